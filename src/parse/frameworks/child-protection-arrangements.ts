import type { Framework } from './framework.ts';
import { AREAS, LEFT_OUT } from './lists.ts';

/** Inspections of local authority arrangements for the protection of children, 2012 to 2013. */
export const childProtectionArrangements: Framework = {
  id: 'child-protection-arrangements',
  title: /inspection of local authority arrangements for the protection of children/i,
  whole: false,
  judgements: [
    { name: /^overall effectiveness/i, id: 'overall-effectiveness' },
    { name: /^the effectiveness of the help and protection/i, id: 'help-and-protection' },
    { name: /^the quality of practice/i, id: 'quality-of-practice' },
    { name: /^leadership and governance/i, id: 'leadership' },
  ],
  frontPages: [
    {
      judgements: ['overall-effectiveness', 'help-and-protection', 'quality-of-practice', 'leadership'],
      since: null,
    },
  ],
  lists: AREAS,
  sections: [
    /^overall effectiveness/i,
    /^the effectiveness of the help and protection/i,
    /^the quality of practice/i,
    /^leadership and governance/i,
  ],
  leftOut: LEFT_OUT,
};

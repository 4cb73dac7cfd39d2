import type { Framework } from './framework.ts';
import { AREAS, LEFT_OUT } from './lists.ts';

/** Inspections of safeguarding and looked after children services, 2009 to 2012. */
export const safeguardingLookedAfter: Framework = {
  id: 'safeguarding-looked-after',
  title: /inspection of safeguarding and looked[- ]after children/i,
  whole: true,
  judgements: [],
  frontPages: [],
  lists: AREAS,
  sections: [
    /^(?:the inspection outcomes: )?(?:safeguarding services|services for (?:looked after children|children looked after))/i,
    /^overall effectiveness/i,
    /^capacity for improvement/i,
    /^safeguarding outcomes/i,
  ],
  leftOut: LEFT_OUT,
};

import type { Framework } from './framework.ts';
import { AREAS, LEFT_OUT, STRENGTHS } from './lists.ts';

/** Joint targeted area inspections with the police, health and probation inspectorates since 2016. */
export const jtai: Framework = {
  id: 'jtai',
  title: /\bjoint targeted area inspection\b/i,
  whole: false,
  judgements: [],
  frontPages: [],
  lists: [...AREAS, ...STRENGTHS],
  sections: [
    /^headline findings/i,
    /^(?:main|key) findings/i,
    /^how effective/i,
    /^case study/i,
    /^practice study/i,
  ],
  leftOut: LEFT_OUT,
};

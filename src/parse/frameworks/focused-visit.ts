import type { Framework } from './framework.ts';
import { AREAS, LEFT_OUT, STRENGTHS } from './lists.ts';

/** Focused visits between inspections since 2018, reported by letter, with the assurance visits of 2020 and 2021. */
export const focusedVisit: Framework = {
  id: 'focused-visit',
  title: /\b(?:focused|assurance) visit (?:to|of)\b/i,
  whole: false,
  judgements: [],
  frontPages: [],
  lists: [...AREAS, ...STRENGTHS],
  sections: [/^overview/i, /^headline findings/i, /^main findings/i, /^findings and evaluation/i],
  leftOut: LEFT_OUT,
};

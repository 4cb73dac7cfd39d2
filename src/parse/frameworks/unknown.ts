import type { Framework } from './framework.ts';
import { AREAS, LEFT_OUT, REQUIREMENTS, STRENGTHS } from './lists.ts';

/** Reports of a kind that is not known: read by what is common to all. */
export const unknown: Framework = {
  id: 'unknown',
  title: /\b(?:inspection|review|visit)\b/i,
  whole: false,
  judgements: [],
  frontPages: [],
  lists: [...AREAS, ...STRENGTHS, ...REQUIREMENTS],
  sections: [
    /^overall effectiveness/i,
    /^(?:executive )?summary/i,
    /^(?:main|key|headline) findings/i,
    /^overview/i,
  ],
  leftOut: LEFT_OUT,
};

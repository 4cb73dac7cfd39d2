import type { Framework } from './framework.ts';
import { AREAS, LEFT_OUT } from './lists.ts';

/** Reviews of a Local Safeguarding Children Board that were published alone, 2013 to 2017. */
export const lscbReview: Framework = {
  id: 'lscb-review',
  title: /review of the effectiveness of the local safeguarding children board/i,
  whole: false,
  judgements: [
    { name: /^(?:the )?(?:effectiveness of the )?local safeguarding children board/i, id: 'lscb' },
  ],
  frontPages: [{ judgements: ['lscb'], since: null }],
  lists: AREAS,
  sections: [/^executive summary/i, /^summary/i, /^(?:inspection|review) (?:judgement|findings)/i],
  leftOut: LEFT_OUT,
};

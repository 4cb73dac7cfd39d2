import type { Judgement } from '../../model/judgements.ts';
import type { Framework } from './framework.ts';
import { AREAS, LEFT_OUT } from './lists.ts';

const SINCE_2023: readonly Judgement[] = [
  'impact-of-leaders',
  'help-and-protection',
  'in-care',
  'care-leavers',
];

/** Inspections of local authority children's services since 2018, standard and short. */
export const ilacs: Framework = {
  id: 'ilacs',
  title:
    /inspection of (?:[\p{L},.’' -]{2,60} )?(?:local authority )?children’?'?s (?:social care )?services/iu,
  whole: true,
  judgements: [
    { name: /^the impact of leaders on (?:social work )?practice/i, id: 'impact-of-leaders' },
    {
      name: /^the experiences and progress of children who need help and protection/i,
      id: 'help-and-protection',
    },
    {
      name: /^the experiences and progress of children in care and care leavers/i,
      id: 'in-care-and-care-leavers',
    },
    { name: /^the experiences and progress of children in care(?! and\b)/i, id: 'in-care' },
    { name: /^the experiences and progress of (?:children )?care leavers/i, id: 'care-leavers' },
    { name: /^overall effectiveness/i, id: 'overall-effectiveness' },
  ],
  frontPages: [
    {
      judgements: [
        'impact-of-leaders',
        'help-and-protection',
        'in-care-and-care-leavers',
        'overall-effectiveness',
      ],
      since: null,
    },
    { judgements: [...SINCE_2023, 'overall-effectiveness'], since: null },
    { judgements: SINCE_2023, since: '2026-04' },
  ],
  lists: AREAS,
  sections: [/^the experiences and progress of/i, /^the impact of leaders/i, /^main findings/i],
  leftOut: LEFT_OUT,
};

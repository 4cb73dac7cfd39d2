import type { Framework } from './framework.ts';
import { AREAS, LEFT_OUT } from './lists.ts';

/** The single inspection framework of 2013 to 2017, with or without the review of the safeguarding board. */
export const singleInspection: Framework = {
  id: 'single-inspection',
  title: /inspection of services for children in need of help and protection/i,
  whole: true,
  judgements: [
    {
      name: /^(?:the )?(?:experiences? and progress of )?(?:children who need|children in need of) help and protection/i,
      id: 'help-and-protection',
    },
    {
      name: /^(?:the )?(?:experiences? and progress of )?children looked after and achieving permanence/i,
      id: 'looked-after-and-permanence',
    },
    { name: /^adoption performance/i, id: 'adoption' },
    { name: /^(?:the )?experiences? and progress of care leavers/i, id: 'care-leavers' },
    { name: /^leadership, management and governance/i, id: 'leadership' },
    {
      name: /^(?:the )?(?:judgement for the )?(?:effectiveness of the )?local safeguarding children board/i,
      id: 'lscb',
    },
    {
      name: /^(?:the )?overall (?:effectiveness|judgement)|^children[’']?s services(?: in [\p{L} ,’'&-]{2,60})? (?:are|is|requires?)\b/iu,
      id: 'overall-effectiveness',
    },
  ],
  frontPages: [
    {
      judgements: [
        'overall-effectiveness',
        'help-and-protection',
        'looked-after-and-permanence',
        'adoption',
        'care-leavers',
        'leadership',
      ],
      since: null,
    },
  ],
  lists: AREAS,
  sections: [
    /^executive summary/i,
    /^summary\b/i,
    /^(?:inspection )?(?:findings|judgements)\b/i,
    /^(?:inspection )?judgements about/i,
    /^(?:the )?(?:local authority|LSCB|board)[’']s strengths/i,
    /^key strengths/i,
    /^progress since/i,
    /^what does the (?:local authority|LSCB|board) need to improve/i,
    /^the experiences and progress of/i,
    /^(?:children who need|children in need of) help and protection/i,
    /^children looked after and achieving permanence/i,
    /^adoption performance/i,
    /^leadership, management and governance/i,
    /^(?:inspection (?:judgement|findings)|the effectiveness of the) .*(?:board|LSCB)/i,
  ],
  leftOut: LEFT_OUT,
};

import type { Framework } from './framework.ts';
import { AREAS, LEFT_OUT, REQUIREMENTS, STRENGTHS } from './lists.ts';

/** Annual unannounced inspections of 2009 to 2012, reported by letter. */
export const contactReferralAssessment: Framework = {
  id: 'contact-referral-assessment',
  title: /inspection of (?:the )?contact, referral and assessment/i,
  whole: false,
  judgements: [],
  frontPages: [],
  lists: [...AREAS, ...STRENGTHS, ...REQUIREMENTS],
  sections: [],
  leftOut: LEFT_OUT,
};

/** Standard sentences of letters and reports that say nothing of the service: how inspections are done and followed up. */
const STANDARD = [
  /^This (?:letter|report) (?:summarises|outlines|sets out|contains) the (?:findings|main findings|judgements)/i,
  /^(?:The|This) (?:inspection|visit|review) was (?:carried out|conducted|undertaken|unannounced)/i,
  /^It will contribute to the annual review/i,
  /^I would like to thank/i,
  /^The inspection sampled the quality and effectiveness/i,
  /^Inspectors (?:considered|looked at|reviewed|took account of) (?:a )?(?:wide )?(?:range|variety) of evidence/i,
  /^Inspectors also (?:spoke|met)\b/i,
  /^They also (?:looked at|spoke (?:to|with)|reviewed)\b/i,
  /^The inspection identified (?:an? )?areas? of (?:strength|practice|satisfactory)/i,
  /^From the evidence gathered,/i,
  /^Any areas for (?:development|improvement|priority)[^.]* will be (?:specifically )?considered/i,
  /^Ofsted will take the findings/i,
  /^(?:Her|His) Majesty’?'?s Inspectors for this visit were/i,
  /^The (?:lead )?inspectors? (?:for this (?:visit|inspection) )?(?:was|were) \p{Lu}/u,
  /^I am copying this letter/i,
  /^Based on the evidence gathered during the (?:visit|inspection)/i,
  /^In order to improve the quality[^.]*should take the following action/i,
  /^The overall effectiveness of the arrangements[^.]{0,90} is judged to be \w+( \w+)?\.$/i,
  /^All inspection judgements are made using/i,
  /\b(?:did not|not) (?:find|identif(?:y|ied)) any areas? for (?:priority|immediate)/i,
  /^(?:there (?:are|were) |inspectors (?:found|identified) )?no areas? (?:(?:were|have been) identified )?for (?:priority|immediate)/i,
  /^None\.?$/i,
  /^It is Ofsted’s expectation/i,
  /^The judgements on areas of the service that contribute/i,
  /^(?:\d )?Ofsted produces this report under/i,
  /^This report includes the report of the inspection/i,
  /^The overall judgement is\b/i,
  /^The (?:judgement for the )?effectiveness of the [^.]{5,80} is (?:that it )?(?:is )?(?:outstanding|good|requires improvement|inadequate)\.$/i,
  /^There are (?:no )?widespread (?:and|or) serious failures that create or leave/i,
  /^(?:However, )?the (?:local )?authority is not yet delivering good/i,
  /^The local authority leads effective services that meet the requirements for good/i,
  /^The welfare of (?:looked after children|children in care) is safeguarded and promoted\.$/i,
  /^Leadership, management and governance require improvement (?:when|as the characteristics)/i,
  /^Good leadership means that children and young people looked after, those returning home/i,
  /^The arrangements in place to evaluate the effectiveness of what is done by the authority and board partners/i,
  /^The LSCB (?:coordinates the activity of statutory partners and has|is not (?:yet )?demonstrating)/i,
  /^A Local Safeguarding Children Board \(LSCB\) requires/i,
  /^This document may be reproduced/i,
  /^Further copies of this report/i,
  /^You (?:can|may) (?:also )?(?:copy|re-?use|subscribe)/i,
];

/** Whether a sentence is a standard one that no finding can be taken from. */
export function isBoilerplate(sentence: string): boolean {
  return STANDARD.some((standard) => standard.test(sentence));
}

/** Where the report itself is over: the signature of a letter, the closing pages about Ofsted. */
export const CLOSING =
  /^(?:Yours (?:sincerely|faithfully|truly)\b|The Office for Standards in Education, Children|Ofsted (?:is|regulates)\b|Any complaints about the inspection|If you (?:would like|want) a copy of this|What inspection judgements mean$)/i;

/** Whom or what part of the service a text is about, by words of the field. */
const GROUPS: [string, RegExp][] = [
  [
    'care leavers',
    /\bcare[ -](?:leavers?|experienced)|young adults?|\bpathway plan|personal advis|\bPAs?\b/i,
  ],
  ['children in care', /\bin care\b|looked[ -]after|\bfoster|placement|reviewing officer|\bIROs?\b/i],
  [
    'child protection',
    /child(?:ren)? protection|strategy (?:discussion|meeting)|section 47|conference|core group/i,
  ],
  ['children in need', /\bin need\b/i],
  ['disabled children', /disab|short breaks?/i],
  ['missing and exploitation', /\bmissing\b|return (?:home )?interview|exploit/i],
  ['adoption', /\badopt/i],
  ['homeless', /homeless|16[- ]and[- ]17/i],
  ['private fostering', /privately? foster/i],
  ['early help', /early help|\bCAFs?\b|common assessment/i],
  ['safeguarding board', /\bLSCB|safeguarding (?:children )?(?:board|partnership)/i],
  ['domestic abuse', /domestic (?:abuse|violence)/i],
  ['neglect', /\bneglect/i],
  ['education', /education|\bschools?\b|attainment|\bPEPs?\b/i],
  ['health', /\bhealth/i],
  ['workforce', /social workers?|caseload|workforce|agency staff|turnover|recruit/i],
  ['front door', /referral|\bcontacts\b|front door|\bMASH\b|threshold/i],
  ['corporate parenting', /corporate parent/i],
];

/** What side of the service is asked for. */
const FACETS: [string, RegExp][] = [
  ['timeliness', /timel|prompt|swift|delay|\bdrift|\bwait|quick|\bpace\b|\blate\b|overdue|urgen/i],
  ['quality', /quality|variab|consisten|thorough|detailed|comprehensive|robust|\bweak/i],
  ['recording', /record|document|chronolog|written/i],
  ['oversight', /oversight|supervis|challenge|manager|scrutin|monitor|\btrack/i],
  ['sufficiency', /sufficien|availab|\bchoice\b|range of|number of|lack of|shortage|\baccess\b/i],
  ['participation', /\bviews\b|\bvoice|wishes|feelings|participat|involve|consult/i],
  ['training', /\btrain|\bskill|knowledge/i],
  ['information', /performance|\bdata\b|\baudit|information/i],
];

const named = (text: string, kinds: [string, RegExp][]): Set<string> =>
  new Set(kinds.filter(([, words]) => words.test(text)).map(([name]) => name));

/** The groups of children and parts of the service that a text names. */
export const groupsOf = (text: string): Set<string> => named(text, GROUPS);

/** The sides of practice that a text speaks of: timeliness, quality, recording and so on. */
export const facetsOf = (text: string): Set<string> => named(text, FACETS);

import type { ClaimOutcome, FindingKind, FrameworkId, Priority, Stance } from '../model/inspection.ts';
import type { Grade, Judgement } from '../model/judgements.ts';
import type { ThemeState, VerdictKind } from '../model/trail.ts';
import type { Fate } from './summary.ts';

/** The plain words for everything that the model names by an id. */

export const FRAMEWORK: Record<FrameworkId, string> = {
  'contact-referral-assessment': 'Contact, referral and assessment inspection',
  'safeguarding-looked-after': 'Safeguarding and looked after children inspection',
  'child-protection-arrangements': 'Inspection of arrangements to protect children',
  'single-inspection': 'Single inspection',
  'lscb-review': 'Review of the safeguarding board',
  ilacs: 'Inspection of children’s services (ILACS)',
  'focused-visit': 'Focused visit',
  'monitoring-visit': 'Monitoring visit',
  jtai: 'Joint targeted area inspection',
  unknown: 'Kind of inspection not recognised',
};

/** For the head of a chart's column, in two lines at most. */
export const FRAMEWORK_SHORT: Record<FrameworkId, [string, string]> = {
  'contact-referral-assessment': ['Contact, referral', 'and assessment'],
  'safeguarding-looked-after': ['Safeguarding and', 'looked after'],
  'child-protection-arrangements': ['Protection', 'of children'],
  'single-inspection': ['Single', 'inspection'],
  'lscb-review': ['Safeguarding', 'board review'],
  ilacs: ['ILACS', 'inspection'],
  'focused-visit': ['Focused', 'visit'],
  'monitoring-visit': ['Monitoring', 'visit'],
  jtai: ['Joint targeted', 'inspection'],
  unknown: ['Kind not', 'recognised'],
};

/** Whose an area is where it is not the authority's, and before its wording where there is little room. */
export const BOARDS = 'the safeguarding board’s';
export const BOARD = 'Safeguarding board';

export const STANCE: Record<Stance, string> = {
  strength: 'Strength',
  weakness: 'Weakness',
  mixed: 'Mixed',
  neutral: 'No judgement',
};

/** What is said, as the heading of a list of sentences. */
export const STANCES: Record<Stance, string> = {
  strength: 'Strengths',
  weakness: 'Weaknesses',
  mixed: 'Mixed',
  neutral: 'No judgement',
};

/** Lists of a report, as the heading of their items. */
export const KINDS: Record<FindingKind, string> = {
  'area-for-improvement': 'Areas for improvement',
  strength: 'Listed as strengths',
  'meets-requirements': 'Listed as meeting requirements',
  narrative: 'Sentences of the text',
};

export const PRIORITY: Record<Priority, string> = {
  'priority-action': 'priority action',
  immediately: 'to be done immediately',
  'three-months': 'to be done within three months',
  'six-months': 'to be done within six months',
};

export const VERDICT: Record<VerdictKind, string> = {
  addressed: 'Addressed',
  partly: 'Partly addressed',
  persists: 'Persists',
  'not-mentioned': 'Nothing specific said',
};

/**
 * The same as charts and lists mark it: a visit that did not look is not one that was silent, and neither is a report
 * that names an earlier area and leaves open what became of it.
 */
export const VERDICT_MARK: Record<VerdictKind | 'unstated' | 'out-of-scope', string> = {
  ...VERDICT,
  unstated: 'Spoken of, outcome not stated',
  'out-of-scope': 'Outside what the visit looked at',
};

export const FATE: Record<Fate, string> = {
  persists: 'Persists',
  're-emerged': 'Came back after being addressed',
  partly: 'Partly addressed',
  addressed: 'Addressed',
  'not-mentioned': 'Nothing specific said since',
  'out-of-scope': 'Outside what later visits looked at',
};

/** The same for the heads of columns. */
export const FATE_SHORT: Record<Fate, string> = {
  persists: 'Persists',
  're-emerged': 'Came back',
  partly: 'Partly addressed',
  addressed: 'Addressed',
  'not-mentioned': 'Nothing said',
  'out-of-scope': 'Not looked at',
};

export const OUTCOME: Record<ClaimOutcome, string> = {
  addressed: 'Addressed',
  partly: 'Partly addressed',
  persists: 'Persists',
  unstated: 'Outcome not stated',
};

export const STATE: Record<ThemeState, string> = {
  strength: 'strength',
  weakness: 'weakness',
  mixed: 'mixed',
  absent: 'nothing said, good or bad',
  'out-of-scope': 'not looked at',
};

export const GRADE: Record<Grade, string> = {
  outstanding: 'Outstanding',
  good: 'Good',
  'requires-improvement': 'Requires improvement',
  adequate: 'Adequate',
  inadequate: 'Inadequate',
  'not-judged': 'Not judged',
};

export const JUDGEMENT: Record<Judgement, string> = {
  'overall-effectiveness': 'Overall effectiveness',
  'impact-of-leaders': 'Impact of leaders',
  'help-and-protection': 'Help and protection',
  'quality-of-practice': 'Quality of practice',
  'in-care': 'Children in care',
  'care-leavers': 'Care leavers',
  'in-care-and-care-leavers': 'Children in care and care leavers',
  'looked-after-and-permanence': 'Looked after children and permanence',
  adoption: 'Adoption',
  leadership: 'Leadership, management and governance',
  lscb: 'Local Safeguarding Children Board',
};

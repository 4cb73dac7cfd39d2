import type {
  ClaimOutcome,
  FindingKind,
  FrameworkId,
  Inspection,
  Priority,
  Stance,
} from '../model/inspection.ts';
import type { Grade, Judgement } from '../model/judgements.ts';
import type { ThemeState, Trajectory, VerdictKind } from '../model/trail.ts';
import { numeral } from './prose.ts';
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

export const STANCE: Record<Stance, string> = {
  strength: 'Strength',
  weakness: 'Weakness',
  mixed: 'Mixed',
  neutral: 'No judgement',
};

export const KIND: Record<FindingKind, string> = {
  'area-for-improvement': 'Area for improvement',
  strength: 'Listed strength',
  'meets-requirements': 'Meets requirements',
  narrative: 'Sentence of the report',
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

export const FATE: Record<Fate, string> = {
  persists: 'Persists',
  're-emerged': 'Came back after being addressed',
  partly: 'Partly addressed',
  addressed: 'Addressed',
  'not-mentioned': 'Nothing specific said since',
  'out-of-scope': 'Outside what later visits looked at',
};

/** What became of a number of areas, as a clause: `two persist`. */
export function fateClause(fate: Fate, n: number): string {
  const [one, many] = FATE_CLAUSE[fate];
  return `${numeral(n)} ${n === 1 ? one : many}`;
}

const FATE_CLAUSE: Record<Fate, [one: string, many: string]> = {
  persists: ['persists', 'persist'],
  're-emerged': ['came back after being addressed', 'came back after being addressed'],
  partly: ['is partly addressed', 'are partly addressed'],
  addressed: ['is addressed', 'are addressed'],
  'not-mentioned': ['has had nothing specific said of it', 'have had nothing specific said of them'],
  'out-of-scope': ['is outside what later visits looked at', 'are outside what later visits looked at'],
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
  absent: 'not mentioned',
  'out-of-scope': 'not looked at',
};

export const TRAJECTORY: Record<Trajectory, string> = {
  recurring: 'Keeps coming back',
  're-emerged': 'Came back',
  new: 'New in the latest report',
  'one-off': 'Found once',
  resolved: 'Found earlier, a strength since',
  strength: 'Strength',
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

/** Why a verdict was given, for each rule that the comparison names. */
const RULE: Record<string, string> = {};

/** A rule in plain words; one that is not known here by its name. */
export function rule(name: string): string {
  return RULE[name] ?? `Rule: ${name.replaceAll('-', ' ')}.`;
}

/** How sure a verdict is, in words. */
export function confidence(probability: number): string {
  if (probability >= 0.9) return 'very likely';
  if (probability >= 0.7) return 'likely';
  if (probability >= 0.5) return 'more likely than not';
  return 'not clear';
}

/** Whether an inspection looked at all of children's services or at a part. */
export function scope(inspection: Pick<Inspection, 'scope'>): string {
  return inspection.scope.whole ? 'All of children’s services' : 'Part of children’s services';
}

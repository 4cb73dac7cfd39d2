import type { Claim, Finding, Inspection, Stance, StanceShares } from '../../src/model/inspection.ts';
import type { LinearModel } from '../../src/model/linear.ts';

const SHARES: Record<Stance, StanceShares> = {
  strength: [1, 0, 0, 0],
  weakness: [0, 1, 0, 0],
  mixed: [0, 0, 1, 0],
  neutral: [0, 0, 0, 1],
};

type FindingBrief = Partial<Omit<Finding, 'themes'>> & { themes?: string[] };

/** A finding made for a test: a narrative sentence in a paragraph of its own unless said otherwise. */
export function finding(text: string, { themes = [], ...brief }: FindingBrief = {}): Finding {
  const kind = brief.kind ?? 'narrative';
  const stance =
    brief.stance ??
    (kind === 'area-for-improvement' ? 'weakness' : kind === 'narrative' ? 'neutral' : 'strength');
  return {
    id: text,
    kind,
    priority: null,
    section: '',
    paragraph: null,
    page: null,
    block: hash(text),
    text,
    span: [0, text.length],
    reference: null,
    themes: themes.map((id) => ({ id, score: 0.9, spans: [], entries: [] })),
    stance,
    stanceShares: SHARES[stance],
    ...brief,
  };
}

/** An area for improvement made for a test. */
export function area(text: string, themes: string[] = [], brief: FindingBrief = {}): Finding {
  return finding(text, { kind: 'area-for-improvement', themes, ...brief });
}

/** A full inspection made for a test; its hash is its date unless said otherwise. */
export function inspection(
  start: string | null,
  findings: Finding[] = [],
  brief: Partial<Inspection> & { sha256?: string } = {},
): Inspection {
  const { sha256 = start ?? 'undated', ...more } = brief;
  return {
    document: { path: `${sha256}.txt`, format: 'txt', sha256, pages: null, words: 0 },
    authority: { id: 'anyshire', name: 'Anyshire', gss: null },
    framework: 'ilacs',
    inspected: { start, end: null },
    published: null,
    lead: null,
    judgements: {},
    scope: { whole: true, statements: [] },
    findings,
    claims: [],
    warnings: [],
    ...more,
  };
}

/** A visit that says what it looked at. */
export const visit = (start: string, findings: Finding[], ...statements: string[]): Inspection =>
  inspection(start, findings, { framework: 'focused-visit', scope: { whole: false, statements } });

/** What a report says itself of an earlier inspection. */
export function claim(text: string, brief: Partial<Claim> = {}): Claim {
  return {
    kind: 'change',
    text,
    finding: text,
    refersTo: { date: null, framework: null },
    alsoRefersTo: [],
    outcome: 'unstated',
    about: [],
    ...brief,
  };
}

/** A linear model made for a test. */
export function model(classes: readonly string[], weights: Record<string, number[]>): LinearModel {
  return { about: {}, classes: [...classes], weights: new Map(Object.entries(weights)) };
}

function hash(text: string): number {
  return [...text].reduce((h, c) => (h * 31 + c.codePointAt(0)!) % 1_000_003, 7);
}

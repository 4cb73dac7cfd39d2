import type { Stance, StanceShares, ThemeTag } from '../model/inspection.ts';
import { distribution, type Feature } from '../model/linear.ts';
import type { Span } from '../model/span.ts';
import { sentenceSpans } from '../text/sentences.ts';
import { advance, analyse, type Paragraph, rememberingReader } from './analysis.ts';
import type { Candidate } from './candidates.ts';
import { decideStance, decideThemes } from './decide.ts';
import type { Lexicon } from './lexicon.ts';
import type { Exclusion, Match, Reading } from './reading.ts';
import { STANCES } from './stance.ts';

export interface TagInput {
  text: string;
  /** What stands before it in its paragraph. */
  before?: string;
  /** A finding’s kind; any other word is read as a narrative sentence. */
  kind?: string;
}

/** Why a text gets the themes and stance that it gets. */
export interface Explanation {
  themes: {
    id: string;
    score: number;
    kept: boolean;
    matches: { entry: string; phrase: string; weight: number; span: Span; text: string }[];
    excluded: { entry: string; phrase: string; how: Exclusion['how']; by: string; span: Span }[];
    /** The features that moved the score most, with what they added. */
    reasons: [feature: string, added: number][];
  }[];
  stance: Stance;
  stances: [Stance, number][];
  reasons: [feature: string, added: number][];
}

export interface Tagger {
  tag(input: TagInput): { themes: ThemeTag[]; stance: Stance; stanceShares: StanceShares };
  explain(text: string, before?: string, kind?: string): Explanation;
}

/** Makes a tagger from a lexicon and what was learned with it. */
export function createTagger(lexicon: Lexicon): Tagger {
  const read = rememberingReader(lexicon);
  const START: Paragraph = { themes: [], stance: null };
  const paragraphs = new Map<string, Paragraph>([['', START]]);
  const readBefore = (before: string): Paragraph => {
    let paragraph = paragraphs.get(before);
    if (!paragraph) {
      paragraph = START;
      for (const [start, end] of sentenceSpans(before)) {
        const analysis = analyse(read(before.slice(start, end)), paragraph, 'narrative', lexicon.models);
        paragraph = advance(paragraph, analysis, lexicon.models);
      }
    }
    return paragraph;
  };
  const judge = ({ text, before = '', kind = 'narrative' }: TagInput) => {
    const analysis = analyse(read(text), readBefore(before), kind, lexicon.models);
    return { ...analysis, candidates: decideThemes(lexicon.models.themes, analysis.candidates) };
  };

  return {
    tag(input) {
      const { kind, reading, candidates, features } = judge(input);
      const themes = candidates
        .filter(({ kept }) => kept)
        .map(({ candidate, score }) => toTag(reading, candidate, score));
      const stance = decideStance(lexicon.models.stance, kind, features);
      return { themes, stance, stanceShares: sharesOf(lexicon, kind, stance, features) };
    },
    explain(text, before = '', kind = 'narrative') {
      const { reading, candidates, features } = judge({ text, before, kind });
      return {
        themes: candidates.map(({ candidate, score, kept }) => ({
          id: candidate.theme,
          score: round(score),
          kept,
          matches: candidate.matches.map((m) => {
            const span = spanOf(reading, m);
            return {
              entry: m.entry.id,
              phrase: m.phrase,
              weight: m.entry.weight,
              span,
              text: text.slice(...span),
            };
          }),
          excluded: reading.excluded
            .filter((e) => e.match.entry.theme === candidate.theme)
            .map((e) => ({
              entry: e.match.entry.id,
              phrase: e.match.phrase,
              how: e.how,
              by: e.by,
              span: spanOf(reading, e.match),
            })),
          reasons: reasons(
            candidate.features.map(([n, v]) => [n, v * (lexicon.models.themes.weights.get(n)?.[0] ?? 0)]),
          ),
        })),
        stance: decideStance(lexicon.models.stance, kind, features),
        stances: distribution(lexicon.models.stance, features).map((p, i) => [STANCES[i]!, round(p)]),
        reasons: reasons(
          features.map(([n, v]) => {
            const w = lexicon.models.stance.weights.get(n);
            return [n, w ? v * (w[0]! - w[1]!) : 0];
          }),
        ),
      };
    },
  };
}

/** How likely each stance is, to two decimals; a list leaves no doubt. */
function sharesOf(
  lexicon: Lexicon,
  kind: string,
  stance: Stance,
  features: readonly Feature[],
): StanceShares {
  const listed = kind === 'area-for-improvement' || kind === 'strength' || kind === 'meets-requirements';
  const shares = listed
    ? STANCES.map((s) => (s === stance ? 1 : 0))
    : distribution(lexicon.models.stance, features);
  return shares.map((p) => Math.round(p * 100) / 100) as unknown as StanceShares;
}

function toTag(reading: Reading, { theme, matches }: Candidate, score: number): ThemeTag {
  return {
    id: theme,
    score: Math.max(round(score), 0.01),
    spans: merge(matches.map((m) => spanOf(reading, m))),
    entries: [...new Set(matches.map((m) => m.entry.id))],
  };
}

function spanOf(reading: Reading, { from, to }: Match): Span {
  return [reading.words[from]!.token.start, reading.words[to - 1]!.token.end];
}

/** Spans in order, those that touch made one. */
function merge(spans: Span[]): Span[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function reasons(all: [string, number][]): [string, number][] {
  return all
    .filter(([, v]) => Math.abs(v) >= 0.05)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || (a[0] < b[0] ? -1 : 1))
    .slice(0, 8)
    .map(([n, v]) => [n, round(v)]);
}

const round = (x: number) => Math.round(x * 100) / 100;

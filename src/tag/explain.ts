import { STANCES, type Stance } from '../model/inspection.ts';
import type { Feature } from '../model/linear.ts';
import type { Span } from '../model/span.ts';
import {
  type Judgement,
  judge,
  type Models,
  type Paragraph,
  stanceFeaturesOf,
  themeFeaturesOf,
} from './analysis.ts';
import { isListed } from './candidates.ts';
import { decideStance } from './decide.ts';
import { OUTRIGHT, saidOutright } from './outright.ts';
import { type Exclusion, type Reading, spanOf } from './reading.ts';

/** A feature and what it added. */
export type Reason = [feature: string, added: number];

/** Why a text gets the themes and stance that it gets. */
export interface Explanation {
  /** Every theme that was considered, main theme first, then by probability; one that was wholly excluded has the score 0. */
  themes: {
    id: string;
    score: number;
    kept: boolean;
    matches: { entry: string; phrase: string; weight: number; span: Span; text: string }[];
    excluded: { entry: string; phrase: string; how: Exclusion['how']; by: string; span: Span }[];
    /** The features that moved the score most. */
    reasons: Reason[];
  }[];
  stance: Stance;
  stances: [Stance, number][];
  /** The features that spoke most for strength (above 0) or weakness (below). */
  reasons: Reason[];
}

const MOST_REASONS = 8;

/** Explains what `judge` decides on a text in its paragraph. */
export function explain(
  reading: Reading,
  paragraph: Paragraph,
  kind: string,
  models: Models,
  by: Judgement,
): Explanation {
  const judged = judge(reading, paragraph, kind, by);
  const candidates = themeFeaturesOf(reading, paragraph, kind, by);
  const features = new Map(candidates.map((c) => [c.theme.id, c.evidence.features]));
  const excludedOf = (theme: string) =>
    reading.excluded
      .filter(({ match }) => match.phrase.theme.id === theme)
      .map(({ match, how, by }) => ({
        entry: match.phrase.entry.id,
        phrase: match.phrase.text,
        how,
        by,
        span: spanOf(reading, match),
      }));
  const considered = judged.themes.map(({ candidate, score, kept }) => ({
    id: candidate.theme.id,
    score: round(score),
    kept,
    matches: candidate.matches.map((m) => {
      const span = spanOf(reading, m);
      const text = reading.text.slice(...span);
      const { entry, text: phrase } = m.phrase;
      return { entry: entry.id, phrase, weight: entry.weight, span, text };
    }),
    excluded: excludedOf(candidate.theme.id),
    reasons: strongest([
      ...added(features.get(candidate.theme.id)!, (name) => models.themes.weights.get(name)?.[0] ?? 0),
      ...by.network
        .reasons(candidate.theme.id, reading, candidates, !isListed(kind))
        .map(([name, sum]): Reason => [`together: ${name}`, sum]),
    ]),
  }));
  const wholly = [...new Set(reading.excluded.map((e) => e.match.phrase.theme.id))]
    .filter((theme) => !features.has(theme))
    .map((id) => ({ id, score: 0, kept: false, matches: [], excluded: excludedOf(id), reasons: [] }));
  return {
    themes: [...considered, ...wholly],
    stance: decideStance(kind, judged.stances),
    stances: judged.stances.map((p, i) => [STANCES[i]!, round(p)]),
    reasons: [
      ...outright(reading.text, kind),
      ...strongest(
        added(stanceFeaturesOf(reading, paragraph, kind), (name) => {
          const [strength, weakness] = models.stance.weights.get(name) ?? [0, 0];
          return strength! - weakness!;
        }),
      ),
    ],
  };
}

function outright(text: string, kind: string): Reason[] {
  const words = saidOutright(text, kind);
  return words === null ? [] : [[`says outright: ${words}`, -OUTRIGHT]];
}

/** What each feature added; the dimensions of a vector together. */
function added(features: readonly Feature[], weight: (name: string) => number): Reason[] {
  const sums = new Map<string, number>();
  for (const [name, value] of features) {
    const whole = /^meaning[ :]/.test(name) ? name.slice(0, name.indexOf(':')) : name;
    sums.set(whole, (sums.get(whole) ?? 0) + value * weight(name));
  }
  return [...sums];
}

function strongest(reasons: readonly Reason[]): Reason[] {
  return reasons
    .map(([name, added]): Reason => [name, round(added)])
    .filter(([, added]) => Math.abs(added) >= 0.05)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_REASONS);
}

const round = (x: number) => Math.round(x * 100) / 100;

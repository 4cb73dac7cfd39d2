import { STANCES } from '../model/inspection.ts';
import { type Feature, shares } from '../model/linear.ts';
import { type Candidate, candidatesOf, isListed, type Likely } from './candidates.ts';
import { decideThemes, type Scored } from './decide.ts';
import { Collected, Sum, Weighed } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { weighMain } from './main-theme.ts';
import { Network } from './network.ts';
import { OUTRIGHT, saidOutright } from './outright.ts';
import type { Reading } from './reading.ts';
import { weighStance } from './stance.ts';
import { type Weights, weightsOf } from './weights.ts';

export type Models = Lexicon['models'];

/** The weights of the models, laid out for use. */
export interface Judgement {
  themes: Weights;
  network: Network;
  main: Weights;
  stance: Weights;
}

/** A paragraph as far as it has been read. */
export interface Paragraph {
  /** Themes of its sentences, nearest last. */
  themes: readonly (readonly Likely[])[];
  /** Probabilities of the stances of its last sentence; null at its start. */
  stance: readonly number[] | null;
}

/** A sentence as judged in its paragraph. */
export interface Judged {
  kind: string;
  reading: Reading;
  themes: Scored[];
  /** How likely each stance is by the wording. */
  stances: number[];
}

export const START: Paragraph = { themes: [], stance: null };
/** How many sentences back a paragraph is remembered. */
export const REACH = 8;

/** Lays out the weights of the models. */
export function judgementOf(models: Models): Judgement {
  return {
    themes: weightsOf(models.themes),
    network: new Network(models.network),
    main: weightsOf(models.main),
    stance: weightsOf(models.stance),
  };
}

/** Judges a sentence in its paragraph. */
export function judge(reading: Reading, paragraph: Paragraph, kind: string, by: Judgement): Judged {
  const stances = stancesOf(reading, paragraph, kind, by);
  const candidates = candidatesOf(
    reading,
    paragraph.themes,
    kind,
    stances[NEUTRAL]!,
    () => new Sum(by.themes),
  );
  const decided = decideThemes(candidates, by.network.added(reading, candidates, !isListed(kind)));
  return { kind, reading, themes: mainFirst(decided, reading, kind, by), stances };
}

/** The kept themes with the likeliest main theme first, then the others. */
function mainFirst(scored: Scored[], reading: Reading, kind: string, by: Judgement): Scored[] {
  const kept = scored.filter((s) => s.kept);
  if (kept.length < 2) return scored;
  const sums = new Map(
    kept.map((s) => {
      const sum = new Sum(by.main);
      weighMain(s, reading, kind, sum);
      return [s, sum.total];
    }),
  );
  kept.sort((a, b) => sums.get(b)! - sums.get(a)!);
  return [...kept, ...scored.filter((s) => !s.kept)];
}

/** The candidates with every feature kept by name, to learn from or to explain with. */
export function themeFeaturesOf(
  reading: Reading,
  paragraph: Paragraph,
  kind: string,
  by: Judgement,
): Candidate<Collected>[] {
  const neutral = stancesOf(reading, paragraph, kind, by)[NEUTRAL]!;
  return candidatesOf(reading, paragraph.themes, kind, neutral, () => new Collected());
}

/** The features that decide about stance by name, to learn from or to explain with. */
export function stanceFeaturesOf(reading: Reading, paragraph: Paragraph, kind: string): readonly Feature[] {
  const stance = new Collected();
  weighStance(reading, paragraph.stance, kind, stance);
  return stance.features;
}

/** The paragraph with a sentence more. */
export function advance(paragraph: Paragraph, { themes, stances }: Judged): Paragraph {
  const likely = themes.map(({ candidate, score }) => ({ theme: candidate.theme, score }));
  return { themes: [...paragraph.themes, likely].slice(-REACH), stance: stances };
}

/** The paragraph of a text, as far as the sentences before it, the last {@link REACH} of them, have been read. */
export function paragraphOf(sentences: readonly Reading[], by: Judgement): Paragraph {
  return sentences
    .slice(-REACH)
    .reduce((paragraph, reading) => advance(paragraph, judge(reading, paragraph, 'narrative', by)), START);
}

const NEUTRAL = STANCES.indexOf('neutral');
const WEAKNESS = STANCES.indexOf('weakness');

function stancesOf(reading: Reading, paragraph: Paragraph, kind: string, by: Judgement): number[] {
  const weighed = new Weighed(by.stance);
  weighStance(reading, paragraph.stance, kind, weighed);
  if (saidOutright(reading.text, kind)) weighed.sums[WEAKNESS]! += OUTRIGHT;
  return shares(weighed.sums);
}

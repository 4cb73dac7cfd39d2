import type { Evidence } from './evidence.ts';
import { governor, insideOther, isJoined, place, purposeOf } from './placement.ts';
import type { Match, Reading } from './reading.ts';
import {
  ABSENT_BESIDE,
  ABSENT_OTHERS,
  ABSENT_STRONGEST,
  AFTER,
  BEFORE,
  BEFORE_VERB,
  BEST_FROM,
  GOVERNOR,
  INSIDE,
  JOINED_IN,
  PLACE,
  POSITION,
  RANK,
  SHARE,
  STRENGTH,
  STRENGTH_FROM,
  STRONGER,
  TEXT,
  type ThemeFeatures,
  WEAKER,
} from './theme-features.ts';

/** How likely a theme is by the sentences before. */
export interface Context {
  theme: ThemeFeatures;
  /** Likelihood summed over what stands before, nearer sentences counting more. */
  total: number;
  last: number;
  first: number;
}

/** A theme with matches in the sentence. */
export interface Named {
  theme: ThemeFeatures;
  matches: readonly Match[];
  /** Sum of the weights of its phrases, each further one counting half of the one before. */
  strength: number;
}

/** What is known of a sentence before any theme is weighed. */
export interface Sentence {
  reading: Reading;
  list: 'item' | 'narrative';
  neutral: number;
  named: readonly Named[];
  /** How strong its themes are together. */
  together: number;
  /** Themes with a good match. */
  strong: readonly Named[];
  /** The likeliest themes of what stands before, likeliest first. */
  contexts: readonly Context[];
  /** Whether nothing stands before it. */
  starts: boolean;
  /** A word at its start that points back. */
  pointer: string | undefined;
  /** The first auxiliary verb; -1 where there is none. */
  verb: number;
}

/** What counts for a theme whether or not it has a match in the text. */
export function weighAny(
  theme: ThemeFeatures,
  named: boolean,
  context: Context | undefined,
  sentence: Sentence,
  evidence: Evidence,
): void {
  const { reading, neutral, pointer } = sentence;
  const side = named ? TEXT : BEFORE;
  const own = named ? theme.text : theme.before;
  evidence.on(side.side);
  evidence.on(own.theme);
  evidence.on(side[sentence.list]);
  evidence.on(side.neutral, neutral);
  evidence.on(theme.neutral, neutral);
  evidence.on(side.words, Math.log(reading.words.length + 1) / 4);
  evidence.vector(theme.meaning, reading.meaning);
  if (!context) {
    evidence.on(sentence.starts ? side.starts : side.noContext);
    return;
  }
  evidence.on(side.context, context.total);
  evidence.on(side.last[likelihood(context.last)]!);
  evidence.on(side.first[likelihood(context.first)]!);
  evidence.on(own.context, context.total);
  if (sentence.contexts[0] === context) evidence.on(side.main);
  if (pointer) {
    evidence.on(side.pointer.of(pointer), context.total);
    evidence.on(side.pointsBack, context.last);
  }
}

/** What the matches of a theme say: which, how strong, where, and beside what. */
export function weighMatches(
  { theme, matches, strength }: Named,
  sentence: Sentence,
  evidence: Evidence,
): void {
  const { reading, named, verb } = sentence;
  const best = matches.reduce((a, b) => (b.phrase.entry.weight > a.phrase.entry.weight ? b : a));
  evidence.on(STRENGTH, Math.log1p(strength));
  evidence.on(STRENGTH_FROM[bin(strength)]!);
  evidence.on(BEST_FROM[bin(best.phrase.entry.weight)]!);
  evidence.on(SHARE, strength / sentence.together);
  const stronger = named.reduce((n, other) => n + Number(other.strength > strength), 0);
  evidence.on(RANK[Math.min(stronger, 4)]![Math.min(named.length, 5)]!);
  matches.forEach(({ phrase: { feature } }, i) => {
    if (matches.findIndex((m) => m.phrase.feature === feature) === i) evidence.on(feature);
  });
  const length = reading.words.length;
  evidence.on(POSITION, best.from / length);
  evidence.on(PLACE[place(best.from, length)]!);
  evidence.on(GOVERNOR.of(governor(reading, best.from)));
  if (verb < 0 || best.from <= verb) evidence.on(BEFORE_VERB);
  if (isJoined(matches, reading)) evidence.on(JOINED_IN.of(sentence.list));
  const purpose = purposeOf(reading, best.from);
  if (purpose) evidence.on(AFTER.of(purpose));
  if (matches.every((m) => insideOther(m, reading))) evidence.on(INSIDE);
  const others = sentence.strong.filter((other) => other.theme !== theme);
  for (const other of others) evidence.on(theme.beside.of(other.theme.id));
  for (const other of others) evidence.on(other.strength > strength ? STRONGER : WEAKER);
  for (const context of sentence.contexts) {
    if (context.theme !== theme) evidence.on(theme.after.of(context.theme.id), Math.min(context.total, 1.5));
  }
}

/** A theme of the text before, with no match here: the less there is of others, the likelier it goes on. */
export function weighAbsence({ named, strong }: Sentence, evidence: Evidence): void {
  evidence.on(ABSENT_OTHERS[Math.min(named.length, 3)]!);
  evidence.on(ABSENT_STRONGEST[bin(named.reduce((most, { strength }) => Math.max(most, strength), 0))]!);
  for (const other of strong) evidence.on(ABSENT_BESIDE.of(other.theme.id));
}

function bin(x: number): number {
  if (x <= 0) return 0;
  return x < 1 ? 1 : Math.min(Math.floor(x), 6) + 1;
}

function likelihood(p: number): number {
  return p < 0.1 ? 0 : p < 0.3 ? 1 : p < 0.5 ? 2 : p < 0.8 ? 3 : 4;
}

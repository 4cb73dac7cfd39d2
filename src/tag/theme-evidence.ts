import type { Evidence } from './evidence.ts';
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
  NEUTRAL_THEME,
  ownOf,
  PLACE,
  POSITION,
  RANK,
  SHARE,
  STRENGTH,
  STRENGTH_FROM,
  STRONGER,
  TEXT,
  WEAKER,
} from './theme-features.ts';

const GOVERNORS = new Set(
  'by with from including include includes through for of in on to and or as about between into within such across that which who when where if while'.split(
    ' ',
  ),
);
const PURPOSES = new Set(
  'so to ensuring ensure leading resulting because due means meaning that enabling when where if for including before'.split(
    ' ',
  ),
);
export interface Context {
  /** Likelihood summed over what stands before, nearer sentences counting more. */
  total: number;
  last: number;
  first: number;
}

/** What is known of a sentence before any theme is weighed. */
export interface Sentence {
  reading: Reading;
  list: 'item' | 'narrative';
  neutral: number;
  strengths: ReadonlyMap<string, number>;
  /** The strengths, greatest first, and their sum. */
  sorted: readonly number[];
  sum: number;
  /** Themes with a good match. */
  strong: readonly string[];
  contexts: ReadonlyMap<string, Context>;
  strongContexts: readonly string[];
  /** Whether nothing stands before it. */
  starts: boolean;
  /** A word at its start that points back. */
  pointer: string | undefined;
  /** Themes whose phrase is joined to another's. */
  joined: ReadonlySet<string>;
  /** The first auxiliary verb; -1 where there is none. */
  verb: number;
}

/** What counts for a theme whether or not it has a match in the text. */
export function weighAny(theme: string, sentence: Sentence, evidence: Evidence): void {
  const side = sentence.strengths.has(theme) ? TEXT : BEFORE;
  const own = ownOf(theme);
  evidence.on(side.side);
  evidence.on(side.theme.of(theme));
  evidence.on(side[sentence.list]);
  evidence.on(side.neutral, sentence.neutral);
  evidence.on(NEUTRAL_THEME.of(theme), sentence.neutral);
  evidence.on(side.words, Math.log(sentence.reading.words.length + 1) / 4);
  evidence.stems(own.word, sentence.reading.stems.different);
  evidence.vector(own.meaning, sentence.reading.meaning);
  const context = sentence.contexts.get(theme);
  if (!context) {
    evidence.on(sentence.starts ? side.starts : side.noContext);
    return;
  }
  evidence.on(side.context, context.total);
  evidence.on(side.last[likelihood(context.last)]!);
  evidence.on(side.first[likelihood(context.first)]!);
  evidence.on(side.contextTheme.of(theme), context.total);
  if (sentence.strongContexts[0] === theme) evidence.on(side.main);
  if (sentence.pointer) {
    evidence.on(side.pointer.of(sentence.pointer), context.total);
    evidence.on(side.pointsBack, context.last);
  }
}

/** What the matches of a theme say: which, how strong, where, and beside what. */
export function weighMatches(
  theme: string,
  matches: readonly Match[],
  sentence: Sentence,
  evidence: Evidence,
): void {
  const { reading, strengths, sorted, contexts } = sentence;
  const { words } = reading;
  const own = ownOf(theme);
  const s = strengths.get(theme)!;
  const best = matches.reduce((a, b) => (b.entry.weight > a.entry.weight ? b : a));
  evidence.on(STRENGTH, Math.log1p(s));
  evidence.on(STRENGTH_FROM[bin(s)]!);
  evidence.on(BEST_FROM[bin(best.entry.weight)]!);
  evidence.on(SHARE, s / sentence.sum);
  evidence.on(RANK[Math.min(sorted.indexOf(s), 4)]![Math.min(sorted.length, 5)]!);
  for (const phrase of new Set(matches.map((m) => m.phrase))) evidence.on(own.phrase.of(phrase));
  evidence.on(POSITION, best.from / Math.max(words.length, 1));
  evidence.on(PLACE[place(best.from, words.length)]!);
  evidence.on(GOVERNOR.of(governor(reading, best.from)));
  if (sentence.verb < 0 || best.from <= sentence.verb) evidence.on(BEFORE_VERB);
  if (sentence.joined.has(theme)) evidence.on(JOINED_IN.of(sentence.list));
  const purpose = purposeOf(reading, best.from);
  if (purpose) evidence.on(AFTER.of(purpose));
  if (matches.every((m) => insideOther(m, reading.matches))) evidence.on(INSIDE);
  const others = sentence.strong.filter((other) => other !== theme);
  for (const other of others) evidence.on(own.beside.of(other));
  for (const other of others) {
    evidence.on(strengths.get(other)! > s ? STRONGER : WEAKER);
  }
  for (const other of sentence.strongContexts) {
    if (other !== theme) evidence.on(own.after.of(other), Math.min(contexts.get(other)!.total, 1.5));
  }
}

/** A theme of the text before, with no match here: the less there is of others, the likelier it goes on. */
export function weighAbsence({ sorted, strong }: Sentence, evidence: Evidence): void {
  evidence.on(ABSENT_OTHERS[Math.min(sorted.length, 3)]!);
  evidence.on(ABSENT_STRONGEST[bin(sorted[0] ?? 0)]!);
  for (const other of strong) evidence.on(ABSENT_BESIDE.of(other));
}

function insideOther(m: Match, matches: readonly Match[]): boolean {
  return matches.some(
    (o) =>
      o.entry.theme !== m.entry.theme && o.from <= m.from && o.to >= m.to && o.to - o.from > m.to - m.from,
  );
}

/** The nearest of the small words that tell how a phrase hangs in its sentence, within four words before it. */
function governor({ words }: Reading, at: number): string {
  for (let i = at - 1; i >= 0 && i >= at - 4; i -= 1) {
    if (words[i]!.clause !== words[at]!.clause) return 'clause start';
    if (GOVERNORS.has(words[i]!.form.token.lower)) return words[i]!.form.token.lower;
  }
  return at < 4 ? 'sentence start' : 'none';
}

/** The nearest word before that opens a clause of purpose, result or reason. */
function purposeOf({ words }: Reading, at: number): string | null {
  for (let i = at - 1; i > 0; i -= 1) {
    const lower = words[i]!.form.token.lower;
    if (PURPOSES.has(lower)) return lower;
  }
  return null;
}

function place(at: number, length: number): number {
  if (at < 3) return 0;
  return at < length / 3 ? 1 : at < (2 * length) / 3 ? 2 : 3;
}

function bin(x: number): number {
  if (x <= 0) return 0;
  return x < 1 ? 1 : Math.min(Math.floor(x), 6) + 1;
}

function likelihood(p: number): number {
  return p < 0.1 ? 0 : p < 0.3 ? 1 : p < 0.5 ? 2 : p < 0.8 ? 3 : 4;
}

import type { Evidence } from './evidence.ts';
import { type Features, feature, group } from './features.ts';
import type { Match, Reading } from './reading.ts';

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
const NUMBERS = ['0', '1', '2', '3', '4', '5', '6'];

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

/** Features that a theme has apart for a match in the text and for one in what stands before. */
const sideOf = (side: string) => ({
  side: feature(side),
  theme: group(`${side} theme`),
  list: group(`${side} in`),
  neutral: feature(`${side} neutral`),
  affinity: feature(`${side} affinity`),
  affinityUp: group(`${side} affinity from`),
  affinityRank: group(`${side} affinity rank`),
  words: feature(`${side} words`),
  context: feature(`${side} context`),
  last: group(`${side} context last`),
  first: group(`${side} context first`),
  main: feature(`${side} main context`),
  pointer: group(`${side} context after`),
  pointsBack: feature(`${side} context last and points back`),
  contextTheme: group(`${side} context theme`),
  noContext: feature(`${side} no context`),
  starts: feature(`${side} nothing before`),
});
const TEXT = sideOf('text');
const BEFORE = sideOf('before');
const NEUTRAL_THEME = group('neutral theme');
const STRENGTH = feature('strength');
const STRENGTH_FROM = group('strength from');
const BEST_FROM = group('best from');
const SHARE = feature('share');
const RANK = NUMBERS.map((rank) => NUMBERS.map((count) => feature(`rank: ${rank} of ${count}`)));
const POSITION = feature('position');
const PLACE = group('place');
const GOVERNOR = group('governor');
const BEFORE_VERB = feature('before the verb');
const JOINED_IN = group('joined in');
const AFTER = group('after');
const INSIDE = feature('inside a longer phrase of another theme');
const STRONGER = feature('with a stronger theme');
const WEAKER = feature('with a weaker theme');
const ABSENT_OTHERS = group('before, others');
const ABSENT_STRONGEST = group('before, strongest other from');
const ABSENT_BESIDE = group('before, beside');

/** Features that each theme has for itself, made once. */
function ownOf(theme: string): ThemeFeatures {
  let own = ofThemes.get(theme);
  if (!own) {
    own = {
      word: `word ${theme}`,
      phrase: group(`phrase ${theme}`),
      beside: group(`beside ${theme}`),
      after: group(`after ${theme}`),
    };
    ofThemes.set(theme, own);
  }
  return own;
}
interface ThemeFeatures {
  word: string;
  phrase: Features;
  beside: Features;
  after: Features;
}
const ofThemes = new Map<string, ThemeFeatures>();

/** What counts for a theme whether or not it has a match in the text. */
export function weighAny(theme: string, sentence: Sentence, evidence: Evidence): void {
  const side = sentence.strengths.has(theme) ? TEXT : BEFORE;
  const { affinities } = sentence.reading;
  const affinity = affinities.of(theme);
  evidence.on(side.side);
  evidence.on(side.theme.of(theme));
  evidence.on(side.list.of(sentence.list));
  evidence.on(side.neutral, sentence.neutral);
  evidence.on(NEUTRAL_THEME.of(theme), sentence.neutral);
  evidence.on(side.affinity, affinity);
  evidence.on(side.affinityUp.of(NUMBERS[Math.min(Math.floor(affinity * 2), 6)]!));
  evidence.on(side.affinityRank.of(rankName(affinities.rank(affinity))));
  evidence.on(side.words, Math.log(sentence.reading.words.length + 1) / 4);
  evidence.stems(ownOf(theme).word, sentence.reading.stems.different);
  const context = sentence.contexts.get(theme);
  if (!context) {
    evidence.on(sentence.starts ? side.starts : side.noContext);
    return;
  }
  evidence.on(side.context, context.total);
  evidence.on(side.last.of(tenth(context.last)));
  evidence.on(side.first.of(tenth(context.first)));
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
  evidence.on(STRENGTH_FROM.of(bin(s)));
  evidence.on(BEST_FROM.of(bin(best.entry.weight)));
  evidence.on(SHARE, s / sentence.sum);
  evidence.on(RANK[Math.min(sorted.indexOf(s), 4)]![Math.min(sorted.length, 5)]!);
  for (const phrase of new Set(matches.map((m) => m.phrase))) evidence.on(own.phrase.of(phrase));
  evidence.on(POSITION, best.from / Math.max(words.length, 1));
  evidence.on(PLACE.of(place(best.from, words.length)));
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
  evidence.on(ABSENT_OTHERS.of(NUMBERS[Math.min(sorted.length, 3)]!));
  evidence.on(ABSENT_STRONGEST.of(bin(sorted[0] ?? 0)));
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

function rankName(rank: number): string {
  return rank < 3 ? String(rank) : rank < 6 ? '3 to 5' : rank < 12 ? '6 to 11' : 'low';
}

/** The nearest word before that opens a clause of purpose, result or reason. */
function purposeOf({ words }: Reading, at: number): string | null {
  for (let i = at - 1; i > 0; i -= 1) {
    const lower = words[i]!.form.token.lower;
    if (PURPOSES.has(lower)) return lower;
  }
  return null;
}

function place(at: number, length: number): string {
  if (at < 3) return 'start';
  return at < length / 3 ? 'first third' : at < (2 * length) / 3 ? 'second third' : 'last third';
}

function bin(x: number): string {
  if (x <= 0) return 'none';
  return x < 1 ? 'below 1' : NUMBERS[Math.min(Math.floor(x), 6)]!;
}

function tenth(p: number): string {
  return p < 0.1 ? 'none' : p < 0.3 ? 'unlikely' : p < 0.5 ? 'doubtful' : p < 0.8 ? 'likely' : 'sure';
}

import type { Evidence } from './evidence.ts';
import type { Match, Reading } from './reading.ts';
import type { Stem } from './vocabulary.ts';

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
const RANKS = NUMBERS.map((rank) => NUMBERS.map((count) => `${rank} of ${count}`));

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
  /** Its different stems. */
  stems: readonly Stem[];
  /** Themes whose phrase is joined to another's. */
  joined: ReadonlySet<string>;
  /** The first auxiliary verb; -1 where there is none. */
  verb: number;
}

/** Names of features that a theme has apart for a match in the text and for one in what stands before. */
const names = (side: string) => ({
  side,
  theme: `${side} theme`,
  list: `${side} in`,
  neutral: `${side} neutral`,
  affinity: `${side} affinity`,
  affinityUp: `${side} affinity from`,
  affinityRank: `${side} affinity rank`,
  words: `${side} words`,
  context: `${side} context`,
  last: `${side} context last`,
  first: `${side} context first`,
  main: `${side} main context`,
  pointer: `${side} context after`,
  pointsBack: `${side} context last and points back`,
  contextTheme: `${side} context theme`,
  noContext: `${side} no context`,
  starts: `${side} nothing before`,
});
const TEXT = names('text');
const BEFORE = names('before');

/** Names of the groups of features that each theme has for itself, made once. */
function groupsOf(theme: string): ThemeGroups {
  let groups = ofThemes.get(theme);
  if (!groups) {
    groups = {
      word: `word ${theme}`,
      phrase: `phrase ${theme}`,
      beside: `beside ${theme}`,
      after: `after ${theme}`,
    };
    ofThemes.set(theme, groups);
  }
  return groups;
}
type ThemeGroups = Record<'word' | 'phrase' | 'beside' | 'after', string>;
const ofThemes = new Map<string, ThemeGroups>();

/** What counts for a theme whether or not it has a match in the text. */
export function weighAny(theme: string, sentence: Sentence, evidence: Evidence): void {
  const name = sentence.strengths.has(theme) ? TEXT : BEFORE;
  const { affinities } = sentence.reading;
  const affinity = affinities.of(theme);
  evidence.on(name.side);
  evidence.at(name.theme, theme);
  evidence.at(name.list, sentence.list);
  evidence.on(name.neutral, sentence.neutral);
  evidence.at('neutral theme', theme, sentence.neutral);
  evidence.on(name.affinity, affinity);
  evidence.at(name.affinityUp, NUMBERS[Math.min(Math.floor(affinity * 2), 6)]!);
  evidence.at(name.affinityRank, rankName(affinities.rank(affinity)));
  evidence.on(name.words, Math.log(sentence.reading.words.length + 1) / 4);
  evidence.stems(groupsOf(theme).word, sentence.stems);
  const context = sentence.contexts.get(theme);
  if (!context) {
    evidence.on(sentence.starts ? name.starts : name.noContext);
    return;
  }
  evidence.on(name.context, context.total);
  evidence.at(name.last, tenth(context.last));
  evidence.at(name.first, tenth(context.first));
  evidence.at(name.contextTheme, theme, context.total);
  if (sentence.strongContexts[0] === theme) evidence.on(name.main);
  if (sentence.pointer) {
    evidence.at(name.pointer, sentence.pointer, context.total);
    evidence.on(name.pointsBack, context.last);
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
  const groups = groupsOf(theme);
  const s = strengths.get(theme)!;
  const best = matches.reduce((a, b) => (b.entry.weight > a.entry.weight ? b : a));
  evidence.on('strength', Math.log1p(s));
  evidence.at('strength from', bin(s));
  evidence.at('best from', bin(best.entry.weight));
  evidence.on('share', s / sentence.sum);
  evidence.at('rank', RANKS[Math.min(sorted.indexOf(s), 4)]![Math.min(sorted.length, 5)]!);
  for (const phrase of new Set(matches.map((m) => m.phrase))) evidence.at(groups.phrase, phrase);
  evidence.on('position', best.from / Math.max(words.length, 1));
  evidence.at('place', place(best.from, words.length));
  evidence.at('governor', governor(reading, best.from));
  if (sentence.verb < 0 || best.from <= sentence.verb) evidence.on('before the verb');
  if (sentence.joined.has(theme)) evidence.at('joined in', sentence.list);
  const purpose = purposeOf(reading, best.from);
  if (purpose) evidence.at('after', purpose);
  if (matches.every((m) => insideOther(m, reading.matches)))
    evidence.on('inside a longer phrase of another theme');
  const others = sentence.strong.filter((other) => other !== theme);
  for (const other of others) evidence.at(groups.beside, other);
  for (const other of others) {
    evidence.on(strengths.get(other)! > s ? 'with a stronger theme' : 'with a weaker theme');
  }
  for (const other of sentence.strongContexts) {
    if (other !== theme) evidence.at(groups.after, other, Math.min(contexts.get(other)!.total, 1.5));
  }
}

/** A theme of the text before, with no match here: the less there is of others, the likelier it goes on. */
export function weighAbsence({ sorted, strong }: Sentence, evidence: Evidence): void {
  evidence.at('before, others', NUMBERS[Math.min(sorted.length, 3)]!);
  evidence.at('before, strongest other from', bin(sorted[0] ?? 0));
  for (const other of strong) evidence.at('before, beside', other);
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
    if (GOVERNORS.has(words[i]!.token.lower)) return words[i]!.token.lower;
  }
  return at < 4 ? 'sentence start' : 'none';
}

function rankName(rank: number): string {
  return rank < 3 ? String(rank) : rank < 6 ? '3 to 5' : rank < 12 ? '6 to 11' : 'low';
}

/** The nearest word before that opens a clause of purpose, result or reason. */
function purposeOf({ words }: Reading, at: number): string | null {
  for (let i = at - 1; i > 0; i -= 1) {
    const lower = words[i]!.token.lower;
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

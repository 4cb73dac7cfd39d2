import type { Evidence } from './evidence.ts';
import type { Match, Reading } from './reading.ts';

/** A theme that a finding may have, with what speaks for and against it. */
export interface Candidate<E extends Evidence> {
  theme: string;
  /** Its matches in the text itself; none where the theme comes from the text before. */
  matches: Match[];
  evidence: E;
}

/** How likely each theme is for a sentence that stands before, as decided when it was read. */
export type Likely = ReadonlyMap<string, number>;

const LISTS = new Set(['area-for-improvement', 'strength', 'meets-requirements']);
const GOVERNORS = new Set(
  'by with from including include includes through for of in on to and or as about between into within such across that which who when where if while'.split(
    ' ',
  ),
);
const AUXILIARIES = new Set(
  'is are was were has have had do does did can could may will would should be been being not ensure ensures'.split(
    ' ',
  ),
);
const POINTERS = new Set(
  'this these they their them it its such those he she his her there both however similarly consequently therefore'.split(
    ' ',
  ),
);
const JOINING = new Set(['and', 'or', '&']);
const PURPOSES = new Set(
  'so to ensuring ensure leading resulting because due means meaning that enabling when where if for including before'.split(
    ' ',
  ),
);
const NUMBERS = ['0', '1', '2', '3', '4', '5', '6'];
const DECAY = 0.6;
const REACH = 6;

interface Context {
  /** Likelihood summed over what stands before, nearer sentences counting more. */
  total: number;
  last: number;
  first: number;
}

/**
 * The themes that a finding may have, by first appearance, with the features that decide about them.
 * @param before the themes of the sentences before it in its paragraph, nearest last
 * @param neutral how likely it is that the finding evaluates nothing
 * @param evidenceOf makes what takes in the features of one theme
 */
export function candidatesOf<E extends Evidence>(
  reading: Reading,
  before: readonly Likely[],
  kind: string,
  neutral: number,
  evidenceOf: () => E,
): Candidate<E>[] {
  const own = byTheme(reading);
  const contexts = contextOf(before);
  const strengths = new Map([...own].map(([theme, matches]) => [theme, strengthOf(matches)]));
  const sorted = [...strengths.values()].sort((a, b) => b - a);
  const strongContexts = [...contexts]
    .filter(([, c]) => c.total >= 0.15)
    .sort((a, b) => b[1].total - a[1].total)
    .slice(0, 3)
    .map(([theme]) => theme);
  const sentence: Sentence = {
    reading,
    list: LISTS.has(kind) ? 'item' : 'narrative',
    neutral: LISTS.has(kind) ? 0 : neutral,
    strengths,
    sorted,
    sum: sorted.reduce((a, b) => a + b, 0),
    strong: [...strengths].filter(([, s]) => s >= 1.5).map(([theme]) => theme),
    contexts,
    strongContexts,
    starts: before.length === 0,
    pointer: reading.words.slice(0, 4).find((w) => POINTERS.has(w.token.lower))?.token.lower,
    affinities: [...reading.affinities.values()].sort((a, b) => b - a),
    stems: [...new Set(reading.words.map((w) => w.token.stem))],
    joined: joinedThemes(reading),
    verb: reading.words.findIndex((w) => AUXILIARIES.has(w.token.lower)),
  };
  return [...new Set([...own.keys(), ...strongContexts])].map((theme) => {
    const matches = own.get(theme) ?? [];
    const evidence = evidenceOf();
    weighAny(theme, sentence, evidence);
    if (matches.length > 0) weighMatches(theme, matches, sentence, evidence);
    else weighAbsence(sentence, evidence);
    return { theme, matches, evidence };
  });
}

/** What is known of a sentence before any theme is weighed. */
interface Sentence {
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
  /** How well its words suit each theme, best first. */
  affinities: readonly number[];
  stems: readonly string[];
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

function weighAny(theme: string, sentence: Sentence, evidence: Evidence): void {
  const name = sentence.strengths.has(theme) ? TEXT : BEFORE;
  const affinity = sentence.reading.affinities.get(theme) ?? 0;
  evidence.on(name.side);
  evidence.at(name.theme, theme);
  evidence.at(name.list, sentence.list);
  evidence.on(name.neutral, sentence.neutral);
  evidence.at('neutral theme', theme, sentence.neutral);
  evidence.on(name.affinity, affinity);
  evidence.at(name.affinityUp, NUMBERS[Math.min(Math.floor(affinity * 2), 6)]!);
  evidence.at(name.affinityRank, rankOf(affinity, sentence.affinities));
  evidence.on(name.words, Math.log(sentence.reading.words.length + 1) / 4);
  evidence.of(`word ${theme}`, sentence.stems);
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

function weighMatches(
  theme: string,
  matches: readonly Match[],
  sentence: Sentence,
  evidence: Evidence,
): void {
  const { reading, strengths, sorted, contexts } = sentence;
  const { words } = reading;
  const s = strengths.get(theme)!;
  const best = matches.reduce((a, b) => (b.entry.weight > a.entry.weight ? b : a));
  evidence.on('strength', Math.log1p(s));
  evidence.at('strength from', bin(s));
  evidence.at('best from', bin(best.entry.weight));
  evidence.on('share', s / sentence.sum);
  const rank = NUMBERS[Math.min(sorted.indexOf(s), 4)]!;
  evidence.at('rank', `${rank} of ${Math.min(sorted.length, 5)}`);
  evidence.of(`phrase ${theme}`, new Set(matches.map((m) => m.phrase)));
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
  evidence.of(`beside ${theme}`, others);
  for (const other of others) {
    evidence.on(strengths.get(other)! > s ? 'with a stronger theme' : 'with a weaker theme');
  }
  for (const other of sentence.strongContexts) {
    if (other !== theme) evidence.at(`after ${theme}`, other, Math.min(contexts.get(other)!.total, 1.5));
  }
}

/** A theme of the text before, with no match here: the less there is of others, the likelier it goes on. */
function weighAbsence({ sorted, strong }: Sentence, evidence: Evidence): void {
  evidence.at('before, others', NUMBERS[Math.min(sorted.length, 3)]!);
  evidence.at('before, strongest other from', bin(sorted[0] ?? 0));
  evidence.of('before, beside', strong);
}

/** Sum of the weights of a theme's phrases, each further one counting half of the one before. */
function strengthOf(matches: readonly Match[]): number {
  const weights = new Map(matches.map((m) => [m.phrase, m.entry.weight]));
  return [...weights.values()].sort((a, b) => b - a).reduce((sum, w, i) => sum + w / 2 ** i, 0);
}

function byTheme(reading: Reading): Map<string, Match[]> {
  const themes = new Map<string, Match[]>();
  for (const match of reading.matches) {
    const list = themes.get(match.entry.theme);
    if (list) list.push(match);
    else themes.set(match.entry.theme, [match]);
  }
  return themes;
}

function contextOf(before: readonly Likely[]): Map<string, Context> {
  const contexts = new Map<string, Context>();
  const near = before.slice(-REACH);
  near.forEach((likely, i) => {
    const distance = near.length - 1 - i;
    for (const [theme, p] of likely) {
      const c = contexts.get(theme) ?? { total: 0, last: 0, first: 0 };
      c.total += p * DECAY ** distance;
      if (distance === 0) c.last = p;
      if (i === 0) c.first = p;
      contexts.set(theme, c);
    }
  });
  return contexts;
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

function rankOf(value: number, sorted: readonly number[]): string {
  const rank = sorted.indexOf(value);
  return rank < 3 ? String(rank) : rank < 6 ? '3 to 5' : rank < 12 ? '6 to 11' : 'low';
}

/** The themes whose phrase is joined to another theme's by "and", "or" or a comma. */
function joinedThemes({ matches, words }: Reading): Set<string> {
  const joined = new Set<string>();
  for (let i = 0; i < matches.length; i += 1) {
    const a = matches[i]!;
    for (let j = 0; j < matches.length; j += 1) {
      const b = matches[j]!;
      const apart = b.from - a.to;
      if (apart < 0 || apart > 2 || a.entry.theme === b.entry.theme) continue;
      if (apart === 0 ? words[b.from]!.pause : JOINING.has(words[a.to]!.token.lower)) {
        joined.add(a.entry.theme);
        joined.add(b.entry.theme);
      }
    }
  }
  return joined;
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

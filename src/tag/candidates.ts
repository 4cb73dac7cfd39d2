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
 * @param evidenceOf makes what takes in the features of one theme
 * @param neutral how likely it is that the finding evaluates nothing
 */
export function candidatesOf<E extends Evidence>(
  reading: Reading,
  before: readonly Likely[],
  kind: string,
  neutral: number,
  evidenceOf: () => E,
): Candidate<E>[] {
  const { words } = reading;
  const own = byTheme(reading);
  const contexts = contextOf(before);
  const strengths = new Map([...own].map(([theme, matches]) => [theme, strengthOf(matches)]));
  const sorted = [...strengths.values()].sort((a, b) => b - a);
  const sum = sorted.reduce((a, b) => a + b, 0);
  const strongContexts = [...contexts]
    .filter(([, c]) => c.total >= 0.15)
    .sort((a, b) => b[1].total - a[1].total)
    .slice(0, 3)
    .map(([theme]) => theme);
  const pointer = words.slice(0, 4).find((w) => POINTERS.has(w.token.lower))?.token.lower;
  const list = LISTS.has(kind) ? 'item' : 'narrative';
  const affinities = [...reading.affinities.values()].sort((a, b) => b - a);
  const stems = [...new Set(words.map((w) => w.token.stem))];

  return [...new Set([...own.keys(), ...strongContexts])].map((theme) => {
    const matches = own.get(theme) ?? [];
    const s = strengths.get(theme) ?? 0;
    const context = contexts.get(theme);
    const side = s > 0 ? 'text' : 'before';
    const evidence = evidenceOf();
    const on = (name: string, value?: number) => evidence.on(name, value);
    const of = (group: string, key: string, value?: number) => evidence.of(group, key, value);
    on(`${side}`);
    on(`${side} ${theme}`);
    on(`${side} ${list}`);
    if (list === 'narrative') on(`${side} neutral`, neutral);
    if (list === 'narrative') on(`neutral ${theme}`, neutral);
    const affinity = reading.affinities.get(theme) ?? 0;
    on(`${side} affinity`, affinity);
    on(`${side} affinity ${Math.min(Math.floor(affinity * 2), 6)}`);
    on(`${side} affinity rank ${rankOf(affinity, affinities)}`);
    on(`${side} words`, Math.log(words.length + 1) / 4);
    if (s > 0) {
      const best = matches.reduce((a, b) => (b.entry.weight > a.entry.weight ? b : a));
      on('strength', Math.log1p(s));
      on(`strength ${bin(s)}`);
      on(`best ${bin(best.entry.weight)}`);
      on('share', s / sum);
      on(`rank ${Math.min(sorted.indexOf(s), 4)} of ${Math.min(sorted.length, 5)}`);
      for (const phrase of new Set(matches.map((m) => m.phrase))) of(`phrase ${theme}`, phrase);
      on('position', best.from / Math.max(words.length, 1));
      on(`place ${place(best.from, words.length)}`);
      on(`governor ${governor(reading, best.from)}`);
      if (!words.slice(0, best.from).some((w) => AUXILIARIES.has(w.token.lower))) on('before the verb');
      if (coordinated(matches, reading)) on(`coordinated in ${list}`);
      const purpose = purposeOf(reading, best.from);
      if (purpose) on(`after ${purpose}`);
      if (matches.every((m) => insideOther(m, reading.matches)))
        on('inside a longer phrase of another theme');
      for (const [other, t] of strengths) {
        if (other === theme || t < 1.5) continue;
        of(`with ${other}`, theme);
        on(t > s ? 'with a stronger theme' : 'with a weaker theme');
      }
    } else {
      on(`before, others ${Math.min(sorted.length, 3)}`);
      on(`before, strongest other ${bin(sorted[0] ?? 0)}`);
      for (const [other, t] of strengths) if (t >= 1.5) of(`before with ${other}`, theme);
    }
    if (context) {
      on(`${side} context`, context.total);
      on(`${side} context last ${tenth(context.last)}`);
      on(`${side} context first ${tenth(context.first)}`);
      if (strongContexts[0] === theme) on(`${side} main context`);
      if (pointer) {
        on(`${side} context and ${pointer}`, context.total);
        on(`${side} context last and points back`, context.last);
      }
      on(`${side} context ${theme}`, context.total);
    } else on(`${side} ${before.length > 0 ? 'no context' : 'nothing before'}`);
    if (s > 0) {
      for (const other of strongContexts) {
        if (other !== theme) of(`after ${other}`, theme, Math.min(contexts.get(other)!.total, 1.5));
      }
    }
    const group = `word ${theme}`;
    for (const stem of stems) of(group, stem);
    return { theme, matches, evidence };
  });
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

/** Whether a theme's phrase is joined to another theme's by "and", "or" or a comma. */
function coordinated(own: readonly Match[], { matches, words }: Reading): boolean {
  const joins = (a: Match, b: Match) =>
    (b.from === a.to && words[b.from]!.pause) ||
    (b.from === a.to + 1 && JOINING.has(words[a.to]!.token.lower)) ||
    (b.from === a.to + 2 && JOINING.has(words[a.to]!.token.lower));
  return own.some((m) =>
    matches.some((o) => o.entry.theme !== m.entry.theme && (joins(m, o) || joins(o, m))),
  );
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
  return x < 1 ? 'below 1' : x < 6 ? `${Math.floor(x)} up` : '6 up';
}

function tenth(p: number): string {
  return p < 0.1 ? 'none' : p < 0.3 ? 'unlikely' : p < 0.5 ? 'doubtful' : p < 0.8 ? 'likely' : 'sure';
}

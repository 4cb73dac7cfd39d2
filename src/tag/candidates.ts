import type { Evidence } from './evidence.ts';
import type { Match, Reading } from './reading.ts';
import { type Context, type Sentence, weighAbsence, weighAny, weighMatches } from './theme-evidence.ts';

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
const JOINING = new Set(['and', 'or']);
const REACH = 6;
/** How much a sentence counts by its distance. */
const DECAY = Array.from({ length: REACH }, (_, distance) => 0.6 ** distance);

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
    pointer: reading.words.slice(0, 4).find((w) => POINTERS.has(w.form.token.lower))?.form.token.lower,
    joined: joinedThemes(reading),
    verb: reading.words.findIndex((w) => AUXILIARIES.has(w.form.token.lower)),
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

/** Sum of the weights of a theme's phrases, each further one counting half of the one before. */
function strengthOf(matches: readonly Match[]): number {
  if (matches.length === 1) return matches[0]!.entry.weight;
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
      c.total += p * DECAY[distance]!;
      if (distance === 0) c.last = p;
      if (i === 0) c.first = p;
      contexts.set(theme, c);
    }
  });
  return contexts;
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
      if (apart === 0 ? words[b.from]!.pause : JOINING.has(words[a.to]!.form.token.lower)) {
        joined.add(a.entry.theme);
        joined.add(b.entry.theme);
      }
    }
  }
  return joined;
}

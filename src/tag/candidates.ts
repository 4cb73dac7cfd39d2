import type { Evidence } from './evidence.ts';
import type { Match, Reading } from './reading.ts';
import {
  type Context,
  type Named,
  type Sentence,
  weighAbsence,
  weighAny,
  weighMatches,
} from './theme-evidence.ts';
import type { ThemeFeatures } from './theme-features.ts';

/** A theme that a finding may have, with what speaks for and against it. */
export interface Candidate<E extends Evidence> {
  theme: ThemeFeatures;
  /** Its matches in the text itself; none where the theme comes from the text before. */
  matches: readonly Match[];
  /** How strong its matches are, and how likely what stands before makes it. */
  strength: number;
  context: number;
  evidence: E;
}

/** How likely a theme is for a sentence that stands before, as decided when it was read. */
export interface Likely {
  theme: ThemeFeatures;
  score: number;
}

const LISTS = new Set(['area-for-improvement', 'strength', 'meets-requirements']);

/** Whether a kind of finding is an item of a list, whose heading tells its stance. */
export const isListed = (kind: string): boolean => LISTS.has(kind);

const REACH = 6;
/** How much a sentence counts by its distance. */
const DECAY = Array.from({ length: REACH }, (_, distance) => 0.6 ** distance);

/** A theme of the text before counts for others from this likelihood on, and so many do. */
const LIKELY = 0.15;
const MOST_CONTEXTS = 3;
/** A theme whose matches are as strong as this counts for others. */
const STRONG = 1.5;

/**
 * The themes that a finding may have, by first appearance, with the features that decide about them.
 * @param before the themes of the sentences before it in its paragraph, nearest last
 * @param neutral how likely it is that the finding evaluates nothing
 * @param evidenceOf makes what takes in the features of one theme
 */
export function candidatesOf<E extends Evidence>(
  reading: Reading,
  before: readonly (readonly Likely[])[],
  kind: string,
  neutral: number,
  evidenceOf: () => E,
): Candidate<E>[] {
  const named = namedIn(reading.matches);
  const contexts = contextsOf(before);
  const listed = isListed(kind);
  const sentence: Sentence = {
    reading,
    list: listed ? 'item' : 'narrative',
    neutral: listed ? 0 : neutral,
    named,
    together: named.reduce((sum, n) => sum + n.strength, 0),
    strong: named.filter((n) => n.strength >= STRONG),
    contexts: contexts
      .filter((c) => c.total >= LIKELY)
      .sort((a, b) => b.total - a.total)
      .slice(0, MOST_CONTEXTS),
    starts: before.length === 0,
    pointer: reading.words.slice(0, 4).find((w) => w.form.is.pointer)?.form.token.lower,
    verb: reading.words.findIndex((w) => w.form.is.auxiliary),
  };
  const ofNamed = named.map((n) => {
    const evidence = evidenceOf();
    const context = contexts.find((c) => c.theme === n.theme);
    weighAny(n.theme, true, context, sentence, evidence);
    weighMatches(n, sentence, evidence);
    const { theme, matches, strength } = n;
    return { theme, matches, strength, context: context?.total ?? 0, evidence };
  });
  const goingOn = sentence.contexts.filter(({ theme }) => !named.some((n) => n.theme === theme));
  const ofContext = goingOn.map((context) => {
    const evidence = evidenceOf();
    weighAny(context.theme, false, context, sentence, evidence);
    weighAbsence(sentence, evidence);
    return { theme: context.theme, matches: [], strength: 0, context: context.total, evidence };
  });
  return [...ofNamed, ...ofContext];
}

/** The themes of matches, by first appearance. */
function namedIn(matches: readonly Match[]): Named[] {
  const themes: { theme: ThemeFeatures; matches: Match[] }[] = [];
  for (const match of matches) {
    const { theme } = match.phrase;
    const known = themes.find((t) => t.theme === theme);
    if (known) known.matches.push(match);
    else themes.push({ theme, matches: [match] });
  }
  return themes.map(({ theme, matches }) => ({ theme, matches, strength: strengthOf(matches) }));
}

function strengthOf(matches: readonly Match[]): number {
  if (matches.length === 1) return matches[0]!.phrase.entry.weight;
  const weights = new Map(matches.map(({ phrase }) => [phrase.text, phrase.entry.weight]));
  return [...weights.values()].sort((a, b) => b - a).reduce((sum, w, i) => sum + w / 2 ** i, 0);
}

function contextsOf(before: readonly (readonly Likely[])[]): Context[] {
  const contexts: Context[] = [];
  const near = before.slice(-REACH);
  near.forEach((likely, i) => {
    const distance = near.length - 1 - i;
    for (const { theme, score } of likely) {
      let context = contexts.find((c) => c.theme === theme);
      if (!context) {
        context = { theme, total: 0, last: 0, first: 0 };
        contexts.push(context);
      }
      context.total += score * DECAY[distance]!;
      if (distance === 0) context.last = score;
      if (i === 0) context.first = score;
    }
  });
  return contexts;
}

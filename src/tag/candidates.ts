import type { Feature } from './linear.ts';
import type { Match, Reading } from './reading.ts';

/** A theme that a finding may have, with what speaks for and against it. */
export interface Candidate {
  theme: string;
  /** Its matches in the text itself; none where the theme comes from the text before. */
  matches: Match[];
  features: Feature[];
}

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
  'this these they their them it its such those he she his her here there both all most some many however as similarly consequently therefore'.split(
    ' ',
  ),
);
const LISTS = new Set(['area-for-improvement', 'strength', 'meets-requirements']);
const DECAY = 0.6;
const REACH = 8;

/** Sum of the weights of a theme's matches, each further one counting half of the one before. */
function strength(matches: readonly Match[]): number {
  const seen = new Map<string, number>();
  for (const m of matches) seen.set(m.phrase, m.entry.weight);
  return [...seen.values()].sort((a, b) => b - a).reduce((sum, w, i) => sum + w / 2 ** i, 0);
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

interface Context {
  /** Strength of a theme in all that stands before, nearer sentences counting more. */
  total: number;
  last: number;
  first: number;
}

function contextOf(before: readonly Reading[]): Map<string, Context> {
  const contexts = new Map<string, Context>();
  const near = before.slice(-REACH);
  near.forEach((reading, i) => {
    const distance = near.length - 1 - i;
    for (const [theme, matches] of byTheme(reading)) {
      const s = Math.min(strength(matches), 5);
      const c = contexts.get(theme) ?? { total: 0, last: 0, first: 0 };
      c.total += s * DECAY ** distance;
      if (distance === 0) c.last = s;
      if (i === 0) c.first = s;
      contexts.set(theme, c);
    }
  });
  return contexts;
}

const bin = (x: number) =>
  x <= 0 ? '0' : x < 1 ? '<1' : x < 2 ? '1' : x < 3 ? '2' : x < 4 ? '3' : x < 6 ? '4' : '6';

/**
 * The themes that a finding may have, by first appearance, with the features that decide about them.
 * @param before readings of the sentences before it in its paragraph, nearest last
 */
export function candidatesOf(reading: Reading, before: readonly Reading[], kind: string): Candidate[] {
  const own = byTheme(reading);
  const contexts = contextOf(before);
  const strengths = new Map([...own].map(([theme, matches]) => [theme, strength(matches)]));
  const sorted = [...strengths.values()].sort((a, b) => b - a);
  const sum = sorted.reduce((a, b) => a + b, 0);
  const topContext = [...contexts].sort((a, b) => b[1].total - a[1].total).slice(0, 2);
  const words = reading.words;
  const firstWord = words[0]?.token.lower ?? '';
  const points = POINTERS.has(firstWord);
  const list = LISTS.has(kind) ? 'item' : 'narrative';
  const themes = [...new Set([...own.keys(), ...topContext.map(([theme]) => theme)])];
  return themes.map((theme) => {
    const matches = own.get(theme) ?? [];
    const s = strengths.get(theme) ?? 0;
    const context = contexts.get(theme);
    const f: Feature[] = [['bias', 1]];
    const on = (name: string, value = 1) => f.push([name, value]);
    const side = s > 0 ? 'text' : 'before';
    on(side);
    on(`${side}:${theme}`);
    on(`${side}:${list}`);
    if (s > 0) {
      const best = Math.max(...matches.map((m) => m.entry.weight));
      on('strength', Math.log1p(s));
      on(`strength ${bin(s)}`);
      on(`best ${bin(best)}`);
      on('share', s / sum);
      on(`rank ${Math.min(sorted.indexOf(s), 4)} of ${Math.min(sorted.length, 5)}`);
      for (const name of new Set(matches.map((m) => `phrase ${theme}: ${m.phrase}`))) on(name);
      const first = matches.reduce((a, b) => (b.entry.weight > a.entry.weight ? b : a));
      on('position', first.from / Math.max(words.length, 1));
      on(
        `place ${first.from < 3 ? 'start' : first.from < words.length / 3 ? 'first third' : first.from < (2 * words.length) / 3 ? 'second third' : 'last third'}`,
      );
      on(`governor ${governor(reading, first.from)}`);
      if (!words.slice(0, first.from).some((w) => AUXILIARIES.has(w.token.lower))) on('before the verb');
      if (
        matches.every((m) =>
          reading.matches.some(
            (o) =>
              o.entry.theme !== theme && o.from <= m.from && o.to >= m.to && o.to - o.from > m.to - m.from,
          ),
        )
      )
        on('inside a longer phrase of another theme');
      for (const [other, t] of strengths) {
        if (other !== theme && t >= 1.5) {
          on(`with ${other}: ${theme}`);
          on(t > s ? 'with a stronger theme' : 'with a weaker theme');
        }
      }
    } else {
      on(`others ${Math.min(sorted.length, 3)}`);
      on(`strongest other ${bin(sorted[0] ?? 0)}`);
      if (points) on(`points back, strongest other ${bin(sorted[0] ?? 0)}`);
      for (const [other, t] of strengths) if (t >= 1.5) on(`before with ${other}: ${theme}`);
    }
    if (context) {
      on(`${side} context`, Math.log1p(context.total));
      on(`${side} context last ${bin(context.last)}`);
      on(`${side} context first ${bin(context.first)}`);
      if (topContext[0]?.[0] === theme) on(`${side} is the context's main theme`);
      if (points) on(`${side} context and points back`);
    } else if (before.length > 0) on(`${side} no context`);
    else on(`${side} nothing before`);
    if (side === 'text') {
      for (const [other, c] of topContext)
        if (other !== theme && c.total >= 2) on(`after ${other}: ${theme}`);
    }
    on('words', Math.log(words.length + 1) / 4);
    return { theme, matches, features: f };
  });
}

/** The nearest of the small words that tell how a phrase hangs in its sentence, within four words before it. */
function governor(reading: Reading, at: number): string {
  for (let i = at - 1; i >= 0 && i >= at - 4; i -= 1) {
    const lower = reading.words[i]!.token.lower;
    if (reading.words[i]!.clause !== reading.words[at]!.clause) return 'clause start';
    if (GOVERNORS.has(lower)) return lower;
  }
  return at < 4 ? 'sentence start' : 'none';
}

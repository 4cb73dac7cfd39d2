import type { Word } from './words.ts';

/** By theme and stem, how much likelier than elsewhere the word is beside the theme's own phrases (log of the ratio). */
export type Associations = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Reads associations from their JSON file. */
export function readAssociations(text: string): Associations {
  const themes = JSON.parse(text) as Record<string, Record<string, number>>;
  return new Map(Object.entries(themes).map(([theme, words]) => [theme, new Map(Object.entries(words))]));
}

/** How well the words of a text suit each theme: the sum of their associations, for texts of any length alike. */
export function affinities(associations: Associations, words: readonly Word[]): Map<string, number> {
  const stems = new Set(words.map((w) => w.token.stem));
  const length = Math.sqrt(stems.size + 1);
  const found = new Map<string, number>();
  for (const [theme, own] of associations) {
    let sum = 0;
    for (const stem of stems) sum += own.get(stem) ?? 0;
    found.set(theme, sum / length);
  }
  return found;
}

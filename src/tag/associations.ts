import type { Word } from './words.ts';

/** By theme and stem, how much likelier than elsewhere the word is beside the theme's own phrases (log of the ratio). */
export type Associations = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Reads associations from their JSON file. */
export function readAssociations(text: string): Associations {
  const themes = JSON.parse(text) as Record<string, Record<string, number>>;
  return new Map(Object.entries(themes).map(([theme, words]) => [theme, new Map(Object.entries(words))]));
}

/** Makes the function that tells how well the words of a text suit each theme: the sum of their associations, for texts of any length alike. */
export function createAffinity(associations: Associations): (words: readonly Word[]) => Map<string, number> {
  const themes = [...associations.keys()];
  const byStem = new Map<string, [theme: number, association: number][]>();
  themes.forEach((theme, t) => {
    for (const [stem, association] of associations.get(theme)!) {
      const list = byStem.get(stem);
      if (list) list.push([t, association]);
      else byStem.set(stem, [[t, association]]);
    }
  });
  return (words) => {
    const stems = new Set(words.map((w) => w.token.stem));
    const length = Math.sqrt(stems.size + 1);
    const sums = new Float64Array(themes.length);
    for (const stem of stems) {
      for (const [t, association] of byStem.get(stem) ?? []) sums[t]! += association;
    }
    return new Map(themes.map((theme, t) => [theme, sums[t]! / length]));
  };
}

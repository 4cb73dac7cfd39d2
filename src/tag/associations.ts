import { knownStem, type Stem } from './vocabulary.ts';

/** By theme and stem, how much likelier than elsewhere the word is beside the theme's own phrases (log of the ratio). */
export type Associations = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** How well the words of a text suit each theme. */
export class Affinities {
  readonly #themes: ReadonlyMap<string, number>;
  readonly #values: Float64Array;

  constructor(themes: ReadonlyMap<string, number>, values: Float64Array) {
    this.#themes = themes;
    this.#values = values;
  }

  /** How well they suit a theme: 0 for one that nothing is known of. */
  of(theme: string): number {
    const index = this.#themes.get(theme);
    return index === undefined ? 0 : this.#values[index]!;
  }

  /** How many themes have a greater value; -1 for a value that no theme has. */
  rank(value: number): number {
    let greater = 0;
    let found = false;
    const values = this.#values;
    for (let t = 0; t < values.length; t += 1) {
      const other = values[t]!;
      if (other > value) greater += 1;
      else if (other === value) found = true;
    }
    return found ? greater : -1;
  }
}

/** Reads associations from their JSON file. */
export function readAssociations(text: string): Associations {
  const themes = JSON.parse(text) as Record<string, Record<string, number>>;
  return new Map(Object.entries(themes).map(([theme, words]) => [theme, new Map(Object.entries(words))]));
}

/** Makes the function that tells how well stems suit each theme: the sum of their associations, for texts of any length alike. */
export function createAffinity(associations: Associations): (stems: readonly Stem[]) => Affinities {
  const themes = new Map([...associations.keys()].map((theme, t) => [theme, t]));
  const byStem: { theme: number; association: number }[][] = [];
  for (const [theme, t] of themes) {
    for (const [stem, association] of associations.get(theme)!) {
      const { id } = knownStem(stem);
      while (byStem.length <= id) byStem.push([]);
      byStem[id]!.push({ theme: t, association });
    }
  }
  return (stems) => {
    const sums = new Float64Array(themes.size);
    for (const { id } of stems) {
      const list = byStem[id];
      if (!list) continue;
      for (const { theme, association } of list) sums[theme]! += association;
    }
    const length = Math.sqrt(stems.length + 1);
    for (let t = 0; t < sums.length; t += 1) sums[t]! /= length;
    return new Affinities(themes, sums);
  };
}

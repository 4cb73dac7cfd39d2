/** A stem with its number in a vocabulary; 0 where that does not hold it. */
export interface Stem {
  text: string;
  id: number;
}

/** The stems of a text. */
export interface Stems {
  inOrder: readonly Stem[];
  /** Each different one once, by first appearance. */
  different: readonly Stem[];
}

/** The stems that weights know, by numbers from 1 on. */
export class Vocabulary {
  readonly #stems = new Map<string, Stem>();

  constructor(stems: Iterable<string>) {
    for (const text of stems) {
      if (!this.#stems.has(text)) this.#stems.set(text, { text, id: this.#stems.size + 1 });
    }
  }

  /** Greater than the number of any stem. */
  get size(): number {
    return this.#stems.size + 1;
  }

  find(text: string): Stem {
    return this.#stems.get(text) ?? { text, id: 0 };
  }

  /** A number for two stems in a row. */
  pair(first: Stem, second: Stem): number {
    return first.id * this.size + second.id;
  }
}

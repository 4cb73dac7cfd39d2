import { knownStem, type Stem, stemLimit } from '../text/vocabulary.ts';

/** What is known of pairs of stems. */
export class Pairs<T> {
  readonly #known: ReadonlyMap<number, T>;
  readonly #limit: number;
  /** By the last bits of a pair's number whether anything is known of any: most pairs of a text are unknown. */
  readonly #some = new Uint8Array(2 ** 18);

  /** @param keys what is known, by the two stems with a space between */
  constructor(keys: ReadonlyMap<string, T>) {
    const pairs = [...keys].map(([pair, known]) => {
      const [first = '', second = ''] = pair.split(' ');
      return { first: knownStem(first), second: knownStem(second), known };
    });
    this.#limit = stemLimit();
    this.#known = new Map(pairs.map(({ first, second, known }) => [this.#number(first, second), known]));
    for (const number of this.#known.keys()) this.#some[number & 0x3ffff] = 1;
  }

  of(first: Stem, second: Stem): T | undefined {
    if (first.id >= this.#limit || second.id >= this.#limit) return undefined;
    const number = this.#number(first, second);
    return this.#some[number & 0x3ffff] ? this.#known.get(number) : undefined;
  }

  #number(first: Stem, second: Stem): number {
    return first.id * this.#limit + second.id;
  }
}

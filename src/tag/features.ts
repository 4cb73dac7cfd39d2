const numbers = new Map<string, number>();
const names: string[] = [];

/** The number of a feature, by which its weights are found; the same in all models. */
export function feature(name: string): number {
  let number = numbers.get(name);
  if (number === undefined) {
    number = names.push(name) - 1;
    numbers.set(name, number);
  }
  return number;
}

/** The name of a feature. */
export function nameOf(feature: number): string {
  return names[feature]!;
}

/** Keys beyond so many are no lexicon's but a user's input, such as odd kinds of findings, and none of them is kept. */
const MOST_KEYS = 10_000;
const OTHER = feature('other');

/** Features that differ by a key, such as a theme or phrase of the lexicon; names are built once. */
export class Features {
  readonly #numbers = new Map<string, number>();
  readonly #name: (key: string) => string;

  constructor(name: (key: string) => string) {
    this.#name = name;
  }

  of(key: string): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      const name = this.#name(key);
      if (this.#numbers.size >= MOST_KEYS) return numbers.get(name) ?? OTHER;
      number = feature(name);
      this.#numbers.set(key, number);
    }
    return number;
  }
}

/** Features named `group: key`. */
export function group(name: string): Features {
  return new Features((key) => `${name}: ${key}`);
}

/** Features named `name: key` that go by the number of a stem or dimension; their weights lie in a table. */
export interface Series {
  name: string;
  number: number;
}

const allSeries = new Map<string, Series>();

/** The series of a name, the same in all models. */
export function series(name: string): Series {
  let known = allSeries.get(name);
  if (!known) {
    known = { name, number: allSeries.size };
    allSeries.set(name, known);
  }
  return known;
}

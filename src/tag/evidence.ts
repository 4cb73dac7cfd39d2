import type { Feature } from '../model/linear.ts';
import type { Stem } from './vocabulary.ts';
import type { Weights } from './weights.ts';

/** What takes in the features of something to be decided, one after another. */
export interface Evidence {
  /** A feature by its name. */
  on(name: string, value?: number): void;
  /** One of a group of features: `group: key`. */
  at(group: string, key: string, value?: number): void;
  /** Stems, each different from the others: `group: stem`. */
  stems(group: string, stems: readonly Stem[]): void;
  /** Stems in a row, each two that follow one another: `group: stem stem`, each once. */
  pairs(group: string, stems: readonly Stem[]): void;
}

/** Keeps all features by name, to learn from or to explain with. */
export class Collected implements Evidence {
  readonly features: Feature[] = [];

  on(name: string, value = 1): void {
    this.features.push([name, value]);
  }

  at(group: string, key: string, value = 1): void {
    this.features.push([`${group}: ${key}`, value]);
  }

  stems(group: string, stems: readonly Stem[]): void {
    for (const { text } of stems) this.at(group, text);
  }

  pairs(group: string, stems: readonly Stem[]): void {
    const pairs = new Set(stems.slice(1).map(({ text }, i) => `${stems[i]!.text} ${text}`));
    for (const pair of pairs) this.at(group, pair);
  }
}

/** Adds up the weights of the features at once, and keeps none. */
export class Weighed implements Evidence {
  readonly sums: number[];
  readonly #weights: Weights;

  constructor(weights: Weights) {
    this.#weights = weights;
    this.sums = weights.classes.map(() => 0);
  }

  on(name: string, value = 1): void {
    const weights = this.#weights.names.get(name);
    if (weights) this.#add(weights, value);
  }

  at(group: string, key: string, value = 1): void {
    const weights = this.#weights.groups.get(group)?.get(key);
    if (weights) this.#add(weights, value);
  }

  stems(group: string, stems: readonly Stem[]): void {
    const table = this.#weights.stems.get(group);
    if (!table) return;
    const { sums } = this;
    const classes = sums.length;
    for (const { id } of stems) {
      for (let c = 0; c < classes; c += 1) sums[c]! += table[id * classes + c]!;
    }
  }

  pairs(group: string, stems: readonly Stem[]): void {
    const table = this.#weights.pairs.get(group);
    if (!table) return;
    const seen = new Set<number[]>();
    for (let i = 1; i < stems.length; i += 1) {
      const weights = table.get(this.#weights.vocabulary.pair(stems[i - 1]!, stems[i]!));
      if (!weights || seen.has(weights)) continue;
      seen.add(weights);
      this.#add(weights, 1);
    }
  }

  #add(weights: readonly number[], value: number): void {
    for (let c = 0; c < weights.length; c += 1) this.sums[c]! += weights[c]! * value;
  }
}

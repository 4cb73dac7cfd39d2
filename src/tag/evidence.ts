import type { Feature } from '../model/linear.ts';
import { nameOf } from './features.ts';
import type { Stem } from './vocabulary.ts';
import type { Weights } from './weights.ts';

/** What takes in the features of something to be decided, one after another. */
export interface Evidence {
  /** A feature by its number. */
  on(feature: number, value?: number): void;
  /** Stems, each different from the others: `group: stem`. */
  stems(group: string, stems: readonly Stem[]): void;
  /** Stems in a row, each two that follow one another: `group: stem stem`, each once. */
  pairs(group: string, stems: readonly Stem[]): void;
  /** A vector, by dimension: `group: dimension`. */
  vector(group: string, values: Float32Array): void;
}

/** Keeps all features by name, to learn from or to explain with. */
export class Collected implements Evidence {
  readonly features: Feature[] = [];

  on(feature: number, value = 1): void {
    this.features.push([nameOf(feature), value]);
  }

  stems(group: string, stems: readonly Stem[]): void {
    for (const { text } of stems) this.features.push([`${group}: ${text}`, 1]);
  }

  pairs(group: string, stems: readonly Stem[]): void {
    const pairs = new Set(stems.slice(1).map(({ text }, i) => `${stems[i]!.text} ${text}`));
    for (const pair of pairs) this.features.push([`${group}: ${pair}`, 1]);
  }

  vector(group: string, values: Float32Array): void {
    const names = namesOf(group, values.length);
    for (let d = 0; d < values.length; d += 1) this.features.push([names[d]!, values[d]!]);
  }
}

const vectorNames = new Map<string, string[]>();

/** The names of a vector's dimensions, made once. */
function namesOf(group: string, dimensions: number): string[] {
  let names = vectorNames.get(group);
  if (!names) {
    names = Array.from({ length: dimensions }, (_, d) => `${group}: ${d}`);
    vectorNames.set(group, names);
  }
  return names;
}

/** Adds up the weights of the features at once, and keeps none. */
export class Weighed implements Evidence {
  readonly sums: number[];
  readonly #weights: Weights;

  constructor(weights: Weights) {
    this.#weights = weights;
    this.sums = weights.classes.map(() => 0);
  }

  on(feature: number, value = 1): void {
    this.#add(this.#weights.features, feature, value);
  }

  stems(group: string, stems: readonly Stem[]): void {
    const table = this.#weights.stems.get(group);
    if (!table) return;
    for (const { id } of stems) this.#add(table, id, 1);
  }

  pairs(group: string, stems: readonly Stem[]): void {
    const table = this.#weights.pairs.get(group);
    if (!table) return;
    const seen: number[][] = [];
    for (let i = 1; i < stems.length; i += 1) {
      const weights = table[stems[i - 1]!.id]?.get(stems[i]!.id);
      if (!weights || seen.includes(weights)) continue;
      seen.push(weights);
      for (let c = 0; c < weights.length; c += 1) this.sums[c]! += weights[c]!;
    }
  }

  vector(group: string, values: Float32Array): void {
    const table = this.#weights.vectors.get(group);
    if (!table) return;
    for (let d = 0; d < values.length; d += 1) this.#add(table, d, values[d]!);
  }

  #add(table: Float64Array, row: number, value: number): void {
    const { sums } = this;
    const from = row * sums.length;
    if (from >= table.length) return;
    for (let c = 0; c < sums.length; c += 1) sums[c]! += table[from + c]! * value;
  }
}

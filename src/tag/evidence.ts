import type { Feature, LinearModel } from '../model/linear.ts';

/** What takes in the features of something to be decided, one after another. */
export interface Evidence {
  /** A feature by its name. */
  on(name: string, value?: number): void;
  /** One of a group of features: `group: key`. */
  at(group: string, key: string, value?: number): void;
  /** Some of a large group of features, such as the words. */
  of(group: string, keys: Iterable<string>, value?: number): void;
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

  of(group: string, keys: Iterable<string>, value = 1): void {
    for (const key of keys) this.features.push([`${group}: ${key}`, value]);
  }
}

/** A model's weights laid out so that groups are found without building names. */
export interface Weights {
  classes: number;
  names: Map<string, number[]>;
  groups: Map<string, Map<string, number[]>>;
}

/** Lays out a model's weights by group and key. */
export function weightsOf(model: LinearModel): Weights {
  const groups: Weights['groups'] = new Map();
  for (const [name, values] of model.weights) {
    const at = name.indexOf(': ');
    if (at < 0) continue;
    const group = name.slice(0, at);
    const keys = groups.get(group) ?? new Map<string, number[]>();
    groups.set(group, keys.set(name.slice(at + 2), values));
  }
  return { classes: model.classes.length, names: model.weights, groups };
}

/** Adds up the weights of the features at once, and keeps none. */
export class Weighed implements Evidence {
  readonly sums: number[];
  readonly #weights: Weights;

  constructor(weights: Weights) {
    this.#weights = weights;
    this.sums = new Array(weights.classes).fill(0);
  }

  on(name: string, value = 1): void {
    this.#add(this.#weights.names.get(name), value);
  }

  at(group: string, key: string, value = 1): void {
    this.#add(this.#weights.groups.get(group)?.get(key), value);
  }

  of(group: string, keys: Iterable<string>, value = 1): void {
    const weights = this.#weights.groups.get(group);
    if (!weights) return;
    for (const key of keys) this.#add(weights.get(key), value);
  }

  #add(weights: number[] | undefined, value: number): void {
    if (!weights) return;
    for (let c = 0; c < weights.length; c += 1) this.sums[c]! += weights[c]! * value;
  }
}

/** A learned linear model in a form that people can read: per class, what each feature adds. */
export interface LinearModel {
  /** How it was learned and how well it did, in words and figures. */
  about: Record<string, string | number>;
  /** The classes; a model of one class says how likely that one is. */
  classes: string[];
  /** Feature by feature, what it adds to each class. */
  weights: Map<string, number[]>;
}

/** A feature's name and how strongly it is present. */
export type Feature = readonly [name: string, value: number];

/** Reads a model from its JSON file. */
export function readModel(text: string): LinearModel {
  const { about, classes, weights } = JSON.parse(text) as {
    about: LinearModel['about'];
    classes: string[];
    weights: Record<string, number[]>;
  };
  return { about, classes, weights: new Map(Object.entries(weights)) };
}

/** The sums of the weights of the features present, per class. */
export function scores(model: LinearModel, features: readonly Feature[]): number[] {
  const sums = model.classes.map(() => 0);
  for (const [name, value] of features) {
    const weights = model.weights.get(name);
    if (!weights) continue;
    for (let c = 0; c < sums.length; c += 1) sums[c]! += weights[c]! * value;
  }
  return sums;
}

/** The probabilities of a model's classes, which exclude each other. */
export function distribution(model: LinearModel, features: readonly Feature[]): number[] {
  return shares(scores(model, features));
}

/** The probability of a single class from the sum of its weights. */
export function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/** The probabilities of classes that exclude each other from the sums of their weights. */
export function shares(sums: ArrayLike<number>): number[] {
  let top = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < sums.length; c += 1) top = Math.max(top, sums[c]!);
  const powers: number[] = [];
  let total = 0;
  for (let c = 0; c < sums.length; c += 1) {
    const power = Math.exp(sums[c]! - top);
    powers.push(power);
    total += power;
  }
  return powers.map((power) => power / total);
}

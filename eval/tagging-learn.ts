import { type Feature, type LinearModel, logistic } from '../src/model/linear.ts';

/** What a model learns from: features, and the class that a reader gave. */
export interface Example {
  features: readonly Feature[];
  /** Index of the class; for a model of one class 1 where it holds, else 0. */
  label: number;
  /** Whether it was labelled by the readers that the model is to follow, where others labelled too. */
  readers?: boolean;
  /** How much it counts; 1 where nothing is said. */
  weight?: number;
}

/** How much more strongly than its shared weight a feature's correction for the readers is drawn to nought. */
const CORRECTION_PENALTY = 4;
const ITERATIONS = 120;
const HISTORY = 8;

/**
 * Learns a logistic regression with squared penalty by limited-memory BFGS (Nocedal 1980): the same examples give
 * the same weights. Labellers differ in habit: a feature has a weight that all examples share and a correction that
 * only the readers' examples see, and the model holds their sum, what the readers would say (Daumé, ACL 2007).
 * @param penalty how strongly a feature's weight is drawn to nought, by its name
 * @param least features seen in fewer examples are left out
 * @param start weights to begin from, such as those of a model learned from nearly the same examples
 */
export function learn(
  classes: readonly string[],
  examples: Iterable<Example>,
  penalty: (feature: string) => number,
  least: number | ((feature: string) => number) = 2,
  start?: LinearModel,
): LinearModel {
  const { names, rows } = compact(examples, least, classes.length);
  const k = classes.length;
  const size = names.length * k;
  const shared = names.map(penalty);
  const penalties = [...shared, ...shared.map((p) => p * CORRECTION_PENALTY)];

  const objective = (w: Float64Array, gradient: Float64Array): number => {
    let loss = 0;
    for (let i = 0; i < w.length; i += 1) {
      const p = penalties[Math.floor(i / k)]!;
      loss += 0.5 * p * w[i]! * w[i]!;
      gradient[i] = p * w[i]!;
    }
    const sums = new Float64Array(k);
    for (const { label, weight, at, value } of rows) {
      if (k === 1) {
        let sum = 0;
        for (let j = 0; j < at.length; j += 1) sum += w[at[j]!]! * value[j]!;
        const z = label === 1 ? sum : -sum;
        loss += weight * (z > 0 ? Math.log1p(Math.exp(-z)) : -z + Math.log1p(Math.exp(z)));
        const error = weight * (logistic(sum) - label);
        for (let j = 0; j < at.length; j += 1) gradient[at[j]!]! += error * value[j]!;
      } else {
        sums.fill(0);
        for (let j = 0; j < at.length; j += 1) {
          for (let c = 0; c < k; c += 1) sums[c]! += w[at[j]! + c]! * value[j]!;
        }
        const top = Math.max(...sums);
        const total = sums.reduce((a, s) => a + Math.exp(s - top), 0);
        loss -= weight * (sums[label]! - top - Math.log(total));
        for (let c = 0; c < k; c += 1)
          sums[c] = weight * (Math.exp(sums[c]! - top) / total - (c === label ? 1 : 0));
        for (let j = 0; j < at.length; j += 1) {
          for (let c = 0; c < k; c += 1) gradient[at[j]! + c]! += sums[c]! * value[j]!;
        }
      }
    }
    return loss;
  };

  const first = new Float64Array(2 * size);
  names.forEach((name, i) => {
    first.set(start?.weights.get(name) ?? [], i * k);
  });
  const both = minimise(first, objective);
  const w = both.slice(0, size).map((x, i) => x + both[size + i]!);
  const weights = new Map(
    names
      .map((name, i): [string, number[]] => [
        name,
        [...w.slice(i * k, i * k + k)].map((x) => Math.round(x * 1000) / 1000),
      ])
      .filter(([, values]) => values.some((x) => Math.abs(x) >= 0.005)),
  );
  return { about: {}, classes: [...classes], weights };
}

/** A model whose weights are all so many times as large, to the thousandth. */
export function times(factor: number, model: LinearModel): LinearModel {
  const weights = [...model.weights].map(([name, values]): [string, number[]] => [
    name,
    values.map((v) => Math.round(v * factor * 1000) / 1000),
  ]);
  return { ...model, weights: new Map(weights) };
}

/** An example as the places of its weights, for a reader's each followed by that of its correction, and their values. */
interface Row {
  label: number;
  weight: number;
  at: Int32Array;
  value: Float64Array;
}

/** Numbers the features, so that no example's names need be kept: there are a million and more. */
function compact(
  examples: Iterable<Example>,
  least: number | ((feature: string) => number),
  k: number,
): { names: string[]; rows: Row[] } {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const numberOf = ([name]: Feature) => {
    const number = numbers.get(name) ?? counts.length;
    if (number === counts.length) {
      numbers.set(name, number);
      counts.push(0);
    }
    counts[number]! += 1;
    return number;
  };
  const read = Array.from(examples, ({ features, label, readers, weight = 1 }) => ({
    label,
    readers,
    weight,
    numbers: Int32Array.from(features, numberOf),
    values: Float64Array.from(features, ([, value]) => value),
  }));
  const names: string[] = [];
  const places = new Int32Array(counts.length).fill(-1);
  for (const [name, number] of numbers) {
    if (counts[number]! < (typeof least === 'number' ? least : least(name))) continue;
    places[number] = names.length;
    names.push(name);
  }
  const size = names.length * k;
  const rows = read.map(({ label, weight, readers, numbers, values }) => {
    const kept = [...numbers.keys()].filter((j) => places[numbers[j]!]! >= 0 && values[j] !== 0);
    const at = (j: number) => places[numbers[j]!]! * k;
    return {
      label,
      weight,
      at: Int32Array.from(readers ? kept.flatMap((j) => [at(j), size + at(j)]) : kept.map(at)),
      value: Float64Array.from(kept.flatMap((j) => (readers ? [values[j]!, values[j]!] : values[j]!))),
    };
  });
  return { names, rows };
}

function minimise(
  start: Float64Array,
  objective: (w: Float64Array, gradient: Float64Array) => number,
): Float64Array {
  const size = start.length;
  let w = start;
  let gradient = new Float64Array(size);
  let loss = objective(w, gradient);
  const steps: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    const direction = descent(gradient, steps);
    const slope = dot(direction, gradient);
    if (slope > -1e-6) break;
    let rate = iteration === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    const next = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let nextLoss = Number.POSITIVE_INFINITY;
    for (; rate > 1e-10; rate /= 2) {
      for (let i = 0; i < size; i += 1) next[i] = w[i]! + rate * direction[i]!;
      nextLoss = objective(next, nextGradient);
      if (nextLoss <= loss + 1e-4 * rate * slope) break;
    }
    const s = next.map((x, i) => x - w[i]!);
    const y = nextGradient.map((x, i) => x - gradient[i]!);
    const curvature = dot(s, y);
    if (curvature > 1e-10) steps.push({ s, y, rho: 1 / curvature });
    if (steps.length > HISTORY) steps.shift();
    const gain = loss - nextLoss;
    w = next;
    gradient = nextGradient;
    loss = nextLoss;
    if (gain < 1e-5 * Math.max(1, Math.abs(loss))) break;
  }
  return w;
}

function descent(
  gradient: Float64Array,
  steps: { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  const q = gradient.map((x) => -x);
  const alphas: number[] = [];
  for (const { s, y, rho } of [...steps].reverse()) {
    const alpha = rho * dot(s, q);
    alphas.push(alpha);
    for (let i = 0; i < q.length; i += 1) q[i]! -= alpha * y[i]!;
  }
  const last = steps.at(-1);
  if (last) {
    const scale = 1 / (last.rho * dot(last.y, last.y));
    for (let i = 0; i < q.length; i += 1) q[i]! *= scale;
  }
  for (const { s, y, rho } of steps) {
    const beta = rho * dot(y, q);
    const alpha = alphas.pop()!;
    for (let i = 0; i < q.length; i += 1) q[i]! += (alpha - beta) * s[i]!;
  }
  return q;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}

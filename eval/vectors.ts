import { tokenize } from '../src/text/tokens.ts';
import { isContent, Meaning } from '../src/text/vectors.ts';

const DIMENSIONS = 100;
/** Words on each side that count as near. */
const WINDOW = 15;
/** Sentences that must hold a stem, and authorities whose reports must, for it to get a vector: names of places and people do not. */
const MIN_SENTENCES = 8;
const MIN_AUTHORITIES = 4;
const OVERSAMPLING = 10;
const POWER_ITERATIONS = 3;
/** Context distribution smoothing (Levy, Goldberg and Dagan, TACL 2015). */
const CONTEXT_POWER = 0.75;

/** A sentence of a report and the authority it is of. */
export interface Sentence {
  authority: string;
  text: string;
}

/**
 * Learns what words mean in reports from which words stand near each other in sentences: positive pointwise mutual
 * information, reduced by randomised singular value decomposition (Halko, Martinsson and Tropp, SIAM Review 2011).
 * @returns the contents of a vectors file, the same for the same sentences
 */
export function learnVectors(sentences: Sentence[]): string {
  const texts = sentences.map(({ authority, text }) => ({
    authority,
    stems: tokenize(text)
      .filter(isContent)
      .map((t) => t.stem),
  }));
  const { vocabulary, count } = countStems(texts);
  const index = new Map(vocabulary.map((stem, i) => [stem, i]));
  const matrix = informationMatrix(
    texts.map(({ stems }) => stems.flatMap((s) => index.get(s) ?? [])),
    vocabulary.length,
  );
  const rows = decompose(matrix);
  const line = (stem: string, frequency: number, vector: ArrayLike<number>) =>
    [
      stem,
      frequency.toPrecision(4),
      Buffer.from(Int8Array.from(vector, (v) => Math.round(v * 127)).buffer).toString('base64'),
    ].join('\t');
  const lines = vocabulary.map((stem, i) => line(stem, count.get(stem)! / texts.length, rows[i]!));
  const head = `dimensions\t${DIMENSIONS}\t${vocabulary.length} stems of ${texts.length} sentences`;
  const zero = line('(mean)', 0, new Float64Array(DIMENSIONS));
  const meaning = new Meaning([head, zero, ...lines].join('\n'));
  const mean = new Float64Array(DIMENSIONS);
  for (const { text } of sentences) {
    const vector = meaning.embed(tokenize(text));
    for (let i = 0; i < DIMENSIONS; i++) mean[i]! += vector[i]! / sentences.length;
  }
  return `${[head, line('(mean)', 0, mean), ...lines].join('\n')}\n`;
}

function countStems(texts: { authority: string; stems: string[] }[]) {
  const count = new Map<string, number>();
  const authorities = new Map<string, Set<string>>();
  for (const { authority, stems } of texts)
    for (const stem of new Set(stems)) {
      count.set(stem, (count.get(stem) ?? 0) + 1);
      if (!authorities.has(stem)) authorities.set(stem, new Set());
      authorities.get(stem)!.add(authority);
    }
  const vocabulary = [...count.keys()]
    .filter((stem) => count.get(stem)! >= MIN_SENTENCES && authorities.get(stem)!.size >= MIN_AUTHORITIES)
    .sort();
  return { vocabulary, count };
}

/** One sparse row per stem. */
interface Sparse {
  columns: Int32Array[];
  values: Float64Array[];
}

function informationMatrix(texts: number[][], size: number): Sparse {
  const near: Map<number, number>[] = Array.from({ length: size }, () => new Map());
  for (const ids of texts)
    for (const [i, a] of ids.entries())
      for (const b of ids.slice(Math.max(0, i - WINDOW), i)) {
        if (a === b) continue;
        near[a]!.set(b, (near[a]!.get(b) ?? 0) + 1);
        near[b]!.set(a, (near[b]!.get(a) ?? 0) + 1);
      }
  const totals = near.map((row) => [...row.values()].reduce((a, b) => a + b, 0));
  const contexts = totals.map((t) => t ** CONTEXT_POWER);
  const all = contexts.reduce((a, b) => a + b, 0);
  const entries = near.map((row, a) =>
    [...row]
      .map(([b, n]) => [b, Math.log(n / totals[a]! / (contexts[b]! / all))] as const)
      .filter(([, information]) => information > 0),
  );
  return {
    columns: entries.map((row) => Int32Array.from(row, ([b]) => b)),
    values: entries.map((row) => Float64Array.from(row, ([, v]) => v)),
  };
}

function decompose(matrix: Sparse): Float64Array[] {
  const size = matrix.columns.length;
  const width = DIMENSIONS + OVERSAMPLING;
  let basis = orthonormal(times(matrix, noise(size, width), width), width);
  for (let i = 0; i < POWER_ITERATIONS; i++) {
    basis = orthonormal(transposedTimes(matrix, basis, width), width);
    basis = orthonormal(times(matrix, basis, width), width);
  }
  const projected = transposedTimes(matrix, basis, width);
  const singular = Array.from({ length: width }, (_, k) =>
    Math.sqrt(projected.reduce((s, row) => s + row[k]! ** 2, 0)),
  );
  const kept = singular
    .map((value, k) => [value, k] as const)
    .sort(([a, i], [b, j]) => b - a || i - j)
    .slice(0, DIMENSIONS)
    .map(([, k]) => k);
  return basis.map((row) => {
    const vector = Float64Array.from(kept, (k) => row[k]! * Math.sqrt(singular[k]!));
    const length = Math.hypot(...vector) || 1;
    return vector.map((v) => v / length);
  });
}

/** Pseudo-random numbers from a fixed seed (linear congruential generator of Numerical Recipes). */
function noise(rows: number, width: number): Float64Array[] {
  let seed = 1;
  const next = () => {
    seed = (seed * 1664525 + 1013904223) % 4294967296;
    return seed / 4294967296 - 0.5;
  };
  return Array.from({ length: rows }, () => Float64Array.from({ length: width }, next));
}

function times({ columns, values }: Sparse, x: Float64Array[], width: number): Float64Array[] {
  return columns.map((row, i) => {
    const out = new Float64Array(width);
    for (const [n, column] of row.entries()) add(out, x[column]!, values[i]![n]!);
    return out;
  });
}

function transposedTimes({ columns, values }: Sparse, x: Float64Array[], width: number): Float64Array[] {
  const out = Array.from(columns, () => new Float64Array(width));
  for (const [i, row] of columns.entries())
    for (const [n, column] of row.entries()) add(out[column]!, x[i]!, values[i]![n]!);
  return out;
}

function add(to: Float64Array, from: Float64Array, factor: number): void {
  for (let k = 0; k < to.length; k++) to[k]! += factor * from[k]!;
}

/** Gram–Schmidt on the columns, in place. */
function orthonormal(x: Float64Array[], width: number): Float64Array[] {
  for (let k = 0; k < width; k++) {
    for (let j = 0; j < k; j++) {
      let shared = 0;
      for (const row of x) shared += row[k]! * row[j]!;
      for (const row of x) row[k]! -= shared * row[j]!;
    }
    const length = Math.sqrt(x.reduce((s, row) => s + row[k]! ** 2, 0)) || 1;
    for (const row of x) row[k]! /= length;
  }
  return x;
}

import { readFileSync } from 'node:fs';
import { Rows } from './rows.ts';
import type { Token } from './tokens.ts';

/** Frequency constant of smooth inverse frequency weighting (Arora, Liang and Ma, ICLR 2017), fitted on word frequencies of sentences. */
const SMOOTHING = 0.02;

/** Steps of a weighed vector to one of a plain vector. */
const FINER = 16;

/** From this cosine on two stems mean about the same. */
const NEAR = 0.3;

/** Words without an issue of their own. */
const EMPTY = new Set(
  `a about all also an and any are as at be been both but by can could did do does each every for from had has have he her
  his how i if in into is it its may more most much n't no nor not of on one only or other our out over own same she so some
  such than that the their them then there these they this those through to too under up us very was we well were what when
  where which while who will with would you 's '`.split(/\s+/),
);

/** What is known of a stem. */
interface Known {
  frequency: number;
  vector: Int8Array;
  /** Its place among the vectors that are weighed by how rare a word is. */
  place: number;
}

/** A stem and how alike in meaning it is, 0 to 1. */
export type Near = readonly [stem: string, likeness: number];

/**
 * What words mean in inspection reports: a vector for each stem, learned from which stems stand near each other
 * (positive pointwise mutual information, reduced by singular value decomposition), and how common it is.
 */
export class Meaning {
  readonly #vectors: Map<string, Known>;
  readonly #near = new Map<string, readonly Near[]>();
  /** The vectors with length 1, made when first asked what is near. */
  #units: Float32Array[] | undefined;
  readonly #mean: Float32Array;
  readonly #weighed: Rows;
  readonly #sums: Float64Array;

  /** @param file contents of a vectors file: a header line, the mean sentence vector, then one stem per line */
  constructor(file: string) {
    const [head, mean, ...lines] = file.trimEnd().split('\n');
    const dimensions = Number(head!.split('\t')[1]);
    this.#mean = Float32Array.from(bytes(mean!.split('\t')[2]!), (v) => v / 127);
    const weighed = new Int16Array(lines.length * dimensions);
    this.#vectors = new Map(
      lines.map((line, place) => {
        const [stem, share, vector] = line.split('\t');
        const known = { frequency: Number(share), vector: bytes(vector!), place };
        const weight = SMOOTHING / (SMOOTHING + known.frequency);
        for (let i = 0; i < dimensions; i++)
          weighed[place * dimensions + i] = Math.round(FINER * weight * known.vector[i]!);
        return [stem!, known];
      }),
    );
    this.#weighed = new Rows(weighed, dimensions);
    this.#sums = new Float64Array(dimensions);
  }

  /** The stems that mean about the same as a stem, with their cosine; itself with 1. */
  near(stem: string): readonly Near[] {
    let near = this.#near.get(stem);
    if (!near) {
      near = this.#nearest(stem);
      this.#near.set(stem, near);
    }
    return near;
  }

  #nearest(stem: string): Near[] {
    const near: Near[] = [[stem, 1]];
    const own = this.#vectors.get(stem);
    if (!own) return near;
    this.#units ??= Array.from(this.#vectors.values(), ({ vector }) => unit(Float32Array.from(vector)));
    const likeness = cosines(unit(Float32Array.from(own.vector)), this.#units);
    let at = 0;
    for (const other of this.#vectors.keys()) {
      const here = likeness[at++]!;
      if (other !== stem && here >= NEAR) near.push([other, here]);
    }
    return near;
  }

  /** The share of sentences that hold a stem; for an unknown one, that of the rarest known. */
  frequency(stem: string): number {
    return this.#vectors.get(stem)?.frequency ?? 0.0001;
  }

  /** The meaning of a text as a vector of length 1, from those of its words. */
  embed(tokens: readonly Token[]): Float32Array {
    return this.sum(tokens.map((token) => this.place(token)).filter((place) => place !== null));
  }

  /** Where what a word adds to the meaning of its text stands, a rare word more; null where nothing is known of it. */
  place(token: Token): number | null {
    return isContent(token) ? (this.#vectors.get(token.stem)?.place ?? null) : null;
  }

  /**
   * What words mean together: the mean of their weighed vectors, less what all sentences share, with length 1. Without
   * any known word it is the zero vector.
   * @param places of the words of which something is known
   */
  sum(places: readonly number[]): Float32Array {
    const sums = this.#sums;
    this.#weighed.sum(places, sums);
    const sum = new Float32Array(sums.length);
    const length = lengthOf(sums);
    if (length === 0) return sum;
    for (let i = 0; i < sum.length; i++) sum[i] = sums[i]! / length - this.#mean[i]!;
    return unit(sum);
  }
}

/** Whether a token can carry an issue: a word that is not a function word. */
export function isContent(token: Token): boolean {
  return token.kind === 'word' && token.text.length > 1 && !EMPTY.has(token.lower);
}

/** The cosine of two vectors of length 1, -1 to 1. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** The cosines of a vector of length 1 with others, in their order. */
export function cosines(vector: Float32Array, others: readonly Float32Array[]): Float64Array {
  const found = new Float64Array(others.length);
  // four at a time: each sum waits for its last addition, and the others use the time
  const together = others.length - (others.length % 4);
  for (let o = 0; o < together; o += 4) {
    const [a, b, c, d] = [others[o]!, others[o + 1]!, others[o + 2]!, others[o + 3]!];
    let [inA, inB, inC, inD] = [0, 0, 0, 0];
    for (let i = 0; i < vector.length; i++) {
      const value = vector[i]!;
      inA += value * a[i]!;
      inB += value * b[i]!;
      inC += value * c[i]!;
      inD += value * d[i]!;
    }
    found[o] = inA;
    found[o + 1] = inB;
    found[o + 2] = inC;
    found[o + 3] = inD;
  }
  for (let o = together; o < others.length; o++) found[o] = cosine(vector, others[o]!);
  return found;
}

/** Brings a vector to length 1 and returns it; the zero vector stays. */
export function unit(vector: Float32Array): Float32Array {
  const scale = 1 / (lengthOf(vector) || 1);
  for (let i = 0; i < vector.length; i++) vector[i]! *= scale;
  return vector;
}

function lengthOf(vector: Float32Array | Float64Array): number {
  let square = 0;
  for (let i = 0; i < vector.length; i++) square += vector[i]! * vector[i]!;
  return Math.sqrt(square);
}

function bytes(base64: string): Int8Array {
  const buffer = Buffer.from(base64, 'base64');
  return new Int8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

let loaded: Meaning | undefined;

/** The vectors that come with the program, read on first use. */
export function meaning(): Meaning {
  loaded ??= new Meaning(readFileSync(new URL('../../data/vectors.tsv', import.meta.url), 'utf8'));
  return loaded;
}

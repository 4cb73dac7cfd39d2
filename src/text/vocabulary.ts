/** A stem with a number of its own, by which all that is known of it is found. */
export interface Stem {
  text: string;
  /** 0 where it has none: nothing is known of it. */
  id: number;
}

const stems = new Map<string, Stem>();
/** How many stems of texts are given a number, so that no text fills the memory. */
const LIMIT = 100_000;

/** A stem that something is known of. */
export function knownStem(text: string): Stem {
  let stem = stems.get(text);
  if (!stem) {
    stem = { text, id: stems.size + 1 };
    stems.set(text, stem);
  }
  return stem;
}

/** A stem of a text. */
export function stemOf(text: string): Stem {
  return stems.size < LIMIT ? knownStem(text) : (stems.get(text) ?? { text, id: 0 });
}

/** By what stands for both stems, the number of a pair. */
const pairs = new Map<number, number>();
/** By the last bits of what stands for both, whether any such pair is known: most pairs of a text are not. */
const someKnown = new Uint8Array(2 ** 17);

/**
 * The number of a pair of stems that something is known of, 1 or greater.
 * @param text the two with a space between
 */
export function knownPair(text: string): number {
  const [first = '', second = ''] = text.split(' ');
  const key = keyOf(knownStem(first), knownStem(second));
  const number = pairs.get(key) ?? pairs.size + 1;
  pairs.set(key, number);
  someKnown[key & 0x1ffff] = 1;
  return number;
}

/** One number for two, no two pairs the same (Cantor's pairing function): small for small numbers, which are looked up faster. */
function keyOf(first: Stem, second: Stem): number {
  const sum = first.id + second.id;
  return (sum * (sum + 1)) / 2 + second.id;
}

/** The stems of a text. */
export class Stems {
  readonly inOrder: readonly Stem[];
  /** Each different one once, by first appearance. */
  readonly different: readonly Stem[];
  #pairs: readonly number[] = [];
  #known = -1;

  constructor(inOrder: readonly Stem[]) {
    this.inOrder = inOrder;
    this.different = differentOf(inOrder);
  }

  /**
   * By place, the number of the pair that a stem makes with the one after it; 0 where nothing is known of it. A model
   * that is laid out after the text was read makes more of them known.
   */
  get pairs(): readonly number[] {
    if (this.#known !== pairs.size) {
      this.#known = pairs.size;
      this.#pairs = pairsOf(this.inOrder);
    }
    return this.#pairs;
  }
}

function pairsOf(inOrder: readonly Stem[]): number[] {
  const numbers: number[] = [];
  for (let i = 1; i < inOrder.length; i += 1) {
    const key = keyOf(inOrder[i - 1]!, inOrder[i]!);
    numbers.push(someKnown[key & 0x1ffff] ? (pairs.get(key) ?? 0) : 0);
  }
  return numbers;
}

/** By number, in which call of `differentOf` a stem was last seen. */
const seenIn: number[] = [0];
let call = 0;

/** Each different stem once, by first appearance. */
export function differentOf(inOrder: readonly Stem[]): Stem[] {
  call += 1;
  while (seenIn.length <= stems.size) seenIn.push(0);
  const different: Stem[] = [];
  for (const stem of inOrder) {
    const seen = stem.id > 0 ? seenIn[stem.id] === call : different.some((s) => s.text === stem.text);
    if (seen) continue;
    seenIn[stem.id] = call;
    different.push(stem);
  }
  return different;
}

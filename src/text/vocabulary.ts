/** A stem with a number of its own, by which all that is known of it is found. */
export interface Stem {
  text: string;
  /** 0 where it has none: nothing is known of it. */
  id: number;
}

/** The stems of a text. */
export interface Stems {
  inOrder: readonly Stem[];
  /** Each different one once, by first appearance. */
  different: readonly Stem[];
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

/** Greater than the number of any stem. */
export function stemLimit(): number {
  return stems.size + 1;
}

/** By number, in which call of `differentOf` a stem was last seen. */
const seenIn: number[] = [0];
let call = 0;

/** Each different stem once, by first appearance. */
export function differentOf(inOrder: readonly Stem[]): Stem[] {
  call += 1;
  while (seenIn.length < stemLimit()) seenIn.push(0);
  const different: Stem[] = [];
  for (const stem of inOrder) {
    const seen = stem.id > 0 ? seenIn[stem.id] === call : different.some((s) => s.text === stem.text);
    if (seen) continue;
    seenIn[stem.id] = call;
    different.push(stem);
  }
  return different;
}

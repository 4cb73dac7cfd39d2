import type { Step } from './phrase.ts';
import { knownStem } from './vocabulary.ts';
import type { Word } from './words.ts';

/** An occurrence of a phrase: words `[from, to)` of the text. */
export interface Hit<T> {
  phrase: T;
  from: number;
  to: number;
}

interface Node<T> {
  /** By what the next word is: its stem, its exact form or the acronym that it stands for; null where there is none. */
  stems: Map<number, Node<T>> | null;
  exact: Map<number, Node<T>> | null;
  acronyms: Map<string, Node<T>> | null;
  /** What follows after a gap of at most so many words. */
  gaps: { room: number; after: Node<T> }[];
  /** Phrases that end here. */
  phrases: T[];
}

/**
 * Finds all phrases in one pass. From each word it follows the tree of phrases as far as the words agree; a
 * phrase's length and gaps are bounded, so the work for one word is bounded and the whole grows in a straight
 * line with the text.
 */
export class Matcher<T> {
  readonly #root: Node<T>;
  /** What follows the root by stem and by exact form, each in a row by number: every word asks for it. */
  readonly #byStem: (Node<T> | undefined)[];
  readonly #byForm: (Node<T> | undefined)[];

  /** @param phrases each with what its occurrences refer to */
  constructor(phrases: Iterable<readonly [steps: readonly Step[], phrase: T]>) {
    const root = node<T>();
    for (const [steps, phrase] of phrases) add(root, steps, phrase);
    this.#byStem = inRow(root.stems);
    this.#byForm = inRow(root.exact);
    this.#root = { ...root, stems: null, exact: null };
  }

  /** All occurrences, by their first word. */
  match(words: readonly Word[]): Hit<T>[] {
    const hits: Hit<T>[] = [];
    for (let from = 0; from < words.length; from += 1) {
      const { stem, exact } = words[from]!.form;
      step(this.#byStem[stem.id], words, from, from, hits);
      step(this.#byForm[exact.id], words, from, from, hits);
      follow(this.#root, words, from, from, hits);
    }
    return hits;
  }
}

function inRow<T>(children: Map<number, Node<T>> | null): (Node<T> | undefined)[] {
  const row: (Node<T> | undefined)[] = [];
  const greatest = Math.max(-1, ...(children?.keys() ?? []));
  for (let id = 0; id <= greatest; id += 1) row.push(children!.get(id));
  return row;
}

function add<T>(root: Node<T>, steps: readonly Step[], phrase: T): void {
  let ends = [root];
  for (const step of steps) {
    const starts = step.gap ? ends.map((end) => afterGap(end, step.gap)) : ends;
    ends = starts.flatMap((start) => step.keys.map((key) => childBy(start, key)));
  }
  for (const end of new Set(ends)) end.phrases.push(phrase);
}

function node<T>(): Node<T> {
  return { stems: null, exact: null, acronyms: null, gaps: [], phrases: [] };
}

function child<K, T>(children: Map<K, Node<T>>, key: K): Node<T> {
  let found = children.get(key);
  if (!found) {
    found = node();
    children.set(key, found);
  }
  return found;
}

function afterGap<T>({ gaps }: Node<T>, room: number): Node<T> {
  const known = gaps.find((gap) => gap.room === room);
  if (known) return known.after;
  const after = node<T>();
  gaps.push({ room, after });
  return after;
}

function childBy<T>(node: Node<T>, key: string): Node<T> {
  if (key.startsWith('=')) {
    node.exact ??= new Map();
    return child(node.exact, knownStem(key.slice(1)).id);
  }
  if (key.startsWith('^')) {
    node.acronyms ??= new Map();
    return child(node.acronyms, key.slice(1));
  }
  node.stems ??= new Map();
  return child(node.stems, knownStem(key).id);
}

/** Goes on from `node` with the word at `at`. */
function follow<T>(node: Node<T>, words: readonly Word[], from: number, at: number, hits: Hit<T>[]): void {
  const word = words[at];
  if (!word || word.clause !== words[from]!.clause) return;
  const { stem, exact, acronym } = word.form;
  if (node.stems) step(node.stems.get(stem.id), words, from, at, hits);
  if (node.exact) step(node.exact.get(exact.id), words, from, at, hits);
  if (acronym !== null && node.acronyms) step(node.acronyms.get(acronym), words, from, at, hits);
}

function step<T>(
  node: Node<T> | undefined,
  words: readonly Word[],
  from: number,
  at: number,
  hits: Hit<T>[],
) {
  if (!node) return;
  for (const phrase of node.phrases) hits.push({ phrase, from, to: at + 1 });
  follow(node, words, from, at + 1, hits);
  for (const { room, after } of node.gaps) {
    for (let skipped = 0; skipped <= room; skipped += 1) follow(after, words, from, at + 1 + skipped, hits);
  }
}

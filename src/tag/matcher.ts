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
  /** By what the next word is: its stem, its exact form or the acronym that it stands for. */
  stems: Map<number, Node<T>>;
  exact: Map<number, Node<T>>;
  acronyms: Map<string, Node<T>>;
  /** What follows after a gap of at most so many words. */
  gaps: Map<number, Node<T>>;
  /** Phrases that end here. */
  phrases: T[];
}

/**
 * Finds all phrases in one pass. From each word it follows the tree of phrases as far as the words agree; a
 * phrase's length and gaps are bounded, so the work for one word is bounded and the whole grows in a straight
 * line with the text.
 */
export class Matcher<T> {
  readonly #root: Node<T> = node();

  /** @param phrase what its occurrences refer to */
  add(steps: readonly Step[], phrase: T): void {
    let ends = [this.#root];
    for (const step of steps) {
      const starts = step.gap ? ends.map((end) => child(end.gaps, step.gap)) : ends;
      ends = starts.flatMap((start) => step.keys.map((key) => childBy(start, key)));
    }
    for (const end of new Set(ends)) end.phrases.push(phrase);
  }

  /** All occurrences, by their first word. */
  match(words: readonly Word[]): Hit<T>[] {
    const hits: Hit<T>[] = [];
    for (let from = 0; from < words.length; from += 1) follow(this.#root, words, from, from, hits);
    return hits;
  }
}

function node<T>(): Node<T> {
  return { stems: new Map(), exact: new Map(), acronyms: new Map(), gaps: new Map(), phrases: [] };
}

function child<K, T>(children: Map<K, Node<T>>, key: K): Node<T> {
  let found = children.get(key);
  if (!found) {
    found = node();
    children.set(key, found);
  }
  return found;
}

function childBy<T>(node: Node<T>, key: string): Node<T> {
  if (key.startsWith('=')) return child(node.exact, knownStem(key.slice(1)).id);
  if (key.startsWith('^')) return child(node.acronyms, key.slice(1));
  return child(node.stems, knownStem(key).id);
}

/** Goes on from `node` with the word at `at`. */
function follow<T>(node: Node<T>, words: readonly Word[], from: number, at: number, hits: Hit<T>[]): void {
  const word = words[at];
  if (!word || word.clause !== words[from]!.clause) return;
  const { stem, exact, acronym } = word.form;
  if (node.stems.size > 0) step(node.stems.get(stem.id), words, from, at, hits);
  if (node.exact.size > 0) step(node.exact.get(exact.id), words, from, at, hits);
  if (acronym !== null && node.acronyms.size > 0) step(node.acronyms.get(acronym), words, from, at, hits);
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
  if (node.gaps.size === 0) return;
  for (const [gap, after] of node.gaps) {
    for (let skipped = 0; skipped <= gap; skipped += 1) follow(after, words, from, at + 1 + skipped, hits);
  }
}

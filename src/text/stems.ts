import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

const memo = new Map<string, string>();
const MEMO_LIMIT = 200_000;

/**
 * The Porter stem of a lower-case word, by natural. Words are remembered, since the stemmer costs several times
 * what splitting the text into tokens does and reports repeat their words.
 */
export function stem(word: string): string {
  let found = memo.get(word);
  if (found === undefined) {
    found = PorterStemmer.stem(word);
    if (memo.size >= MEMO_LIMIT) memo.clear();
    memo.set(word, found);
  }
  return found;
}

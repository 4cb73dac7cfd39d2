import { stem } from './stems.ts';
import { type ItemToken, nlp } from './wink.ts';

/** A word, number or mark of a text with its place in it. */
export interface Token {
  /** As printed. */
  text: string;
  /** Offset of its first UTF-16 unit in the text. */
  start: number;
  /** Offset after its last. */
  end: number;
  kind: 'word' | 'number' | 'mark';
  /** Lower-case, with straight apostrophes. */
  lower: string;
  /** The stem of `lower`; a number or mark stands for itself. */
  stem: string;
}

const WORD = /\p{L}/u;
const NUMBER = /^\p{N}/u;
/** What a wink-nlp token falls into: hyphenated words into their words, white space into nothing. */
const PARTS = /(?<=\p{L})[-‐‑](?=\p{L})|(?:(?!(?<=\p{L})[-‐‑](?=\p{L}))\S)+/gu;

/**
 * The tokens of a text as wink-nlp finds them: `children's` gives `children` and `'s`, `multi-agency` gives
 * `multi`, `-` and `agency`.
 * @param text a sentence, list item or paragraph; cost grows with its length
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  nlp
    .readDoc(text)
    .tokens()
    .each((item: ItemToken) => {
      const value = item.out();
      const start = text.indexOf(value, at);
      if (start < 0) return;
      at = start + value.length;
      for (const part of value.matchAll(PARTS)) tokens.push(token(part[0], start + part.index));
    });
  return tokens;
}

function token(text: string, start: number): Token {
  const kind = WORD.test(text) ? 'word' : NUMBER.test(text) ? 'number' : 'mark';
  const lower = text.toLowerCase().replace(/[‘’]/g, "'");
  return { text, start, end: start + text.length, kind, lower, stem: kind === 'word' ? stem(lower) : lower };
}

import { stem } from './stems.ts';
import { digestible, its, nlp } from './wink.ts';

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
/** A token with nothing to take apart. */
const PLAIN = /^[A-Za-z]+$/;
/** What a wink-nlp token falls into: hyphenated words into their words, white space into nothing. */
const PARTS = /(?<=\p{L})[-‐‑](?=\p{L})|(?:(?!(?<=\p{L})[-‐‑](?=\p{L}))\S)+/gu;

/**
 * The tokens of a text as wink-nlp finds them: `children's` gives `children` and `'s`, `multi-agency` gives
 * `multi`, `-` and `agency`.
 * @param text a sentence, list item or paragraph; cost grows with its length
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const readable = digestible(text);
  let at = 0;
  for (const value of nlp.readDoc(readable).tokens().out(its.value) as unknown as string[]) {
    const start = readable.indexOf(value, at);
    if (start < 0) continue;
    at = start + value.length;
    if (PLAIN.test(value)) tokens.push(token(value, start));
    else for (const part of value.matchAll(PARTS)) tokens.push(token(part[0], start + part.index));
  }
  return tokens;
}

function token(text: string, start: number): Token {
  const kind = WORD.test(text) ? 'word' : NUMBER.test(text) ? 'number' : 'mark';
  const lower = text.toLowerCase().replace(/[‘’]/g, "'");
  return { text, start, end: start + text.length, kind, lower, stem: kind === 'word' ? stem(lower) : lower };
}

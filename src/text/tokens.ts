import { digestible } from './digestible.ts';
import { stem } from './stems.ts';

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

const LETTER = /\p{L}/u;
const NUMBER = /^\p{N}/u;
const END = String.raw`(?![\p{L}\p{N}])`;
/** The first that fits, where the token before ended. */
const TOKEN = new RegExp(
  [
    String.raw`(?:\p{L}\.){2,}`, // e.g.
    String.raw`\p{L}[\p{L}\p{M}\p{N}]*?(?=n['’]t${END})`, // do, then n't
    `n['’]t${END}`,
    `[Cc]an(?=not${END})`,
    `['’](?:[sS]|re|ll|ve|d|m)${END}`,
    String.raw`\p{L}+(?:&\p{L}+)+`, // B&B
    String.raw`\p{L}+-\d[\p{L}\p{N}]*`, // COVID-19
    String.raw`\p{L}[\p{L}\p{M}\p{N}]*`,
    String.raw`\d+(?:st|nd|rd|th)${END}`, // 21st
    String.raw`\d+(?:[.,/:-]\d+)*`, // 2011/12
    String.raw`\S`,
  ].join('|'),
  'gu',
);

const RUNS_KEPT = 50_000;
/** What is longer is no word and hardly seen twice. */
const LONGEST_KEPT = 40;

/**
 * The tokens of a text: `children's` gives `children` and `'s`, `multi-agency` gives `multi`, `-` and `agency`. They
 * depend on the text alone, whatever was read before it.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  visitTokens(text, ({ text, start, end, kind, lower, stem }, at) => {
    tokens.push({ text, start: at + start, end: at + end, kind, lower, stem });
  });
  return tokens;
}

/**
 * Makes the function that visits the tokens of a text in order. Reports repeat their words, so what is made of the
 * tokens of a run of characters between spaces is remembered.
 * @param make what to make of a token; its offsets count from the start of its run
 * @returns calls `visit` with what was made and the offset of the run
 */
export function createVisitor<T>(
  make: (token: Token) => T,
): (text: string, visit: (made: T, at: number) => void) => void {
  const memo = new Map<string, readonly T[]>();
  const remembered = (run: string): readonly T[] => {
    const known = memo.get(run);
    if (known) return known;
    const own = copyOf(run);
    const all = Array.from(own.matchAll(TOKEN), (found) => make(token(found[0], found.index)));
    if (run.length <= LONGEST_KEPT) {
      if (memo.size >= RUNS_KEPT) memo.clear();
      memo.set(own, all);
    }
    return all;
  };
  return (text, visit) => {
    const input = digestible(text);
    let end = 0;
    for (let at = 0; at < input.length; at = end + 1) {
      end = input.indexOf(' ', at);
      if (end < 0) end = input.length;
      if (end > at) for (const made of remembered(input.slice(at, end))) visit(made, at);
    }
  };
}

const visitTokens = createVisitor((token) => token);

/** The same characters in memory of their own: a part of a text keeps the whole text in memory. */
function copyOf(run: string): string {
  return ` ${run}`.slice(1);
}

function token(text: string, start: number): Token {
  const kind = LETTER.test(text) ? 'word' : NUMBER.test(text) ? 'number' : 'mark';
  const lower = text.toLowerCase().replace(/[‘’]/g, "'");
  return { text, start, end: start + text.length, kind, lower, stem: kind === 'word' ? stem(lower) : lower };
}

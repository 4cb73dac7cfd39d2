import { type Token, tokenize } from '../text/tokens.ts';
import { acronym } from './phrase.ts';

/** A word or number of a text as the matcher reads it. */
export interface Word {
  token: Token;
  /** Ordinal of the stretch between full stops, colons, semicolons and brackets: no phrase reaches over its end. */
  clause: number;
  /** The acronym that it may stand for, without a plural `s`; null where it has no two capitals. */
  acronym: string | null;
  /** Whether a comma or dash stands before it. */
  pause: boolean;
}

const PAUSES = ',–—';
const CLAUSE_ENDS = '.;:!?()[]';

/** The words and numbers of a text in order; possessive endings, quotes and commas are left out. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let clause = 0;
  let pause = false;
  for (const token of tokenize(text)) {
    if (token.kind === 'mark') {
      if (CLAUSE_ENDS.includes(token.text)) clause += 1;
      else if (PAUSES.includes(token.text)) pause = true;
    } else if (token.lower !== "'s") {
      words.push({
        token,
        clause,
        acronym: token.text === token.lower ? null : acronym(token.text),
        pause,
      });
      pause = false;
    }
  }
  return words;
}

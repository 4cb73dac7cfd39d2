import type { Span } from '../model/span.ts';
import { acronym } from './phrase.ts';
import { createVisitor, type Token } from './tokens.ts';
import { meaning } from './vectors.ts';
import { type Stem, stemOf } from './vocabulary.ts';
import { classOf, type WordClass } from './word-class.ts';

/** A word or number of a text as the matcher reads it. */
export interface Word {
  form: Form;
  /** Offset in the text from which the token's own are counted. */
  at: number;
  /** Ordinal of the stretch between full stops, colons, semicolons and brackets: no phrase reaches over its end. */
  clause: number;
  /** Whether a comma or dash stands before it. */
  pause: boolean;
}

/** What a token is wherever it stands. */
export interface Form {
  token: Token;
  role: 'word' | 'clause end' | 'pause' | 'nothing';
  stem: Stem;
  /** Its exact form, numbered as if it were a stem. */
  exact: Stem;
  /** The acronym that it may stand for, without a plural `s`; null where it has no two capitals. */
  acronym: string | null;
  is: WordClass;
  /** Where what it adds to the meaning of its text stands; null where nothing is known of it. */
  meaning: number | null;
}

const PAUSES = ',–—';
const CLAUSE_ENDS = '.;:!?()[]';

/** The words and numbers of a text in order; possessive endings, quotes and commas are left out. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let clause = 0;
  let pause = false;
  visit(text, (form, at) => {
    if (form.role === 'word') {
      words.push({ form, at, clause, pause });
      pause = false;
    } else if (form.role === 'clause end') clause += 1;
    else if (form.role === 'pause') pause = true;
  });
  return words;
}

/** What words mean together: a vector of length 1. */
export function meaningOf(words: readonly Word[]): Float32Array {
  const places: number[] = [];
  for (const { form } of words) if (form.meaning !== null) places.push(form.meaning);
  return meaning().sum(places);
}

/** The range of the text from the beginning of one word to the end of another. */
export function spanOf(first: Word, last: Word): Span {
  return [first.at + first.form.token.start, last.at + last.form.token.end];
}

const visit = createVisitor(
  (token): Form => ({
    token,
    role: roleOf(token),
    stem: stemOf(token.stem),
    exact: stemOf(token.lower),
    acronym: acronym(token.text),
    is: classOf(token.lower),
    meaning: meaning().place(token),
  }),
);

function roleOf({ kind, text, lower }: Token): Form['role'] {
  if (kind !== 'mark') return lower === "'s" ? 'nothing' : 'word';
  if (CLAUSE_ENDS.includes(text)) return 'clause end';
  return PAUSES.includes(text) ? 'pause' : 'nothing';
}

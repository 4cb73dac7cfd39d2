import { stem } from './stems.ts';

/** One word of a phrase: what it may be, and how many other words may stand before it. */
export interface Step {
  /** Keys that the word may have: a stem, `=` and the exact lower-case word, or `^` and an acronym. */
  keys: string[];
  /** The largest number of other words between the word before and this one. */
  gap: number;
}

const GAP_DEFAULT = 3;
const GAP_LIMIT = 8;
const STEP_LIMIT = 10;
const ACRONYM = /\p{Lu}.*\p{Lu}/u;
const PLURAL = /(?<=\p{Lu})s$/u;

/** The acronym that a word is, without a plural `s`; null for a word with fewer than two capitals. */
export function acronym(word: string): string | null {
  return ACRONYM.test(word) ? word.replace(PLURAL, '') : null;
}

/**
 * Reads a phrase of the lexicon. Words are compared by stem; `=word` stands for just that word; a word with two
 * capitals is an acronym and matches in capitals only; `a|b` is a choice; `*` leaves room for up to three words
 * and `*5` for up to five.
 * @throws Error in words that a lexicon's author understands
 */
export function parsePhrase(phrase: string): Step[] {
  const steps: Step[] = [];
  let gap = 0;
  for (const part of phrase.trim().split(/[\s-]+/)) {
    const room = /^\*(\d*)$/.exec(part);
    if (room) {
      if (steps.length === 0) throw new Error('a phrase cannot start with a gap');
      gap = room[1] ? Number(room[1]) : GAP_DEFAULT;
      if (gap < 1 || gap > GAP_LIMIT) throw new Error(`a gap holds 1 to ${GAP_LIMIT} words`);
      continue;
    }
    steps.push({ keys: part.split('|').map(wordKey), gap });
    gap = 0;
  }
  if (gap > 0) throw new Error('a phrase cannot end with a gap');
  if (steps.length > STEP_LIMIT) throw new Error(`a phrase has at most ${STEP_LIMIT} words`);
  return steps;
}

function wordKey(word: string): string {
  const bare = word.replace(/[’]/g, "'").replace(/'s?$/, '');
  if (!/[\p{L}\p{N}]/u.test(bare)) throw new Error(`"${word}" is no word`);
  if (bare.startsWith('=')) return `=${bare.slice(1).toLowerCase()}`;
  const capitals = acronym(bare);
  return capitals === null ? stem(bare.toLowerCase()) : `^${capitals}`;
}

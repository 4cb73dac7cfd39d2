const STATE = '(?:inadequate|poor|weak|insufficient|ineffective|unacceptable|strained|inconsistent)';
const SOON = '(?:now |still |currently |often |generally |also |too |yet )?';

/** What says outright, as the statement of its clause, that practice falls short. */
const STATEMENT = new RegExp(
  [
    `(?:is|are|remains?) ${SOON}${STATE}\\b`,
    '(?:has|have) (?:\\w+ly )?(?:not (?:yet )?improved|deteriorated|worsened|fluctuated)\\b',
    '(?:needs?|requires?) (?:further |significant |urgent |more )?(?:improvement|strengthening|development|attention)\\b(?! to be good| because)',
    'requires? (?:further|significant|urgent|more) work\\b',
    '(?:do|does) not (?:\\w+ ){1,6}?(?:sufficient|enough|adequate)(?:ly)?\\b',
    'too (?:many|few|slow|late|variable)\\b',
    'there (?:is|are|has been|have been) (?:little|no|insufficient|limited) (?:evidence of )?(?:progress|improvement|impact)\\b',
    '(?:is|are) not (?:always|consistently|routinely|sufficiently) \\w+',
  ]
    .map((statement) => `\\b${statement}`)
    .join('|'),
  'i',
);
const STATEMENTS = new RegExp(STATEMENT, 'gi');

/** In its clause before a statement: it is said of a part only, of an occasion, of nobody, or of what is no more. */
const NOT_STATED =
  /\b(?:when|where|if|that|which|who|whose|none?|no|without|any|until|because|previously|identif\w+)\b/i;
/** Elsewhere in the sentence: something good is set beside it. */
const SET_BESIDE =
  /\b(?:but|however|although|though|while|whilst|despite|whereas|yet|and (?:is|are|has|have) improv\w+|no longer)\b|\b(?:respond|challeng|escalat|address|tackl)\w*\b/i;

/** What a shortfall said outright adds to the sum of weights for weakness. Of 39 such sentences that readers labelled, all are weaknesses. */
export const OUTRIGHT = 3;

/**
 * The words of a text that say outright that practice falls short, with nothing set beside them; null where there are
 * none. Each wording is rare in labelled text, and too little weight is learned for it.
 */
export function outrightShortfall(text: string): string | null {
  // most texts have none, and to go through all matches takes a new expression each time
  if (!STATEMENT.test(text)) return null;
  for (const { 0: words, index } of text.matchAll(STATEMENTS)) {
    const clause = text
      .slice(0, index)
      .split(/[,;:.]/)
      .at(-1)!;
    if (!NOT_STATED.test(clause)) return SET_BESIDE.test(text) ? null : words;
  }
  return null;
}

/** The same in a sentence of the text; what stands in a list has its stance from the list. */
export function saidOutright(text: string, kind: string): string | null {
  return kind === 'narrative' ? outrightShortfall(text) : null;
}

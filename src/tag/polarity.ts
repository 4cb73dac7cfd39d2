import type { CueMatch, Reading } from './reading.ts';

export type Sign = 'good' | 'bad';

/** What the cues of a text say: praise and fault, turned round where negated, by part of the sentence. */
export interface Polarity {
  cue: CueMatch;
  sign: Sign;
  negated: boolean;
  part: number;
}

/** How many words a negator reaches forward. */
const REACH = 5;
const CONCEDING = new Set(['although', 'though', 'while', 'whilst', 'despite', 'whereas', 'notwithstanding']);

/** The praise and fault of a text, in its order. */
export function polarities({ cues, words }: Reading, parts: readonly number[]): Polarity[] {
  const negators = cues.filter((c) => c.phrase.kind === 'negator');
  const found: Polarity[] = [];
  for (const cue of cues) {
    const { kind } = cue.phrase;
    if (kind !== 'praise' && kind !== 'fault') continue;
    const part = parts[cue.from] ?? 0;
    let negated = false;
    for (const negator of negators)
      if (isNear(negator, cue, words) && (parts[negator.from] ?? 0) === part) negated = !negated;
    const sign = (kind === 'praise') !== negated ? 'good' : 'bad';
    found.push({ cue, sign, negated, part });
  }
  return found;
}

function isNear(negator: CueMatch, cue: CueMatch, words: Reading['words']): boolean {
  return (
    negator.to <= cue.from &&
    cue.from - negator.to < REACH &&
    words[negator.from]!.clause === words[cue.from]!.clause
  );
}

/**
 * The part of the sentence that each word stands in: 0 the main statement, 1 what a contrast sets against it
 * ("…, but …"), 2 what a contrast at the start concedes ("Although …, …"). Without a contrast, none is listed.
 */
export function partsOf({ cues, words }: Reading): number[] {
  const turns = cues.filter((c) => c.phrase.kind === 'contrast').map((c) => c.from);
  if (turns.length === 0) return [];
  let part = turns.includes(0) && CONCEDING.has(words[0]!.form.token.lower) ? 2 : 0;
  return words.map((word, i) => {
    if (part === 2 && word.pause && i > 2) part = 0;
    else if (i > 0 && turns.includes(i)) part = 1;
    return part;
  });
}

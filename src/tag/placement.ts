import type { Match, Reading } from './reading.ts';

/** The nearest of the small words that tell how a phrase hangs in its sentence, within four words before it. */
export function governor({ words }: Reading, at: number): string {
  for (let i = at - 1; i >= 0 && i >= at - 4; i -= 1) {
    if (words[i]!.clause !== words[at]!.clause) return 'clause start';
    if (words[i]!.form.is.governor) return words[i]!.form.token.lower;
  }
  return at < 4 ? 'sentence start' : 'none';
}

/** The nearest word before that opens a clause of purpose, result or reason. */
export function purposeOf({ words }: Reading, at: number): string | null {
  for (let i = at - 1; i > 0; i -= 1) if (words[i]!.form.is.purpose) return words[i]!.form.token.lower;
  return null;
}

/** The quarter or third of its sentence that a phrase begins in. */
export function place(at: number, length: number): number {
  if (at < 3) return 0;
  return at < length / 3 ? 1 : at < (2 * length) / 3 ? 2 : 3;
}

/** Whether a phrase lies inside a longer one of another theme. */
export function insideOther(m: Match, { matches }: Reading): boolean {
  return matches.some(
    (o) =>
      o.phrase.theme !== m.phrase.theme && o.from <= m.from && o.to >= m.to && o.to - o.from > m.to - m.from,
  );
}

/** Whether one of a theme's phrases is joined to another theme's by "and", "or" or a comma. */
export function isJoined(own: readonly Match[], reading: Reading): boolean {
  return own.some((m) =>
    reading.matches.some(
      (o) => o.phrase.theme !== m.phrase.theme && (joins(m, o, reading) || joins(o, m, reading)),
    ),
  );
}

function joins(a: Match, b: Match, { words }: Reading): boolean {
  const apart = b.from - a.to;
  if (apart < 0 || apart > 2) return false;
  return apart === 0 ? words[b.from]!.pause : words[a.to]!.form.is.joining;
}

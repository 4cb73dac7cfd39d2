import { askedAgainIn } from '../model/again.ts';
import type { Standing, Verdict } from '../model/trail.ts';

/** The latest word on an area; `re-emerged` where it had been addressed and came back. */
export function standingOf(verdicts: Verdict[]): Standing {
  const spoken = verdicts.filter((v) => v.verdict !== 'not-mentioned').map((v) => v.verdict);
  const latest = spoken.at(-1);
  if (latest === undefined) return 'not-mentioned';
  return latest !== 'addressed' && spoken.slice(0, -1).includes('addressed')
    ? 're-emerged'
    : (latest as Standing);
}

/** The first later area that asks for the same again; null where none does. */
export function raisedAgain(verdicts: readonly Verdict[]): string | null {
  return verdicts.map(askedAgainIn).find((id) => id !== null) ?? null;
}

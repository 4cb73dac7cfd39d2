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

/**
 * The first later area that asks for the same again; null where none does.
 * @param raisedIds the findings that raise an area for improvement in any of the reports
 */
export function raisedAgain(verdicts: Verdict[], raisedIds: Set<string>): string | null {
  for (const { verdict, evidence } of verdicts) {
    if (verdict === 'addressed') continue;
    const again = evidence.find((e) => raisedIds.has(e.finding));
    if (again) return again.finding;
  }
  return null;
}

import { isGroundOf } from '../model/ground.ts';
import type { Inspection } from '../model/inspection.ts';
import type { Evidence, Verdict } from '../model/trail.ts';

/**
 * The evidence that is quoted in full, what the verdict's rule rests on first: the strongest, and the strongest that
 * says otherwise. The latest word on an area gets all of it, or three sentences where all say the same kind of thing;
 * words since overtaken get these two. An area for improvement is never left to a link, nor what the report says itself
 * of earlier areas.
 * @param inspection the report that the evidence stands in
 */
export function quotable(
  verdict: Verdict,
  { claims, findings }: Pick<Inspection, 'claims' | 'findings'>,
  latest: boolean,
): readonly Evidence[] {
  const said = claims.filter((claim) => isGroundOf(verdict.rule, claim));
  const grounds = new Set(said.map((claim) => claim.finding));
  if (verdict.again !== null) grounds.add(verdict.again);
  const evidence = [true, false].flatMap((first) =>
    verdict.evidence.filter(({ finding }) => grounds.has(finding) === first),
  );
  const other = evidence.find((e) => e.stance !== evidence[0]!.stance);
  const most = latest ? (other ? evidence.length : 3) : 1;
  const isArea = ({ finding }: Evidence) =>
    findings.some(({ id, kind }) => id === finding && kind === 'area-for-improvement');
  const tellsOfEarlier = ({ finding }: Evidence) =>
    claims.some((claim) => claim.finding === finding && claim.kind !== 'change');
  return evidence.filter((e, i) => i < most || e === other || isArea(e) || tellsOfEarlier(e));
}

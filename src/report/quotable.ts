import { isGroundOf } from '../model/ground.ts';
import type { Inspection } from '../model/inspection.ts';
import type { Evidence, Verdict } from '../model/trail.ts';

/**
 * The evidence that is quoted in full, what the verdict's rule rests on first: the strongest, and the strongest that
 * says otherwise. The latest word on an area gets all of it, or three sentences where all say the same kind of thing;
 * words since overtaken get these two.
 * @param claims of the report that the evidence stands in
 */
export function quotable(
  verdict: Verdict,
  { claims }: Pick<Inspection, 'claims'>,
  latest: boolean,
): readonly Evidence[] {
  const said = claims.filter((claim) => isGroundOf(verdict.rule, claim));
  const grounds = new Set(said.map((claim) => claim.finding));
  if (verdict.again !== null) grounds.add(verdict.again);
  const evidence = [true, false].flatMap((first) =>
    verdict.evidence.filter(({ finding }) => grounds.has(finding) === first),
  );
  const other = evidence.find((e) => e.stance !== evidence[0]!.stance);
  if (latest) return other ? evidence : evidence.slice(0, 3);
  return other ? [evidence[0]!, other] : evidence.slice(0, 1);
}

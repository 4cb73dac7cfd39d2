import type { Claim, Inspection } from '../model/inspection.ts';
import type { Evidence, Verdict } from '../model/trail.ts';

/** Whether a claim is what a rule says that the report says; no rule that is not named here rests on a claim. */
const SAID: Record<string, (claim: Claim) => boolean> = {
  'said-to-be-addressed': ({ kind, outcome }) => kind !== 'change' && outcome === 'addressed',
  'said-to-have-improved': ({ kind, outcome }) => kind === 'change' && outcome === 'addressed',
  'said-to-be-partly-addressed': ({ kind, outcome }) => kind !== 'change' && outcome === 'partly',
  'said-to-persist': ({ kind, outcome }) => kind !== 'change' && outcome === 'persists',
};

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
  const said = SAID[verdict.rule] ?? (() => false);
  const grounds = new Set(claims.filter(said).map((c) => c.finding));
  if (verdict.again !== null) grounds.add(verdict.again);
  const evidence = [true, false].flatMap((first) =>
    verdict.evidence.filter(({ finding }) => grounds.has(finding) === first),
  );
  const other = evidence.find((e) => e.stance !== evidence[0]!.stance);
  if (latest) return other ? evidence : evidence.slice(0, 3);
  return other ? [evidence[0]!, other] : evidence.slice(0, 1);
}

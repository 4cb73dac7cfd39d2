import { isGroundOf } from '../model/ground.ts';
import type { VerdictKind } from '../model/trail.ts';
import { isArea, tellsBad } from './evidence.ts';
import type { LaterReport } from './later.ts';
import type { Scored } from './relevance.ts';

/**
 * A later area asks for the same again where it is this likely evidence, or where the report says itself that it has
 * not been put right: of those shown with the labelled areas, readers chose three in four of the likelier and less than
 * half of the others. That something is said to be better since is a reason for "addressed" from there on too: else it
 * may be something else.
 */
const LEAST_SAME = 0.5;

/** Why a verdict is given: a rule that says no more than the evidence shown with it, and the area that asks for the same again. */
export interface Reason {
  rule: string;
  again: Scored | undefined;
}

/** Why a report is silent on an area: it says nothing, or did not look. */
export function silence(looked: boolean): Reason {
  return { rule: looked ? 'nothing-specific' : 'not-looked-at', again: undefined };
}

/**
 * The reason for a verdict other than silence.
 * @param chosen the findings shown with it
 */
export function reasonFor(verdict: VerdictKind, chosen: readonly Scored[], later: LaterReport): Reason {
  const says = (rule: string, least = 0) =>
    later.inspection.claims.some(
      (claim) =>
        isGroundOf(rule, claim) &&
        chosen.some((s) => s.profile.finding.id === claim.finding && s.relevance >= least),
    );
  if (verdict === 'addressed') {
    if (chosen.some(tellsBad)) return { rule: 'good-with-shortfall', again: undefined };
    const said = ['said-to-be-addressed', 'said-to-have-improved'].find((rule) => says(rule, LEAST_SAME));
    return { rule: said ?? 'described-as-good', again: undefined };
  }
  if (verdict === 'persists') {
    const said = says('said-to-persist');
    const again = sameAgain(chosen, said ? 0 : LEAST_SAME);
    if (again) return { rule: 'named-again', again };
    return { rule: said ? 'said-to-persist' : 'described-as-weak', again };
  }
  const again = sameAgain(chosen, LEAST_SAME);
  if (again) return { rule: 'named-again-with-progress', again };
  return {
    rule: says('said-to-be-partly-addressed') ? 'said-to-be-partly-addressed' : 'good-and-weak',
    again,
  };
}

/** The likeliest area of the later report, among what is shown. */
function sameAgain(chosen: readonly Scored[], least: number): Scored | undefined {
  return chosen.filter((s) => isArea(s) && s.relevance >= least).sort((a, b) => b.relevance - a.relevance)[0];
}

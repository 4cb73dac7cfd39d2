import type { ClaimOutcome, Stance } from '../model/inspection.ts';
import { distribution } from '../model/linear.ts';
import type { Verdict, VerdictKind } from '../model/trail.ts';
import { completed, evidenceFor, isArea, LEAST_RELEVANCE, MOST_EVIDENCE } from './evidence.ts';
import type { LaterReport } from './later.ts';
import type { VerdictModels } from './models.ts';
import type { Profile } from './profile.ts';
import { quote } from './quote.ts';
import { relevantFindings, type Scored } from './relevance.ts';
import { looksAtTheme } from './scope.ts';
import { verdictFeatures } from './verdict-features.ts';

/**
 * With "partly", a later area asks for the same again only where it is this likely evidence: of those shown with the
 * labelled areas, readers chose four in five of the likelier and one in four of the others.
 */
const LEAST_SAME = 0.5;
/** The strongest finding must be this likely, or nothing is said of the area; more so where the report is not known to have looked at its themes. */
const LEAST_STRONGEST = 0.1;
const LEAST_OUT_OF_REMIT = 0.3;

const VERDICTS: VerdictKind[] = ['addressed', 'partly', 'persists', 'not-mentioned'];

/** What a later report says of an earlier area for improvement. */
export function judge(area: Profile, later: LaterReport, models: VerdictModels): Verdict {
  const scored = relevantFindings(area, later, models.relevance);
  const shares = distribution(models.verdict, verdictFeatures(area, scored, later));
  const shareOf = (verdict: VerdictKind) => shares[models.verdict.classes.indexOf(verdict)] ?? 0;
  const looked = looksAt(area, later);
  const least = looked ? LEAST_STRONGEST : LEAST_OUT_OF_REMIT;
  const carried = VERDICTS.filter((v) => v === 'not-mentioned' || canCarry(v, scored, least));
  const verdict = carried.reduce((best, v) => (shareOf(v) > shareOf(best) ? v : best), carried[0]!);
  const silent = verdict === 'not-mentioned';
  const chosen = silent ? [] : completed(verdict, evidenceFor(verdict, scored), area, scored);
  const others = scored.filter((s) => !chosen.includes(s) && s.relevance >= LEAST_RELEVANCE);
  const again = sameAgain(verdict, chosen);
  const inScope = !silent || looked !== false;
  return {
    in: later.inspection.document.sha256,
    verdict,
    inScope,
    confidence: Math.round(shareOf(verdict) * 100) / 100,
    rule: silent
      ? inScope
        ? 'nothing-specific'
        : 'not-looked-at'
      : ruleOf(verdict, chosen, again !== undefined, later),
    evidence: chosen.map((s) => quote(area, s.profile, later)),
    again: again?.profile.finding.id ?? null,
    candidates: others.slice(0, MOST_EVIDENCE - chosen.length).map((s) => quote(area, s.profile, later)),
  };
}

/** Whether a report looked at any theme of an area; null where that is not known, as of an area without a theme. */
function looksAt(area: Profile, later: LaterReport): boolean | null {
  if (later.inspection.scope.whole) return true;
  const looked = area.finding.themes.map((t) => looksAtTheme(later.inspection, t.id));
  if (looked.includes(true)) return true;
  return looked.length > 0 && !looked.includes(null) ? false : null;
}

function canCarry(verdict: VerdictKind, scored: Scored[], least: number): boolean {
  return (scored[0]?.relevance ?? 0) >= least && evidenceFor(verdict, scored).length > 0;
}

/** The area of the later report, among what is shown, that asks for the same again. */
function sameAgain(verdict: VerdictKind, chosen: Scored[]): Scored | undefined {
  if (verdict === 'addressed') return undefined;
  const least = verdict === 'partly' ? LEAST_SAME : 0;
  return chosen.filter((s) => isArea(s) && s.relevance >= least).sort((a, b) => b.relevance - a.relevance)[0];
}

/** The reason for a verdict, which says no more than the evidence shown with it. */
function ruleOf(verdict: VerdictKind, chosen: Scored[], namedAgain: boolean, later: LaterReport): string {
  const claims = later.inspection.claims.filter((c) =>
    chosen.some((s) => s.profile.finding.id === c.finding),
  );
  const says = (outcome: ClaimOutcome) => claims.some((c) => c.outcome === outcome);
  const tells = (...stances: Stance[]) => chosen.some((s) => stances.includes(s.profile.finding.stance));
  if (verdict === 'addressed') {
    if (says('addressed')) return 'said-to-be-addressed';
    return tells('weakness', 'mixed') ? 'good-with-shortfall' : 'described-as-good';
  }
  if (verdict === 'persists') {
    if (namedAgain) return 'named-again';
    return says('persists') ? 'said-to-persist' : 'described-as-weak';
  }
  if (says('partly') && !namedAgain) return 'said-to-be-partly-addressed';
  if (!tells('strength', 'mixed')) return 'no-progress-shown';
  if (!tells('weakness', 'mixed')) return 'no-shortfall-shown';
  return namedAgain ? 'named-again-with-progress' : 'good-and-weak';
}

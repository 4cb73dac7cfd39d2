import { distribution } from '../model/linear.ts';
import { MOST_EVIDENCE, VERDICTS, type Verdict, type VerdictKind } from '../model/trail.ts';
import {
  completed,
  evidenceFor,
  isPlainShortfall,
  LEAST_RELEVANCE,
  tellsBad,
  tellsGood,
} from './evidence.ts';
import type { LaterReport } from './later.ts';
import type { VerdictModels } from './models.ts';
import type { Profile } from './profile.ts';
import { quote } from './quote.ts';
import { reasonFor, silence } from './reason.ts';
import { relevantFindings, type Scored } from './relevance.ts';
import { looksAtTheme, reviewsBoard } from './scope.ts';
import { verdictFeatures } from './verdict-features.ts';

/** The strongest finding must be this likely, or nothing is said of the area; more so where the report is not known to have looked at its themes. */
const LEAST_STRONGEST = 0.1;
const LEAST_OUT_OF_REMIT = 0.3;
/** No reading of the program's is certain. */
const MOST_CONFIDENT = 0.99;

/** What a later report says of an earlier area for improvement. */
export function judge(area: Profile, later: LaterReport, models: VerdictModels): Verdict {
  const found = relevantFindings(area, later, models.relevance);
  const unreviewed = area.finding.body === 'lscb' && !reviewsBoard(later.inspection);
  // such a report answers what was asked of the board by what it says of the board alone
  const scored = unreviewed ? found.filter((s) => s.profile.themes.has('lscb')) : found;
  const shares = distribution(models.verdict, verdictFeatures(area, scored, later));
  const shareOf = (verdict: VerdictKind) => shares[models.verdict.classes.indexOf(verdict)] ?? 0;
  const looked = unreviewed ? false : looksAt(area, later);
  const least = looked ? LEAST_STRONGEST : LEAST_OUT_OF_REMIT;
  const short = scored.some(isPlainShortfall);
  const heard = (scored[0]?.relevance ?? 0) >= least;
  const carrying = new Map(
    VERDICTS.map((v) => [v, heard && v !== 'not-mentioned' ? evidenceFor(v, scored) : []]),
  );
  const carried = VERDICTS.filter((v) => canCarry(v, carrying.get(v)!, short));
  const verdict = carried.reduce((best, v) => (shareOf(v) > shareOf(best) ? v : best), carried[0]!);
  const silent = verdict === 'not-mentioned';
  const chosen = silent ? [] : completed(verdict, carrying.get(verdict)!, area, scored);
  const others = scored.filter((s) => !chosen.includes(s) && s.relevance >= LEAST_RELEVANCE);
  const inScope = !silent || looked !== false;
  const { rule, again } = silent ? silence(inScope) : reasonFor(verdict, chosen, later);
  return {
    in: later.inspection.document.sha256,
    verdict,
    inScope,
    confidence: Math.min(Math.round(shareOf(verdict) * 100) / 100, MOST_CONFIDENT),
    rule,
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

/** Whether a verdict follows from what can be quoted for it; beside a plain shortfall neither silence nor "addressed" does. */
function canCarry(verdict: VerdictKind, evidence: readonly Scored[], short: boolean): boolean {
  if (verdict === 'not-mentioned') return !short;
  if (verdict === 'partly') return evidence.some(tellsGood) && evidence.some(tellsBad);
  return evidence.length > 0 && !(verdict === 'addressed' && short);
}

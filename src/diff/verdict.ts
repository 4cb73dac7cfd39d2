import type { ClaimOutcome, Stance } from '../model/inspection.ts';
import { distribution } from '../model/linear.ts';
import type { Evidence, Verdict, VerdictKind } from '../model/trail.ts';
import { goodAndBad } from './good-and-bad.ts';
import type { LaterReport } from './later.ts';
import type { VerdictModels } from './models.ts';
import { type Profile, rarity } from './profile.ts';
import { relevantFindings, type Scored } from './relevance.ts';
import { looksAtTheme } from './scope.ts';
import { verdictFeatures } from './verdict-features.ts';

/** Findings shown with a verdict, at most. */
const MOST_EVIDENCE = 4;
/** A finding that is less likely evidence than this carries no verdict. */
const LEAST_RELEVANCE = 0.05;
/** A later area that shares the main theme is shown from this on. */
const LEAST_AGAIN = 0.05;
/**
 * With "partly", a later area asks for the same again only where it is this likely evidence. Of the 73 shown with the
 * labelled areas that are, readers chose 60; of the 34 less likely, 8 of 13 with "persists" and 5 of 21 with "partly".
 */
const LEAST_SAME = 0.5;
/** The strongest finding must be this likely, or nothing is said of the area; more so where the report did not look at its themes. */
const LEAST_STRONGEST = 0.1;
const LEAST_OUT_OF_REMIT = 0.3;

/** Words that stand in more than one sentence in twenty say nothing of an issue and are not marked. */
const LEAST_RARITY = -Math.log(0.05);

const VERDICTS: VerdictKind[] = ['addressed', 'partly', 'persists', 'not-mentioned'];

/** What a later report says of an earlier area for improvement. */
export function judge(area: Profile, later: LaterReport, models: VerdictModels): Verdict {
  const scored = relevantFindings(area, later, models.relevance);
  const shares = distribution(models.verdict, verdictFeatures(area, scored, later));
  const shareOf = (verdict: VerdictKind) => shares[models.verdict.classes.indexOf(verdict)] ?? 0;
  const looked = inRemit(area, later);
  const least = looked ? LEAST_STRONGEST : LEAST_OUT_OF_REMIT;
  const carried = VERDICTS.filter((v) => v === 'not-mentioned' || canCarry(v, scored, least));
  const verdict = carried.reduce((best, v) => (shareOf(v) > shareOf(best) ? v : best), carried[0]!);
  const silent = verdict === 'not-mentioned';
  const carrying = silent ? [] : evidenceFor(verdict, scored);
  const chosen = verdict === 'addressed' || silent ? carrying : withAreaAgain(area, carrying, scored);
  const others = scored.filter((s) => !chosen.includes(s) && s.relevance >= LEAST_RELEVANCE);
  const again = sameAgain(verdict, chosen);
  const inScope = !silent || looked;
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
    evidence: chosen.map((s) => quote(area, s)),
    again: again?.profile.finding.id ?? null,
    candidates: others.slice(0, MOST_EVIDENCE - chosen.length).map((s) => quote(area, s)),
  };
}

function inRemit(area: Profile, later: LaterReport): boolean {
  const themes = area.finding.themes.map((t) => t.id);
  return later.inspection.scope.whole || themes.some((id) => looksAtTheme(later.inspection, id));
}

const good = ({ profile }: Scored) => share(profile, 'good');
const bad = ({ profile }: Scored) => share(profile, 'bad');

/** A mixed finding carries either side whole. */
function share({ finding }: Profile, side: 'good' | 'bad'): number {
  const said = goodAndBad(finding);
  return said[side] + said.mixed / 2;
}

/** How well a finding fits a verdict: what is good carries "addressed", what is bad "persists", and either "partly". */
function fitness(verdict: VerdictKind, scored: Scored): number {
  if (verdict === 'addressed') return good(scored);
  if (verdict === 'persists') return bad(scored);
  return Math.max(good(scored), bad(scored));
}

function canCarry(verdict: VerdictKind, scored: Scored[], least: number): boolean {
  return (scored[0]?.relevance ?? 0) >= least && evidenceFor(verdict, scored).length > 0;
}

/** The findings that carry a verdict, the strongest first; "partly" shows both sides where there are both. */
function evidenceFor(verdict: VerdictKind, scored: Scored[]): Scored[] {
  const strength = (s: Scored) => s.relevance * (0.3 + 0.7 * fitness(verdict, s));
  const able = scored
    .filter((s) => s.relevance >= LEAST_RELEVANCE && fitness(verdict, s) >= 0.3)
    .sort((a, b) => strength(b) - strength(a) || a.index - b.index);
  const chosen = able.slice(0, MOST_EVIDENCE);
  if (verdict !== 'partly') return chosen;
  for (const side of [good, bad]) {
    const other = able.find((s) => side(s) >= 0.5);
    if (other && !chosen.some((s) => side(s) >= 0.5)) chosen.splice(MOST_EVIDENCE - 1, 1, other);
  }
  return chosen;
}

const isArea = ({ profile }: Scored) => profile.finding.kind === 'area-for-improvement';

/** The area of the later report, among what is shown, that asks for the same again. */
function sameAgain(verdict: VerdictKind, chosen: Scored[]): Scored | undefined {
  if (verdict === 'addressed') return undefined;
  const least = verdict === 'partly' ? LEAST_SAME : 0;
  return chosen.filter((s) => isArea(s) && s.relevance >= least).sort((a, b) => b.relevance - a.relevance)[0];
}

/** The evidence with an area of the later report on the same, where there is one, in place of the weakest. */
function withAreaAgain(area: Profile, chosen: Scored[], scored: Scored[]): Scored[] {
  if (chosen.some(isArea)) return chosen;
  const main = area.finding.themes[0]?.id;
  const again = scored.find(
    (s) => isArea(s) && s.relevance >= LEAST_AGAIN && s.profile.themes.has(main ?? ''),
  );
  return again ? [...withRoom(chosen), again] : chosen;
}

/** Without the weakest where there is no room for another; what alone shows something good stays. */
function withRoom(chosen: Scored[]): Scored[] {
  if (chosen.length < MOST_EVIDENCE) return chosen;
  const goods = chosen.filter((s) => good(s) >= 0.5);
  const weakest = chosen.findLast((s) => goods.length !== 1 || s !== goods[0]);
  return chosen.filter((s) => s !== weakest);
}

/** The reason for a verdict, which says no more than the evidence shown with it. */
function ruleOf(verdict: VerdictKind, chosen: Scored[], namedAgain: boolean, later: LaterReport): string {
  const claims = later.inspection.claims.filter((c) =>
    chosen.some((s) => s.profile.finding.id === c.finding),
  );
  const says = (outcome: ClaimOutcome) => claims.some((c) => c.outcome === outcome);
  const tells = (...stances: Stance[]) => chosen.some((s) => stances.includes(s.profile.finding.stance));
  if (verdict === 'addressed') return says('addressed') ? 'said-to-be-addressed' : 'described-as-good';
  if (verdict === 'persists') {
    if (namedAgain) return 'named-again';
    return says('persists') ? 'said-to-persist' : 'described-as-weak';
  }
  if (says('partly') && !namedAgain) return 'said-to-be-partly-addressed';
  if (!tells('strength', 'mixed')) return 'no-progress-shown';
  if (!tells('weakness', 'mixed')) return 'no-shortfall-shown';
  return namedAgain ? 'named-again-with-progress' : 'good-and-weak';
}

function quote(area: Profile, { profile }: Scored): Evidence {
  const { id, text, stance } = profile.finding;
  const shared = profile.words.filter((w) => area.stems.has(w.stem) && rarity(w.stem) >= LEAST_RARITY);
  return {
    finding: id,
    text,
    stance,
    spans: joined(
      shared.map((w) => [w.start, w.end]),
      text,
    ),
  };
}

/** Spans with nothing but spaces or hyphens between them made one. */
function joined(spans: [number, number][], text: string): [number, number][] {
  const out: [number, number][] = [];
  for (const [start, end] of spans) {
    const last = out.at(-1);
    if (last && /^[\s\-‐‑]*$/.test(text.slice(last[1], start))) last[1] = end;
    else out.push([start, end]);
  }
  return out;
}

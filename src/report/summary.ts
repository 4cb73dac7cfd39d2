import {
  type Course,
  cameBack,
  courses,
  keepsComingBack,
  timesWanting,
  wantingAtLast,
} from '../model/course.ts';
import { type ClaimOutcome, inspectionDate } from '../model/inspection.ts';
import type { Area, Review, Standing, ThemeTrail, Trail, Verdict, VerdictKind } from '../model/trail.ts';
import { confidence } from './phrases.ts';

/** What became of an earlier area by the latest word on it; visits that did not look at it say nothing of it. */
export type Fate = Standing | 'out-of-scope';

/** In the order in which pages tell them: what is open first, what is silent last. */
export const FATES: readonly Fate[] = [
  'persists',
  're-emerged',
  'partly',
  'addressed',
  'not-mentioned',
  'out-of-scope',
];

/** The counts that every page and table of a trail shows. */
export interface Summary {
  /** Areas that at least one later inspection was supplied for. */
  followed: Area[];
  /** Areas of the latest inspection: nothing later was supplied. */
  latest: Area[];
  /** Areas of reports without a date where there are others: what is later than they are is not known. */
  undated: Area[];
  fates: Record<Fate, number>;
  /** Followed areas of which a person gave the latest word. */
  reviewed: number;
  /** Themes that keep coming back, those found wanting most often first. */
  recurring: ThemeTrail[];
  /** Themes found wanting in two reports or more that the last report to speak of them finds a strength. */
  cameBack: ThemeTrail[];
  /** Themes praised earlier and found wanting by the last report that speaks of them. */
  lost: ThemeTrail[];
  /** Themes that were lost and that the last report to speak of them no longer finds wanting. */
  regained: ThemeTrail[];
  /** Followed areas whose fate is no more than a guess. */
  unclear: number;
  /** Followed areas of which an earlier report has the latest word, as the latest says nothing of them. */
  overtaken: number;
}

/** Counts what a trail holds; decides nothing. */
export function summarise(trail: Trail): Summary {
  const followed = trail.areas.filter((area) => area.verdicts.length > 0);
  const alone = trail.areas.filter((area) => area.verdicts.length === 0);
  const undated = alone.filter(raisedWithoutDate(trail));
  const fates = Object.fromEntries(FATES.map((fate) => [fate, 0])) as Record<Fate, number>;
  for (const area of followed) fates[fateOf(area)] += 1;
  const courseOf = courses(trail.inspections);
  const are = (said: (course: Course) => boolean, themes = trail.themes) =>
    byRecurrence(themes.filter((t) => said(courseOf(t.byInspection))));
  const lost = trail.themes.filter((t) => t.strengthLost);
  return {
    followed,
    latest: alone.filter((area) => !undated.includes(area)),
    undated,
    fates,
    reviewed: followed.filter((area) => {
      const last = lastWord(area);
      return last && decidedBy(area, last);
    }).length,
    recurring: are(keepsComingBack),
    cameBack: are(cameBack),
    lost: are(wantingAtLast, lost),
    regained: are((course) => !wantingAtLast(course), lost),
    unclear: followed.filter(isGuess).length,
    overtaken: followed.filter((area) => ![null, area.verdicts.at(-1)].includes(lastWord(area))).length,
  };
}

/** Whether an area is of a report without a date among others. */
function raisedWithoutDate({ inspections }: Trail): (area: Area) => boolean {
  if (inspections.length === 1) return () => false;
  const dated = inspections.filter((i) => inspectionDate(i) !== null).map((i) => i.document.sha256);
  return (area) => !dated.includes(area.raisedIn);
}

/** The fate of one area: its standing, and for a silent one whether any later visit looked at all. */
export function fateOf(area: Area): Fate {
  if (area.standing !== 'not-mentioned') return area.standing;
  return area.verdicts.some((v) => v.inScope) ? 'not-mentioned' : 'out-of-scope';
}

/** What a person decided on a verdict, be it stale; null where none did. */
export function reviewOf(area: Area, verdict: Verdict): Review | null {
  return area.reviews.find((review) => review.in === verdict.in) ?? null;
}

/** The review that decided a verdict; null where the program's reading stands. */
export function decidedBy(area: Area, verdict: Verdict): Review | null {
  const review = reviewOf(area, verdict);
  return review?.stale ? null : review;
}

/** The latest verdict that says anything of an area; where none does, the latest on which a person decided that. */
export function lastWord(area: Area): Verdict | null {
  const { verdicts } = area;
  return (
    verdicts.findLast((v) => v.verdict !== 'not-mentioned') ??
    verdicts.findLast((v) => decidedBy(area, v)) ??
    null
  );
}

/** Whether a verdict is as likely wrong as right, and no person has decided it. */
export function isUnclear(area: Area, verdict: Verdict | null): boolean {
  return verdict !== null && confidence(likelihood(area, verdict)) === 'not clear';
}

/**
 * Whether a fate is as likely wrong as right: that of an area that came back rests on its latest word and on an earlier
 * one that called it addressed, and is as likely as both together.
 */
export function isGuess(area: Area): boolean {
  const last = lastWord(area);
  if (last === null) return false;
  const addressed = area.verdicts.filter((v) => v.verdict === 'addressed');
  const before = area.standing === 're-emerged' ? Math.max(...addressed.map((v) => likelihood(area, v))) : 1;
  return confidence(before * likelihood(area, last)) === 'not clear';
}

/** How likely a verdict is; what a person decided is certain. */
function likelihood(area: Area, verdict: Verdict): number {
  return decidedBy(area, verdict) ? 1 : verdict.confidence;
}

/** How charts and lists mark a verdict: a visit that did not look is not one that was silent. */
export function verdictMark(verdict: Pick<Verdict, 'verdict' | 'inScope'>): VerdictKind | 'out-of-scope' {
  return verdict.verdict === 'not-mentioned' && !verdict.inScope ? 'out-of-scope' : verdict.verdict;
}

/** Themes in the order of how often they were found wanting, then of areas, weaknesses and id. */
export function byRecurrence(themes: readonly ThemeTrail[]): ThemeTrail[] {
  const total = (theme: ThemeTrail, key: 'areas' | 'weaknesses') =>
    theme.byInspection.reduce((sum, cell) => sum + cell[key], 0);
  return [...themes].sort(
    (a, b) =>
      timesWanting(b.byInspection) - timesWanting(a.byInspection) ||
      total(b, 'areas') - total(a, 'areas') ||
      total(b, 'weaknesses') - total(a, 'weaknesses') ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Whether any inspection found anything on a theme. */
export function isFound(theme: ThemeTrail): boolean {
  return theme.byInspection.some((c) => c.areas + c.strengths + c.weaknesses + c.mixed > 0);
}

/** What later reports say of the single areas of inspections that were not supplied, counted by outcome. */
export function citedOutcomes(trail: Trail): [outcome: ClaimOutcome, areas: number][] {
  const areas = trail.missing.flatMap((m) => m.areas);
  return (['persists', 'partly', 'addressed', 'unstated'] as const)
    .map((outcome): [ClaimOutcome, number] => [outcome, areas.filter((a) => a.outcome === outcome).length])
    .filter(([, n]) => n > 0);
}

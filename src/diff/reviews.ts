import type { Authority } from '../model/authority.ts';
import type { ReviewRow } from '../model/review.ts';
import type { Area, Review, Trail, Verdict } from '../model/trail.ts';
import { isOf, type Placed, place } from './review-place.ts';
import { raisedAgain, standingOf } from './standing.ts';

/** Trails on which people's decisions count, and what those who made them should know. */
export interface Reviewed {
  trails: Trail[];
  notices: string[];
  /** Rows that belong to no verdict of these trails. */
  unplaced: ReviewRow[];
}

/**
 * Puts people's decisions in the place of the program's verdicts. A decision holds while the area's wording and the
 * later report's are the same, whatever the program reads there and under whatever name the document lies; where the
 * wording has changed, the decision is shown as stale and the program's verdict stands. Of two decisions on the same
 * verdict the later one counts.
 */
export function applyReviews(trails: readonly Trail[], rows: readonly ReviewRow[]): Reviewed {
  const decided = rows.filter((row) => row.verdict !== null);
  const found = decided.map((row) => ({ row, place: place(trails, row) }));
  const placed = found.flatMap(({ place }) => place ?? []);
  const unplaced = found.flatMap(({ row, place }) => (place ? [] : [row]));
  const counting = latestOf(placed);
  return {
    trails: trails.map((trail) => reviewTrail(trail, counting)),
    notices: notices(trails, placed, counting, unplaced),
    unplaced,
  };
}

/** For each verdict the decision that counts: one on the present wording before a stale one, then the latest. */
function latestOf(placed: Placed[]): Map<Verdict, Placed> {
  const counting = new Map<Verdict, Placed>();
  for (const next of placed) {
    const before = counting.get(next.verdict);
    const outranks =
      !before ||
      (before.stale && !next.stale) ||
      (before.stale === next.stale && next.row.date >= before.row.date);
    if (outranks) counting.set(next.verdict, next);
  }
  return counting;
}

function reviewTrail(trail: Trail, counting: Map<Verdict, Placed>): Trail {
  return { ...trail, areas: trail.areas.map((area) => reviewArea(area, counting)) };
}

function reviewArea(area: Area, counting: Map<Verdict, Placed>): Area {
  const reviews: Review[] = [];
  const verdicts = area.verdicts.map((given) => {
    const placed = counting.get(given);
    if (!placed) return given;
    const review = asReview(placed);
    reviews.push(review);
    return review.stale ? given : decide(given, review);
  });
  if (reviews.length === 0) return area;
  return {
    ...area,
    verdicts,
    standing: standingOf(verdicts),
    raisedAgainAs: raisedAgain(verdicts),
    reviews,
    reviewed: reviews.findLast((r) => !r.stale) ?? reviews.at(-1)!,
  };
}

function asReview({ row, verdict: given, stale }: Placed): Review {
  const { verdict, inScope, confidence, rule } = given;
  return {
    in: given.in,
    verdict: row.verdict!,
    note: row.note,
    reviewer: row.reviewer,
    date: row.date,
    stale,
    program: { verdict, inScope, confidence, rule },
  };
}

/** A verdict as a person gave it. What the program quotes stays beside it; for "not mentioned" it carries nothing. */
function decide(given: Verdict, { verdict }: Review): Verdict {
  const silent = verdict === 'not-mentioned';
  return {
    ...given,
    verdict,
    inScope: given.inScope || !silent,
    confidence: 1,
    rule: 'reviewed',
    evidence: silent ? [] : given.evidence,
    candidates: silent ? [...given.evidence, ...given.candidates] : given.candidates,
  };
}

function notices(
  trails: readonly Trail[],
  placed: Placed[],
  counting: Map<Verdict, Placed>,
  unplaced: ReviewRow[],
): string[] {
  const stale = [...counting.values()].filter((p) => p.stale).map((p) => p.row);
  const overruled = placed.filter((p) => counting.get(p.verdict)!.row.verdict !== p.row.verdict);
  return [
    ...byFile(
      stale,
      'the wording that was decided on has changed, so that the decision no longer counts. Review it again',
    ),
    ...byFile(
      unplaced.filter((row) => trails.some((trail) => isOf(trail.authority, row))),
      'there is no such area, or no such later report, among the reports read',
    ),
    ...byFile(
      overruled.map((p) => p.row),
      'another decision on the same verdict is later or stands further down, and counts',
    ),
  ];
}

/** The decisions on an authority. */
export function reviewsOf(authority: Authority, rows: readonly ReviewRow[]): ReviewRow[] {
  return rows.filter((row) => isOf(authority, row));
}

/** One notice for each file, with the lines that it is about. */
function byFile(rows: readonly ReviewRow[], words: string): string[] {
  return [...new Set(rows.map((row) => row.file))].map((file) => {
    const lines = rows.filter((row) => row.file === file).map((row) => row.line);
    return `${file}, ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}: ${words}.`;
  });
}

import { type Inspection, isLater } from './inspection.ts';
import type { ThemeInInspection } from './trail.ts';

/** What the reports of one authority say of a theme, one after another as far as their dates tell. */
export interface Course {
  reports: readonly ThemeInInspection[];
  /** Whether the one report is known to be later than the other. */
  after(one: ThemeInInspection, other: ThemeInInspection): boolean;
}

/** Makes the courses of an authority's themes from its inspections. */
export function courses(
  inspections: readonly Inspection[],
): (reports: readonly ThemeInInspection[]) => Course {
  const byHash = new Map(inspections.map((i) => [i.document.sha256, i]));
  const after: Course['after'] = (a, b) => isLater(byHash.get(a.in)!, byHash.get(b.in)!);
  return (reports) => ({ reports, after });
}

/** The reports that say anything good or bad of the theme; the silence of the others counts for nothing. */
export function spoken({ reports }: Course): readonly ThemeInInspection[] {
  return reports.filter((t) => t.state !== 'absent' && t.state !== 'out-of-scope');
}

/** The last report that speaks of the theme; more than one where which is later is not known. */
function last(course: Course): readonly ThemeInInspection[] {
  const all = spoken(course);
  return all.filter((t) => !all.some((other) => course.after(other, t)));
}

/** Whether a report finds the theme wanting: it makes it an area for improvement, or what it says of it is mostly weakness. */
export function wanting(report: ThemeInInspection): boolean {
  return report.areas > 0 || report.state === 'weakness';
}

const isStrength = (report: ThemeInInspection) => report.state === 'strength';

/** In how many reports a theme is found wanting. */
export function timesWanting(reports: readonly ThemeInInspection[]): number {
  return reports.filter(wanting).length;
}

/** Whether the last report that speaks of the theme is known to find it a strength. */
export function strengthAtLast(course: Course): boolean {
  const reports = last(course);
  return reports.length > 0 && reports.every(isStrength);
}

/** Whether the last report that speaks of the theme, or one that may be the last, finds it wanting. */
export function wantingAtLast(course: Course): boolean {
  return last(course).some(wanting);
}

/** Found wanting in two reports or more, and not known to be a strength in the last that speaks of it. */
export function keepsComingBack(course: Course): boolean {
  return timesWanting(course.reports) > 1 && !strengthAtLast(course);
}

/** Found wanting in two reports or more, and a strength in the last that speaks of it. */
export function cameBack(course: Course): boolean {
  return timesWanting(course.reports) > 1 && strengthAtLast(course);
}

/** Whether one report finds the theme a strength and one known to be later finds it wanting. */
export function strengthLost({ reports, after }: Course): boolean {
  return reports.some((s) => isStrength(s) && reports.some((p) => wanting(p) && after(p, s)));
}

/** Whether the theme is found a strength between two reports that find it wanting. */
export function strengthBetween({ reports, after }: Course): boolean {
  const problems = reports.filter(wanting);
  return reports.some(
    (s) => isStrength(s) && problems.some((p) => after(s, p)) && problems.some((p) => after(p, s)),
  );
}

/** Whether what is said of a course would not hold without the reports that have a single sentence on the theme. */
export function onOneSentence(course: Course, said: (course: Course) => boolean): boolean {
  const single = (t: ThemeInInspection) => t.areas === 0 && t.strengths + t.weaknesses + t.mixed === 1;
  return said(course) && !said({ ...course, reports: course.reports.filter((t) => !single(t)) });
}

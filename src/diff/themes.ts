import {
  type Course,
  courses,
  spoken,
  strengthAtLast,
  strengthBetween,
  strengthLost,
  wanting,
} from '../model/course.ts';
import type { Inspection } from '../model/inspection.ts';
import type { ThemeInInspection, ThemeState, ThemeTrail, Trajectory } from '../model/trail.ts';
import { looksAtTheme } from './scope.ts';

/** Share of evaluative findings, areas counted double, from which a theme's state is called by one side alone. */
const CLEAR_SHARE = 0.75;
const AREA_WEIGHT = 2;

/**
 * How each theme fared from inspection to inspection.
 * @param inspections of one authority, oldest first
 * @returns the themes that any inspection speaks of, by id
 */
export function themeTrails(inspections: Inspection[]): ThemeTrail[] {
  const courseOf = courses(inspections);
  const ids = new Set(inspections.flatMap((i) => i.findings.flatMap((f) => f.themes.map((t) => t.id))));
  return [...ids].sort().map((id) => {
    const byInspection = inspections.map((inspection) => inInspection(id, inspection));
    const course = courseOf(byInspection);
    return {
      id,
      trajectory: trajectoryOf(course),
      strengthLost: strengthLost(course),
      byInspection,
    };
  });
}

function inInspection(id: string, inspection: Inspection): ThemeInInspection {
  const counts = { areas: 0, strengths: 0, weaknesses: 0, mixed: 0 };
  for (const finding of inspection.findings) {
    if (!finding.themes.some((t) => t.id === id)) continue;
    if (finding.kind === 'area-for-improvement') counts.areas++;
    else if (finding.stance === 'strength') counts.strengths++;
    else if (finding.stance === 'weakness') counts.weaknesses++;
    else if (finding.stance === 'mixed') counts.mixed++;
  }
  const silent = looksAtTheme(inspection, id) === false ? 'out-of-scope' : 'absent';
  return { in: inspection.document.sha256, state: stateOf(counts) ?? silent, ...counts };
}

function stateOf(counts: Omit<ThemeInInspection, 'in' | 'state'>): ThemeState | null {
  const good = counts.strengths + counts.mixed / 2;
  const bad = counts.areas * AREA_WEIGHT + counts.weaknesses + counts.mixed / 2;
  if (good + bad === 0) return null;
  if (bad / (good + bad) >= CLEAR_SHARE) return 'weakness';
  if (counts.areas === 0 && good / (good + bad) >= CLEAR_SHARE) return 'strength';
  return 'mixed';
}

/** Silence neither ends a problem nor begins one, and only a last word of praise ends one well. */
function trajectoryOf(course: Course): Trajectory {
  const reports = spoken(course);
  const problems = reports.filter(wanting);
  const [only] = problems;
  if (!only) return strengthAtLast(course) ? 'strength' : 'one-off';
  if (problems.length > 1) return strengthBetween(course) ? 're-emerged' : 'recurring';
  if (strengthAtLast(course)) return 'resolved';
  return reports.length > 1 && reports.every((t) => t === only || course.after(only, t)) ? 'new' : 'one-off';
}

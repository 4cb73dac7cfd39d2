import { type Inspection, isLater } from '../model/inspection.ts';
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
  const byHash = new Map(inspections.map((i) => [i.document.sha256, i]));
  const after: After = (a, b) => isLater(byHash.get(a.in)!, byHash.get(b.in)!);
  const ids = new Set(inspections.flatMap((i) => i.findings.flatMap((f) => f.themes.map((t) => t.id))));
  return [...ids].sort().map((id) => {
    const byInspection = inspections.map((inspection) => inInspection(id, inspection));
    return {
      id,
      trajectory: trajectoryOf(byInspection, after),
      strengthLost: strengthLost(byInspection, after),
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
  const silent = looksAtTheme(inspection, id) ? 'absent' : 'out-of-scope';
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

/** Whether the one inspection is known to be later than the other. */
type After = (one: ThemeInInspection, other: ThemeInInspection) => boolean;

const isStrength = (t: ThemeInInspection) => t.state === 'strength';
const isProblem = (t: ThemeInInspection) => t.areas > 0 || t.state === 'weakness';

/** Silence neither ends a problem nor begins one: only inspections that speak of the theme count. */
function trajectoryOf(all: ThemeInInspection[], after: After): Trajectory {
  const spoken = all.filter((t) => t.state !== 'absent' && t.state !== 'out-of-scope');
  const strengths = spoken.filter(isStrength);
  const problems = spoken.filter(isProblem);
  const [only] = problems;
  if (!only) return strengths.length > 0 ? 'strength' : 'one-off';
  if (problems.length > 1) {
    const between = strengths.some(
      (s) => problems.some((p) => after(s, p)) && problems.some((p) => after(p, s)),
    );
    return between ? 're-emerged' : 'recurring';
  }
  if (strengths.some((s) => after(s, only))) return 'resolved';
  return spoken.length > 1 && spoken.every((t) => t === only || after(only, t)) ? 'new' : 'one-off';
}

function strengthLost(all: ThemeInInspection[], after: After): boolean {
  return all.some((s) => isStrength(s) && all.some((p) => isProblem(p) && after(p, s)));
}

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
  const ids = new Set(inspections.flatMap((i) => i.findings.flatMap((f) => f.themes.map((t) => t.id))));
  return [...ids].sort().map((id) => {
    const byInspection = inspections.map((inspection) => inInspection(id, inspection));
    return {
      id,
      trajectory: trajectoryOf(byInspection),
      strengthLost: strengthLost(byInspection),
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

const isProblem = (t: ThemeInInspection) => t.areas > 0 || t.state === 'weakness';

/** Silence neither ends a problem nor begins one: only inspections that speak of the theme count. */
function trajectoryOf(all: ThemeInInspection[]): Trajectory {
  const spoken = all.filter((t) => t.state !== 'absent' && t.state !== 'out-of-scope');
  const problems = spoken.flatMap((t, i) => (isProblem(t) ? [i] : []));
  if (problems.length === 0) return spoken.some((t) => t.state === 'strength') ? 'strength' : 'one-off';
  const [first, last] = [problems[0]!, problems.at(-1)!];
  if (problems.length > 1) {
    const between = spoken.slice(first, last).some((t) => t.state === 'strength');
    return between ? 're-emerged' : 'recurring';
  }
  if (spoken.slice(last + 1).some((t) => t.state === 'strength')) return 'resolved';
  return first > 0 && last === spoken.length - 1 ? 'new' : 'one-off';
}

function strengthLost(all: ThemeInInspection[]): boolean {
  const strength = all.findIndex((t) => t.state === 'strength');
  return strength >= 0 && all.slice(strength + 1).some(isProblem);
}

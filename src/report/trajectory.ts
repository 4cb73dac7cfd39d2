import { type Course, cameBack, keepsComingBack, spoken, timesWanting, wanting } from '../model/course.ts';
import type { ThemeInInspection, Trajectory } from '../model/trail.ts';
import { count, list } from './prose.ts';

/**
 * How a theme fared, in words that are true of what each report says of it.
 * @param id the trajectory that the trail gives it
 * @returns what it keeps doing, or up to three things that reports say in this order, the first and the last among them
 */
export function trajectory(id: Trajectory, course: Course): string {
  if (keepsComingBack(course))
    return id === 're-emerged' ? 'Came back after being a strength' : 'Keeps coming back';
  if (cameBack(course))
    return `Found wanting in ${count(timesWanting(course.reports), 'report')}, then a strength`;
  const reports = spoken(course);
  const states = reports.map(stateOf);
  const [first, last] = [states[0], states.at(-1)];
  if (!first || !last) return 'Spoken of without judgement';
  const told = TELLING.filter((state) => states.includes(state));
  const before = told.find((state) => state !== last);
  if (!before) return `${FIRST[first]} in ${count(states.length, 'report')}`;
  if (!reports.every((report, i) => i === 0 || course.after(report, reports[i - 1]!)))
    return `${list(told.map((state, i) => (i === 0 ? FIRST : THEN)[state]))}, in which order is not known`;
  const between = before === first ? '' : `, then ${THEN[before]}`;
  return `${FIRST[first]}${between}, then ${THEN[last]}`;
}

type State = 'wanting' | 'strength' | 'mixed';

/** What an earlier report says that the last does not, the most telling first. */
const TELLING: readonly State[] = ['wanting', 'strength', 'mixed'];

const FIRST: Record<State, string> = { wanting: 'Found wanting', strength: 'Strength', mixed: 'Mixed' };
const THEN: Record<State, string> = { wanting: 'found wanting', strength: 'a strength', mixed: 'mixed' };

function stateOf(report: ThemeInInspection): State {
  if (wanting(report)) return 'wanting';
  return report.state === 'strength' ? 'strength' : 'mixed';
}

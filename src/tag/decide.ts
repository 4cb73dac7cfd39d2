import type { Stance } from '../model/inspection.ts';
import { type Feature, type LinearModel, probability, scores } from '../model/linear.ts';
import type { Candidate } from './candidates.ts';
import { STANCES } from './stance.ts';

/** From this probability on a theme is kept. */
const KEEP = 0.45;
/** The likeliest theme is kept from this probability on. */
const KEEP_ONE = 0.25;
/** No finding has more themes than this. */
const MOST = 4;

export interface Scored {
  candidate: Candidate;
  score: number;
  kept: boolean;
}

/** The candidates with their probability, most probable first, and whether they are kept. */
export function decideThemes(model: LinearModel, candidates: readonly Candidate[]): Scored[] {
  return candidates
    .map((candidate) => ({ candidate, score: probability(model, candidate.features) }))
    .sort((a, b) => b.score - a.score || (a.candidate.theme < b.candidate.theme ? -1 : 1))
    .map((scored, i) => ({
      ...scored,
      kept: i < MOST && scored.score >= (i === 0 ? KEEP_ONE : KEEP),
    }));
}

/** The stance: given by the list that a finding stands in, else the most probable by its wording. */
export function decideStance(model: LinearModel, kind: string, features: readonly Feature[]): Stance {
  if (kind === 'area-for-improvement') return 'weakness';
  if (kind === 'strength' || kind === 'meets-requirements') return 'strength';
  const sums = scores(model, features);
  return STANCES[sums.indexOf(Math.max(...sums))]!;
}

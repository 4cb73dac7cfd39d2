import { STANCES, type Stance } from '../model/inspection.ts';
import { logistic } from '../model/linear.ts';
import type { Candidate } from './candidates.ts';
import type { Sum } from './evidence.ts';

/** From this probability on a theme is kept. */
const KEEP = 0.45;
/** The likeliest theme is kept from this probability on. */
const KEEP_ONE = 0.25;
/** No finding has more themes than this. */
const MOST = 4;

/** A theme that a text may have, with its probability. */
export interface Scored {
  candidate: Candidate<Sum>;
  score: number;
  kept: boolean;
}

/**
 * The candidates with their probability, most probable first, and whether they are kept.
 * @param added what the network adds to each
 */
export function decideThemes(candidates: readonly Candidate<Sum>[], added: readonly number[]): Scored[] {
  return candidates
    .map((candidate, i) => ({
      candidate,
      score: logistic(candidate.evidence.total + added[i]!),
    }))
    .sort((a, b) => b.score - a.score || (a.candidate.theme.id < b.candidate.theme.id ? -1 : 1))
    .map(({ candidate, score }, i) => ({
      candidate,
      score,
      kept: i < MOST && score >= (i === 0 ? KEEP_ONE : KEEP),
    }));
}

/** The stance: given by the list that a finding stands in, else the most probable by its wording. */
export function decideStance(kind: string, stances: readonly number[]): Stance {
  if (kind === 'area-for-improvement') return 'weakness';
  if (kind === 'strength' || kind === 'meets-requirements') return 'strength';
  return STANCES[stances.indexOf(Math.max(...stances))]!;
}

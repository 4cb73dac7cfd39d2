import type { Stance } from '../model/inspection.ts';
import type { Candidate } from './candidates.ts';
import type { Sum } from './evidence.ts';
import { STANCES } from './stance.ts';

/** From this probability on a theme is kept. */
const KEEP = 0.45;
/** The likeliest theme is kept from this probability on. */
const KEEP_ONE = 0.25;
/** No finding has more themes than this. */
const MOST = 4;

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
      score: 1 / (1 + Math.exp(-candidate.evidence.total - added[i]!)),
    }))
    .sort((a, b) => b.score - a.score || (a.candidate.theme.id < b.candidate.theme.id ? -1 : 1))
    .map(({ candidate, score }, i) => ({
      candidate,
      score,
      kept: i < MOST && score >= (i === 0 ? KEEP_ONE : KEEP),
    }));
}

/** The probabilities of the stances from the sums of their weights. */
export function shares(sums: Float64Array): number[] {
  let top = Number.NEGATIVE_INFINITY;
  for (const sum of sums) if (sum > top) top = sum;
  const powers: number[] = [];
  let total = 0;
  for (const sum of sums) {
    const power = Math.exp(sum - top);
    powers.push(power);
    total += power;
  }
  return powers.map((power) => power / total);
}

/** The stance: given by the list that a finding stands in, else the most probable by its wording. */
export function decideStance(kind: string, stances: readonly number[]): Stance {
  if (kind === 'area-for-improvement') return 'weakness';
  if (kind === 'strength' || kind === 'meets-requirements') return 'strength';
  return STANCES[stances.indexOf(Math.max(...stances))]!;
}

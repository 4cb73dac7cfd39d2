import type { Scored } from './decide.ts';
import type { Evidence } from './evidence.ts';
import type { Reading } from './reading.ts';

/** What speaks for one of several themes being the main one: how sure it is, where it first stands, which it is. */
export function weighMain(
  { candidate, score }: Scored,
  reading: Reading,
  kind: string,
  evidence: Evidence,
): void {
  const { theme, matches } = candidate;
  const length = Math.max(reading.words.length, 1);
  const first = Math.min(...matches.map((m) => m.from), length);
  const best = matches.reduce((a, b) => (b.entry.weight > a.entry.weight ? b : a), matches[0]!);
  evidence.on('bias');
  evidence.on('sure', Math.log(score / (1 - score)));
  evidence.at('theme', theme);
  evidence.at('in', kind === 'area-for-improvement' ? 'item' : 'narrative');
  if (matches.length === 0) {
    evidence.on('from before');
    return;
  }
  evidence.on('first match', first / length);
  evidence.on('best match', best.from / length);
  evidence.on('weight', best.entry.weight);
}

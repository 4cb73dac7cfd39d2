import type { Scored } from './decide.ts';
import type { Evidence } from './evidence.ts';
import { feature, group } from './features.ts';
import type { Reading } from './reading.ts';

const BIAS = feature('bias');
const SURE = feature('sure');
const THEME = group('theme');
const IN = group('in');
const FROM_BEFORE = feature('from before');
const FIRST_MATCH = feature('first match');
const BEST_MATCH = feature('best match');
const WEIGHT = feature('weight');

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
  const best = matches.reduce((a, b) => (b.phrase.entry.weight > a.phrase.entry.weight ? b : a), matches[0]!);
  evidence.on(BIAS);
  evidence.on(SURE, Math.log(score / (1 - score)));
  evidence.on(THEME.of(theme.id));
  evidence.on(IN.of(kind === 'area-for-improvement' ? 'item' : 'narrative'));
  if (matches.length === 0) {
    evidence.on(FROM_BEFORE);
    return;
  }
  evidence.on(FIRST_MATCH, first / length);
  evidence.on(BEST_MATCH, best.from / length);
  evidence.on(WEIGHT, best.phrase.entry.weight);
}

import type { Stance } from '../model/inspection.ts';
import type { Feature } from './linear.ts';
import type { CueMatch, Reading } from './reading.ts';

export const STANCES: readonly Stance[] = ['strength', 'weakness', 'mixed', 'neutral'];

/** How many words a negator reaches forward. */
const REACH = 5;

/** What the cues of a text say: praise and fault, turned round where negated, by part of the sentence. */
interface Polarity {
  cue: CueMatch;
  sign: 'good' | 'bad';
  negated: boolean;
  part: number;
}

function polarities(reading: Reading): Polarity[] {
  const { cues, words } = reading;
  const negators = cues.filter((c) => c.cue.kind === 'negator');
  const contrasts = cues.filter((c) => c.cue.kind === 'contrast');
  return cues.flatMap((cue): Polarity[] => {
    const kind = cue.cue.kind;
    if (kind !== 'praise' && kind !== 'fault') return [];
    const turns = negators.filter(
      (n) =>
        n.to <= cue.from &&
        cue.from - n.to < REACH &&
        words[n.from]!.clause === words[cue.from]!.clause &&
        !contrasts.some((c) => c.from >= n.to && c.to <= cue.from),
    ).length;
    const negated = turns % 2 === 1;
    const part = contrasts.filter((c) => c.to <= cue.from).length;
    return [
      { cue, sign: (kind === 'praise') !== negated ? 'good' : 'bad', negated, part: Math.min(part, 2) },
    ];
  });
}

/**
 * What speaks for each stance: cues with negation, the parts that a contrast makes, quantities, the words
 * themselves, and the sentence before where this one draws on it.
 */
export function stanceFeatures(reading: Reading, before: readonly number[] | null, kind: string): Feature[] {
  const features: Feature[] = [['bias', 1]];
  const seen = new Set<string>();
  const on = (name: string, value = 1) => {
    if (seen.has(name)) return;
    seen.add(name);
    features.push([name, value]);
  };
  on(`kind ${kind}`);
  const all = polarities(reading);
  for (const sign of ['good', 'bad'] as const) {
    const of = all.filter((p) => p.sign === sign);
    on(`${sign} ${Math.min(of.length, 4)}`);
    on(`${sign} share`, all.length ? of.length / all.length : 0);
    for (const part of new Set(of.map((p) => p.part))) on(`${sign} in part ${part}`);
  }
  for (const p of all) on(`${p.negated ? 'negated ' : ''}cue ${p.cue.phrase}`);
  for (const c of reading.cues) {
    const kindOf = c.cue.kind;
    if (kindOf === 'praise' || kindOf === 'fault') continue;
    on(`${kindOf} ${c.from === 0 ? 'first' : 'later'}`);
    on(`${kindOf}: ${c.phrase}${c.from === 0 ? ' first' : ''}`);
  }
  const good = all.filter((p) => p.sign === 'good').length;
  on('balance', all.length === 0 ? 0 : (2 * good - all.length) / all.length);
  if (all.length === 0) on('no cue');
  if (before) {
    const draws = reading.cues.find((c) => c.from === 0 && c.cue.kind === 'outcome');
    const turns = reading.cues.find((c) => c.from === 0 && c.cue.kind === 'contrast');
    STANCES.forEach((stance, i) => {
      const p = before[i]!;
      on(`before ${stance}`, p);
      if (draws) on(`draws on ${stance}`, p);
      if (draws) on(`${draws.phrase} after ${stance}`, p);
      if (turns) on(`turns from ${stance}`, p);
      if (all.length === 0) on(`no cue after ${stance}`, p);
    });
  } else on('nothing before');
  const stems = reading.words.map((w) => w.token.stem);
  stems.forEach((s, i) => {
    on(`word ${s}`);
    const next = stems[i + 1];
    if (next) on(`words ${s} ${next}`);
  });
  return features;
}

import type { Stance } from '../model/inspection.ts';
import type { Evidence } from './evidence.ts';
import type { CueMatch, Reading } from './reading.ts';
import type { Stem, Stems } from './vocabulary.ts';

export const STANCES: readonly Stance[] = ['strength', 'weakness', 'mixed', 'neutral'];

/** How many words a negator reaches forward. */
const REACH = 5;
const CONCEDING = new Set(['although', 'though', 'while', 'whilst', 'despite', 'whereas', 'notwithstanding']);
const FINITE = new Set(
  "is are was were has have had does do did can could may will would should been being n't".split(' '),
);
const ASKING = new Set(
  'ensure improve strengthen develop review increase continue take address urgently implement establish accelerate embed provide make work reduce further monitor evaluate undertake extend raise promote consider'.split(
    ' ',
  ),
);

/** What the cues of a text say: praise and fault, turned round where negated, by part of the sentence. */
interface Polarity {
  cue: CueMatch;
  sign: 'good' | 'bad';
  negated: boolean;
  part: number;
}

function polarities(reading: Reading, parts: readonly number[]): Polarity[] {
  const { cues, words } = reading;
  const negators = cues.filter((c) => c.cue.kind === 'negator');
  return cues.flatMap((cue): Polarity[] => {
    const kind = cue.cue.kind;
    if (kind !== 'praise' && kind !== 'fault') return [];
    const turns = negators.filter(
      (n) =>
        n.to <= cue.from &&
        cue.from - n.to < REACH &&
        words[n.from]!.clause === words[cue.from]!.clause &&
        parts[n.from] === parts[cue.from],
    ).length;
    const negated = turns % 2 === 1;
    const sign = (kind === 'praise') !== negated ? 'good' : 'bad';
    return [{ cue, sign, negated, part: parts[cue.from]! }];
  });
}

/**
 * The part of the sentence that each word stands in: 0 the main statement, 1 what a contrast sets against it
 * ("…, but …"), 2 what a contrast at the start concedes ("Although …, …").
 */
function partsOf({ cues, words }: Reading): number[] {
  const turns = new Set(cues.filter((c) => c.cue.kind === 'contrast').map((c) => c.from));
  let part = turns.has(0) && CONCEDING.has(words[0]!.token.lower) ? 2 : 0;
  return words.map((word, i) => {
    if (part === 2 && word.pause && i > 2) part = 0;
    else if (i > 0 && turns.has(i)) part = 1;
    return part;
  });
}

/**
 * What speaks for each stance: cues with negation, the parts that a contrast makes, quantities, the words
 * themselves, and the sentence before where this one draws on it.
 */
export function weighStance(
  reading: Reading,
  stems: Stems,
  before: readonly number[] | null,
  kind: string,
  evidence: Evidence,
): void {
  const seen = new Set<string>();
  const on = (name: string, value?: number) => {
    if (seen.has(name)) return;
    seen.add(name);
    evidence.on(name, value);
  };
  on('bias');
  on(`kind ${kind}`);
  const parts = partsOf(reading);
  const all = polarities(reading, parts);
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
  if (all.length === 0 && reading.words.some((w) => w.token.kind === 'number')) on('a number and no cue');
  for (const q of reading.cues.filter((c) => c.cue.kind === 'quantity')) {
    for (const p of all) if (p.part === parts[q.from]) on(`${q.phrase} with ${p.sign}`);
  }
  const lower = reading.words.map((w) => w.token.lower);
  const finite = lower.some((w) => FINITE.has(w));
  if (ASKING.has(lower[0] ?? '')) on('asks');
  if (!finite) on(lower[0] === 'the' ? 'no finite verb after the' : 'no finite verb');
  if (parts.includes(1)) on('has a contrast');
  if (parts.includes(2)) on('concedes');
  on(`length ${Math.min(Math.floor(lower.length / 8), 5)}`);
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
  evidence.stems('not …', negated(reading, stems));
  evidence.stems('word', stems.different);
  evidence.pairs('words', stems.inOrder);
}

/** The different stems right after negators. */
function negated({ cues }: Reading, { inOrder }: Stems): Stem[] {
  const found = new Map<string, Stem>();
  for (const { cue, to } of cues) {
    if (cue.kind !== 'negator') continue;
    for (const stem of inOrder.slice(to, to + 4)) if (!found.has(stem.text)) found.set(stem.text, stem);
  }
  return [...found.values()];
}

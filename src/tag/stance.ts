import { STANCES } from '../model/inspection.ts';
import { differentOf, type Stem } from '../text/vocabulary.ts';
import type { Evidence, WordEvidence } from './evidence.ts';
import { Features, feature, series } from './features.ts';
import type { CueKind } from './lexicon-file.ts';
import { type Polarity, partsOf, polarities } from './polarity.ts';
import type { CueMatch, CuePhrase, Reading } from './reading.ts';

/** How many words are a sentence's beginning and its end. */
const BEGINNING = 4;
const END = 5;
const ASKING = new Set(
  'ensure improve strengthen develop review increase continue take address urgently implement establish accelerate embed provide make work reduce further monitor evaluate undertake extend raise promote consider'.split(
    ' ',
  ),
);
const DIGITS = [0, 1, 2, 3, 4, 5];

const BIAS = feature('bias');
const KIND = new Features((kind) => `kind ${kind}`);
const SIGNS = (['good', 'bad'] as const).map((sign) => ({
  sign,
  count: DIGITS.map((n) => feature(`${sign} ${n}`)),
  share: feature(`${sign} share`),
  inPart: DIGITS.map((part) => feature(`${sign} in part ${part}`)),
}));
const BALANCE = feature('balance');
const NO_CUE = feature('no cue');
const ONLY_NUMBER = feature('a number and no cue');
const ASKS = feature('asks');
const NO_VERB_AFTER_THE = feature('no finite verb after the');
const NO_VERB = feature('no finite verb');
const CONTRAST = feature('has a contrast');
const CONCEDES = feature('concedes');
const LENGTH = DIGITS.map((n) => feature(`length ${n}`));
const NOTHING_BEFORE = feature('nothing before');
const AFTER = STANCES.map((stance) => ({
  before: feature(`before ${stance}`),
  draws: feature(`draws on ${stance}`),
  phrase: new Features((phrase) => `${phrase} after ${stance}`),
  turns: feature(`turns from ${stance}`),
  noCue: feature(`no cue after ${stance}`),
}));
const NOT = series('not …');
const WORD = series('word');
const WORDS = series('words');
const BEGINS_WITH = series('begins with');
const ENDS_WITH = series('ends with');
const MEANING = series('meaning');

/**
 * What speaks for each stance: cues with negation, the parts that a contrast makes, quantities, the words
 * themselves, and the sentence before where this one draws on it. A feature counts once.
 */
export function weighStance(
  reading: Reading,
  before: readonly number[] | null,
  kind: string,
  evidence: WordEvidence,
): void {
  const { words, stems } = reading;
  const parts = partsOf(reading);
  const all = polarities(reading, parts);
  evidence.on(BIAS);
  evidence.on(KIND.of(kind));
  weighCues(reading, all, parts, evidence);
  const first = words[0]?.form.token.lower ?? '';
  if (ASKING.has(first)) evidence.on(ASKS);
  if (!words.some((w) => w.form.is.finite)) evidence.on(first === 'the' ? NO_VERB_AFTER_THE : NO_VERB);
  if (parts.includes(1)) evidence.on(CONTRAST);
  if (parts.includes(2)) evidence.on(CONCEDES);
  evidence.on(LENGTH[Math.min(Math.floor(words.length / 8), 5)]!);
  if (before) weighBefore(reading, before, all.length === 0, evidence);
  else evidence.on(NOTHING_BEFORE);
  evidence.stems(NOT, negated(reading));
  evidence.stems(WORD, stems.different);
  evidence.pairs(WORDS, stems);
  evidence.stems(BEGINS_WITH, differentOf(stems.inOrder.slice(0, BEGINNING)));
  evidence.stems(ENDS_WITH, differentOf(stems.inOrder.slice(-END)));
  evidence.vector(MEANING, reading.meaning);
}

/** What praise, fault and other cues say, each by its part of the sentence. */
function weighCues(
  { cues, words }: Reading,
  all: readonly Polarity[],
  parts: readonly number[],
  evidence: Evidence,
): void {
  const seen: number[] = [];
  for (const { sign, count, share, inPart } of SIGNS) {
    const own = all.filter((p) => p.sign === sign);
    evidence.on(count[Math.min(own.length, 4)]!);
    evidence.on(share, all.length ? own.length / all.length : 0);
    for (const { part } of own) once(inPart[part]!, seen, evidence);
  }
  for (const { cue, negated } of all) once(negated ? cue.phrase.negated : cue.phrase.plain, seen, evidence);
  for (const { phrase, from } of cues) {
    if (phrase.kind === 'praise' || phrase.kind === 'fault') continue;
    for (const feature of from === 0 ? phrase.first : phrase.later) once(feature, seen, evidence);
  }
  const good = all.filter((p) => p.sign === 'good').length;
  evidence.on(BALANCE, all.length === 0 ? 0 : (2 * good - all.length) / all.length);
  if (all.length === 0) evidence.on(NO_CUE);
  if (all.length === 0 && words.some((w) => w.form.token.kind === 'number')) evidence.on(ONLY_NUMBER);
  for (const { phrase, from } of cues) {
    if (phrase.kind !== 'quantity') continue;
    for (const { part, sign } of all)
      if (part === (parts[from] ?? 0)) once(phrase.with[sign], seen, evidence);
  }
}

function once(feature: number, seen: number[], evidence: Evidence): void {
  if (seen.includes(feature)) return;
  seen.push(feature);
  evidence.on(feature);
}

/** What the stance of the sentence before says, where this one begins by drawing on it or turning from it. */
function weighBefore({ cues }: Reading, before: readonly number[], noCue: boolean, evidence: Evidence): void {
  const draws = atStart(cues, 'outcome');
  const turns = atStart(cues, 'contrast');
  AFTER.forEach((after, i) => {
    const p = before[i]!;
    evidence.on(after.before, p);
    if (draws) evidence.on(after.draws, p);
    if (draws) evidence.on(after.phrase.of(draws.text), p);
    if (turns) evidence.on(after.turns, p);
    if (noCue) evidence.on(after.noCue, p);
  });
}

function atStart(cues: readonly CueMatch[], kind: CueKind): CuePhrase | undefined {
  for (const { from, phrase } of cues) if (from === 0 && phrase.kind === kind) return phrase;
  return undefined;
}

/** The different stems right after negators. */
function negated({ cues, stems: { inOrder } }: Reading): Stem[] {
  const after: Stem[] = [];
  for (const { phrase, to } of cues) if (phrase.kind === 'negator') after.push(...inOrder.slice(to, to + 4));
  return differentOf(after);
}

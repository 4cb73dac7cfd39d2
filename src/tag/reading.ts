import type { Span } from '../model/span.ts';
import { meaning } from '../text/vectors.ts';
import type { Cue, Entry, Lexicon } from './lexicon.ts';
import { type Hit, Matcher } from './matcher.ts';
import { parsePhrase } from './phrase.ts';
import { differentOf, type Stems } from './vocabulary.ts';
import { type Word, wordsOf } from './words.ts';

/** A phrase of an entry found in a text: words `[from, to)`. */
export interface Match {
  entry: Entry;
  phrase: string;
  from: number;
  to: number;
}

/** A phrase found and not counted, with the exclusion that forbids it. */
export interface Exclusion {
  match: Match;
  how: 'before' | 'after' | 'inside';
  by: string;
}

/** A cue to stance found in a text. */
export interface CueMatch {
  cue: Cue;
  phrase: string;
  from: number;
  to: number;
}

/** What the lexicon finds in one text, before anything is decided. */
export interface Reading {
  text: string;
  words: Word[];
  stems: Stems;
  /** What gives themes: without what is excluded or lies inside a longer match of the same theme; by first word. */
  matches: Match[];
  /** All that is not excluded. */
  found: Match[];
  excluded: Exclusion[];
  cues: CueMatch[];
  /** What its words as a whole mean: a vector of length 1. */
  meaning: Float32Array;
}

/** The range of a match within its text. */
export function spanOf({ words }: Reading, { from, to }: Pick<Match, 'from' | 'to'>): Span {
  const [first, last] = [words[from]!, words[to - 1]!];
  return [first.at + first.form.token.start, last.at + last.form.token.end];
}

type Meaning =
  | { role: 'match' | Exclusion['how']; entry: Entry; phrase: string }
  | { role: 'cue'; cue: Cue; phrase: string };

/** Makes the function that reads texts by a lexicon: all phrases in one pass over the words. */
export function createReader(lexicon: Lexicon): (text: string) => Reading {
  const matcher = new Matcher<Meaning>();
  for (const entry of lexicon.entries) {
    const add = (role: 'match' | Exclusion['how'], phrases: string[]) => {
      for (const phrase of phrases) matcher.add(parsePhrase(phrase), { role, entry, phrase });
    };
    add('match', entry.phrases);
    for (const how of ['before', 'after', 'inside'] as const) add(how, entry.unless[how]);
  }
  for (const cue of lexicon.cues) {
    for (const phrase of cue.phrases) matcher.add(parsePhrase(phrase), { role: 'cue', cue, phrase });
  }
  return (text) => {
    const words = wordsOf(text);
    const inOrder = words.map((w) => w.form.stem);
    const stems = { inOrder, different: differentOf(inOrder) };
    const { matches, found, excluded, cues } = sort(matcher.match(words));
    const vector = meaning().sum(words.map((w) => w.form.meaning));
    return { text, words, stems, matches, found, excluded, cues, meaning: vector };
  };
}

function sort(hits: Hit<Meaning>[]): Pick<Reading, 'matches' | 'found' | 'excluded' | 'cues'> {
  const all: Match[] = [];
  const forbidding: (Hit<Meaning> & { value: { role: Exclusion['how']; entry: Entry } })[] = [];
  const cues: CueMatch[] = [];
  for (const hit of hits) {
    const { value, from, to } = hit;
    if (value.role === 'cue') cues.push({ cue: value.cue, phrase: value.phrase, from, to });
    else if (value.role === 'match') all.push({ entry: value.entry, phrase: value.phrase, from, to });
    else forbidding.push(hit as (typeof forbidding)[number]);
  }
  const found: Match[] = [];
  const excluded: Exclusion[] = [];
  for (const match of all) {
    const by =
      forbidding.length > 0
        ? forbidding.find((f) => f.value.entry === match.entry && forbids(f, match))
        : undefined;
    if (by) excluded.push({ match, how: by.value.role, by: by.value.phrase });
    else found.push(match);
  }
  return { matches: longest(found), found, excluded, cues: longestCues(cues) };
}

function forbids({ value, from, to }: Hit<{ role: Exclusion['how'] }>, match: Match): boolean {
  if (value.role === 'before') return to === match.from;
  if (value.role === 'after') return from === match.to;
  return from <= match.from && to >= match.to;
}

/** Without those that lie inside a longer match of the same theme, or find the same as one that goes before. */
function longest(matches: readonly Match[]): Match[] {
  const kept: Match[] = [];
  for (let i = 0; i < matches.length; i += 1) {
    const m = matches[i]!;
    let hidden = false;
    for (let j = 0; !hidden && j < matches.length && matches[j]!.from <= m.from; j += 1) {
      const o = matches[j]!;
      if (j === i || o.to < m.to || o.entry.theme !== m.entry.theme) continue;
      const longer = o.to - o.from - (m.to - m.from);
      const heavier = o.entry.weight - m.entry.weight;
      hidden = longer > 0 || (longer === 0 && (heavier > 0 || (heavier === 0 && j < i)));
    }
    if (!hidden) kept.push(m);
  }
  return kept;
}

/** Without those that lie inside a longer cue of the same kind. */
function longestCues(cues: readonly CueMatch[]): CueMatch[] {
  const kept: CueMatch[] = [];
  for (const c of cues) {
    let hidden = false;
    for (let j = 0; !hidden && j < cues.length && cues[j]!.from <= c.from; j += 1) {
      const o = cues[j]!;
      hidden = o.cue.kind === c.cue.kind && o.to >= c.to && o.to - o.from > c.to - c.from;
    }
    if (!hidden) kept.push(c);
  }
  return kept;
}

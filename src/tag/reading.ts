import type { Span } from '../model/span.ts';
import { type Hit, Matcher } from '../text/matcher.ts';
import { parsePhrase } from '../text/phrase.ts';
import { Stems } from '../text/vocabulary.ts';
import { meaningOf, spanOf as spanOfWords, type Word, wordsOf } from '../text/words.ts';
import { type CueFeatures, cueFeatures } from './cue-features.ts';
import type { Cue, Entry, Lexicon } from './lexicon.ts';
import type { CueKind } from './lexicon-file.ts';
import { featuresOf, type ThemeFeatures } from './theme-features.ts';

/** A phrase of an entry that gives its theme. */
export interface ThemePhrase {
  role: 'theme';
  text: string;
  entry: Entry;
  theme: ThemeFeatures;
  /** That the theme has this phrase. */
  feature: number;
}

const EXCLUDING = ['before', 'after', 'inside'] as const;

/** A phrase that forbids its entry where it stands before, after or around it. */
interface Forbidding {
  role: (typeof EXCLUDING)[number];
  text: string;
  entry: Entry;
}

/** A phrase that tells of stance. */
export interface CuePhrase extends CueFeatures {
  role: 'cue';
  text: string;
  kind: CueKind;
}

export type Match = Hit<ThemePhrase>;
export type CueMatch = Hit<CuePhrase>;

/** A phrase found and not counted, with the exclusion that forbids it. */
export interface Exclusion {
  match: Match;
  how: Forbidding['role'];
  by: string;
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
  return spanOfWords(words[from]!, words[to - 1]!);
}

type Phrase = ThemePhrase | Forbidding | CuePhrase;

/** Makes the function that reads texts by a lexicon: all phrases in one pass over the words. */
export function createReader(lexicon: Lexicon): (text: string) => Reading {
  const phrases = [...lexicon.entries.flatMap(phrasesOf), ...lexicon.cues.flatMap(cuePhrases)];
  const matcher = new Matcher(phrases.map((phrase) => [parsePhrase(phrase.text), phrase]));
  return (text) => {
    const words = wordsOf(text);
    const stems = new Stems(words.map((w) => w.form.stem));
    const { matches, found, excluded, cues } = sort(matcher.match(words));
    return { text, words, stems, matches, found, excluded, cues, meaning: meaningOf(words) };
  };
}

function phrasesOf(entry: Entry): Phrase[] {
  const theme = featuresOf(entry.theme);
  return [
    ...entry.phrases.map((text): ThemePhrase => {
      return { role: 'theme', text, entry, theme, feature: theme.phrase.of(text) };
    }),
    ...EXCLUDING.flatMap((role) => entry.unless[role].map((text): Forbidding => ({ role, text, entry }))),
  ];
}

function cuePhrases({ kind, phrases }: Cue): CuePhrase[] {
  return phrases.map((text) => ({ role: 'cue', text, kind, ...cueFeatures(kind, text) }));
}

function sort(hits: readonly Hit<Phrase>[]): Pick<Reading, 'matches' | 'found' | 'excluded' | 'cues'> {
  const all: Match[] = [];
  const forbidding: Hit<Forbidding>[] = [];
  const cues: CueMatch[] = [];
  for (const hit of hits) {
    if (hit.phrase.role === 'cue') cues.push(hit as CueMatch);
    else if (hit.phrase.role === 'theme') all.push(hit as Match);
    else forbidding.push(hit as Hit<Forbidding>);
  }
  const excluded = forbidding.length > 0 ? all.flatMap((match) => exclusionOf(match, forbidding)) : [];
  const found = excluded.length > 0 ? all.filter((m) => !excluded.some((e) => e.match === m)) : all;
  return { matches: longest(found), found, excluded, cues: longestCues(cues) };
}

function exclusionOf(match: Match, forbidding: readonly Hit<Forbidding>[]): Exclusion[] {
  const by = forbidding.find((f) => f.phrase.entry === match.phrase.entry && forbids(f, match));
  return by ? [{ match, how: by.phrase.role, by: by.phrase.text }] : [];
}

function forbids({ phrase, from, to }: Hit<Forbidding>, match: Match): boolean {
  if (phrase.role === 'before') return to === match.from;
  if (phrase.role === 'after') return from === match.to;
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
      if (j === i || o.to < m.to || o.phrase.theme !== m.phrase.theme) continue;
      const longer = o.to - o.from - (m.to - m.from);
      const heavier = o.phrase.entry.weight - m.phrase.entry.weight;
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
      hidden = o.phrase.kind === c.phrase.kind && o.to >= c.to && o.to - o.from > c.to - c.from;
    }
    if (!hidden) kept.push(c);
  }
  return kept;
}

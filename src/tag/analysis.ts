import { distribution, type Feature } from '../model/linear.ts';
import { type Candidate, candidatesOf, type Likely } from './candidates.ts';
import { decideThemes, type Scored } from './decide.ts';
import type { Lexicon } from './lexicon.ts';
import { createReader, type Reading } from './reading.ts';
import { STANCES, stanceFeatures } from './stance.ts';

/** All that themes and stance of one sentence are decided on. */
export interface Analysis {
  kind: string;
  reading: Reading;
  candidates: Candidate[];
  /** Features of the stance. */
  features: Feature[];
  /** How likely each stance is by its wording. */
  stances: number[];
}

/** A paragraph as far as it has been read. */
export interface Paragraph {
  /** Themes of its sentences, nearest last. */
  themes: Likely[];
  /** Probabilities of the stances of its last sentence; null at its start. */
  stance: number[] | null;
}

export type Reader = (text: string) => Reading;

const MEMORY = 2_000;

/** A reader that remembers the sentences it has read lately. */
export function rememberingReader(lexicon: Lexicon): Reader {
  const reader = createReader(lexicon);
  const memory = new Map<string, Reading>();
  return (text) => {
    let reading = memory.get(text);
    if (!reading) {
      reading = reader(text);
      if (memory.size >= MEMORY) memory.clear();
      memory.set(text, reading);
    }
    return reading;
  };
}

/** Reads a sentence in its paragraph. */
export function analyse(
  reading: Reading,
  paragraph: Paragraph,
  kind: string,
  models: Lexicon['models'],
): Analysis {
  const features = stanceFeatures(reading, paragraph.stance, kind);
  const stances = distribution(models.stance, features);
  const neutral = stances[STANCES.indexOf('neutral')]!;
  return {
    kind,
    reading,
    features,
    stances,
    candidates: candidatesOf(reading, paragraph.themes, kind, neutral),
  };
}

/** The paragraph with a sentence more, its themes and stance as the models see them. */
export function advance(
  paragraph: Paragraph,
  analysis: Analysis,
  models: Lexicon['models'],
  scored: Scored[] = decideThemes(models.themes, analysis.candidates),
): Paragraph {
  return {
    themes: [...paragraph.themes, new Map(scored.map(({ candidate, score }) => [candidate.theme, score]))],
    stance: analysis.stances,
  };
}

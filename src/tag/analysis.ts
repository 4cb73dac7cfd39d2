import { type Candidate, candidatesOf, type Likely } from './candidates.ts';
import { decideThemes, type Scored } from './decide.ts';
import type { Lexicon } from './lexicon.ts';
import { distribution, type Feature } from './linear.ts';
import { createReader, type Reading } from './reading.ts';
import { stanceFeatures } from './stance.ts';

/** All that themes and stance of one sentence are decided on. */
export interface Analysis {
  kind: string;
  reading: Reading;
  candidates: Candidate[];
  /** Features of the stance. */
  features: Feature[];
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
export function analyse(reading: Reading, paragraph: Paragraph, kind: string): Analysis {
  return {
    kind,
    reading,
    candidates: candidatesOf(reading, paragraph.themes, kind),
    features: stanceFeatures(reading, paragraph.stance, kind),
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
    stance: distribution(models.stance, analysis.features),
  };
}

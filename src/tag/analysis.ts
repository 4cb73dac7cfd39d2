import { sentenceSpans } from '../text/sentences.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import type { Lexicon } from './lexicon.ts';
import type { Feature } from './linear.ts';
import { createReader, type Reading } from './reading.ts';
import { stanceFeatures } from './stance.ts';

export interface TagInput {
  text: string;
  /** What stands before it in its paragraph. */
  before?: string;
  /** A finding’s kind; any other word is read as a narrative sentence. */
  kind?: string;
}

/** All that themes and stance are decided on. */
export interface Analysis {
  kind: string;
  reading: Reading;
  candidates: Candidate[];
  /** Features of the stance. */
  features: Feature[];
}

const MEMORY = 2_000;

/** Makes the function that reads a text in its paragraph; sentences read before are remembered. */
export function createAnalyser(lexicon: Pick<Lexicon, 'entries' | 'cues'>): (input: TagInput) => Analysis {
  const reader = createReader(lexicon);
  const memory = new Map<string, Reading>();
  const read = (text: string): Reading => {
    let reading = memory.get(text);
    if (!reading) {
      reading = reader(text);
      if (memory.size >= MEMORY) memory.clear();
      memory.set(text, reading);
    }
    return reading;
  };
  return ({ text, before = '', kind = 'narrative' }) => {
    const reading = read(text);
    const earlier = before ? sentenceSpans(before).map(([start, end]) => read(before.slice(start, end))) : [];
    return {
      kind,
      reading,
      candidates: candidatesOf(reading, earlier, kind),
      features: stanceFeatures(reading, earlier, kind),
    };
  };
}

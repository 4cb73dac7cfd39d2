import { feature } from './features.ts';
import type { CueKind } from './lexicon-file.ts';

/** The features that a cue to stance gives where it is found. */
export interface CueFeatures {
  /** Praise or fault as it stands and where it is negated. */
  plain: number;
  negated: number;
  /** Any other cue by its place: what its kind and what its phrase tells. */
  first: readonly [kind: number, phrase: number];
  later: readonly [kind: number, phrase: number];
  /** A quantity in one part of the sentence with praise or fault. */
  with: { good: number; bad: number };
}

/** The features of a cue's phrase. */
export function cueFeatures(kind: CueKind, phrase: string): CueFeatures {
  return {
    plain: feature(`cue ${phrase}`),
    negated: feature(`negated cue ${phrase}`),
    first: [feature(`${kind} first`), feature(`${kind}: ${phrase} first`)],
    later: [feature(`${kind} later`), feature(`${kind}: ${phrase}`)],
    with: { good: feature(`${phrase} with good`), bad: feature(`${phrase} with bad`) },
  };
}

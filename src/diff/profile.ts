import type { Finding, Inspection } from '../model/inspection.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { isContent, meaning } from '../text/vectors.ts';

/** A finding prepared for comparison. */
export interface Profile {
  finding: Finding;
  /** Content words in order. */
  words: Token[];
  stems: Set<string>;
  /** Pairs of adjacent content stems. */
  pairs: Set<string>;
  vector: Float32Array;
}

/** Prepares a finding for comparison. */
export function profile(finding: Finding): Profile {
  const tokens = tokenize(finding.text);
  const words = tokens.filter(isContent);
  return {
    finding,
    words,
    stems: new Set(words.map((w) => w.stem)),
    pairs: new Set(words.slice(1).map((w, i) => `${words[i]!.stem} ${w.stem}`)),
    vector: meaning().embed(tokens),
  };
}

/** Prepares all findings of an inspection, in reading order. */
export function profiles(inspection: Inspection): Profile[] {
  return inspection.findings.map(profile);
}

import type { Finding } from '../model/inspection.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { isContent, meaning } from '../text/vectors.ts';
import { facetsOf, groupsOf } from './issue.ts';

/** A finding prepared for comparison. */
export interface Profile {
  finding: Finding;
  /** Content words in order. */
  words: Token[];
  stems: Set<string>;
  /** How much each stem tells. */
  rarities: Map<string, number>;
  /** Length of the vector of its stems, each weighed by how rare it is. */
  weight: number;
  /** Meaning, of length 1. */
  vector: Float32Array;
  themes: Map<string, number>;
  groups: Set<string>;
  /** Groups named by the heading that it stands under. */
  sectionGroups: Set<string>;
  facets: Set<string>;
}

/**
 * Prepares a finding for comparison.
 * @param sectionGroups what the heading names, where it is known from another finding under it
 */
export function profile(finding: Finding, sectionGroups = groupsOf(finding.section)): Profile {
  const tokens = tokenize(finding.text);
  const words = tokens.filter(isContent);
  const stems = new Set(words.map((w) => w.stem));
  const rarities = new Map([...stems].map((stem) => [stem, rarity(stem)]));
  return {
    finding,
    words,
    stems,
    rarities,
    weight: Math.sqrt([...rarities.values()].reduce((sum, r) => sum + r ** 2, 0)) || 1,
    vector: meaning().embed(tokens),
    themes: new Map(finding.themes.map((t) => [t.id, t.score])),
    groups: groupsOf(finding.text),
    sectionGroups,
    facets: facetsOf(finding.text),
  };
}

/** How much a stem tells: the negative logarithm of the share of sentences that hold it. */
export function rarity(stem: string): number {
  return -Math.log(meaning().frequency(stem));
}

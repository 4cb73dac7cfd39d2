import type { Finding } from '../model/inspection.ts';
import type { Span } from '../model/span.ts';
import { isContent, meaning } from '../text/vectors.ts';
import { meaningOf, type Word, wordsOf } from '../text/words.ts';
import { facetsOf, groupsOf } from './issue.ts';
import { subjectsOf } from './subjects.ts';

/** What a wording speaks of. */
export interface Content {
  /** Content words in order. */
  words: Word[];
  stems: Set<string>;
  /** Meaning, of length 1. */
  vector: Float32Array;
  /** The specific things of the service that it names, with the ranges that name them. */
  subjects: ReadonlyMap<string, readonly Span[]>;
}

/** A finding prepared for comparison. */
export interface Profile extends Content {
  finding: Finding;
  /** How much each stem tells. */
  rarities: Map<string, number>;
  /** Length of the vector of its stems, each weighed by how rare it is. */
  weight: number;
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
  const { words, stems, vector, subjects } = contentOf(finding.text);
  const rarities = new Map([...stems].map((stem) => [stem, rarity(stem)]));
  // named one by one, so that all have one shape: following reads nothing as often
  return {
    words,
    stems,
    vector,
    subjects,
    finding,
    rarities,
    weight: Math.sqrt([...rarities.values()].reduce((sum, r) => sum + r ** 2, 0)) || 1,
    themes: new Map(finding.themes.map((t) => [t.id, t.score])),
    groups: groupsOf(finding.text),
    sectionGroups,
    facets: facetsOf(finding.text),
  };
}

/** What a text speaks of. */
export function contentOf(text: string): Content {
  const all = wordsOf(text);
  const words = all.filter((w) => isContent(w.form.token));
  return {
    words,
    stems: new Set(words.map((w) => w.form.token.stem)),
    vector: meaningOf(all),
    subjects: subjectsOf(all),
  };
}

/** How much a stem tells: the negative logarithm of the share of sentences that hold it. */
export function rarity(stem: string): number {
  return -Math.log(meaning().frequency(stem));
}

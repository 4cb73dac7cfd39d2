import { meaning } from '../../text/vectors.ts';
import type { LaterReport } from '../later.ts';
import { onceForEach } from '../once.ts';
import { type Profile, rarity } from '../profile.ts';
import { NOWHERE, type Take } from './take.ts';

/** What a word in the sentence before counts. */
const BEFORE = 0.8;
/** So many of an area's rarest words must each be met. */
const RAREST = 3;

/** Where a word of an area is met. */
export interface Met {
  rarity: number;
  /** For each finding how well it is met there, 0 to 1: by itself or by a word that means about the same. */
  here: Float64Array;
  /** The same, there or in the sentence before. */
  alike: Float64Array;
  /** The places of the findings that have the word itself. */
  exactly: readonly number[];
}

/**
 * How much of an area's words each finding says, in these or other words, alone or with the sentence before.
 * @returns where each stem of the area is met
 */
export function wordFeatures(area: Profile, later: LaterReport, take: Take): ReadonlyMap<string, Met> {
  const { profiles } = later;
  const alone = new Float64Array(profiles.length);
  const withBefore = new Float64Array(profiles.length);
  const rarest = new Float64Array(profiles.length).fill(1);
  const shared = new Float64Array(profiles.length);
  const covered = new Float64Array(profiles.length);
  const found = new Map<string, Met>();
  const stems = [...area.rarities].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const whole = stems.reduce((sum, [, rarity]) => sum + rarity, 0) || 1;
  for (const [rank, [stem, rarity]] of stems.entries()) {
    const met = metIn(later)(stem);
    const { here, alike, exactly } = met;
    found.set(stem, met);
    for (let i = 0; i < here.length; i++) {
      alone[i]! += (rarity / whole) * here[i]!;
      withBefore[i]! += (rarity / whole) * alike[i]!;
      if (rank < RAREST && alike[i]! < rarest[i]!) rarest[i] = alike[i]!;
    }
    for (const i of exactly) {
      shared[i]! += rarity ** 2;
      covered[i]! += rarity;
    }
  }
  take.all('meaning: of the words', alone);
  take.all('meaning: of the words, with the sentence before', withBefore);
  take.all('meaning: of the rarest words', rarest);
  take.all(
    'words: shared',
    shared.map((sum, i) => sum / (area.weight * profiles[i]!.weight)),
  );
  take.all(
    'words: share of the area',
    covered.map((sum) => sum / whole),
  );
  for (const [stem, { exactly }] of found) take.some(`both say: ${stem}`, exactly);
  return found;
}

/** Where each stem is met in a report, found once: its areas have most words in common. */
const metIn = onceForEach((later: LaterReport) => {
  const known = new Map<string, Met>();
  return (stem: string): Met => {
    const met = known.get(stem) ?? lookUp(stem, later);
    known.set(stem, met);
    return met;
  };
});

function lookUp(stem: string, { profiles, places, follows }: LaterReport): Met {
  const here = new Float64Array(profiles.length);
  for (const [other, likeness] of meaning().near(stem))
    for (const i of places.stems.get(other) ?? NOWHERE) if (likeness > here[i]!) here[i] = likeness;
  const alike = here.map((best, i) => (follows[i] ? Math.max(best, BEFORE * here[i - 1]!) : best));
  return { rarity: rarity(stem), here, alike, exactly: places.stems.get(stem) ?? NOWHERE };
}

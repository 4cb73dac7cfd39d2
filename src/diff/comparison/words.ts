import { meaning } from '../../text/vectors.ts';
import type { LaterReport } from '../later.ts';
import type { Profile } from '../profile.ts';
import { NOWHERE, type Take } from './take.ts';

/** What a word in the sentence before counts. */
const BEFORE = 0.8;
/** So many of an area's rarest words must each be met. */
const RAREST = 3;

/** Where a word of an area is met. */
export interface Met {
  rarity: number;
  /** For each finding how well it is met there or in the sentence before, 0 to 1: by itself or by a word that means about the same. */
  alike: Float64Array;
  /** The places of the findings that have the word itself. */
  exactly: readonly number[];
}

/**
 * How much of an area's words each finding says, in these or other words, alone or with the sentence before.
 * @returns where each stem of the area is met
 */
export function wordFeatures(area: Profile, later: LaterReport, take: Take): ReadonlyMap<string, Met> {
  const { profiles, places, follows } = later;
  const alone = new Float64Array(profiles.length);
  const withBefore = new Float64Array(profiles.length);
  const rarest = new Float64Array(profiles.length).fill(1);
  const shared = new Float64Array(profiles.length);
  const covered = new Float64Array(profiles.length);
  const met = new Map<string, Met>();
  const stems = [...area.rarities].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const whole = stems.reduce((sum, [, rarity]) => sum + rarity, 0) || 1;
  for (const [rank, [stem, rarity]] of stems.entries()) {
    const best = new Float64Array(profiles.length);
    for (const [other, likeness] of meaning().near(stem))
      for (const i of places.stems.get(other) ?? NOWHERE) if (likeness > best[i]!) best[i] = likeness;
    const alike = new Float64Array(profiles.length);
    for (let i = 0; i < best.length; i++) {
      alike[i] = follows[i] ? Math.max(best[i]!, BEFORE * best[i - 1]!) : best[i]!;
    }
    const exactly = places.stems.get(stem) ?? NOWHERE;
    met.set(stem, { rarity, alike, exactly });
    for (let i = 0; i < best.length; i++) {
      alone[i]! += (rarity / whole) * best[i]!;
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
  for (const [stem, { exactly }] of met) take.some(`both say: ${stem}`, exactly);
  return met;
}

import type { LaterReport } from '../later.ts';
import type { Content, Profile } from '../profile.ts';
import { NOWHERE, others, type Take } from './take.ts';

/** What a subject that the paragraph has named counts, one sentence on. */
const FADING = 0.9;

/** What an area, or a part of one, and each finding both name. */
export interface SharedSubjects {
  /** With how rare they are in the report. */
  rarestFirst: readonly { name: string; rarity: number }[];
  /** How rare they are together, never 0. */
  whole: number;
  /** For each finding the rarities of what is shared, and their share of all that the area names. */
  sum: Float64Array;
  share: Float64Array;
  /** For each finding the cosine of both lists of subjects, each subject weighed by how rare it is. */
  alike: Float64Array;
}

/**
 * The specific things of the service that an area and each finding both name, a rare one more.
 * @returns what they share
 */
export function subjectFeatures(area: Profile, later: LaterReport, take: Take): SharedSubjects {
  const { profiles, places, follows, subjectSums } = later;
  const shared = sharedSubjects(area, later);
  const soFar = new Float64Array(profiles.length);
  let rarest = new Float64Array(profiles.length);
  for (const [rank, { name, rarity }] of shared.rarestFirst.entries()) {
    const here = places.subjects.get(name) ?? NOWHERE;
    const met = new Float64Array(profiles.length);
    for (const i of here) met[i] = 1;
    for (let i = 0; i < met.length; i++) {
      if (met[i] === 0 && follows[i]) met[i] = FADING * met[i - 1]!;
      soFar[i]! += (rarity / shared.whole) * met[i]!;
    }
    if (rank === 0) rarest = met;
    take.some(`both speak of: ${name}`, here);
    take.some(`only the area speaks of: ${name}`, others(here, profiles.length));
  }
  take.all('subjects: share of the area', shared.share);
  take.all('subjects: share of the area, with the paragraph so far', soFar);
  take.all('subjects: alike', shared.alike);
  take.all('subjects: the rarest of the area, in the paragraph so far', rarest);
  take.all(
    'subjects: only in the sentence',
    shared.sum.map((sum, i) => subjectSums[i]!.sum - sum),
  );
  return shared;
}

/** What an area, or a part of one, and each finding both name. */
export function sharedSubjects(
  { subjects }: Content,
  { profiles, places, subjectSums, subjectRarity }: LaterReport,
): SharedSubjects {
  const rarestFirst = [...subjects.keys()]
    .map((name) => ({ name, rarity: subjectRarity(name) }))
    .sort((a, b) => b.rarity - a.rarity || (a.name < b.name ? -1 : 1));
  const whole = rarestFirst.reduce((total, { rarity }) => total + rarity, 0) || 1;
  const length = Math.sqrt(rarestFirst.reduce((total, { rarity }) => total + rarity ** 2, 0)) || 1;
  const sum = new Float64Array(profiles.length);
  const squares = new Float64Array(profiles.length);
  for (const { name, rarity } of rarestFirst)
    for (const i of places.subjects.get(name) ?? NOWHERE) {
      sum[i]! += rarity;
      squares[i]! += rarity ** 2;
    }
  return {
    rarestFirst,
    whole,
    sum,
    share: sum.map((value) => value / whole),
    alike: squares.map((value, i) => value / (length * subjectSums[i]!.length)),
  };
}

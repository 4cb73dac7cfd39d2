import { cosine } from '../../text/vectors.ts';
import type { LaterReport } from '../later.ts';
import { partsOf } from '../parts.ts';
import type { Content, Profile } from '../profile.ts';
import { sharedSubjects } from './subjects.ts';
import type { Take } from './take.ts';
import type { Met } from './words.ts';

const LIKENESSES = [
  'in these or other words',
  'in these words',
  'meaning',
  'share of its subjects',
  'subjects alike',
] as const;

/** How well each finding meets the part of an area that it meets best. */
export function partFeatures(
  area: Profile,
  later: LaterReport,
  words: ReadonlyMap<string, Met>,
  take: Take,
): void {
  const parts = partsOf(area).map((part) => likenesses(part, later, words));
  for (const name of LIKENESSES) {
    const best = parts[0]![name];
    for (const part of parts.slice(1)) raise(best, part[name]);
    take.all(`best part: ${name}`, best);
  }
}

function raise(best: Float64Array, other: Float64Array): void {
  for (let i = 0; i < best.length; i++) if (other[i]! > best[i]!) best[i] = other[i]!;
}

function likenesses(
  part: Content,
  later: LaterReport,
  words: ReadonlyMap<string, Met>,
): Record<(typeof LIKENESSES)[number], Float64Array> {
  const count = later.profiles.length;
  const [alike, exactly] = [new Float64Array(count), new Float64Array(count)];
  let whole = 0;
  for (const stem of part.stems) {
    const met = words.get(stem);
    if (!met) continue;
    whole += met.rarity;
    for (let i = 0; i < count; i++) alike[i]! += met.rarity * met.alike[i]!;
    for (const i of met.exactly) exactly[i]! += met.rarity;
  }
  const subjects = sharedSubjects(part, later);
  const meaning = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    alike[i]! /= whole || 1;
    exactly[i]! /= whole || 1;
    meaning[i] = cosine(part.vector, later.profiles[i]!.vector);
  }
  return {
    'in these or other words': alike,
    'in these words': exactly,
    meaning,
    'share of its subjects': subjects.share,
    'subjects alike': subjects.alike,
  };
}

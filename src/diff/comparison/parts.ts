import { cosines } from '../../text/vectors.ts';
import type { LaterReport } from '../later.ts';
import { partsOf } from '../parts.ts';
import type { Content, Profile } from '../profile.ts';
import { type SharedSubjects, sharedSubjects } from './subjects.ts';
import type { Take } from './take.ts';
import type { Met } from './words.ts';

const LIKENESSES = [
  'in these or other words',
  'in these words',
  'meaning',
  'share of its subjects',
  'subjects alike',
] as const;

/** What an area or a part of it has in common with each finding. */
interface Common {
  /** Where each stem of the area is met. */
  words: ReadonlyMap<string, Met>;
  /** How alike in meaning. */
  likeness: Float64Array;
  subjects: SharedSubjects;
}

/**
 * How well each finding meets the part of an area that it meets best.
 * @param common what the whole area has in common with each
 */
export function partFeatures(area: Profile, later: LaterReport, common: Common, take: Take): void {
  const all = partsOf(area);
  const parts = all.map((part) =>
    likenesses(part, later.profiles.length, all.length === 1 ? common : commonOf(part, later, common)),
  );
  for (const name of LIKENESSES) {
    const best = parts[0]![name];
    for (const part of parts.slice(1)) raise(best, part[name]);
    take.all(`best part: ${name}`, best);
  }
}

function raise(best: Float64Array, other: Float64Array): void {
  for (let i = 0; i < best.length; i++) if (other[i]! > best[i]!) best[i] = other[i]!;
}

function commonOf(part: Content, later: LaterReport, { words }: Common): Common {
  return { words, likeness: cosines(part.vector, later.vectors), subjects: sharedSubjects(part, later) };
}

function likenesses(
  part: Content,
  count: number,
  { words, likeness, subjects }: Common,
): Record<(typeof LIKENESSES)[number], Float64Array> {
  const [alike, exactly] = [new Float64Array(count), new Float64Array(count)];
  let whole = 0;
  for (const stem of part.stems) {
    const met = words.get(stem);
    if (!met) continue;
    whole += met.rarity;
    for (let i = 0; i < count; i++) alike[i]! += met.rarity * met.alike[i]!;
    for (const i of met.exactly) exactly[i]! += met.rarity;
  }
  for (let i = 0; i < count; i++) {
    alike[i]! /= whole || 1;
    exactly[i]! /= whole || 1;
  }
  return {
    'in these or other words': alike,
    'in these words': exactly,
    meaning: likeness,
    'share of its subjects': subjects.share,
    'subjects alike': subjects.alike,
  };
}

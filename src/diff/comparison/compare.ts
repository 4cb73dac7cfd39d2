import { cosines } from '../../text/vectors.ts';
import type { LaterReport } from '../later.ts';
import type { Profile } from '../profile.ts';
import { groupFeatures } from './groups.ts';
import { meaningFeatures } from './meaning.ts';
import { partFeatures } from './parts.ts';
import { subjectFeatures } from './subjects.ts';
import type { Take } from './take.ts';
import { themeFeatures } from './themes.ts';
import { wordFeatures } from './words.ts';

/** Hands out what speaks for and against each finding of a later report being about the issue of an earlier area. */
export function compare(area: Profile, later: LaterReport, take: Take): void {
  take.all(
    'always',
    later.profiles.map(() => 1),
  );
  const likeness = cosines(area.vector, later.vectors);
  meaningFeatures(area, later, likeness, take);
  const words = wordFeatures(area, later, take);
  themeFeatures(area, later, take);
  groupFeatures(area, later, take);
  const subjects = subjectFeatures(area, later, take);
  partFeatures(area, later, { words, likeness, subjects }, take);
  for (const [name, values] of later.alone) take.all(name, values);
}

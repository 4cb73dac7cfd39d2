import type { LaterReport, Places } from '../later.ts';
import type { Profile } from '../profile.ts';
import { NOWHERE, others, type Take } from './take.ts';

/** Groups of children, and services, that a sentence cannot stand for one another of. */
const APART = ['care leavers', 'children in care'];

/** Whether an area and each finding are about the same children and the same side of practice. */
export function groupFeatures(area: Profile, { profiles, places }: LaterReport, take: Take): void {
  const { groups, facets } = area;
  const both = counts(groups, places.about, profiles.length);
  const named = counts(groups, places.groups, profiles.length);
  const sides = counts(facets, places.facets, profiles.length);
  const elsewhere = (p: Profile) => (p.groups.size > 0 ? p.groups : p.sectionGroups).size > 0;
  const each = (value: (found: Profile, i: number) => number) => profiles.map(value);
  take.all('groups: shared', both);
  take.all(
    'groups: only in the area',
    both.map((n) => groups.size - n),
  );
  take.all(
    'groups: only in the sentence',
    each((p, i) => p.groups.size - named[i]!),
  );
  take.all(
    'groups: others altogether',
    each((p, i) => Number(groups.size > 0 && both[i] === 0 && elsewhere(p))),
  );
  for (const group of APART)
    take.all(
      `groups: only one is about ${group}`,
      each((p) => Number(groups.has(group) !== (p.groups.has(group) || p.sectionGroups.has(group)))),
    );
  take.all('facets: shared', sides);
  take.all(
    'facets: only in the sentence',
    each((p, i) => p.facets.size - sides[i]!),
  );
  take.all(
    'facets: others altogether',
    each((p, i) => Number(facets.size > 0 && p.facets.size > 0 && sides[i] === 0)),
  );
  for (const group of groups) {
    const own = places.groups.get(group) ?? NOWHERE;
    take.some(`both name: ${group}`, own);
    take.some(`only the area names: ${group}`, others(own, profiles.length));
  }
}

/** How many of some names each finding has. */
function counts(names: Iterable<string>, places: Places, findings: number): Float64Array {
  const found = new Float64Array(findings);
  for (const name of names) for (const i of places.get(name) ?? NOWHERE) found[i]! += 1;
  return found;
}

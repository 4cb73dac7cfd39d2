import { cosine, meaning } from '../text/vectors.ts';
import type { LaterReport, Places } from './later.ts';
import type { Profile } from './profile.ts';

/** Rank, from the top, of the sentence that stands for what most sentences have in common with an area. */
const BACKGROUND = 0.1;

/** Two findings that differ from their theme less than this differ by rounding alone. */
const LEAST_APART = 1e-3;

/** What a word in the sentence before counts. */
const BEFORE = 0.8;
/** So many of an area's rarest words must each be met. */
const RAREST = 3;

/** Takes features, each for all findings of a later report at once: there are hundreds of findings for each area. */
export interface Take {
  /** A feature's name and how strongly each finding has it. */
  all(name: string, values: ArrayLike<number>): void;
  /** The name of a feature that is there or not, and the places of the findings that have it. */
  some(name: string, places: readonly number[]): void;
}

/** Hands out what speaks for and against each finding of a later report being about the issue of an earlier area. */
export function compare(area: Profile, later: LaterReport, take: Take): void {
  meaningFeatures(area, later, take);
  coverFeatures(area, later, take);
  wordFeatures(area, later, take);
  themeFeatures(area, later, take);
  issueFeatures(area, later, take);
  for (const [name, values] of later.alone) take.all(name, values);
}

function meaningFeatures(area: Profile, later: LaterReport, take: Take): void {
  const { profiles, neighbours, follows } = later;
  const likeness = profiles.map((p) => cosine(area.vector, p.vector));
  const ranked = Float64Array.from(likeness).sort();
  const best = ranked.at(-1) ?? 0;
  const background = ranked.at(-1 - Math.floor(ranked.length * BACKGROUND)) ?? 0;
  const each = (value: (here: number, i: number) => number) => likeness.map(value);
  take.all(
    'always',
    each(() => 1),
  );
  take.all(
    'meaning: less than the nearest',
    each((here) => best - here),
  );
  take.all(
    'meaning: more than the background',
    each((here) => here - background),
  );
  take.all('meaning: apart from the theme', apartFromTheme(area, later, likeness));
  take.all(
    'meaning: of its paragraph',
    each((_, i) => neighbours[i]!.reduce((nearest, j) => Math.max(nearest, likeness[j]!), 0)),
  );
  take.all(
    'meaning: of the sentence before',
    each((_, i) => (follows[i] ? likeness[i - 1]! : 0)),
  );
}

/**
 * Likeness once what all findings of the area's main theme have in common is taken out: the issue, not the theme at
 * large. The cosine of two vectors less their shares of the common one, by their products alone.
 */
function apartFromTheme(area: Profile, later: LaterReport, likeness: number[]): number[] {
  const theme = later.themeCentre.get(area.finding.themes[0]?.id ?? '');
  if (!theme) return likeness;
  const own = cosine(area.vector, theme.vector);
  return likeness.map((here, i) => {
    const share = theme.shares[i]!;
    const lengths = Math.sqrt((1 - own ** 2) * (1 - share ** 2));
    return lengths > LEAST_APART ? (here - own * share) / lengths : 0;
  });
}

/** How much of the area's words, one by one, a finding says in these or other words, alone or with the sentence before. */
function coverFeatures(area: Profile, { profiles, places, follows }: LaterReport, take: Take): void {
  const alone = new Float64Array(profiles.length);
  const withBefore = new Float64Array(profiles.length);
  const rarest = new Float64Array(profiles.length).fill(1);
  const stems = [...area.rarities].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const whole = stems.reduce((sum, [, rarity]) => sum + rarity, 0) || 1;
  for (const [rank, [stem, rarity]] of stems.entries()) {
    const best = new Float64Array(profiles.length);
    for (const [other, likeness] of meaning().near(stem))
      for (const i of places.stems.get(other) ?? NOWHERE) best[i] = Math.max(best[i]!, likeness);
    for (let i = 0; i < best.length; i++) {
      const either = Math.max(best[i]!, follows[i] ? BEFORE * best[i - 1]! : 0);
      alone[i]! += (rarity / whole) * best[i]!;
      withBefore[i]! += (rarity / whole) * either;
      if (rank < RAREST) rarest[i] = Math.min(rarest[i]!, either);
    }
  }
  take.all('meaning: of the words', alone);
  take.all('meaning: of the words, with the sentence before', withBefore);
  take.all('meaning: of the rarest words', rarest);
}

function wordFeatures(area: Profile, { profiles, places }: LaterReport, take: Take): void {
  const shared = new Float64Array(profiles.length);
  const covered = new Float64Array(profiles.length);
  let whole = 0;
  for (const [stem, weight] of area.rarities) {
    whole += weight;
    for (const i of places.stems.get(stem) ?? NOWHERE) {
      shared[i]! += weight ** 2;
      covered[i]! += weight;
    }
  }
  take.all(
    'words: shared',
    shared.map((sum, i) => sum / (area.weight * profiles[i]!.weight)),
  );
  take.all(
    'words: share of the area',
    covered.map((sum) => sum / (whole || 1)),
  );
}

function themeFeatures(area: Profile, { profiles, places, themeRarity }: LaterReport, take: Take): void {
  const shared = new Float64Array(profiles.length);
  for (const [id, score] of area.themes)
    for (const i of places.themes.get(id) ?? NOWHERE)
      shared[i]! += Math.min(score, profiles[i]!.themes.get(id)!) * themeRarity.get(id)!;
  const main = area.finding.themes[0]?.id ?? '';
  take.all('themes: shared', shared);
  take.all(
    'themes: the main one',
    profiles.map((p) => Number(p.themes.has(main))),
  );
  take.all(
    'themes: none',
    profiles.map((p) => Number(p.themes.size === 0)),
  );
}

/** Groups of children, and services, that a sentence cannot stand for one another of. */
const APART = ['care leavers', 'children in care'];

function issueFeatures(area: Profile, { profiles, places }: LaterReport, take: Take): void {
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
  for (const stem of area.stems) take.some(`both say: ${stem}`, places.stems.get(stem) ?? NOWHERE);
  for (const id of area.themes.keys()) take.some(`both on: ${id}`, places.themes.get(id) ?? NOWHERE);
  for (const group of groups) {
    const own = places.groups.get(group) ?? NOWHERE;
    take.some(`both name: ${group}`, own);
    take.some(`only the area names: ${group}`, others(profiles, group));
  }
}

const NOWHERE: readonly number[] = [];

/** How many of some names each finding has. */
function counts(names: Iterable<string>, places: Places, findings: number): Float64Array {
  const found = new Float64Array(findings);
  for (const name of names) for (const i of places.get(name) ?? NOWHERE) found[i]! += 1;
  return found;
}

/** The places of the findings that do not name a group. */
function others(profiles: readonly Profile[], group: string): number[] {
  return profiles.flatMap((p, i) => (p.groups.has(group) ? [] : [i]));
}

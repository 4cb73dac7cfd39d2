import type { Inspection } from '../model/inspection.ts';
import { isTold } from '../model/told.ts';
import { cosines, unit } from '../text/vectors.ts';
import { groupsOf } from './issue.ts';
import { type Profile, profile } from './profile.ts';

/** So many findings that name no subject are thought of beside those of a report: in a short one nothing is common. */
const SILENT = 20;

/** For each of some names the places, in reading order, of the findings that have it. */
export type Places = ReadonlyMap<string, readonly number[]>;

/** A later report prepared for looking up earlier areas in it. */
export interface LaterReport {
  inspection: Inspection;
  /** Its findings in reading order, but for those that outputs do not tell: a trail follows from what stands there with it. */
  profiles: Profile[];
  /** The meaning of each finding. */
  vectors: Float32Array[];
  /** Where each stem, theme, group, facet and subject is found; `about` counts groups named by the heading as well. */
  places: Record<'stems' | 'themes' | 'groups' | 'about' | 'facets' | 'subjects', Places>;
  /** For each finding the places of the others in its paragraph. */
  neighbours: readonly (readonly number[])[];
  /** Whether each finding follows another in its paragraph. */
  follows: readonly boolean[];
  /** How rare each theme is in the report: the logarithm of findings per finding of that theme. */
  themeRarity: Map<string, number>;
  /** How rare a subject is in the report, in the same way, but as if {@link SILENT} more findings did not name it. */
  subjectRarity: (name: string) => number;
  /** Of the subjects of each finding, by how rare they are: their sum, and their length as a vector, never 0. */
  subjectSums: readonly { sum: number; length: number }[];
  /** For each theme the common meaning of the findings that have it as their main one, of length 1, and each finding's share of it. */
  themeCentre: Map<string, { vector: Float32Array; shares: Float64Array }>;
  /** What speaks for and against each finding whatever the area: names, each with a value for each finding. */
  alone: readonly (readonly [name: string, values: readonly number[]])[];
}

/** Prepares a report; done once, however many areas are looked up. */
export function laterReport(inspection: Inspection): LaterReport {
  const profiles = profilesOf(inspection);
  const vectors = profiles.map((p) => p.vector);
  const themes = placesBy(profiles, (p) => p.themes.keys());
  const subjects = placesBy(profiles, (p) => p.subjects.keys());
  const rarity = (own: readonly number[], silent: number) =>
    Math.log((profiles.length + silent) / (own.length + 1));
  const subjectRarity = (name: string) => rarity(subjects.get(name) ?? [], SILENT);
  return {
    inspection,
    profiles,
    vectors,
    places: {
      stems: placesBy(profiles, (p) => p.stems),
      themes,
      groups: placesBy(profiles, (p) => p.groups),
      about: placesBy(profiles, (p) => new Set([...p.groups, ...p.sectionGroups])),
      facets: placesBy(profiles, (p) => p.facets),
      subjects,
    },
    neighbours: neighbours(profiles),
    follows: profiles.map((p, i) => i > 0 && profiles[i - 1]!.finding.block === p.finding.block),
    themeRarity: new Map([...themes].map(([id, own]) => [id, rarity(own, 1)])),
    subjectRarity,
    subjectSums: profiles.map((p) => subjectSums(p, subjectRarity)),
    themeCentre: themeCentres(profiles, vectors),
    alone: alone(inspection, profiles),
  };
}

function profilesOf({ findings }: Inspection): Profile[] {
  const bySection = new Map<string, Set<string>>();
  return findings.filter(isTold).map((finding) => {
    const groups = bySection.get(finding.section) ?? groupsOf(finding.section);
    bySection.set(finding.section, groups);
    return profile(finding, groups);
  });
}

function alone({ claims }: Inspection, profiles: readonly Profile[]): LaterReport['alone'] {
  const claiming = new Set(claims.map((c) => c.finding));
  const each = (value: (found: Profile) => number) => profiles.map(value);
  return [
    ['is an area for improvement', each((p) => Number(p.finding.kind === 'area-for-improvement'))],
    ['says nothing of practice', each((p) => Number(p.finding.stance === 'neutral'))],
    ['speaks of an earlier inspection', each((p) => Number(claiming.has(p.finding.id)))],
    ['length', each((p) => Math.log(1 + p.words.length))],
  ];
}

function placesBy(profiles: readonly Profile[], namesOf: (profile: Profile) => Iterable<string>): Places {
  const places = new Map<string, number[]>();
  for (const [i, profile] of profiles.entries())
    for (const name of namesOf(profile)) {
      const own = places.get(name);
      if (own) own.push(i);
      else places.set(name, [i]);
    }
  return places;
}

function neighbours(profiles: readonly Profile[]): number[][] {
  const paragraphs = new Map<number, number[]>();
  for (const [i, { finding }] of profiles.entries()) {
    const own = paragraphs.get(finding.block);
    if (own) own.push(i);
    else paragraphs.set(finding.block, [i]);
  }
  return profiles.map(({ finding }, i) => paragraphs.get(finding.block)!.filter((j) => j !== i));
}

function subjectSums({ subjects }: Profile, rarityOf: (name: string) => number) {
  const rarities = [...subjects.keys()].map(rarityOf);
  return {
    sum: rarities.reduce((sum, r) => sum + r, 0),
    length: Math.sqrt(rarities.reduce((sum, r) => sum + r ** 2, 0)) || 1,
  };
}

function themeCentres(
  profiles: readonly Profile[],
  vectors: readonly Float32Array[],
): LaterReport['themeCentre'] {
  const sums = new Map<string, Float32Array>();
  for (const { vector, finding } of profiles) {
    const main = finding.themes[0]?.id;
    if (main === undefined) continue;
    const sum = sums.get(main) ?? new Float32Array(vector.length);
    for (let i = 0; i < vector.length; i++) sum[i]! += vector[i]!;
    sums.set(main, sum);
  }
  return new Map([...sums].map(([id, sum]) => [id, centre(unit(sum), vectors)]));
}

function centre(vector: Float32Array, vectors: readonly Float32Array[]) {
  return { vector, shares: cosines(vector, vectors) };
}

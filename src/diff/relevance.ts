import type { Feature, LinearModel } from '../model/linear.ts';
import { cosine } from '../text/vectors.ts';
import type { LaterReport } from './later.ts';
import type { Profile } from './profile.ts';

/** Rank, from the top, of the sentence that stands for what most sentences have in common with an area. */
const BACKGROUND = 0.1;

/** Two findings that differ from their theme less than this differ by rounding alone. */
const LEAST_APART = 1e-3;

/** A finding of the later report and how likely a careful reader would take it as evidence on the area. */
export interface Scored {
  profile: Profile;
  /** Place in the later report's reading order. */
  index: number;
  relevance: number;
}

/** Takes a feature's name and how strongly it is present. */
type Take = (name: string, value: number) => void;

/** The later report's findings on an area, the most relevant first. */
export function relevantFindings(area: Profile, later: LaterReport, model: LinearModel): Scored[] {
  const weigh = comparison(area, later);
  let sum = 0;
  const add: Take = (name, value) => {
    const weights = model.weights.get(name);
    if (weights) sum += weights[0]! * value;
  };
  return later.profiles
    .map((profile, index) => {
      sum = 0;
      weigh(index, add);
      return { profile, index, relevance: 1 / (1 + Math.exp(-sum)) };
    })
    .sort((a, b) => b.relevance - a.relevance || a.index - b.index);
}

/** What speaks for and against each finding of a later report being about the issue of an earlier area. */
export function relevanceFeatures(area: Profile, later: LaterReport): Feature[][] {
  const weigh = comparison(area, later);
  return later.profiles.map((_, i) => {
    const features: Feature[] = [];
    weigh(i, (name, value) => features.push([name, value]));
    return features;
  });
}

/** Makes the function that hands out the features of one finding, by its place: there are hundreds for each area. */
function comparison(area: Profile, later: LaterReport): (index: number, take: Take) => void {
  const { profiles } = later;
  const likeness = profiles.map((p) => cosine(area.vector, p.vector));
  const ranked = Float64Array.from(likeness).sort();
  const best = ranked.at(-1) ?? 0;
  const background = ranked.at(-1 - Math.floor(ranked.length * BACKGROUND)) ?? 0;
  const ofParagraph = nearestNeighbours(profiles, likeness);
  const apart = apartFromTheme(area, later, likeness);
  return (i, take) => {
    const found = profiles[i]!;
    const here = likeness[i]!;
    const follows = i > 0 && profiles[i - 1]!.finding.block === found.finding.block;
    take('always', 1);
    take('meaning: less than the nearest', best - here);
    take('meaning: more than the background', here - background);
    take('meaning: apart from the theme', apart[i]!);
    take('meaning: of its paragraph', ofParagraph[i]!);
    take('meaning: of the sentence before', follows ? likeness[i - 1]! : 0);
    wordFeatures(area, found, take);
    themeFeatures(area, found, later, take);
    issueFeatures(area, found, take);
    take('is an area for improvement', Number(found.finding.kind === 'area-for-improvement'));
    take('says nothing of practice', Number(found.finding.stance === 'neutral'));
    take('speaks of an earlier inspection', Number(later.claiming.has(found.finding.id)));
    take('length', Math.log(1 + found.words.length));
  };
}

/** For each finding the likeness of the likest other one in its paragraph, at least 0. */
function nearestNeighbours(profiles: Profile[], likeness: number[]): number[] {
  const paragraphs = byParagraph(profiles);
  return profiles.map(({ finding }, i) => {
    let nearest = 0;
    for (const j of paragraphs.get(finding.block)!) if (j !== i) nearest = Math.max(nearest, likeness[j]!);
    return nearest;
  });
}

function byParagraph(profiles: Profile[]): Map<number, number[]> {
  const paragraphs = new Map<number, number[]>();
  for (const [i, { finding }] of profiles.entries()) {
    const own = paragraphs.get(finding.block);
    if (own) own.push(i);
    else paragraphs.set(finding.block, [i]);
  }
  return paragraphs;
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

function wordFeatures(area: Profile, found: Profile, take: Take): void {
  let shared = 0;
  let covered = 0;
  let whole = 0;
  for (const [stem, weight] of area.rarities) {
    whole += weight;
    if (!found.stems.has(stem)) continue;
    shared += weight ** 2;
    covered += weight;
  }
  take('words: shared', shared / (area.weight * found.weight));
  take('words: share of the area', covered / (whole || 1));
}

function themeFeatures(area: Profile, found: Profile, later: LaterReport, take: Take): void {
  let shared = 0;
  for (const [id, score] of area.themes)
    shared += Math.min(score, found.themes.get(id) ?? 0) * (later.themeRarity.get(id) ?? 0);
  take('themes: shared', shared);
  take('themes: the main one', Number(found.themes.has(area.finding.themes[0]?.id ?? '')));
  take('themes: none', Number(found.themes.size === 0));
}

/** Groups of children, and services, that a sentence cannot stand for one another of. */
const APART = ['care leavers', 'children in care'];

function issueFeatures(area: Profile, found: Profile, take: Take): void {
  const isAbout = (group: string) => found.groups.has(group) || found.sectionGroups.has(group);
  const both = count(area.groups, isAbout);
  const facets = count(area.facets, (facet) => found.facets.has(facet));
  const elsewhere = (found.groups.size > 0 ? found.groups : found.sectionGroups).size > 0;
  take('groups: shared', both);
  take('groups: only in the area', area.groups.size - both);
  take(
    'groups: only in the sentence',
    count(found.groups, (group) => !area.groups.has(group)),
  );
  take('groups: others altogether', Number(area.groups.size > 0 && elsewhere && both === 0));
  for (const group of APART)
    take(`groups: only one is about ${group}`, Number(area.groups.has(group) !== isAbout(group)));
  take('facets: shared', facets);
  take('facets: only in the sentence', found.facets.size - facets);
  take('facets: others altogether', Number(area.facets.size > 0 && found.facets.size > 0 && facets === 0));
  for (const stem of area.stems) if (found.stems.has(stem)) take(`both say: ${stem}`, 1);
  for (const id of area.themes.keys()) if (found.themes.has(id)) take(`both on: ${id}`, 1);
  for (const group of area.groups)
    take(`${found.groups.has(group) ? 'both name' : 'only the area names'}: ${group}`, 1);
}

function count(names: Iterable<string>, counts: (name: string) => boolean): number {
  let n = 0;
  for (const name of names) if (counts(name)) n += 1;
  return n;
}

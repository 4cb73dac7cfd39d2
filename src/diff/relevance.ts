import { type Feature, type LinearModel, probability } from '../model/linear.ts';
import { cosine } from '../text/vectors.ts';
import { type LaterReport, unit } from './later.ts';
import { type Profile, rarity } from './profile.ts';

/** Rank, from the top, of the sentence that stands for what most sentences have in common with an area. */
const BACKGROUND = 0.1;

/** A finding of the later report and how likely a careful reader would take it as evidence on the area. */
export interface Scored {
  profile: Profile;
  /** Place in the later report's reading order. */
  index: number;
  relevance: number;
}

/** The later report's findings on an area, the most relevant first. */
export function relevantFindings(area: Profile, later: LaterReport, model: LinearModel): Scored[] {
  return relevanceFeatures(area, later)
    .map((features, index) => ({
      profile: later.profiles[index]!,
      index,
      relevance: probability(model, features),
    }))
    .sort((a, b) => b.relevance - a.relevance || a.index - b.index);
}

/** What speaks for and against each finding of a later report being about the issue of an earlier area. */
export function relevanceFeatures(area: Profile, later: LaterReport): Feature[][] {
  const likeness = later.profiles.map((p) => cosine(area.vector, p.vector));
  const ranked = [...likeness].sort((a, b) => b - a);
  const best = ranked[0] ?? 0;
  const background = ranked[Math.floor(ranked.length * BACKGROUND)] ?? 0;
  const paragraphs = byParagraph(later.profiles);
  const apart = apartFromTheme(area, later, likeness);
  return later.profiles.map((found, i) => {
    const here = likeness[i]!;
    const neighbours = paragraphs.get(found.finding.block)!.filter((j) => j !== i);
    return [
      ['always', 1],
      ['meaning: less than the nearest', best - here],
      ['meaning: more than the background', here - background],
      ['meaning: apart from the theme', apart(found, i)],
      ['meaning: of its paragraph', Math.max(0, ...neighbours.map((j) => likeness[j]!))],
      ['meaning: of the sentence before', neighbours.includes(i - 1) ? likeness[i - 1]! : 0],
      ...wordFeatures(area, found),
      ...themeFeatures(area, found, later),
      ...issueFeatures(area, found),
      ['is an area for improvement', Number(found.finding.kind === 'area-for-improvement')],
      ['says nothing of practice', Number(found.finding.stance === 'neutral')],
      ['speaks of an earlier inspection', Number(later.claiming.has(found.finding.id))],
      ['length', Math.log(1 + found.words.length)],
    ];
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

/** Likeness once what all findings of the area's main theme have in common is taken out: the issue, not the theme at large. */
function apartFromTheme(area: Profile, later: LaterReport, likeness: number[]) {
  const centre = later.themeCentre.get(area.finding.themes[0]?.id ?? '');
  if (!centre) return (_: Profile, i: number) => likeness[i]!;
  const own = without(area.vector, centre);
  return (found: Profile) => cosine(own, without(found.vector, centre));
}

function without(vector: Float32Array, direction: Float32Array): Float32Array {
  const share = cosine(vector, direction);
  return unit(vector.map((v, i) => v - share * direction[i]!));
}

function wordFeatures(area: Profile, found: Profile): Feature[] {
  let shared = 0;
  let covered = 0;
  let whole = 0;
  for (const stem of area.stems) {
    const weight = rarity(stem);
    whole += weight;
    if (!found.stems.has(stem)) continue;
    shared += weight ** 2;
    covered += weight;
  }
  return [
    ['words: shared', shared / (area.weight * found.weight)],
    ['words: share of the area', covered / (whole || 1)],
  ];
}

function themeFeatures(area: Profile, found: Profile, later: LaterReport): Feature[] {
  let shared = 0;
  for (const [id, score] of area.themes)
    shared += Math.min(score, found.themes.get(id) ?? 0) * (later.themeRarity.get(id) ?? 0);
  return [
    ['themes: shared', shared],
    ['themes: the main one', Number(found.themes.has(area.finding.themes[0]?.id ?? ''))],
    ['themes: none', Number(found.themes.size === 0)],
  ];
}

/** Groups of children, and services, that a sentence cannot stand for one another of. */
const APART = ['care leavers', 'children in care'];

function issueFeatures(area: Profile, found: Profile): Feature[] {
  const isAbout = (group: string) => found.groups.has(group) || found.sectionGroups.has(group);
  const groups = [...area.groups];
  const both = groups.filter(isAbout).length;
  const facets = [...area.facets].filter((f) => found.facets.has(f)).length;
  const elsewhere = (found.groups.size > 0 ? found.groups : found.sectionGroups).size > 0;
  return [
    ['groups: shared', both],
    ['groups: only in the area', groups.length - both],
    ['groups: only in the sentence', [...found.groups].filter((g) => !area.groups.has(g)).length],
    ['groups: others altogether', Number(groups.length > 0 && elsewhere && both === 0)],
    ...APART.map(
      (g): Feature => [`groups: only one is about ${g}`, Number(area.groups.has(g) !== isAbout(g))],
    ),
    ['facets: shared', facets],
    ['facets: only in the sentence', found.facets.size - facets],
    ['facets: others altogether', Number(area.facets.size > 0 && found.facets.size > 0 && facets === 0)],
    ...[...area.stems]
      .filter((stem) => found.stems.has(stem))
      .map((stem): Feature => [`both say: ${stem}`, 1]),
    ...[...area.themes.keys()]
      .filter((id) => found.themes.has(id))
      .map((id): Feature => [`both on: ${id}`, 1]),
    ...groups.map((g): Feature => [`${found.groups.has(g) ? 'both name' : 'only the area names'}: ${g}`, 1]),
  ];
}

import { type Feature, type LinearModel, logistic } from '../model/linear.ts';
import { compare } from './comparison/compare.ts';
import type { LaterReport } from './later.ts';
import type { Profile } from './profile.ts';

/** A finding of the later report and how likely a careful reader would take it as evidence on the area. */
export interface Scored {
  profile: Profile;
  /** Place in the later report's reading order. */
  index: number;
  relevance: number;
}

/** The later report's findings on an area, the most relevant first. */
export function relevantFindings(area: Profile, later: LaterReport, model: LinearModel): Scored[] {
  const sums = new Float64Array(later.profiles.length);
  compare(area, later, {
    all(name, values) {
      const weight = model.weights.get(name)?.[0];
      if (weight) for (let i = 0; i < sums.length; i++) sums[i]! += weight * values[i]!;
    },
    some(name, places) {
      const weight = model.weights.get(name)?.[0];
      if (weight) for (const i of places) sums[i]! += weight;
    },
  });
  return later.profiles
    .map((profile, index) => ({ profile, index, relevance: logistic(sums[index]!) }))
    .sort((a, b) => b.relevance - a.relevance || a.index - b.index);
}

/** What speaks for and against each finding of a later report being about the issue of an earlier area. */
export function relevanceFeatures(area: Profile, later: LaterReport): Feature[][] {
  const features = later.profiles.map((): Feature[] => []);
  compare(area, later, {
    all(name, values) {
      for (const [i, own] of features.entries()) own.push([name, values[i]!]);
    },
    some(name, places) {
      for (const i of places) features[i]!.push([name, 1]);
    },
  });
  return features;
}

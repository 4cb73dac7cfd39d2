import { type Features, feature, group, type Series, series } from './features.ts';

// The features that decide about themes.

const NUMBERS = ['0', '1', '2', '3', '4', '5', '6'];
const BINS = ['none', 'below 1', '1', '2', '3', '4', '5', '6'];
const LIKELY = ['none', 'unlikely', 'doubtful', 'likely', 'sure'];
const PLACES = ['start', 'first third', 'second third', 'last third'];

/** The features of a group whose keys are in a row. */
const row = (name: string, keys: readonly string[]) => keys.map((key) => feature(`${name}: ${key}`));

/** Features that a theme has apart for a match in the text and for one in what stands before. */
const sideOf = (side: string) => ({
  side: feature(side),
  item: feature(`${side} in: item`),
  narrative: feature(`${side} in: narrative`),
  neutral: feature(`${side} neutral`),
  words: feature(`${side} words`),
  context: feature(`${side} context`),
  last: row(`${side} context last`, LIKELY),
  first: row(`${side} context first`, LIKELY),
  main: feature(`${side} main context`),
  pointer: group(`${side} context after`),
  pointsBack: feature(`${side} context last and points back`),
  noContext: feature(`${side} no context`),
  starts: feature(`${side} nothing before`),
});
export const TEXT = sideOf('text');
export const BEFORE = sideOf('before');
export const STRENGTH = feature('strength');
export const STRENGTH_FROM = row('strength from', BINS);
export const BEST_FROM = row('best from', BINS);
export const SHARE = feature('share');
export const RANK = NUMBERS.map((rank) => NUMBERS.map((count) => feature(`rank: ${rank} of ${count}`)));
export const POSITION = feature('position');
export const PLACE = row('place', PLACES);
export const GOVERNOR = group('governor');
export const BEFORE_VERB = feature('before the verb');
export const JOINED_IN = group('joined in');
export const AFTER = group('after');
export const INSIDE = feature('inside a longer phrase of another theme');
export const STRONGER = feature('with a stronger theme');
export const WEAKER = feature('with a weaker theme');
export const ABSENT_OTHERS = row('before, others', NUMBERS);
export const ABSENT_STRONGEST = row('before, strongest other from', BINS);
export const ABSENT_BESIDE = group('before, beside');

/** A theme with the features that it has for itself. */
export interface ThemeFeatures {
  id: string;
  /** Where it has a match in the text, and where it comes from what stands before. */
  text: { theme: number; context: number };
  before: { theme: number; context: number };
  neutral: number;
  meaning: Series;
  phrase: Features;
  beside: Features;
  after: Features;
}
const ofThemes = new Map<string, ThemeFeatures>();

/** A theme's features, made once. */
export function featuresOf(id: string): ThemeFeatures {
  let own = ofThemes.get(id);
  if (!own) {
    const onSide = (side: string) => ({
      theme: feature(`${side} theme: ${id}`),
      context: feature(`${side} context theme: ${id}`),
    });
    own = {
      id,
      text: onSide('text'),
      before: onSide('before'),
      neutral: feature(`neutral theme: ${id}`),
      meaning: series(`meaning ${id}`),
      phrase: group(`phrase ${id}`),
      beside: group(`beside ${id}`),
      after: group(`after ${id}`),
    };
    ofThemes.set(id, own);
  }
  return own;
}

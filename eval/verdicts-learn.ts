import type { VerdictModels } from '../src/diff/models.ts';
import { onceForEach } from '../src/diff/once.ts';
import { relevanceFeatures, relevantFindings } from '../src/diff/relevance.ts';
import { verdictFeatures } from '../src/diff/verdict-features.ts';
import { distribution, type Feature, type LinearModel } from '../src/model/linear.ts';
import { VERDICTS } from '../src/model/trail.ts';
import { splits } from './folds.ts';
import { type Example, learn, times } from './tagging-learn.ts';
import { type Case, hasVerdict } from './verdicts-cases.ts';
import { hashOfWording, type LabelledIssue, sameText } from './verdicts-gold.ts';

const RELEVANCE_PENALTY = 1;
/** Of the findings that nobody looked at one in so many is learned from as no evidence, and counts as many times. */
const KEPT_OF_OTHERS = 8;
/** How much a sentence of an area without a verdict counts beside others. */
const NO_VERDICT = 0.3;
/** Drawn to nought so strongly that few features decide nothing by themselves; how sure to be is found afterwards. */
const VERDICT_PENALTY = 60;
/** How much a label of our own counts beside a reader's. */
const OWN_VERDICT = 0.5;
/** For features that name a single word, theme or group: they must be seen in some examples, and are drawn to nought more. */
const SINGLE = /^(?:both|only the area) /;
const SINGLE_PENALTY = 3;
const SINGLE_LEAST = 3;
const always = 'always';

/** What a later report says of an area, by relevances that were learned without its authority. */
interface Weighed extends Example {
  authority: string;
}

/**
 * Learns both models. The verdict model sees relevances as they come out for areas that the relevance model did not learn from.
 * @param leftOut features of relevance to do without
 */
export function learnVerdictModels(cases: Case[], leftOut?: RegExp): VerdictModels {
  const examples: Weighed[] = [];
  for (const [others, own] of splits(cases, (c) => c.labelled.authority)) {
    const relevance = learnRelevance(others, leftOut);
    for (const c of own.filter(hasVerdict))
      examples.push({
        features: verdictFeatures(c.area, relevantFindings(c.area, c.later, relevance), c.later),
        label: VERDICTS.indexOf(c.labelled.verdict),
        weight: c.labelled.own ? OWN_VERDICT : 1,
        authority: c.labelled.authority,
      });
  }
  return {
    relevance: learnRelevance(cases, leftOut),
    verdict: times(sharpness(examples), learnVerdict(examples)),
  };
}

const learnVerdict = (examples: Weighed[]) => learnScaled(VERDICTS, examples, VERDICT_PENALTY);

const SHARPNESSES = Array.from({ length: 31 }, (_, i) => 0.5 + i / 10);

/**
 * What to multiply the weights of a verdict model by so that its confidence is right: what makes the labels of areas
 * likeliest of whose authority the model knew nothing (temperature scaling, Guo et al., ICML 2017).
 */
function sharpness(examples: Weighed[]): number {
  const folds = [...splits(examples, (e) => e.authority)].map(([others, own]) => ({
    own,
    model: learnVerdict(others),
  }));
  const lossIn = (own: Weighed[], model: LinearModel) =>
    own.reduce(
      (sum, { features, label, weight = 1 }) =>
        sum - weight * Math.log(distribution(model, features)[label]!),
      0,
    );
  const loss = (sharpness: number) =>
    folds.reduce((sum, { own, model }) => sum + lossIn(own, times(sharpness, model)), 0);
  const losses = SHARPNESSES.map(loss);
  return SHARPNESSES[losses.indexOf(Math.min(...losses))]!;
}

function learnRelevance(cases: Case[], leftOut?: RegExp): LinearModel {
  const examples = cases.flatMap(relevanceExamples).map(({ features, ...labelled }) => ({
    ...labelled,
    features: leftOut ? features.filter(([name]) => !leftOut.test(name)) : features,
  }));
  return learnScaled(['evidence'], examples, RELEVANCE_PENALTY);
}

/** One example per finding of the later report that is learned from: does it speak of the issue of the area? */
const relevanceExamples = onceForEach((c: Case): Example[] => {
  const weight = hasVerdict(c) ? 1 : NO_VERDICT;
  return relevanceFeatures(c.area, c.later).flatMap((features, i) => {
    const { text } = c.later.profiles[i]!.finding;
    const about = c.labelled.about?.get(hashOfWording(text));
    const label = Number(about || isEvidence(c.labelled, text));
    if (label === 1 || about === false) return { features, label, weight };
    return i % KEPT_OF_OTHERS === 0 ? { features, label, weight: weight * KEPT_OF_OTHERS } : [];
  });
});

/** Whether the reader chose a sentence as evidence. */
function isEvidence(labelled: LabelledIssue, text: string): boolean {
  return labelled.evidence.some((e) => sameText(e, text));
}

/** Learns on features brought to the same spread, and gives the weights for the features as they are. */
function learnScaled(classes: readonly string[], examples: Example[], penalty: number): LinearModel {
  const scale = spreads(examples);
  function* scaled(): Generator<Example> {
    for (const { features, ...labelled } of examples)
      yield {
        ...labelled,
        features: features.map(([name, value]): Feature => {
          const { mean, spread } = scale.get(name)!;
          return name === always ? [name, 1] : [name, (value - mean) / spread];
        }),
      };
  }
  const { weights } = learn(
    classes,
    scaled(),
    (name) => (name === always ? 0 : SINGLE.test(name) ? SINGLE_PENALTY : penalty),
    (name) => (SINGLE.test(name) ? SINGLE_LEAST : 1),
  );
  const constant = classes.map((_, k) => weights.get(always)?.[k] ?? 0);
  const own = new Map<string, number[]>();
  for (const [name, values] of weights) {
    if (name === always) continue;
    const { mean, spread } = scale.get(name)!;
    own.set(
      name,
      values.map((v) => v / spread),
    );
    for (const [k, v] of values.entries()) constant[k]! -= (v * mean) / spread;
  }
  own.set(always, constant);
  const rounded = [...own].map(([name, values]): [string, number[]] => [
    name,
    values.map((v) => Math.round(v * 1000) / 1000),
  ]);
  return { about: {}, classes: [...classes], weights: new Map(rounded.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function spreads(examples: Example[]): Map<string, { mean: number; spread: number }> {
  const sums = new Map<string, { n: number; sum: number; squares: number }>();
  for (const { features } of examples)
    for (const [name, value] of features) {
      const s = sums.get(name) ?? { n: 0, sum: 0, squares: 0 };
      s.n++;
      s.sum += value;
      s.squares += value * value;
      sums.set(name, s);
    }
  return new Map(
    [...sums].map(([name, { n, sum, squares }]) => {
      if (SINGLE.test(name)) return [name, { mean: 0, spread: 1 }];
      const mean = sum / n;
      return [name, { mean, spread: Math.sqrt(Math.max(0, squares / n - mean * mean)) || 1 }];
    }),
  );
}

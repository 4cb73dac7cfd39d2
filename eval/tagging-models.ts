import { onceForEach } from '../src/diff/once.ts';
import { STANCES, type Stance } from '../src/model/inspection.ts';
import type { LinearModel } from '../src/model/linear.ts';
import { SILENT } from '../src/model/network.ts';
import {
  type Judgement,
  judge,
  judgementOf,
  type Models,
  type Paragraph,
  paragraphOf,
  stanceFeaturesOf,
  themeFeaturesOf,
} from '../src/tag/analysis.ts';
import { isListed } from '../src/tag/candidates.ts';
import { decideStance } from '../src/tag/decide.ts';
import { Collected } from '../src/tag/evidence.ts';
import type { Lexicon } from '../src/tag/lexicon.ts';
import { weighMain } from '../src/tag/main-theme.ts';
import { inputsOf } from '../src/tag/network.ts';
import { createReader, type Reading } from '../src/tag/reading.ts';
import { sentenceSpans } from '../src/text/sentences.ts';
import { learnNetwork } from './network-learn.ts';
import type { Labelled } from './tagging-gold.ts';
import { type Example, learn, times } from './tagging-learn.ts';

/** A labelled finding, read by the lexicon, with the sentences before it. */
export interface Prepared extends Labelled {
  reading: Reading;
  earlier: Reading[];
}

/** How often the linear models are learned anew with what the last ones made of the sentences before. */
const ROUNDS = 2;
/** How much the stance in a label of our own counts beside one in a reader's. */
const OWN_STANCE = 0.25;
/** Weights below are left out of what the next round begins from. */
const LEAST = 0.04;
/** The part of a theme's sum that the network gives; the linear model gives the rest. */
const NETWORK = 0.4;
const KNOWS_NOTHING: LinearModel = { about: {}, classes: ['kept'], weights: new Map() };

/** What the first round knows: the stronger the match, the likelier the theme. */
const PRIOR: LinearModel = {
  ...KNOWS_NOTHING,
  weights: new Map([
    ['text', [-3]],
    ['strength', [2.5]],
    ['before', [-2]],
    ['before context', [1]],
  ]),
};

const NOTHING_YET: Models = {
  themes: PRIOR,
  network: SILENT,
  main: { ...KNOWS_NOTHING, classes: ['main'] },
  stance: { ...KNOWS_NOTHING, classes: [...STANCES] },
};

/** Reads labelled findings by the lexicon. */
export function prepare(lexicon: Lexicon, findings: readonly Labelled[]): Prepared[] {
  const read = createReader(lexicon);
  return findings.map((f) => ({
    ...f,
    reading: read(f.text),
    earlier: sentenceSpans(f.before).map(([start, end]) => read(f.before.slice(start, end))),
  }));
}

/** Features of single themes and words are drawn to nought more strongly than those that all themes share. */
function themePenalty(name: string): number {
  if (name.startsWith('meaning ')) return 0.7;
  return /^(phrase|beside|after) [a-z0-9-]+:|^before, beside:| theme:/.test(name) ? 4 : 2;
}

function stancePenalty(name: string): number {
  if (/^(words|not …|begins with|ends with):/.test(name)) return 6;
  if (name.startsWith('meaning: ')) return 0.45;
  if (name.startsWith('word:')) return 3;
  if (/^(negated )?cue|: | with /.test(name)) return 3;
  return 1;
}

/** A finding in its paragraph, with the models that judged what stands before it. */
interface Placed {
  f: Prepared;
  paragraph: Paragraph;
  by: Judgement;
}

const place = (f: Prepared, by: Judgement): Placed => ({ f, paragraph: paragraphOf(f.earlier, by), by });

/**
 * Learns the models from labelled findings. What stands before a finding is judged by models that were learned from
 * other authorities: as often right as on a new report, where models that have seen its labels would be right too often.
 */
export function learnModels(findings: readonly Prepared[]): Models {
  const placed = halves(findings).flatMap(([others, own]) => {
    const by = judgementOf(learnInRounds(others));
    return own.map((f) => place(f, by));
  });
  const both = withNetwork(learnLinear(placed, NOTHING_YET), placed);
  return { ...both, main: learnMain(placed) };
}

/** Two halves of the findings, parted by authority, each with the other. */
function halves(findings: readonly Prepared[]): [others: Prepared[], own: Prepared[]][] {
  const authorities = [...new Set(findings.map((f) => f.authority))].sort();
  const isFirst = (f: Prepared) => authorities.indexOf(f.authority) % 2 === 0;
  const [first, second] = [findings.filter(isFirst), findings.filter((f) => !isFirst(f))];
  return [
    [second, first],
    [first, second],
  ];
}

/** Learns linear models alone, in rounds: what stands before a sentence is judged by those of the round before. */
function learnInRounds(findings: readonly Prepared[]): Models {
  let models = NOTHING_YET;
  for (let round = 0; round < ROUNDS; round += 1) {
    const by = judgementOf(models);
    models = learnLinear(
      findings.map((f) => place(f, by)),
      models,
    );
  }
  return models;
}

/** @param start models to begin from */
function learnLinear(placed: readonly Placed[], start: Models): Models {
  const least = (name: string) => (/^(words?|not …|begins with|ends with):/.test(name) ? 4 : 2);
  const from = start === NOTHING_YET ? undefined : start.themes;
  return {
    ...start,
    themes: lean(learn(['kept'], themeExamples(placed), themePenalty, least, from)),
    stance: lean(learn(STANCES, stanceExamples(placed), stancePenalty, least, start.stance)),
  };
}

function* themeExamples(placed: readonly Placed[]): Generator<Example> {
  for (const { f, paragraph, by } of placed)
    for (const { theme, evidence } of themeFeaturesOf(f.reading, paragraph, f.kind, by))
      yield {
        features: evidence.features,
        label: Number(f.themes.includes(theme.id)),
        readers: !f.own,
      };
}

function* stanceExamples(placed: readonly Placed[]): Generator<Example> {
  for (const { f, paragraph } of placed)
    if (f.kind === 'narrative' && f.stance !== null)
      yield {
        features: stanceFeaturesOf(f.reading, paragraph, f.kind),
        label: STANCES.indexOf(f.stance),
        weight: f.own ? OWN_STANCE : 1,
      };
}

/** The models with a network. Each gives its part of a theme's sum, so that the weights are those parts. */
function withNetwork(models: Models, placed: readonly Placed[]): Models {
  const classes = [...new Set(placed.flatMap(({ f }) => f.themes))].sort();
  const examples = placed.map(({ f, paragraph, by }) => ({
    ...inputsOf(f.reading, themeFeaturesOf(f.reading, paragraph, f.kind, by), !isListed(f.kind)),
    classes: f.themes,
    readers: !f.own,
  }));
  const { outputs, ...network } = learnNetwork(examples, classes);
  return {
    ...models,
    themes: times(1 - NETWORK, models.themes),
    network: {
      ...network,
      outputs: new Map(
        [...outputs].map(([name, { constant, units }]) => [
          name,
          { constant: part(NETWORK, constant), units: units.map((x) => part(NETWORK, x)) },
        ]),
      ),
    },
  };
}

const part = (share: number, x: number) => Math.round(share * x * 1000) / 1000;

/** Learns which of several themes a reader names first. */
function learnMain(placed: readonly Placed[]): LinearModel {
  const examples = placed
    .filter(({ f }) => f.themes.length > 1)
    .flatMap(({ f, paragraph, by }) =>
      judge(f.reading, paragraph, f.kind, by)
        .themes.filter((s) => f.themes.includes(s.candidate.theme.id))
        .map((s) => {
          const evidence = new Collected();
          weighMain(s, f.reading, f.kind, evidence);
          return {
            features: evidence.features,
            label: Number(f.themes[0] === s.candidate.theme.id),
            readers: !f.own,
          };
        }),
    );
  return learn(['main'], examples, () => 2);
}

/** Without the features that add next to nothing, so that the file stays readable. */
function lean(model: LinearModel): LinearModel {
  const weights = [...model.weights].filter(([, values]) => values.some((x) => Math.abs(x) >= LEAST));
  return { ...model, weights: new Map(weights) };
}

export interface Predicted {
  themes: string[];
  stance: Stance;
}

const laidOut = onceForEach(judgementOf);

/** Decides as the tagger does. */
export function predict(models: Models, { reading, earlier, kind }: Prepared): Predicted {
  const by = laidOut(models);
  const judged = judge(reading, paragraphOf(earlier, by), kind, by);
  return {
    themes: judged.themes.filter((s) => s.kept).map((s) => s.candidate.theme.id),
    stance: decideStance(kind, judged.stances),
  };
}

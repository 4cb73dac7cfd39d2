import type { Stance } from '../src/model/inspection.ts';
import type { LinearModel } from '../src/model/linear.ts';
import {
  advance,
  type Judgement,
  judge,
  judgementOf,
  type Paragraph,
  START,
  stanceFeaturesOf,
  themeFeaturesOf,
} from '../src/tag/analysis.ts';
import { decideStance } from '../src/tag/decide.ts';
import { Collected } from '../src/tag/evidence.ts';
import type { Lexicon } from '../src/tag/lexicon.ts';
import { weighMain } from '../src/tag/main-theme.ts';
import { createReader, type Reading } from '../src/tag/reading.ts';
import { STANCES } from '../src/tag/stance.ts';
import { sentenceSpans } from '../src/text/sentences.ts';
import type { Labelled } from './tagging-gold.ts';
import { type Example, learn } from './tagging-learn.ts';

/** A labelled finding, read by the lexicon, with the sentences before it. */
export interface Prepared extends Labelled {
  reading: Reading;
  earlier: Reading[];
}

export type Models = Lexicon['models'];

/** How often the models are learned anew with what the last ones made of the sentences before. */
const ROUNDS = 3;
/** How much the stance of a sentence counts that we labelled ourselves, beside one of the readers'. */
const OWN_STANCE = 0.25;
/** Weights below are left out of what the next round begins from. */
const LEAST = 0.04;
/** Weights of themes below are left out of what is kept: half of them, which tell nothing of other authorities' findings. */
const LEAST_KEPT = 0.1;
const KNOWS_NOTHING: LinearModel = { about: {}, classes: ['kept'], weights: new Map() };

/** Reads labelled findings by the lexicon. */
export function prepare(lexicon: Lexicon, findings: readonly Labelled[]): Prepared[] {
  const read = createReader(lexicon);
  return findings.map((f) => ({
    ...f,
    reading: read(f.text),
    earlier: sentenceSpans(f.before).map(([start, end]) => read(f.before.slice(start, end))),
  }));
}

function paragraphOf(by: Judgement, earlier: readonly Reading[]): Paragraph {
  return earlier.slice(-8).reduce((p, sentence) => advance(p, judge(sentence, p, 'narrative', by)), START);
}

/** Features of single themes and words are drawn to nought more strongly than those that all themes share. */
function themePenalty(name: string): number {
  if (name.startsWith('word ')) return 16;
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

/**
 * Learns both models from labelled findings. A sentence's context is what the models themselves make of the
 * sentences before it, so they are learned in rounds.
 */
export function learnModels(findings: readonly Prepared[]): Models {
  let models: Models = {
    themes: PRIOR,
    main: { ...KNOWS_NOTHING, classes: ['main'] },
    stance: { ...KNOWS_NOTHING, classes: [...STANCES] },
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const by = judgementOf(models);
    const placed = findings.map((f) => ({ f, paragraph: paragraphOf(by, f.earlier) }));
    const least = (name: string) => (/^words?(:| )|^(not …|begins with|ends with):/.test(name) ? 4 : 2);
    models = {
      main: models.main,
      themes: lean(
        learn(
          ['kept'],
          themeExamples(placed, by),
          themePenalty,
          least,
          round > 0 ? models.themes : undefined,
        ),
      ),
      stance: lean(learn(STANCES, stanceExamples(placed), stancePenalty, least, models.stance)),
    };
  }
  return { ...models, main: learnMain(models, findings), themes: lean(models.themes, LEAST_KEPT) };
}

interface Placed {
  f: Prepared;
  paragraph: Paragraph;
}

function* themeExamples(placed: readonly Placed[], by: Judgement): Generator<Example> {
  for (const { f, paragraph } of placed)
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

/** Learns which of several themes a reader names first. */
function learnMain(models: Models, findings: readonly Prepared[]): LinearModel {
  const by = judgementOf(models);
  const examples = findings
    .filter((f) => f.themes.length > 1)
    .flatMap((f) =>
      judge(f.reading, paragraphOf(by, f.earlier), f.kind, by)
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
function lean(model: LinearModel, least = LEAST): LinearModel {
  const weights = [...model.weights].filter(([, values]) => values.some((x) => Math.abs(x) >= least));
  return { ...model, weights: new Map(weights) };
}

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

export interface Predicted {
  themes: string[];
  stance: Stance;
}

/** Decides as the tagger does. */
export function predict(models: Models, { reading, earlier, kind }: Prepared): Predicted {
  const by = judgementOf(models);
  const judged = judge(reading, paragraphOf(by, earlier), kind, by);
  return {
    themes: judged.themes.filter((s) => s.kept).map((s) => s.candidate.theme.id),
    stance: decideStance(kind, judged.stances),
  };
}

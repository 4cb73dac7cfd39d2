import type { Stance } from '../src/model/inspection.ts';
import type { LinearModel } from '../src/model/linear.ts';
import { type Analysis, advance, analyse, type Paragraph, rememberingReader } from '../src/tag/analysis.ts';
import { decideStance, decideThemes } from '../src/tag/decide.ts';
import type { Lexicon } from '../src/tag/lexicon.ts';
import type { Reading } from '../src/tag/reading.ts';
import { STANCES } from '../src/tag/stance.ts';
import { sentenceSpans } from '../src/text/sentences.ts';
import type { Labelled } from './tagging-gold.ts';
import { learn } from './tagging-learn.ts';

/** A labelled finding, read by the lexicon, with the sentences before it. */
export interface Prepared extends Labelled {
  reading: Reading;
  earlier: Reading[];
}

export type Models = Lexicon['models'];

/** How often the models are learned anew with what the last ones made of the sentences before. */
const ROUNDS = 3;
const KNOWS_NOTHING: LinearModel = { about: {}, classes: ['kept'], weights: new Map() };

/** Reads labelled findings by the lexicon. */
export function prepare(lexicon: Lexicon, findings: readonly Labelled[]): Prepared[] {
  const read = rememberingReader(lexicon);
  return findings.map((f) => ({
    ...f,
    reading: read(f.text),
    earlier: sentenceSpans(f.before).map(([start, end]) => read(f.before.slice(start, end))),
  }));
}

function analyseWith(models: Models, { reading, earlier, kind }: Prepared): Analysis {
  let paragraph: Paragraph = { themes: [], stance: null };
  for (const sentence of earlier.slice(-8)) {
    paragraph = advance(paragraph, analyse(sentence, paragraph, 'narrative', models), models);
  }
  return analyse(reading, paragraph, kind, models);
}

function themePenalty(name: string): number {
  if (name.startsWith('word ')) return 16;
  return /: |^(text|before) [a-z-]+$| context [a-z0-9-]+$/.test(name) ? 4 : 2;
}

function stancePenalty(name: string): number {
  if (name.startsWith('words ') || name.startsWith('not …')) return 6;
  if (name.startsWith('word ')) return 3;
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
    stance: { ...KNOWS_NOTHING, classes: [...STANCES] },
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const analyses = findings.map((f) => ({ f, a: analyseWith(models, f) }));
    const kept = analyses.flatMap(({ f, a }) =>
      a.candidates.map((c) => ({ features: c.features, label: f.themes.includes(c.theme) ? 1 : 0 })),
    );
    const stances = analyses
      .filter(({ f }) => f.kind === 'narrative')
      .map(({ f, a }) => ({ features: a.features, label: STANCES.indexOf(f.stance) }));
    const least = (name: string) => (/^words? |^not …/.test(name) ? 4 : 2);
    models = {
      themes: lean(learn(['kept'], kept, themePenalty, least)),
      stance: lean(learn(STANCES, stances, stancePenalty, least)),
    };
  }
  return models;
}

/** Without the features that add next to nothing, so that the file stays readable. */
function lean(model: LinearModel): LinearModel {
  const weights = [...model.weights].filter(([, values]) => values.some((x) => Math.abs(x) >= 0.04));
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
  /** Every theme that had a match in the text itself. */
  matched: string[];
  scores: Record<string, number>;
  stance: Stance;
}

/** Decides as the tagger does. */
export function predict(models: Models, finding: Prepared): Predicted {
  const analysis = analyseWith(models, finding);
  return {
    themes: decideThemes(models.themes, analysis.candidates)
      .filter((s) => s.kept)
      .map((s) => s.candidate.theme),
    scores: Object.fromEntries(
      decideThemes(models.themes, analysis.candidates).map((s) => [s.candidate.theme, s.score]),
    ),
    matched: analysis.candidates.filter((c) => c.matches.length > 0).map((c) => c.theme),
    stance: decideStance(models.stance, analysis.kind, analysis.features),
  };
}

import type { Stance } from '../src/model/inspection.ts';
import { type Analysis, createAnalyser } from '../src/tag/analysis.ts';
import { decideStance, decideThemes } from '../src/tag/decide.ts';
import type { Lexicon } from '../src/tag/lexicon.ts';
import type { LinearModel } from '../src/tag/linear.ts';
import { STANCES } from '../src/tag/stance.ts';
import type { Labelled } from './tagging-gold.ts';
import { learn } from './tagging-learn.ts';

/** A labelled finding with all that is decided on. */
export interface Prepared extends Labelled {
  analysis: Analysis;
}

export interface Models {
  themes: LinearModel;
  stance: LinearModel;
}

/** Reads labelled findings by the lexicon. */
export function prepare(lexicon: Lexicon, findings: readonly Labelled[]): Prepared[] {
  const analyse = createAnalyser(lexicon);
  return findings.map((f) => ({ ...f, analysis: analyse(f) }));
}

function themePenalty(name: string): number {
  if (/^(phrase|with \S+:|after|before with|text:|before:)/.test(name)) return 1;
  return 0.3;
}

function stancePenalty(name: string): number {
  if (name.startsWith('words ')) return 6;
  if (name.startsWith('word ')) return 3;
  return 1;
}

/** Learns both models from labelled findings. */
export function learnModels(findings: readonly Prepared[]): Models {
  const kept = findings.flatMap((f) =>
    f.analysis.candidates.map((c) => ({ features: c.features, label: f.themes.includes(c.theme) ? 1 : 0 })),
  );
  const stances = findings
    .filter((f) => f.kind === 'narrative')
    .map((f) => ({ features: f.analysis.features, label: STANCES.indexOf(f.stance) }));
  return {
    themes: learn(['kept'], kept, themePenalty, 2),
    stance: learn(STANCES, stances, stancePenalty, 2),
  };
}

export interface Predicted {
  themes: string[];
  stance: Stance;
}

/** Decides as the tagger does. */
export function predict({ themes, stance }: Models, { analysis }: Prepared): Predicted {
  return {
    themes: decideThemes(themes, analysis.candidates)
      .filter((s) => s.kept)
      .map((s) => s.candidate.theme),
    stance: decideStance(stance, analysis.kind, analysis.features),
  };
}

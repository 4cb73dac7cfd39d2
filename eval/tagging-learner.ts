import type { Models } from '../src/tag/analysis.ts';
import { loadLexicon } from '../src/tag/lexicon.ts';
import type { Labelled } from './tagging-gold.ts';
import { learnModels, prepare } from './tagging-models.ts';

/** Learns the tagging models from labelled findings. */
export function learnTagging(findings: readonly Labelled[]): Models {
  return learnModels(prepare(loadLexicon(), findings));
}

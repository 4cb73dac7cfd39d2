import { loadLexicon } from '../src/tag/lexicon.ts';
import type { Labelled } from './tagging-gold.ts';
import { learnModels, type Models, prepare } from './tagging-models.ts';

/** Learns the tagging models from labelled findings. */
export function learnTagging(findings: readonly Labelled[]): Models {
  return learnModels(prepare(loadLexicon(), findings));
}

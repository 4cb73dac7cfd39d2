import type { Inspection } from '../src/model/inspection.ts';
import type { Models } from '../src/tag/analysis.ts';
import { loadLexicon } from '../src/tag/lexicon.ts';
import { type Answer, figures, microF1, rightStance } from './tagging-figures.ts';
import { heldOutFold, taggingFolds } from './tagging-folds.ts';
import { devFindings, seedFindings } from './tagging-gold.ts';
import { type Prepared, predict, prepare } from './tagging-models.ts';
import { untaggedReport } from './tagging-untagged.ts';

/** What is printed on every report: measured cross-validated by authority. */
export interface TaggingFigures {
  themeF1: number;
  stanceAccuracy: number;
  /** How many authorities it was measured on. */
  authorities: number;
}

/**
 * Prints how well themes and stance are given: as the program stands, cross-validated by authority, and on the
 * authorities whose texts nobody read while the lexicon was written, learned without them.
 * @param corpus the published reports, tagged; what has no theme there is listed
 * @returns the cross-validated figures; null where there is nothing labelled
 */
export async function run(corpus: readonly Inspection[] = []): Promise<TaggingFigures | null> {
  let measured: TaggingFigures | null = null;
  const lexicon = loadLexicon();
  const seeds = prepare(lexicon, seedFindings());
  const dev = prepare(lexicon, devFindings());
  if (seeds.length > 0) print(figures('The five letters, as it stands', answers(lexicon.models, seeds)));
  if (dev.length > 0) {
    print(figures('Labelled reports, as it stands', answers(lexicon.models, dev)));
    const validated = (await taggingFolds()).flatMap((fold) => answers(fold.models, fold.measured));
    print(figures('Labelled reports, cross-validated by authority', validated, true));
    const authorities = new Set(dev.map((f) => f.authority)).size;
    measured = { themeF1: microF1(validated), stanceAccuracy: rightStance(validated), authorities };
    const held = await heldOutFold();
    print(figures('Held-out authorities, learned without them', answers(held.models, held.measured), true));
  }
  if (corpus.length > 0) print(untaggedReport(corpus));
  return measured;
}

function answers(models: Models, findings: readonly Prepared[]): Answer[] {
  return findings.map((finding) => ({ finding, ...predict(models, finding) }));
}

function print(text: string): void {
  process.stdout.write(`${text}\n\n`);
}

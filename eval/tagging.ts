import type { Inspection } from '../src/model/inspection.ts';
import { loadLexicon } from '../src/tag/lexicon.ts';
import { corpusFindings, ownLabels } from './tagging-corpus.ts';
import { type Answer, figures, microF1, rightStance } from './tagging-figures.ts';
import { devFindings, heldOut, seedFindings } from './tagging-gold.ts';
import { learnModels, type Models, type Prepared, predict, prepare } from './tagging-models.ts';
import { untaggedReport } from './tagging-untagged.ts';

const FOLDS = 7;

/** What is printed on every report: measured cross-validated by authority. */
export interface TaggingFigures {
  themeF1: number;
  stanceAccuracy: number;
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
    const own = prepare(lexicon, ownLabels(await corpusFindings()));
    const more = [...seeds, ...own];
    print(figures('Labelled reports, as it stands', answers(lexicon.models, dev)));
    const validated = crossValidated(dev, more);
    print(figures('Labelled reports, cross-validated by authority', validated, true));
    measured = { themeF1: microF1(validated), stanceAccuracy: rightStance(validated) };
    print(figures('Held-out authorities, learned without them', heldOutAnswers(dev, more), true));
  }
  if (corpus.length > 0) print(untaggedReport(corpus));
  return measured;
}

function answers(models: Models, findings: readonly Prepared[]): Answer[] {
  return findings.map((finding) => ({ finding, ...predict(models, finding) }));
}

function crossValidated(dev: readonly Prepared[], more: readonly Prepared[]): Answer[] {
  const names = [...new Set(dev.map((f) => f.authority))].sort();
  const folds = Array.from(
    { length: FOLDS },
    (_, fold) => new Set(names.filter((_, i) => i % FOLDS === fold)),
  );
  return folds.flatMap((out) => withoutAuthorities(out, dev, more));
}

function heldOutAnswers(dev: readonly Prepared[], more: readonly Prepared[]): Answer[] {
  return withoutAuthorities(heldOut(dev), dev, more);
}

function withoutAuthorities(
  out: ReadonlySet<string>,
  dev: readonly Prepared[],
  more: readonly Prepared[],
): Answer[] {
  const models = learnModels([...dev, ...more].filter((f) => !out.has(f.authority)));
  return answers(
    models,
    dev.filter((f) => out.has(f.authority)),
  );
}

function print(text: string): void {
  process.stdout.write(`${text}\n\n`);
}

import type { Inspection } from '../src/model/inspection.ts';
import { tagInspection } from '../src/tag/inspection.ts';
import { loadLexicon } from '../src/tag/lexicon.ts';
import { createTagger } from '../src/tag/tagger.ts';
import { splits } from './folds.ts';
import { authorityOf, corpusFindings, ownLabels } from './tagging-corpus.ts';
import { devFindings, heldOut, seedFindings } from './tagging-gold.ts';
import { learnModels, type Models, type Prepared, prepare } from './tagging-models.ts';

/** Models learned without some authorities, and the readers' findings of these to measure on. */
export interface Fold {
  authorities: ReadonlySet<string>;
  measured: Prepared[];
  models: Models;
}

let folds: Promise<Fold[]> | undefined;

/** All labelled reports in folds of authorities, learned once for all that is measured; none where there are none. */
export function taggingFolds(): Promise<Fold[]> {
  folds ??= learnFolds();
  return folds;
}

/** The authorities whose texts nobody read while the lexicon was written, learned without them. */
export async function heldOutFold(): Promise<Fold> {
  const { gold, all } = await labelled();
  return without(heldOut(gold), gold, all);
}

/** The reports with the tags that models give which were learned without their authority. */
export async function taggedFromOutside(corpus: readonly Inspection[]): Promise<Inspection[]> {
  const lexicon = loadLexicon();
  const taggers = (await taggingFolds()).map(({ authorities, models }) => ({
    authorities,
    tagger: createTagger({ ...lexicon, models }),
  }));
  return corpus.map((inspection) => {
    const authority = authorityOf(inspection.document.path);
    const found = taggers.find(({ authorities }) => authorities.has(authority));
    return found ? tagInspection(inspection, found.tagger) : inspection;
  });
}

async function learnFolds(): Promise<Fold[]> {
  const { gold, all } = await labelled();
  return [...splits(all, (f) => f.authority)].map(([, measured]) =>
    without(new Set(measured.map((f) => f.authority)), gold, all),
  );
}

async function labelled(): Promise<{ gold: Prepared[]; all: Prepared[] }> {
  const lexicon = loadLexicon();
  const gold = prepare(lexicon, devFindings());
  const more = [...seedFindings(), ...ownLabels(await corpusFindings())];
  return { gold, all: gold.length > 0 ? [...gold, ...prepare(lexicon, more)] : [] };
}

function without(authorities: ReadonlySet<string>, gold: Prepared[], all: Prepared[]): Fold {
  return {
    authorities,
    measured: gold.filter((f) => authorities.has(f.authority)),
    models: learnModels(all.filter((f) => !authorities.has(f.authority))),
  };
}

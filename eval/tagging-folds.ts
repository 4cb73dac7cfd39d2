import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Inspection } from '../src/model/inspection.ts';
import type { Models } from '../src/tag/analysis.ts';
import { tagInspection } from '../src/tag/inspection.ts';
import { loadLexicon } from '../src/tag/lexicon.ts';
import { createTagger } from '../src/tag/tagger.ts';
import { splits } from './folds.ts';
import { kept } from './kept.ts';
import { authorityOf, corpusFindings, ownLabels } from './tagging-corpus.ts';
import { devFindings, heldOut, type Labelled, seedFindings } from './tagging-gold.ts';
import { type Prepared, prepare } from './tagging-models.ts';

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
  const [fold] = await learnWithout([heldOut(gold)], gold, all);
  return fold!;
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
  const groups = [...splits(all, (f) => f.authority)].map(
    ([, measured]) => new Set(measured.map((f) => f.authority)),
  );
  return learnWithout(groups, gold, all);
}

interface Labels {
  gold: Labelled[];
  all: Labelled[];
}

let labels: Promise<Labels> | undefined;

/** The labelled findings, for which all reports are read once. */
function labelled(): Promise<Labels> {
  labels ??= readLabels();
  return labels;
}

async function readLabels(): Promise<Labels> {
  const gold = devFindings();
  const more = gold.length > 0 ? [...seedFindings(), ...ownLabels(await corpusFindings())] : [];
  return { gold, all: [...gold, ...more] };
}

/** For each group of authorities what is learned without it, as many at a time as there are processors. */
async function learnWithout(
  groups: ReadonlySet<string>[],
  gold: readonly Labelled[],
  all: readonly Labelled[],
): Promise<Fold[]> {
  const lexicon = loadLexicon();
  const pool = new Tinypool({
    filename: new URL('./tagging-learner.mjs', import.meta.url).href,
    maxThreads: availableParallelism(),
  });
  const learned = (from: Labelled[]): Promise<Models> => kept(from, () => pool.run(from));
  const folds = await Promise.all(
    groups.map(async (authorities) => ({
      authorities,
      measured: prepare(
        lexicon,
        gold.filter((f) => authorities.has(f.authority)),
      ),
      models: await learned(all.filter((f) => !authorities.has(f.authority))),
    })),
  );
  await pool.destroy();
  return folds;
}

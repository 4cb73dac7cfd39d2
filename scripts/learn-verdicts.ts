// Learns which findings are evidence on an earlier area and which verdict they give, from the labelled areas in
// ../shared/gold and our own, and writes data/relevance.json and data/verdict.json. Run it after a change to reading, tagging or
// the features: npx tsx scripts/learn-verdicts.ts
import { readCorpus } from '../eval/corpus.ts';
import { writeModel } from '../eval/model-file.ts';
import { taggedFromOutside } from '../eval/tagging-folds.ts';
import { hasVerdict, prepareCases } from '../eval/verdicts-cases.ts';
import { devAreas } from '../eval/verdicts-gold.ts';
import { learnVerdictModels } from '../eval/verdicts-learn.ts';
import { learnable } from '../eval/verdicts-own.ts';

// Sentences are tagged by models that were not learned from their own authority, as they are in any new report.
const corpus = await taggedFromOutside(await readCorpus());
const { cases, lost } = prepareCases(learnable(devAreas(), corpus), corpus);
if (cases.length === 0) throw new Error('there are no labelled areas to learn from in ../shared/gold');
const models = learnVerdictModels(cases);
const about = {
  method: 'Logistic regression with squared penalty (eval/verdicts-learn.ts), by scripts/learn-verdicts.ts',
  areas: cases.filter(hasVerdict).length,
  'areas and reports': cases.length,
};
for (const name of ['relevance', 'verdict'] as const)
  writeModel(new URL(`../data/${name}.json`, import.meta.url), models[name], about);
process.stdout.write(
  `learned from ${about.areas} areas with verdicts and sentences on ${cases.length} areas and reports; ${lost.length} not found in the reports\n`,
);

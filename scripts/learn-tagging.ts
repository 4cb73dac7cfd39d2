// Learns which theme candidates are kept and how stance is decided, from the labelled findings in ../shared/gold and
// eval/tagging-labels.tsv, and writes lexicon/learned/*.json. Run it after every change to the lexicon or the vectors:
// npx tsx scripts/learn-tagging.ts
import { writeFileSync } from 'node:fs';
import { writeModel } from '../eval/model-file.ts';
import { corpusFindings, ownLabels } from '../eval/tagging-corpus.ts';
import { devFindings, seedFindings } from '../eval/tagging-gold.ts';
import { learnModels, prepare } from '../eval/tagging-models.ts';
import { writtenNetwork } from '../src/model/network.ts';
import { loadLexicon } from '../src/tag/lexicon.ts';

const gold = [...devFindings(), ...seedFindings()];
if (gold.length === 0) throw new Error('there are no labelled findings to learn from in ../shared/gold');
const findings = prepare(loadLexicon(), [...gold, ...ownLabels(await corpusFindings())]);
const models = learnModels(findings);
const about = {
  method: 'Logistic regression with squared penalty (eval/tagging-learn.ts), by scripts/learn-tagging.ts',
  findings: findings.length,
};
for (const name of ['themes', 'main', 'stance'] as const) {
  writeModel(new URL(`../lexicon/learned/${name}.json`, import.meta.url), models[name], about);
  process.stdout.write(`${name}: ${models[name].weights.size} features\n`);
}
const network = {
  ...models.network,
  about: {
    method:
      'A network of one hidden layer over words and pairs (eval/network-learn.ts), by scripts/learn-tagging.ts',
    findings: findings.length,
  },
};
writeFileSync(new URL('../lexicon/learned/network.json', import.meta.url), writtenNetwork(network));
process.stdout.write(`network: ${network.units} units, ${network.words.size} words and pairs\n`);

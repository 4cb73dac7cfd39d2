// Learns which theme candidates are kept and how stance is decided, from the labelled findings in ../shared/gold and
// eval/tagging-labels.json, and writes lexicon/learned/*.json. Run it after every change to the lexicon: npx tsx scripts/learn-tagging.ts
import { writeFileSync } from 'node:fs';
import { corpusFindings, ownLabels } from '../eval/tagging-corpus.ts';
import { devFindings, seedFindings } from '../eval/tagging-gold.ts';
import { learnModels, prepare } from '../eval/tagging-models.ts';
import type { LinearModel } from '../src/model/linear.ts';
import { loadLexicon } from '../src/tag/lexicon.ts';

const labelled = [...devFindings(), ...seedFindings(), ...ownLabels(await corpusFindings())];
const findings = prepare(loadLexicon(), labelled);
const models = learnModels(findings);
write('themes', models.themes);
write('main', models.main);
write('stance', models.stance);

function write(name: string, model: LinearModel): void {
  const weights = [...model.weights].sort(([a], [b]) => (a < b ? -1 : 1));
  const about = {
    method: 'Logistic regression with squared penalty (eval/tagging-learn.ts), by scripts/learn-tagging.ts',
    findings: findings.length,
    features: weights.length,
  };
  const lines = weights.map(([feature, values]) => `    ${JSON.stringify(feature)}: [${values.join(', ')}]`);
  writeFileSync(
    new URL(`../lexicon/learned/${name}.json`, import.meta.url),
    `{\n  "about": ${JSON.stringify(about, null, 2)},\n  "classes": ${JSON.stringify(model.classes)},\n  "weights": {\n${lines.join(',\n')}\n  }\n}\n`,
  );
  process.stdout.write(`${name}: ${weights.length} features\n`);
}

// Learns which findings are evidence on an earlier area and which verdict they give, from the labelled areas in
// ../shared/gold and our own, and writes data/relevance.json and data/verdict.json. Run it after a change to reading, tagging or
// the features: npx tsx scripts/learn-verdicts.ts
import { writeFileSync } from 'node:fs';
import { readCorpus } from '../eval/corpus.ts';
import { prepareCases } from '../eval/verdicts-cases.ts';
import { devAreas } from '../eval/verdicts-gold.ts';
import { learnVerdictModels } from '../eval/verdicts-learn.ts';
import { ownAreas } from '../eval/verdicts-own.ts';
import type { LinearModel } from '../src/model/linear.ts';

const corpus = await readCorpus();
const { cases, lost } = prepareCases([...devAreas(), ...ownAreas(corpus)], corpus);
if (cases.length === 0) throw new Error('there are no labelled areas to learn from in ../shared/gold');
const models = learnVerdictModels(cases);
write('relevance', models.relevance);
write('verdict', models.verdict);
process.stdout.write(`learned from ${cases.length} areas; ${lost.length} not found in the reports\n`);

function write(name: string, { classes, weights }: LinearModel): void {
  const about = {
    method: 'Logistic regression with squared penalty (eval/verdicts-learn.ts), by scripts/learn-verdicts.ts',
    areas: cases.length,
  };
  const lines = [...weights].map(
    ([feature, values]) => `    ${JSON.stringify(feature)}: [${values.join(', ')}]`,
  );
  writeFileSync(
    new URL(`../data/${name}.json`, import.meta.url),
    `{\n  "about": ${JSON.stringify(about)},\n  "classes": ${JSON.stringify(classes)},\n  "weights": {\n${lines.join(',\n')}\n  }\n}\n`,
  );
}

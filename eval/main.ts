// npm run eval: scores the program against what careful readers labelled in ../shared/gold.
// npm run eval -- --write: also keeps the cross-validated figures in data/quality.json, which every report prints,
// and beside them the chance rate, which is that of the program as it stands.
// npm run eval -- --parts: also measures what each part of what tells evidence adds to the verdicts.
// npm run eval -- --diff BASE: instead tells which verdicts, themes and stances move since a revision, and why.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCorpus, readSeeds } from './corpus.ts';
import { differences } from './diff.ts';
import { answersSince } from './revision.ts';
import * as tagging from './tagging.ts';
import * as verdicts from './verdicts.ts';

const { values } = parseArgs({
  options: { write: { type: 'boolean' }, parts: { type: 'boolean' }, diff: { type: 'string' } },
});
if (values.diff === undefined) await evaluate();
else console.log(differences(...(await answersSince(values.diff))).join('\n'));

async function evaluate(): Promise<void> {
  const corpus = await readCorpus();
  console.log('# Themes and stance\n');
  const tagged = await tagging.run(corpus);
  const judged = await verdicts.run(corpus, await readSeeds(), values.parts === true);

  if (values.write && tagged && judged) {
    const round = (value: number) => Math.round(value * 1000) / 1000;
    const quality = {
      themeF1: round(tagged.themeF1),
      stanceAccuracy: round(tagged.stanceAccuracy),
      verdictAccuracy: round(judged.accuracy),
      chanceRate: round(judged.chance),
      measuredOn: `reports of ${tagged.authorities} authorities labelled by hand, each measured with what was learned without it`,
    };
    writeFileSync(new URL('../data/quality.json', import.meta.url), `${JSON.stringify(quality, null, 2)}\n`);
  }
}

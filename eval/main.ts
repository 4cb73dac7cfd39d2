// npm run eval: scores the program against what careful readers labelled in ../shared/gold.
// npm run eval -- --write: also keeps the cross-validated figures in data/quality.json, which every report prints,
// and beside them the chance rate, which is that of the program as it stands; and the figures in the learned files.
// npm run eval -- --parts: also measures what each part of what tells evidence adds to the verdicts.
// npm run eval -- --diff BASE: instead tells which verdicts, themes and stances move since a revision, and why.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCorpus, readSeeds } from './corpus.ts';
import { differences } from './diff.ts';
import { writeMeasured } from './model-file.ts';
import { answersSince } from './revision.ts';
import * as tagging from './tagging.ts';
import * as verdicts from './verdicts.ts';

/** The files of what was learned to tag, and to give verdicts. */
const TAGGING = ['themes', 'network', 'main', 'stance'].map((name) => `lexicon/learned/${name}`);
const VERDICTS = ['data/relevance', 'data/verdict'];

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
    tell(TAGGING, `theme F1 ${quality.themeF1}, stance accuracy ${quality.stanceAccuracy}`);
    tell(VERDICTS, `verdict accuracy ${quality.verdictAccuracy}`);
  }
}

function tell(files: readonly string[], figures: string): void {
  for (const file of files)
    writeMeasured(
      new URL(`../${file}.json`, import.meta.url),
      `cross-validated by authority (npm run eval): ${figures}`,
    );
}

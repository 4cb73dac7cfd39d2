// npm run eval: scores the program against what careful readers labelled in ../shared/gold.
import { readCorpus, readSeeds } from './corpus.ts';
import * as verdicts from './verdicts.ts';

const corpus = await readCorpus();
const seeds = await readSeeds();
verdicts.run(corpus, seeds);

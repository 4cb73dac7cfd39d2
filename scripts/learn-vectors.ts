// Learns what words mean from the sentences of the published reports in ../shared/corpus and writes data/vectors.tsv.
// Run it after a change to reading or to what a word is, before the other scripts: npx tsx scripts/learn-vectors.ts
import { writeFileSync } from 'node:fs';
import { readCorpus } from '../eval/corpus.ts';
import { learnVectors } from '../eval/vectors.ts';

const corpus = await readCorpus();
if (corpus.length === 0) throw new Error('there are no reports to learn from in ../shared/corpus');
const sentences = corpus.flatMap((i) => i.findings.map((f) => ({ authority: i.authority.id, text: f.text })));
writeFileSync(new URL('../data/vectors.tsv', import.meta.url), learnVectors(sentences));
process.stdout.write(`learned from ${sentences.length} sentences of ${corpus.length} reports\n`);

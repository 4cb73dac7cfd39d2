import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findInputs } from '../src/cli/inputs.ts';
import type { Inspection } from '../src/model/inspection.ts';
import { readAll } from '../src/run.ts';
import { loadLexicon } from '../src/tag/lexicon.ts';
import { createTagger, type Tagger } from '../src/tag/tagger.ts';

const CORPUS = fileURLToPath(new URL('../../shared/corpus', import.meta.url));

/** The published reports, read and tagged; none where they are not at hand. */
export async function readCorpus(tagger: Tagger = createTagger(loadLexicon())): Promise<Inspection[]> {
  if (!existsSync(CORPUS)) return [];
  return (await readAll(await findInputs([CORPUS]), tagger)).inspections;
}

/** The five letters, read and tagged. */
export async function readSeeds(tagger: Tagger = createTagger(loadLexicon())): Promise<Inspection[]> {
  const seeds = fileURLToPath(new URL('../seeds', import.meta.url));
  return (await readAll(await findInputs([seeds]), tagger)).inspections;
}

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findInputs } from '../src/cli/inputs.ts';
import { readSource } from '../src/ingest/ingest.ts';
import { InputError } from '../src/model/errors.ts';
import type { Inspection } from '../src/model/inspection.ts';
import { parseInspection } from '../src/parse/parse.ts';
import { tagInspection } from '../src/tag/inspection.ts';
import { loadLexicon } from '../src/tag/lexicon.ts';
import { createTagger, type Tagger } from '../src/tag/tagger.ts';

const CORPUS = fileURLToPath(new URL('../../shared/corpus', import.meta.url));
const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));

/** The published reports, read and tagged; none where they are not at hand. */
export function readCorpus(): Promise<Inspection[]> {
  return readFolder(CORPUS);
}

/** The five letters, read and tagged. */
export function readSeeds(): Promise<Inspection[]> {
  return readFolder(SEEDS);
}

/** The inspections of a folder, read one after another without a cache; what is no report is passed over. */
async function readFolder(folder: string): Promise<Inspection[]> {
  if (!existsSync(folder)) return [];
  const tagger = createTagger(loadLexicon());
  const inspections: Inspection[] = [];
  for (const { file, path } of await findInputs([folder])) {
    const inspection = await read(file, path, tagger);
    if (inspection) inspections.push(inspection);
  }
  return inspections;
}

async function read(file: string, path: string, tagger: Tagger): Promise<Inspection | null> {
  try {
    return tagInspection(parseInspection(await readSource(path, readFileSync(file))), tagger);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

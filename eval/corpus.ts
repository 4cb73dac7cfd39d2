import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findInputs } from '../src/cli/inputs.ts';
import { InputError } from '../src/model/errors.ts';
import type { Inspection } from '../src/model/inspection.ts';
import { type Digest, digestOf, dropCopies } from '../src/run/documents.ts';
import { readDocument } from '../src/run/stages.ts';
import { loadLexicon } from '../src/tag/lexicon.ts';
import { createTagger, type Tagger } from '../src/tag/tagger.ts';

const CORPUS = fileURLToPath(new URL('../../shared/corpus', import.meta.url));

/** The published reports, read and tagged; none where they are not at hand. */
export async function readCorpus(tagger: Tagger = createTagger(loadLexicon())): Promise<Inspection[]> {
  return existsSync(CORPUS) ? readFolder(CORPUS, tagger) : [];
}

/** The five letters, read and tagged. */
export async function readSeeds(tagger: Tagger = createTagger(loadLexicon())): Promise<Inspection[]> {
  return readFolder(fileURLToPath(new URL('../seeds', import.meta.url)), tagger);
}

async function readFolder(folder: string, tagger: Tagger): Promise<Inspection[]> {
  const documents: { path: string; digest: Digest; inspection: Inspection }[] = [];
  for (const { file, path } of await findInputs([folder])) {
    try {
      const inspection = await readDocument(path, await readFile(file), tagger);
      documents.push({ path, digest: digestOf(inspection), inspection });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }
  return dropCopies(documents).kept.map((d) => d.inspection);
}

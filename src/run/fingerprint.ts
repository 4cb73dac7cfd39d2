import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lexiconBytes } from '../tag/lexicon-bytes.ts';

const CODE = fileURLToPath(new URL('..', import.meta.url));
/** Where the build keeps what follows from the rest. */
export const BUILT = join(CODE, 'built');
const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Hash of all that decides results besides the documents: the program's version and code, the versions of what it
 * builds on, its lexicon and data, and a user's own lexicon.
 * @throws InputError where that lexicon cannot be read
 */
export function programFingerprint(lexiconFile?: string): string {
  const hash = createHash('sha256').update(process.versions.v8);
  const files = [
    join(PACKAGE, 'package.json'),
    ...[CODE, join(PACKAGE, 'lexicon'), join(PACKAGE, 'data')].flatMap(filesBelow),
  ];
  const contents = files.map((file) => readFileSync(file));
  if (lexiconFile !== undefined) contents.push(lexiconBytes(lexiconFile, lexiconFile));
  for (const content of contents) hash.update(`${content.length}\n`).update(content);
  return hash.digest('hex');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !file.startsWith(BUILT))
    .sort();
}

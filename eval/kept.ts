import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';

const ROOT = new URL('../', import.meta.url);
const FOLDER = new URL('node_modules/.cache/throughline/', ROOT);
/** What learning follows from beside the labels. */
const SOURCES = ['eval', 'src/model', 'src/tag', 'src/text', 'lexicon', 'data'];
/** The results of learning and measuring, which nothing is learned from. */
const RESULTS = new Set(['quality.json', 'relevance.json', 'verdict.json']);

let sources: string | undefined;

/**
 * What takes minutes to learn, kept from one run to the next for as long as the labels, the code and the data that it
 * follows from are the same.
 * @param from what it is learned from, as JSON can hold it
 */
export async function kept<T>(from: unknown, learn: () => Promise<T>): Promise<T> {
  const key = keyOf(from);
  const file = new URL(`${key}.v8`, FOLDER);
  try {
    return deserialize(readFileSync(file));
  } catch {
    const learned = await learn();
    mkdirSync(FOLDER, { recursive: true });
    const aside = new URL(`${key}.${process.pid}`, FOLDER);
    writeFileSync(aside, serialize(learned));
    renameSync(aside, file);
    return learned;
  }
}

/** The hash under which it is kept. */
export function keyOf(from: unknown): string {
  sources ??= hashOfSources();
  return createHash('sha256').update(sources).update(JSON.stringify(from)).digest('hex');
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(process.version);
  for (const folder of SOURCES) {
    const entries = readdirSync(new URL(`${folder}/`, ROOT), { withFileTypes: true });
    const files = entries.filter((e) => e.isFile() && !RESULTS.has(e.name)).map((e) => e.name);
    for (const name of files.sort())
      hash.update(`${folder}/${name}\0`).update(readFileSync(new URL(`${folder}/${name}`, ROOT)));
  }
  return hash.digest('hex');
}

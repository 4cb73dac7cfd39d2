import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { keyOf, Store } from '../src/run/store.ts';

const ROOT = new URL('../', import.meta.url);
const FOLDER = fileURLToPath(new URL('node_modules/.cache/throughline/', ROOT));
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
  sources ??= hashOfSources();
  mkdirSync(FOLDER, { recursive: true });
  const store = new Store(FOLDER);
  const key = keyOf(sources, JSON.stringify(from));
  const parts = await store.get(key);
  if (parts) return deserialize(parts[0]!);
  const learned = await learn();
  await store.put(key, [serialize(learned)]);
  return learned;
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

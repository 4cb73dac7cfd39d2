import { deserialize, serialize } from 'node:v8';
import type { Lexicon } from '../tag/lexicon.ts';
import type { Store } from './store.ts';

/** The lexicon as an earlier run left it: far quicker to load than its files are to parse. Null where there is none. */
export async function lexiconFrom(store: Store, key: string): Promise<Lexicon | null> {
  const parts = await store.get(key);
  return parts && deserialize(parts[0]!);
}

/** The lexicon, kept for the next run where there is room. @throws InputError naming file, line and column of the first fault */
export async function openLexicon(store: Store, key: string, file: string | undefined): Promise<Lexicon> {
  const kept = await lexiconFrom(store, key);
  if (kept) return kept;
  const { loadLexicon } = await import('../tag/lexicon.ts');
  const lexicon = loadLexicon(file);
  await store.put(key, [serialize(lexicon)]).catch(() => undefined);
  return lexicon;
}

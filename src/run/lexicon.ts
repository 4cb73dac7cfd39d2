import { deserialize, serialize } from 'node:v8';
import type { Lexicon } from '../tag/lexicon.ts';
import { BUILT } from './fingerprint.ts';
import { keyOf, Store } from './store.ts';

/** Under which the lexicon is kept. */
export const lexiconKey = (fingerprint: string): string => keyOf('lexicon', fingerprint);

/**
 * The lexicon: as the build has parsed it, or an earlier run, or else from its files, and then kept where there is
 * room. Parsing them takes half a second of processor time.
 * @param key hash of all that the lexicon depends on
 * @param file a user's own lexicon
 * @throws InputError naming file, line and column of the first fault
 */
export async function openLexicon(store: Store, key: string, file: string | undefined): Promise<Lexicon> {
  const parts = (await new Store(BUILT).get(key)) ?? (await store.get(key));
  if (parts) return deserialize(parts[0]!);
  const { loadLexicon } = await import('../tag/lexicon.ts');
  const lexicon = loadLexicon(file);
  await store.put(key, [serialize(lexicon)]).catch(() => undefined);
  return lexicon;
}

// Parses the lexicon once for all runs: dist/built, a store as the runs themselves keep one.
import { mkdirSync, rmSync } from 'node:fs';
import { BUILT, programFingerprint } from '../dist/run/fingerprint.js';
import { lexiconKey, openLexicon } from '../dist/run/lexicon.js';
import { Store } from '../dist/run/store.js';

rmSync(BUILT, { recursive: true, force: true });
mkdirSync(BUILT);
await openLexicon(new Store(BUILT), lexiconKey(programFingerprint()), undefined);

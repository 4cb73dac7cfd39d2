import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { loadLexicon } from '../../src/tag/lexicon.ts';

/** What the compiled program holds as its lexicon where no earlier run has kept one, and whether it had to parse it. */
function opened(fingerprint: string): { hash: string; entries: number; weights: number; parsed: boolean } {
  const script = `
    import { lexiconKey, openLexicon } from './dist/run/lexicon.js';
    import { programFingerprint } from './dist/run/fingerprint.js';
    const kept = [];
    const store = { get: async () => null, put: async (key) => void kept.push(key) };
    const { hash, entries, models } = await openLexicon(store, lexiconKey(${fingerprint}), undefined);
    const weights = models.themes.weights.size;
    console.log(JSON.stringify({ hash, entries: entries.length, weights, parsed: kept.length > 0 }));`;
  const cwd = pathToFileURL('./');
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd, encoding: 'utf8' }),
  );
}

describe('the lexicon that the build has parsed', () => {
  const { hash, entries, models } = loadLexicon();
  const whole = { hash, entries: entries.length, weights: models.themes.weights.size };

  test('is what its files say, without parsing them', () => {
    expect(opened('programFingerprint()')).toEqual({ ...whole, parsed: false });
  });

  test('is not used where code, data or lexicon are others', () => {
    expect(opened("'of another program'")).toEqual({ ...whole, parsed: true });
  });
});

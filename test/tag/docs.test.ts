import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { lexiconPage } from '../../src/tag/docs.ts';
import { loadLexicon } from '../../src/tag/lexicon.ts';
import { themeFile } from '../../src/tag/lexicon-file.ts';
import { createTagger } from '../../src/tag/tagger.ts';
import { parsePhrase } from '../../src/text/phrase.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('docs/lexicon.md is what scripts/lexicon-docs.ts makes of the lexicon', () => {
  expect(read('docs/lexicon.md')).toBe(lexiconPage(loadLexicon()));
});

test('the page takes what it says of the network from the network', () => {
  const lexicon = loadLexicon();
  const { network } = lexicon.models;
  const page = lexiconPage({ ...lexicon, models: { ...lexicon.models, network: { ...network, units: 12 } } });
  expect(page).toContain('drive 12 units;');
});

test('a phrase has the limits that the page tells', () => {
  expect(read('docs/lexicon.md')).toContain('A phrase has at most ten words and a gap at most eight,');
  const words = (n: number) => Array.from({ length: n }, () => 'word').join(' ');
  expect(parsePhrase(words(10))).toHaveLength(10);
  expect(() => parsePhrase(words(11))).toThrow('at most 10 words');
  expect(parsePhrase('look *8 parent')[1]!.gap).toBe(8);
  expect(() => parsePhrase('look *9 parent')).toThrow('1 to 8 words');
});

test('the JSON Schema says what is checked on load', () => {
  expect(JSON.parse(read('schemas/lexicon.schema.json'))).toMatchObject(z.toJSONSchema(themeFile));
});

test('the example of a theme of one’s own does what the page says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-own-'));
  try {
    const file = join(folder, 'own.yaml');
    writeFileSync(file, /```yaml\n(.*?)```/s.exec(read('docs/lexicon.md'))![1]!);
    const tagger = createTagger(loadLexicon(file));
    const proposed = (text: string) =>
      tagger.explain(text).themes.some(({ id, matches }) => id === 'young-carers' && matches.length > 0);
    expect(proposed('A boy who looks after his disabled parent gets good help.')).toBe(true);
    expect(proposed('Young carers get good help.')).toBe(true);
    expect(proposed('There were no young carers among the children.')).toBe(false);
    expect(proposed('The young carers strategy is new.')).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

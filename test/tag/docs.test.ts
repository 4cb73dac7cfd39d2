import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { lexiconPage } from '../../src/tag/docs.ts';
import { loadLexicon } from '../../src/tag/lexicon.ts';
import { themeFile } from '../../src/tag/lexicon-file.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('docs/lexicon.md is what scripts/lexicon-docs.ts makes of the lexicon', () => {
  expect(read('docs/lexicon.md')).toBe(lexiconPage(loadLexicon()));
});

test('the JSON Schema says what is checked on load', () => {
  expect(JSON.parse(read('schemas/lexicon.schema.json'))).toMatchObject(z.toJSONSchema(themeFile));
});

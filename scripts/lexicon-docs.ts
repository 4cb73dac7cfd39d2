// Writes docs/lexicon.md and schemas/lexicon.schema.json from the lexicon: npx tsx scripts/lexicon-docs.ts
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { lexiconPage } from '../src/tag/docs.ts';
import { loadLexicon } from '../src/tag/lexicon.ts';
import { themeFile } from '../src/tag/lexicon-file.ts';

const root = new URL('../', import.meta.url);
writeFileSync(new URL('docs/lexicon.md', root), lexiconPage(loadLexicon()));
writeFileSync(
  new URL('schemas/lexicon.schema.json', root),
  `${JSON.stringify({ title: 'A file of themes for throughline', ...z.toJSONSchema(themeFile) }, null, 2)}\n`,
);

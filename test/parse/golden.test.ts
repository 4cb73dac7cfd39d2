import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readSource } from '../../src/ingest/ingest.ts';
import type { ParsedInspection } from '../../src/model/inspection.ts';
import { parseInspection } from '../../src/parse/parse.ts';

/** Small documents written for the purpose, one folder each: the document and what is to be read off it. */
const golden = new URL('../golden/', import.meta.url);
const cases = readdirSync(golden, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** What a reader would check: everything but ids, hashes and offsets. */
function readable(inspection: ParsedInspection) {
  const { authority, framework, inspected, published, lead, judgements, scope, warnings } = inspection;
  return {
    authority: authority.name,
    framework,
    inspected,
    published,
    lead,
    judgements,
    scope,
    warnings,
    findings: inspection.findings.map(({ kind, priority, section, paragraph, page, text, reference }) => ({
      kind,
      priority,
      section,
      paragraph,
      page,
      text,
      reference,
    })),
  };
}

describe.each(cases)('%s', (name) => {
  const folder = new URL(`${name}/`, golden);
  const file = readdirSync(folder).find((entry) => entry.startsWith('document.'))!;
  const read = () => readSource(file, readFileSync(new URL(file, folder)));

  test('is read as written down', async () => {
    const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));
    expect(readable(parseInspection(await read()))).toEqual(expected);
  });

  test('spans lie in the text and hold the words of the finding', async () => {
    const source = await read();
    const words = (text: string) => text.replace(/[^\p{L}]+/gu, '');
    for (const { span, text } of parseInspection(source).findings) {
      expect(span[0]).toBeLessThan(span[1]);
      expect(words(source.text.slice(...span))).toContain(words(text).slice(0, 12));
      expect(words(source.text.slice(...span))).toContain(words(text).slice(-12));
    }
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readLines } from '../../src/run/lines.ts';

let folder: string;
let written: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-lines-'));
  const seed = 'seeds/shropshire-2024-08-30-focused-visit.txt';
  written = spawnSync(process.execPath, ['dist/cli/main.js', 'read', seed, '--no-cache'], {
    encoding: 'utf8',
  }).stdout;
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each<[string, (text: string) => Buffer]>([
  ['in UTF-8', (text) => Buffer.from(text)],
  ['in UTF-8 with a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
  [
    'as Windows PowerShell writes it',
    (text) => Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'utf16le'),
  ],
  ['in UTF-16 of the other byte order', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
])('what read has written is read %s', async (_, encode) => {
  const file = join(folder, 'findings.ndjson');
  writeFileSync(file, encode(written + written));
  const inspections = [];
  for await (const inspection of readLines(file)) inspections.push(inspection);
  expect(inspections).toEqual([JSON.parse(written), JSON.parse(written)]);
});

test.each([0, 1, 2])('a file of %i bytes is told as it is', async (length) => {
  const file = join(folder, 'short.ndjson');
  writeFileSync(file, '{{'.slice(0, length));
  const read = async () => {
    for await (const _ of readLines(file)) throw new Error('there is nothing to read');
  };
  if (length === 0) await read();
  else await expect(read()).rejects.toThrow(/no JSON/);
});

test('a line without findings is refused, as reading refuses a document without any', async () => {
  const file = join(folder, 'bare.ndjson');
  const bare = JSON.stringify({ ...JSON.parse(written), findings: [], claims: [] });
  writeFileSync(file, `${written}${bare}\n`);
  const read = async () => {
    const found = [];
    for await (const inspection of readLines(file)) found.push(inspection);
    return found;
  };
  await expect(read()).rejects.toThrow(/bare\.ndjson:2: this is no inspection \(findings: there are none/);
});

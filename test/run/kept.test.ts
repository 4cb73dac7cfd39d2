import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadPages, PART } from '../../src/run/pages.ts';
import { keyOf, Store } from '../../src/run/store.ts';
import { readAll, withEngine } from '../../src/run.ts';

let folder: string;
const before = process.env.XDG_CACHE_HOME;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-kept-'));
  process.env.XDG_CACHE_HOME = join(folder, 'cache');
});
afterAll(() => {
  if (before === undefined) delete process.env.XDG_CACHE_HOME;
  else process.env.XDG_CACHE_HOME = before;
  rmSync(folder, { recursive: true, force: true });
});

test('why a document cannot be read is kept as well: no worker looks at it again', async () => {
  const file = join(folder, 'report.pdf');
  writeFileSync(file, '<html><body>Report not found</body></html>');
  const inputs = [{ file, path: 'report.pdf' }];
  const first = await withEngine({}, (engine) => readAll(inputs, engine));
  expect(first.unread).toEqual([{ path: 'report.pdf', reason: expect.any(String) }]);
  const workers = () => Promise.reject(new Error('no worker is needed'));
  const second = await withEngine({}, (engine) => readAll(inputs, { ...engine, workers }));
  expect(second).toEqual(first);
});

describe('pages', () => {
  const key = keyOf('pages');
  const parts = ['{"outline":{},"notices":[]}', '<p>page', '{}', 'a\r\n', 'b\r\n'];
  const written = async (pages: Awaited<ReturnType<typeof loadPages>>) => {
    let content = '';
    for await (const piece of pages.part(PART.html)) content += piece.toString();
    return content;
  };

  test('are made once, and again where a part is damaged before it is written', async () => {
    const store = new Store(folder);
    let made = 0;
    const make = () => {
      made += 1;
      return store.put(key, parts);
    };
    expect(await written(await loadPages(store, key, make))).toBe(parts[1]);
    expect(made).toBe(1);
    const pages = await loadPages(store, key, make);
    expect(made).toBe(1);
    const entry = join(folder, key.slice(0, 2), key);
    writeFileSync(entry, readFileSync(entry, 'utf8').replace('<p>page', '<p>PAGE'));
    expect(await written(pages)).toBe(parts[1]);
    expect(made).toBe(2);
  });

  test('that cannot be kept stop the run', async () => {
    const lost = loadPages(new Store(folder), keyOf('lost'), async () => undefined);
    await expect(lost).rejects.toThrow('was removed');
  });
});

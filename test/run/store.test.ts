import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { keyOf, Store } from '../../src/run/store.ts';

let folder: string;
let store: Store;
const key = keyOf('a');
const file = (k = key) => join(folder, k.slice(0, 2), k);
const texts = async (k = key) => (await store.get(k))?.map(String) ?? null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-store-'));
  store = new Store(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the store', () => {
  test('gives back what was put, in its parts', async () => {
    await store.put(key, ['one', '', 'line\nand line ü']);
    expect(await texts()).toEqual(['one', '', 'line\nand line ü']);
  });

  test('has nothing under another key', async () => {
    await store.put(key, ['one']);
    expect(await texts(keyOf('b'))).toBeNull();
  });

  test('keys tell apart what joins to the same text', () => {
    expect(keyOf('ab', 'c')).not.toBe(keyOf('a', 'bc'));
  });

  test.each([
    ['cut short', (content: Buffer) => content.subarray(0, content.length - 1)],
    ['longer', (content: Buffer) => Buffer.concat([content, Buffer.from('x')])],
    [
      'changed by a bit',
      (content: Buffer) => Buffer.from(content.map((b, i) => (i === content.length - 1 ? b ^ 1 : b))),
    ],
    ['empty', () => Buffer.alloc(0)],
    ['of another program', () => Buffer.from('{"some":"json"}\n')],
    ['no JSON at all', () => Buffer.from('text')],
  ])('an entry that is %s counts as absent and is made anew', async (_, damage) => {
    await store.put(key, ['one', 'two']);
    writeFileSync(file(), damage(readFileSync(file())));
    expect(await texts()).toBeNull();
    await store.put(key, ['one', 'two']);
    expect(await texts()).toEqual(['one', 'two']);
  });

  test('an entry moved under another key counts as absent', async () => {
    await store.put(key, ['one']);
    const other = `${key.slice(0, 2)}${keyOf('b').slice(2)}`;
    writeFileSync(file(other), readFileSync(file()));
    expect(await texts(other)).toBeNull();
  });

  test('an entry that cannot be written leaves nothing behind', async () => {
    writeFileSync(join(folder, key.slice(0, 2)), 'a file where the folder belongs');
    await expect(store.put(key, ['one'])).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([key.slice(0, 2)]);
  });

  test('many that put the same entry at once leave it whole', async () => {
    await Promise.all(Array.from({ length: 20 }, () => store.put(key, ['one', 'x'.repeat(100_000)])));
    expect((await texts())?.[0]).toBe('one');
    expect(readdirSync(folder)).toEqual([key.slice(0, 2)]);
  });

  test('is trimmed to a size, what was longest not used first, and never what was used within the hour', async () => {
    const keys = ['a', 'b', 'c'].map((name) => keyOf(name));
    for (const [i, k] of keys.entries()) {
      await store.put(k, ['x'.repeat(1000)]);
      const used = Date.now() / 1000 - (3 - i) * 7200;
      utimesSync(file(k), used, used);
    }
    const now = keyOf('now');
    await store.put(now, ['x'.repeat(1000)]);
    await store.trim(2 * statSync(file(now)).size);
    expect(await Promise.all([...keys, now].map(async (k) => (await texts(k)) !== null))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  test('what a killed process left aside is removed in time', async () => {
    const left = join(folder, 'aside-1');
    writeFileSync(left, 'half');
    utimesSync(left, 0, 0);
    await store.trim();
    expect(readdirSync(folder)).toEqual([]);
  });
});

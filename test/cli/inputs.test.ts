import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as real from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';

const closed = (folder: unknown) => String(folder).endsWith('closed');
jest.unstable_mockModule('node:fs/promises', () => ({
  ...real,
  readdir: async (folder: string) => {
    if (closed(folder)) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    return real.readdir(folder);
  },
}));
const { findInputs } = await import('../../src/cli/inputs.ts');
const { readAll, withEngine } = await import('../../src/run.ts');

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
const paths = async (...inputs: string[]) => (await findInputs(inputs)).map((input) => input.path);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-inputs-'));
  for (const name of ['a', 'b', 'other/a', 'mixed/closed']) mkdirSync(at(name), { recursive: true });
  for (const name of [
    'a/report.txt',
    'a/old.txt',
    'b/report.txt',
    'b/new.txt',
    'other/a/report.txt',
    'mixed/last.txt',
  ])
    writeFileSync(at(name), name);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('documents of several folders', () => {
  test('are named within their folder where that tells them apart', async () => {
    expect(await paths(at('a'))).toEqual(['old.txt', 'report.txt']);
    expect(await paths(at('a'), at('mixed', 'last.txt'))).toEqual([
      'old.txt',
      'report.txt',
      at('mixed', 'last.txt'),
    ]);
    expect(await paths(at('a'), `${at('a')}/`)).toEqual(['old.txt', 'report.txt', 'old.txt', 'report.txt']);
  });

  test('are named with it where two would have the same path', async () => {
    expect(await paths(at('a'), at('b'))).toEqual(['a/old.txt', 'a/report.txt', 'b/new.txt', 'b/report.txt']);
    expect(await paths(at('other'), at('b'), at('mixed', 'last.txt'), `${at('a')}/`)).toEqual([
      'other/a/report.txt',
      'b/new.txt',
      'b/report.txt',
      at('mixed', 'last.txt'),
      `${at('a')}/old.txt`,
      `${at('a')}/report.txt`,
    ]);
  });

  test('are named as given where the folders have the same name', async () => {
    expect(await paths(at('a'), `${at('other', 'a')}/`)).toEqual([
      `${at('a')}/old.txt`,
      `${at('a')}/report.txt`,
      `${at('other', 'a')}/report.txt`,
    ]);
  });
});

describe('a folder that may not be opened', () => {
  const reason = 'the folder cannot be opened (EACCES). Check that you may read it.';

  test('is told as unread, and the others go on', async () => {
    const inputs = await findInputs([at('mixed')]);
    expect(inputs.map((input) => input.path)).toEqual(['closed', 'last.txt']);
    const { unread } = await withEngine({ cache: false, jobs: 1 }, (engine) => readAll(inputs, engine));
    expect(unread).toHaveLength(2);
    expect(unread[0]).toEqual({ path: 'closed', reason });
  });

  test('is a fault of the input where it is itself given', async () => {
    await expect(findInputs([at('mixed', 'closed')])).rejects.toThrow(reason);
  });
});

test('a lexicon that is not there is a fault of the input', async () => {
  const work = withEngine({ cache: false, lexicon: at('nope.yaml') }, async () => undefined);
  await expect(work).rejects.toThrow(`${at('nope.yaml')}: The lexicon file cannot be read.`);
  await expect(work).rejects.toMatchObject({ name: 'InputError' });
});

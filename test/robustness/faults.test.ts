import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { disk, failAt, mockDisk } from '../helpers/faulty-disk.ts';

mockDisk();
const { writeReviewFile } = await import('../../src/cli/reviews.ts');
const { printPages } = await import('../../src/cli/pdf.ts');
const { keyOf, Store } = await import('../../src/run/store.ts');

let folder: string;
beforeEach(() => {
  failAt(0);
  folder = mkdtempSync(join(tmpdir(), 'throughline-faults-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const CODES = ['ENOSPC', 'EACCES', 'EROFS', 'EIO'];
const file = (name: string) => join(folder, name);
const contents = () =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((n) => [n, readFileSync(file(n), 'utf8')]),
  );

/** Does something with a fault at each of its calls in turn; tells after each how it ended. */
async function withEachFault(
  code: string,
  work: () => Promise<unknown>,
  after: (fault: Error | null) => void | Promise<void>,
): Promise<number> {
  for (let call = 1; ; call++) {
    failAt(call, code);
    const fault = await work().then(
      () => null,
      (error: Error) => error,
    );
    const done = disk.calls < call;
    failAt(0);
    await after(fault);
    if (done) return call - 1;
  }
}

describe('a review file', () => {
  const old = { 'r.csv': 'decided\n', 'r.csv.bak': 'decided before\n' };
  const reset = () => {
    for (const name of readdirSync(folder)) rmSync(file(name));
    for (const [name, text] of Object.entries(old)) writeFileSync(file(name), text);
  };

  test.each(CODES)(
    'is as it was, or written anew with a copy beside it, after %s at any step',
    async (code) => {
      reset();
      const steps = await withEachFault(
        code,
        () => writeReviewFile(file('r.csv'), 'new\n'),
        (fault) => {
          if (fault) expect(fault.message).toContain('What was there before is unchanged.');
          expect(contents()).toEqual(fault ? old : { ...old, 'r.csv': 'new\n', 'r.csv.bak2': 'decided\n' });
          reset();
        },
      );
      expect(steps).toBeGreaterThan(5);
    },
  );

  test('that cannot be read is not written over, and neither is what stands where its copy would', async () => {
    const { mkdirSync } = await import('node:fs');
    mkdirSync(file('r.csv'));
    await expect(writeReviewFile(file('r.csv'), 'new\n')).rejects.toThrow(
      'the review file cannot be read (EISDIR). Check that it is a file',
    );
    rmSync(file('r.csv'), { recursive: true });
    writeFileSync(file('r.csv'), 'decided\n');
    mkdirSync(file('r.csv.bak'));
    expect(await writeReviewFile(file('r.csv'), 'new\n')).toBe(file('r.csv.bak2'));
    expect(readFileSync(file('r.csv.bak2'), 'utf8')).toBe('decided\n');
    rmSync(file('r.csv.bak'), { recursive: true });
  });
});

describe('an entry of the cache', () => {
  test.each(CODES)(
    'is whole, old or new, and nothing is left beside it, after %s at any step',
    async (code) => {
      const store = new Store(folder);
      const key = keyOf('a');
      const kept = async () => (await store.get(key))?.map(String) ?? null;
      const steps = await withEachFault(
        code,
        () => store.put(key, ['one', 'two']),
        async (fault) => {
          expect(await kept()).toEqual(fault ? null : ['one', 'two']);
          expect(readdirSync(folder, { recursive: true }).filter((n) => String(n).includes('aside'))).toEqual(
            [],
          );
          rmSync(join(folder, key.slice(0, 2)), { recursive: true, force: true });
        },
      );
      expect(steps).toBe(3);
      await store.put(key, ['old']);
      await withEachFault(
        code,
        () => store.put(key, ['new']),
        async (fault) => {
          expect(await kept()).toEqual([fault ? 'old' : 'new']);
          await store.put(key, ['old']);
        },
      );
    },
  );
});

test.each(CODES)(
  'printing tells in a sentence of %s at any step, and leaves nothing behind',
  async (code) => {
    const browser = file('browser');
    writeFileSync(
      browser,
      '#!/bin/sh\nfor a; do case $a in --print-to-pdf=*) echo %PDF- >"$(echo $a | cut -d= -f2)";; esac; done\n',
    );
    chmodSync(browser, 0o755);
    const strays = () =>
      readdirSync(tmpdir()).filter((n) => n.startsWith('.throughline-') && n.includes(`-${process.pid}-`));
    const steps = await withEachFault(
      code,
      () =>
        printPages(
          browser,
          new Map([
            ['a.html', '<p>'],
            ['b.html', '<p>'],
          ]),
        ),
      (fault) => {
        if (fault)
          expect([fault.name, fault.message]).toEqual([
            'InputError',
            expect.stringContaining('could not be printed'),
          ]);
        expect(strays()).toEqual([]);
      },
    );
    expect(steps).toBeGreaterThan(4);
  },
);

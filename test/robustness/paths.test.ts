import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, win32 } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findInputs, slashes } from '../../src/cli/inputs.ts';
import { assertInside } from '../../src/cli/output.ts';
import { InputError } from '../../src/model/errors.ts';
import { slug } from '../../src/model/slug.ts';
import { dateInName } from '../../src/parse/metadata.ts';
import { authorityFile } from '../../src/report/addresses.ts';
import { reportFiles } from '../report/files.ts';
import { CONTEXT } from '../report/fixture.ts';
import { shropshire } from '../report/seeds.ts';

/** Names that Windows keeps for devices, whatever ending they have. */
const DEVICES = ['con', 'prn', 'aux', 'nul', 'conin$', 'conout$', ...digits('com'), ...digits('lpt')];
const NAMES = [
  ...DEVICES,
  ...DEVICES.map((name) => name.toUpperCase()),
  ...[
    'com\u00b9',
    'LPT\u00b3',
    'con ',
    ' con',
    'con.',
    'con.txt',
    'nul . .',
    'index',
    'Index',
    'INDEX ',
    'a.',
    'a ',
    '.',
    '..',
  ],
  ...[
    'C:',
    'C:evil',
    'C:\\evil',
    '\\\\host\\share',
    '..\\..\\evil',
    '../../evil',
    '/evil',
    'a/b',
    'a\\b',
    'a:stream',
    '~',
    '-rf',
    '%2e%2e',
  ],
];

function digits(name: string): string[] {
  return Array.from({ length: 10 }, (_, n) => `${name}${n}`);
}

const anyName = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.tuple(fc.constantFrom(...NAMES), fc.string({ maxLength: 4 })).map((parts) => parts.join('')),
);

describe('the files of an authority', () => {
  test('can be made on every system, whatever its name is', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const file = authorityFile(slug(name), 'html');
        expect(file).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.html$/);
        expect(file.length).toBeLessThan(100);
        expect(DEVICES).not.toContain(file.split('.')[0]);
        expect(file).not.toBe('index.html');
        for (const system of [posix, win32]) {
          expect(system.basename(file)).toBe(file);
          expect(system.dirname(system.join('out', 'data', file))).toBe(system.join('out', 'data'));
        }
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  test('of two authorities never fall together, also where capitals and small letters are one', () => {
    fc.assert(
      fc.property(anyName, anyName, (one, other) => {
        const [a, b] = [slug(one), slug(other)];
        if (a !== b)
          expect(authorityFile(a, 'html').toLowerCase()).not.toBe(authorityFile(b, 'html').toLowerCase());
      }),
      { numRuns: 3000, seed: 1 },
    );
    const long = 'x'.repeat(100);
    expect(authorityFile(`${long}a`, 'html')).not.toBe(authorityFile(`${long}b`, 'html'));
    expect(slug('Kent')).toBe(slug('KENT'));
  });
});

test.each(['..', '../a.html', 'data/../../a.html', 'data\\a.html'])(
  'no file of a report is written as %j',
  (path) => {
    for (const system of [posix, win32])
      expect(() => assertInside('out', path, system)).toThrow('must lie inside');
  },
);

test.each([
  'C:',
  'C:evil.html',
  'data/C:\\evil.html',
  'a.html:stream',
  'con.html',
  'data/NUL',
  'com1',
  'a.',
  'a ',
  'data /a',
])('no file of a report is written as %j on Windows', (path) => {
  expect(() => assertInside('out', path, win32)).toThrow('must lie inside');
});

test.each([
  'index.html',
  'data/shropshire.json',
  'reports.zip',
  'my reviews.csv',
  'reviews.csv.bak2',
  'console.html',
])('a file of a report is written as %j', (path) => {
  for (const system of [posix, win32]) assertInside('out', path, system);
});

test('a path is shown with slashes on Windows; elsewhere a backslash belongs to the name', () => {
  expect(slashes('reports\\kent\\a.pdf', win32.sep)).toBe('reports/kent/a.pdf');
  expect(slashes('C:\\reports\\a.pdf', win32.sep)).toBe('C:/reports/a.pdf');
  expect(slashes('kent\\2019.pdf', posix.sep)).toBe('kent\\2019.pdf');
});

test('a date in a name is read from the name alone, in a folder of any system', () => {
  for (const folder of ['2011-01-02/', 'C:/reports/2011-01-02/', ''])
    expect(dateInName(`${folder}kent 2019-03-04.pdf`)).toBe('2019-03-04');
});

test('links and paths in pages hold no backslash, also for documents from Windows', () => {
  const trail = shropshire();
  for (const { document } of trail.inspections) document.path = `C:/letters/${document.path}`;
  for (const [path, content] of reportFiles([trail], CONTEXT)) {
    expect(path).not.toContain('\\');
    if (path.endsWith('.html'))
      for (const [, link] of content.matchAll(/<a [^>]*href="?([^" >]*)/g))
        expect(link).toMatch(/^(#[\w-]+|(data\/)?[a-z0-9-]+\.\w+)$/);
  }
});

describe('inputs', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-paths-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const windows = process.platform === 'win32';
  (windows ? test.skip : test)(
    'with names that another system could not have are found by them',
    async () => {
      const names = [
        'a\\b.txt',
        'aux.txt',
        'c: d.TXT',
        'ends in dots...txt',
        'new\nline.txt',
        'ünï.txt',
        '.hidden.txt',
        'README.txt',
      ];
      mkdirSync(join(folder, 'con'));
      for (const name of names) writeFileSync(join(folder, 'con', name), 'x');
      const found = await findInputs([folder]);
      const expected = names.filter((n) => n !== '.hidden.txt' && n !== 'README.txt').sort();
      expect(found.map((f) => f.path)).toEqual(expected.map((name) => `con/${name}`));
      expect(found.map((f) => f.file)).toEqual(expected.map((name) => join(folder, 'con', name)));
    },
  );

  test.each(['C:\\none\\a.pdf', '\\\\host\\share', 'a\u0000b', 'x'.repeat(5000)])(
    '%j that is not there is named',
    async (path) => {
      await expect(findInputs([path])).rejects.toThrow(InputError);
    },
  );
});

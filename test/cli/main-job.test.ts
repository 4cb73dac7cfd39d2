import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

let folder: string;
const inFolder = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the built program with a cache of its own. */
function throughline(...words: string[]) {
  return spawnSync(process.execPath, ['dist/cli/main.js', ...words], {
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: inFolder('cache') },
  });
}

const filesBelow = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath, f.name).slice(root.length + 1))
    .sort();

test('the committed reports are what the program makes of the letters, byte for byte', () => {
  const run = throughline('report', 'seeds', '--out', inFolder('reports'));
  expect(run.status).toBe(0);
  expect(filesBelow(inFolder('reports'))).toEqual(filesBelow('reports'));
  for (const file of filesBelow('reports'))
    expect({
      file,
      same: readFileSync(join('reports', file)).equals(readFileSync(join(folder, 'reports', file))),
    }).toEqual({
      file,
      same: true,
    });
  expect(run.stderr).toContain('Read five reports of three authorities.');
  expect(run.stderr.trim().split('\n').at(-1)).toMatch(/^Open .*index\.html$/);
});

describe('bad input', () => {
  const letter = 'staffordshire-2010-08-11-contact-referral-assessment.txt';

  beforeAll(() => {
    mkdirSync(inFolder('bad'));
    copyFileSync(join('seeds', letter), inFolder('bad/letter.txt'));
    copyFileSync(join('seeds', letter), inFolder('bad/letter again.txt'));
    writeFileSync(inFolder('bad/empty.txt'), '');
    writeFileSync(
      inFolder('bad/picture.txt'),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    );
    writeFileSync(inFolder('bad/recipe.txt'), 'Take two eggs and a little flour.\n\nBake until done.\n');
  });

  test('each fault is named with its file, and the others are reported all the same', () => {
    const run = throughline('report', inFolder('bad'), '--out', inFolder('pages'));
    expect(run.status).toBe(0);
    for (const name of ['empty.txt', 'picture.txt', 'recipe.txt'])
      expect(run.stderr).toMatch(new RegExp(`not read: ${name}: .{20,}`));
    expect(run.stderr).toMatch(
      /letter(?: again)?\.txt is another copy of letter(?: again)?\.txt and was counted once/,
    );
    expect(run.stderr).toContain('Staffordshire: one report, ');
    expect(filesBelow(inFolder('pages'))).toContain('staffordshire.html');
    expect(readFileSync(inFolder('pages/index.html'), 'utf8')).toContain('recipe.txt');
  });

  test('--strict exits with 1 after the rest is done', () => {
    expect(throughline('read', inFolder('bad'), '--strict').status).toBe(1);
  });

  test('a path that does not exist is told in a sentence and exits with 1', () => {
    const run = throughline('report', inFolder('nowhere'), '--out', inFolder('none'));
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/nowhere: there is no such file or folder/);
    expect(run.stderr).not.toContain('    at ');
  });

  test('an unknown authority gets suggestions', () => {
    const run = throughline('check', 'seeds', '--authority', 'Shropshir');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('Shropshire');
  });

  test('a folder without documents is told with what to do', () => {
    mkdirSync(inFolder('empty'));
    expect(throughline('read', inFolder('empty')).stderr).toContain('Put the reports into it');
  });

  test.each(['no JSON', '{"id": 1}'])(
    'a line to tag that is none is told with what belongs there: %s',
    (line) => {
      const run = spawnSync(process.execPath, ['dist/cli/main.js', 'tag'], { encoding: 'utf8', input: line });
      expect(run.status).toBe(1);
      expect(run.stderr).toMatch(/standard input, line 1: .*\. Give one \{"id","text"\} object per line\./);
    },
  );

  test('wrong usage exits with 2', () => {
    expect(throughline('report', '--no-such-option').status).toBe(2);
    expect(throughline('dance').status).toBe(2);
  });
});

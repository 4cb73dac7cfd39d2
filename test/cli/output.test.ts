import { type ChildProcess, spawn } from 'node:child_process';
import * as realFs from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { disk, failAt, mockDisk } from '../helpers/faulty-disk.ts';
import { contents } from '../helpers/folder.ts';

const { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } = realFs;

mockDisk();
const { writeFiles } = await import('../../src/cli/output.ts');

const set = (mark: string, n = 4) =>
  new Map(
    Array.from({ length: n }, (_, i): [string, string] => [
      i % 2 ? `data/${i}.json` : `${i}.html`,
      `${mark} ${i}`,
    ]),
  );

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-out-'));
  failAt(0);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('writing a report', () => {
  test('makes the folder, and replaces what it wrote before and nothing else', async () => {
    const out = join(folder, 'a', 'b');
    await writeFiles(out, set('old'));
    writeFileSync(join(out, 'notes.txt'), 'mine');
    mkdirSync(join(out, 'other'));
    await writeFiles(out, set('new', 2));
    expect(contents(out)).toEqual({
      '0.html': 'new 0',
      '2.html': 'old 2',
      data: null,
      'data/1.json': 'new 1',
      'data/3.json': 'old 3',
      'notes.txt': 'mine',
      other: null,
    });
  });

  test.each(['ENOSPC', 'EACCES', 'EROFS', 'EIO'])(
    'leaves the old report whole and nothing else after %s at any step',
    async (code) => {
      const files = new Map([...set('new', 6), ['fresh/9.html', 'new 9']]);
      await writeFiles(folder, set('old'));
      const before = contents(folder);
      let faults = 0;
      for (let call = 1; ; call++) {
        failAt(call, code);
        const error = await writeFiles(folder, files).then(() => null, String);
        if (disk.calls < call) break;
        if (error === null) {
          expect(contents(folder)).toMatchObject(Object.fromEntries(files));
          rmSync(join(folder, 'fresh'), { recursive: true });
          rmSync(join(folder, '4.html'));
          rmSync(join(folder, 'data/5.json'));
          failAt(0);
          await writeFiles(folder, set('old'));
        } else {
          faults += 1;
          expect(error).toContain('What was there before is unchanged.');
        }
        expect(contents(folder)).toEqual(before);
      }
      expect(faults).toBeGreaterThan(files.size * 3);
      expect(contents(folder)).toMatchObject(Object.fromEntries(files));
    },
  );

  test('removes the folders that it had to make where it fails', async () => {
    for (const call of [2, 3, 4, 5]) {
      failAt(call);
      await expect(writeFiles(join(folder, 'a/b/c'), set('new'))).rejects.toThrow('the disk is full');
      expect(contents(folder)).toEqual({});
    }
  });

  test('names a file that stands where the folder should be, and a folder where a file should be', async () => {
    writeFileSync(join(folder, 'taken'), 'mine');
    await expect(writeFiles(join(folder, 'taken'), set('new'))).rejects.toThrow(
      /taken: .*a file stands where a folder is needed/,
    );
    mkdirSync(join(folder, 'out', '2.html', 'kept'), { recursive: true });
    const before = contents(folder);
    await expect(writeFiles(join(folder, 'out'), set('new'))).rejects.toThrow(
      /2\.html: .*a folder stands where a file is needed/,
    );
    expect(contents(folder)).toEqual(before);
  });

  test.each(['../a.html', 'data/../../a.html', '/a.html/..', '..', '', 'data\\..\\..\\a.html'])(
    'refuses the path %j',
    async (path) => {
      await expect(writeFiles(join(folder, 'out'), new Map([[path, 'x']]))).rejects.toThrow(
        'must lie inside',
      );
      expect(contents(folder)).toEqual({});
    },
  );

  test('replaces a link in its folder and does not write through it', async () => {
    writeFileSync(join(folder, 'precious'), 'mine');
    mkdirSync(join(folder, 'out'));
    realFs.symlinkSync(join(folder, 'precious'), join(folder, 'out', '0.html'));
    await writeFiles(join(folder, 'out'), set('new', 1));
    expect(contents(folder)).toEqual({ out: null, 'out/0.html': 'new 0', precious: 'mine' });
  });
});

const PROGRAM = pathToFileURL(resolve('dist/cli/output.js')).href;

/** A process of its own that writes a set of files again and again. */
function writer(mark: string, files: number, times: number): ChildProcess {
  const code = `import { writeFiles } from ${JSON.stringify(PROGRAM)};
const files = new Map(Array.from({ length: ${files} }, (_, i) => [(i % 2 ? 'data/' : '') + i + '.html', '${mark}'.repeat(2000)]));
for (let n = 0; n < ${times}; n++) await writeFiles(${JSON.stringify(folder)}, files);`;
  return spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' });
}

const ended = (child: ChildProcess) =>
  new Promise<string | number | null>((done) => {
    child.on('exit', (code, signal) => done(signal ?? code));
  });

/** The marks of the writers whose files stand in the folder. */
function marks(): Set<string> {
  const files = Object.entries(contents(folder)).filter(
    ([name, text]) => text !== null && !name.startsWith('.'),
  );
  for (const [, text] of files) expect(text).toHaveLength(2000);
  return new Set(files.map(([, text]) => text![0]!));
}

const strays = () => readdirSync(folder).filter((name) => name.startsWith('.'));

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((again) => setTimeout(again, 1));
}

describe('processes that write', () => {
  test('into one folder at once do not mix their files', async () => {
    const ends = ['a', 'b', 'c'].map((mark) => ended(writer(mark, 60, 8)));
    expect(await Promise.all(ends)).toEqual([0, 0, 0]);
    expect(marks().size).toBe(1);
    expect(strays()).toEqual([]);
  });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'and are told to end by %s leave a whole report and no stray files',
    async (signal) => {
      expect(await ended(writer('o', 400, 1))).toBe(0);
      for (const wait of [0, 15, 40]) {
        const child = writer('n', 400, 1000);
        await until(() => strays().length > 0);
        await new Promise((later) => setTimeout(later, wait));
        child.kill(signal);
        expect(await ended(child)).toBe(signal);
        expect(marks().size).toBe(1);
        expect(strays()).toEqual([]);
      }
    },
  );

  test('and are killed leave whole files, and the next run clears what they left', async () => {
    expect(await ended(writer('o', 400, 1))).toBe(0);
    const child = writer('n', 400, 1000);
    await until(() => strays().length > 0);
    child.kill('SIGKILL');
    await ended(child);
    marks();
    expect(await ended(writer('z', 400, 1))).toBe(0);
    expect(marks()).toEqual(new Set(['z']));
    expect(strays()).toEqual([]);
  });

  test('wait for no lock that a process left behind', async () => {
    const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
    await ended(child);
    const { hostname } = await import('node:os');
    writeFileSync(join(folder, '.throughline-lock'), `${hostname()}\n${child.pid}\nx`);
    await writeFiles(folder, set('new'));
    expect(existsSync(join(folder, '.throughline-lock'))).toBe(false);
    expect(contents(folder)['0.html']).toBe('new 0');
  });
});

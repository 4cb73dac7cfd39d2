import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { filesBelow } from '../helpers/folder.ts';

const MAIN = resolve('dist/cli/main.js');
const GOLDEN = resolve('test/golden');

let folder: string;
let documents: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-run-'));
  documents = join(folder, 'documents');
  cpSync(resolve('seeds'), documents, { recursive: true });
  for (const name of readdirSync(GOLDEN, { recursive: true, encoding: 'utf8' }))
    if (/document\.\w+$/.test(name)) cpSync(join(GOLDEN, name), join(documents, name));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the program with a cache of its own, and gives what it printed. */
function throughline(cache: string, ...given: string[]) {
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, cache), LC_ALL: 'C' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...given], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function report(cache: string, ...given: string[]): Map<string, string> {
  const out = mkdtempSync(join(folder, 'out-'));
  const { status, stderr } = throughline(cache, 'report', ...given, '--out', out);
  expect(stderr).toContain('Open ');
  expect(status).toBe(0);
  return filesBelow(out);
}

describe('the same bytes', () => {
  let cold: Map<string, string>;
  beforeAll(() => {
    cold = report('cache', documents, '--jobs', '1');
  });

  test('with eight jobs as with one', () => {
    expect(report('other', documents, '--jobs', '8')).toEqual(cold);
  });

  test('from the cache, and without one', () => {
    expect(report('cache', documents)).toEqual(cold);
    expect(report('unused', documents, '--no-cache')).toEqual(cold);
    expect(() => statSync(join(folder, 'unused'))).toThrow();
  });

  test('from a cache of which every entry is damaged', () => {
    cpSync(join(folder, 'cache'), join(folder, 'damaged'), { recursive: true });
    const entries = [...filesBelow(join(folder, 'damaged')).keys()];
    expect(entries.length).toBeGreaterThan(20);
    for (const [i, name] of entries.entries()) {
      const file = join(folder, 'damaged', name);
      writeFileSync(file, i % 2 === 0 ? 'foreign' : readFileSync(file).subarray(0, -5));
    }
    expect(report('damaged', documents)).toEqual(cold);
  });

  test('from what read has written, whole or in pieces', () => {
    const lines = throughline('cache', 'read', documents).stdout;
    expect(lines.split('\n').length).toBeGreaterThan(12);
    writeFileSync(join(folder, 'findings.ndjson'), lines);
    expect(report('from', '--from', join(folder, 'findings.ndjson'))).toEqual(cold);
  });

  test('after a run that Ctrl-C ended, which says what is kept, from where that one was', async () => {
    const [out, cache] = [join(folder, 'stopped'), join(folder, 'stopped-cache')];
    const env = { ...process.env, XDG_CACHE_HOME: cache };
    const run = spawn(process.execPath, [MAIN, 'report', documents, '--out', out, '--jobs', '1'], { env });
    let told = '';
    run.stderr.on('data', (data) => {
      told += data;
    });
    const ended = once(run, 'exit');
    const entries = () =>
      existsSync(cache)
        ? readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((f) => /[0-9a-f]{64}$/.test(f))
        : [];
    while (entries().length < 5 && run.exitCode === null) await new Promise((done) => setTimeout(done, 5));
    run.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
    expect(told).toMatch(
      /Stopped\. \d+ of 16 documents were read and are kept for the next run\. Nothing was written\./,
    );
    expect(existsSync(out)).toBe(false);
    const made = () => entries().map((f) => [f, statSync(join(cache, f)).ino] as const);
    const kept = made();
    expect(report('stopped-cache', documents)).toEqual(cold);
    expect(made()).toEqual(expect.arrayContaining(kept));
  }, 120_000);

  test('of two runs at once that share a cache', async () => {
    const outs = ['one', 'two'].map((name) => join(folder, name));
    const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'shared') };
    const runs = outs.map((out) =>
      spawn(process.execPath, [MAIN, 'report', documents, '--out', out], { env }),
    );
    expect(await Promise.all(runs.map((run) => once(run, 'exit')))).toEqual([
      [0, null],
      [0, null],
    ]);
    for (const out of outs) expect(filesBelow(out)).toEqual(cold);
  }, 120_000);
});

test('names documents by where they lie now, not where they lay when they were read', () => {
  const moved = join(folder, 'moved');
  cpSync(documents, join(moved, 'below'), { recursive: true });
  const paths = (given: string) =>
    throughline('cache', 'read', given)
      .stdout.trim()
      .split('\n')
      .map((line) => JSON.parse(line).document.path as string);
  expect(paths(moved)).toEqual(paths(documents).map((path) => `below/${path}`));
});

test('a fault of a lexicon is told in a sentence, also where a large document is read meanwhile', () => {
  const own = join(folder, 'faulty.yaml');
  writeFileSync(own, 'themes: [{ id: 1 }]\n');
  const large = join(folder, 'large.txt');
  writeFileSync(large, Buffer.alloc(60 * 2 ** 20, 'a'));
  const { status, stderr } = throughline('cache', 'read', large, '--lexicon', own);
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/^throughline: .*faulty\.yaml:1:\d+: [^\n]*\n$/),
  ]);
});

test('a changed lexicon is not answered from the cache', () => {
  const own = join(folder, 'own.yaml');
  writeFileSync(
    own,
    'themes:\n  - id: own-theme\n    label: Own theme\n    entries:\n      - match: [children]\n        weight: 3\n        note: a word that every letter has\n',
  );
  expect(throughline('cache', 'read', documents).stdout).not.toContain('own-theme');
  expect(throughline('cache', 'read', documents, '--lexicon', own).stdout).toContain('own-theme');
});

test.each([
  ['is cut short', (line: string) => line.slice(0, 500), 'this is no JSON'],
  ['is something else', () => '{"document":{"sha256":"x"}}', 'this is no inspection'],
])('a line that %s is named', (_, spoil, words) => {
  const [first, second] = throughline('cache', 'read', documents).stdout.split('\n');
  const file = join(folder, 'spoiled.ndjson');
  writeFileSync(file, `${first}\n${spoil(second!)}\n`);
  const { status, stderr } = throughline('cache', 'report', '--from', file, '--out', join(folder, 'none'));
  expect(stderr).toContain(`${file}:2: ${words}`);
  expect(status).toBe(1);
});

test('Ctrl-C tells what stands and ends the program', async () => {
  const script = `
    import { interruptible } from ${JSON.stringify(resolve('dist/cli/interrupt.js'))};
    await interruptible(() => 'Stopped after 3.', async () => {
      console.log('working');
      await new Promise((done) => setTimeout(done, 60_000));
    });`;
  const run = spawn(process.execPath, ['--input-type=module', '-e', script]);
  let told = '';
  run.stderr.on('data', (data) => {
    told += data;
  });
  await once(run.stdout, 'data');
  run.kill('SIGINT');
  expect(await once(run, 'exit')).toEqual([130, null]);
  expect(told).toContain('Stopped after 3.');
});

describe('workers', () => {
  const setup = () => {
    const store = join(folder, 'store');
    mkdirSync(store, { recursive: true });
    return { folder: store, lexiconKey: 'none', lexiconFile: undefined };
  };
  const tasks = () =>
    ['shropshire', 'staffordshire', 'wiltshire'].map((name, i) => ({
      key: `0${i}`,
      path: `${name}.txt`,
      bytes: readFileSync(
        readdirSync(resolve('seeds'), { recursive: true, encoding: 'utf8' })
          .filter((f) => f.toLowerCase().includes(name) && /\.txt$/.test(f))
          .map((f) => resolve('seeds', f))[0]!,
      ),
    }));
  const start = async (limits?: { seconds: number; heapMiB: number }, threads = 2) => {
    const { startWorkers } = await import(resolve('dist/run/workers.js'));
    return startWorkers(setup(), threads, limits);
  };

  test('give a document up that takes too long, and go on', async () => {
    const workers = await start({ seconds: 0.01, heapMiB: 384 });
    const answers = await Promise.all(tasks().map((task) => workers.read(task)));
    await workers.close();
    expect(answers).toEqual(tasks().map(() => ({ reason: expect.stringContaining('within 0.01 seconds') })));
  });

  test('give each document its own time, whatever those before it took', async () => {
    const workers = await start({ seconds: 0.1, heapMiB: 384 }, 1);
    const begun = performance.now();
    const ends = await Promise.all(
      tasks().map((task) => workers.read(task).then(() => performance.now() - begun)),
    );
    await workers.close();
    expect(ends[1]! - ends[0]!).toBeGreaterThan(90);
    expect(ends[2]! - ends[1]!).toBeGreaterThan(90);
  });

  test('give a document up that needs too much memory, and go on', async () => {
    const workers = await start({ seconds: 60, heapMiB: 128 });
    const [first, second, third] = tasks();
    const words = second!.bytes.toString();
    const huge = { ...second!, bytes: Buffer.from(words.repeat(Math.ceil(3e7 / words.length))) };
    const answers = await Promise.all([first!, huge, third!].map((task) => workers.read(task)));
    await workers.close();
    expect(answers[1]).toEqual({ reason: expect.stringContaining('more memory') });
    expect([answers[0], answers[2]].map((a) => a.findings)).toEqual([expect.any(Number), expect.any(Number)]);
  }, 60_000);

  test('read all where nothing is amiss', async () => {
    const workers = await start();
    const answers = await Promise.all(tasks().map((task) => workers.read(task)));
    await workers.close();
    expect(answers.map((a) => a.findings)).toEqual(tasks().map(() => expect.any(Number)));
  });
});

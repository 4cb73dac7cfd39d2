import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contents } from '../helpers/folder.ts';

const MAIN = resolve('dist/cli/main.js');
const SEEDS = resolve('seeds');
const TEXT = `${JSON.stringify({ id: 1, text: 'Supervision is not regular.' })}\n`;

let folder: string;
let env: NodeJS.ProcessEnv;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-processes-'));
  env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), TMPDIR: join(folder) };
  spawnSync(process.execPath, [MAIN, 'report', SEEDS, '--out', join(folder, 'old')], { env });
});
afterAll(() => rmSync(folder, { recursive: true }));

const COMMANDS = [
  ['read', SEEDS],
  ['read', SEEDS, '--no-cache'],
  ['check', SEEDS, '--json'],
  ['check', SEEDS, '--csv'],
  ['check', SEEDS],
  ['lexicon', 'list'],
  ['lexicon', 'explain', 'Supervision is not regular.'],
  ['tag'],
];
const strays = () =>
  readdirSync(folder).filter((name) => name.startsWith('throughline-') || name.startsWith('.'));

describe('a command whose output nobody reads ends without a word', () => {
  test.each(COMMANDS)('%s %s %s', async (...given) => {
    const child = spawn(process.execPath, [MAIN, ...given], { env });
    child.stdout.destroy();
    let told = '';
    child.stderr.on('data', (data) => {
      told += data;
    });
    child.stdin.on('error', () => undefined).end(TEXT.repeat(50));
    const [status] = await once(child, 'close');
    expect([status, told]).toEqual([141, '']);
    expect(strays()).toEqual([]);
  });

  test('but for the review file, which is written', async () => {
    const reviews = join(folder, 'reviews.csv');
    const child = spawn(process.execPath, [MAIN, 'check', SEEDS, '--write-reviews', reviews], { env });
    child.stdout.destroy();
    expect((await once(child, 'close'))[0]).toBe(141);
    expect(readFileSync(reviews, 'utf8')).toContain('area_text');
  });

  test('and one whose messages nobody reads does its work', async () => {
    const out = join(folder, 'unheard');
    const child = spawn(process.execPath, [MAIN, 'report', SEEDS, '--out', out], { env });
    child.stderr.destroy();
    expect((await once(child, 'close'))[0]).toBe(0);
    expect(contents(out)).toEqual(contents(join(folder, 'old')));
  });
});

const FULL = '/dev/full';
if (!existsSync(FULL))
  process.stderr.write(`Skipped: there is no ${FULL}, output to a full disk is not tested.\n`);

(existsSync(FULL) ? describe : describe.skip)(
  'a command whose output the disk has no room for says so',
  () => {
    test.each(COMMANDS)('%s %s %s', (...given) => {
      const command = `exec "$@" >${FULL}`;
      const ran = spawnSync('sh', ['-c', command, 'sh', process.execPath, MAIN, ...given], {
        env,
        input: TEXT,
        encoding: 'utf8',
      });
      expect(ran.stderr).toBe(
        'throughline: standard output: not all could be written: the disk is full. Make room, or give another folder.\n',
      );
      expect(ran.status).toBe(1);
    });
  },
);

const limited = process.platform === 'win32' ? describe.skip : describe;

limited('where files may not grow beyond a size, the old report stands whole and a sentence says why', () => {
  // blocks of 512 bytes or of 1,024, as the shell has it: from nothing at all to all but the largest file
  const LIMITS = [0, 1, 8, 64, 100];
  const run = (limit: number, out: string, ...options: string[]) =>
    spawnSync(
      'sh',
      [
        '-c',
        `trap '' XFSZ; ulimit -f ${limit}; exec "$@"`,
        'sh',
        process.execPath,
        MAIN,
        'report',
        SEEDS,
        '--out',
        out,
        ...options,
      ],
      { env, encoding: 'utf8' },
    );

  test.each([[], ['--no-cache'], ['--zip'], ['--jobs', '1', '--no-cache']])(
    'report %s %s %s',
    (...options) => {
      const out = mkdtempSync(join(folder, 'out-'));
      cpSync(join(folder, 'old'), out, { recursive: true });
      const before = contents(out);
      for (const limit of LIMITS) {
        const { status, stderr } = run(limit, out, ...options);
        expect([limit, status, stderr]).toEqual([
          limit,
          1,
          expect.stringMatching(/^throughline: .*(EFBIG|larger than)/m),
        ]);
        expect(stderr).not.toMatch(/^ {4}at /m);
        expect(contents(out)).toEqual(before);
        expect(strays()).toEqual([]);
      }
    },
  );
});

limited('where what was read cannot be kept, the variable that helps is named', () => {
  test.each([
    ['TMPDIR', '--no-cache'],
    ['XDG_CACHE_HOME', '--jobs=1'],
  ])('%s for %s', (variable, option) => {
    const given = { ...env, XDG_CACHE_HOME: mkdtempSync(join(folder, 'cache-')) };
    const command = `trap '' XFSZ; ulimit -f 1; exec "$@"`;
    const ran = spawnSync('sh', ['-c', command, 'sh', process.execPath, MAIN, 'read', SEEDS, option], {
      env: given,
      encoding: 'utf8',
    });
    expect(ran.stderr).toMatch(
      new RegExp(`could not be kept here .*Make room, or name another folder with ${variable}\\.`),
    );
    expect(ran.status).toBe(1);
  });
});

test('a folder for temporary files that is not there is named', () => {
  const given = { ...env, TMPDIR: join(folder, 'none') };
  const { status, stderr } = spawnSync(process.execPath, [MAIN, 'read', SEEDS, '--no-cache'], {
    env: given,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/none: no folder for temporary files can be made here \(ENOENT\)/),
  ]);
});

test('no run asks the network for anything', () => {
  const guard = join(folder, 'guard.mjs');
  writeFileSync(
    guard,
    `import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
const end = () => { process.stderr.write('network'); process.exit(99); };
net.Socket.prototype.connect = end;
net.Server.prototype.listen = end;
dgram.createSocket = end;
dns.lookup = end;
`,
  );
  const guarded = (...given: string[]) =>
    spawnSync(process.execPath, ['--import', pathToFileURL(guard).href, ...given], { env, encoding: 'utf8' })
      .status;
  expect(guarded('-e', "fetch('http://127.0.0.1:8099').catch(() => undefined)")).toBe(99);
  expect(guarded(MAIN, 'report', SEEDS, '--out', join(folder, 'guarded'), '--no-cache', '--zip')).toBe(0);
  expect(guarded(MAIN, 'check', SEEDS)).toBe(0);
});

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { inLine } from '../../src/cli/exit.ts';
import { findBrowser, printPages } from '../../src/cli/pdf.ts';
import { progress } from '../../src/cli/progress.ts';
import { zip } from '../../src/cli/zip.ts';
import { CHROMIUM } from '../browser/browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-share-'));
afterAll(() => rmSync(folder, { recursive: true }));

const throughline = (...args: string[]) =>
  spawnSync(process.execPath, ['dist/cli/main.js', ...args], { encoding: 'utf8' });

describe('--zip', () => {
  const files = new Map<string, string | Uint8Array>([
    ['a.html', '<p>’'],
    ['data/a.json', '{}\n'],
    ['a.pdf', new Uint8Array([37, 80, 68, 70])],
  ]);

  test('holds every file as it is', () => {
    const held = unzipSync(zip(files));
    expect(Object.keys(held)).toEqual([...files.keys()]);
    for (const [path, content] of files) expect(Buffer.from(held[path]!)).toEqual(Buffer.from(content));
  });

  test('is the same bytes on another day and in another time zone', () => {
    const code = `const { zip } = await import('./dist/cli/zip.js');
process.stdout.write(Buffer.from(zip(new Map([['a.html', '<p>']]))).toString('hex'));`;
    const made = ['Pacific/Auckland', 'America/Los_Angeles', 'UTC'].map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', code], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }),
    );
    expect(new Set(made).size).toBe(1);
    expect(made[0]).toBe(Buffer.from(zip(new Map([['a.html', '<p>']]))).toString('hex'));
  });

  test('lies beside the report, with all of it', () => {
    const out = join(folder, 'zipped');
    const { status, stderr } = throughline('report', 'seeds', '--out', out, '--zip');
    expect(status).toBe(0);
    expect(stderr).toContain('To send: ');
    const held = unzipSync(readFileSync(join(out, 'reports.zip')));
    const written = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((f) =>
      /\.(html|csv|json)$/.test(f),
    );
    expect(Object.keys(held).sort()).toEqual(written.sort());
    for (const path of written) expect(Buffer.from(held[path]!)).toEqual(readFileSync(join(out, path)));
  });
});

describe('--pdf', () => {
  test('without a browser says what to do, before anything is read', async () => {
    await expect(findBrowser({ PATH: folder })).rejects.toThrow(
      /Install one, or name it in the variable CHROMIUM/,
    );
    const none = join(folder, 'no-such-browser');
    await expect(findBrowser({ CHROMIUM: none })).rejects.toThrow('Name a Chromium, Chrome or Edge there');
  });

  test('takes the browser that CHROMIUM names, else one on the path', async () => {
    for (const name of ['own', 'chromium']) {
      writeFileSync(join(folder, name), '#!/bin/sh\nexit 3\n');
      chmodSync(join(folder, name), 0o755);
    }
    expect(await findBrowser({ CHROMIUM: join(folder, 'own'), PATH: folder })).toBe(join(folder, 'own'));
    expect(await findBrowser({ PATH: folder })).toBe(join(folder, 'chromium'));
  });

  test('says when the browser fails', async () => {
    await expect(printPages(join(folder, 'own'), new Map([['a.html', '<p>']]))).rejects.toThrow(
      'this browser could not print a report (status 3). Name another in the variable CHROMIUM',
    );
    await expect(printPages(join(folder, 'none'), new Map([['a.html', '<p>']]))).rejects.toThrow(
      'could not print',
    );
  });

  (CHROMIUM ? test : test.skip)(
    'prints each page, with links within it and none to files of this machine',
    async () => {
      const page = `<!DOCTYPE html><title>A</title><h1 id=top>A</h1>
<a class=home href=index.html>All</a> <a href="data/a.json">Data</a> <a href=#end>End</a><p id=end>End`;
      const told: number[] = [];
      const pdfs = await printPages(
        CHROMIUM!,
        new Map([
          ['a.html', page],
          ['b.html', page],
        ]),
        (done) => told.push(done),
      );
      expect([...pdfs.keys()]).toEqual(['a.pdf', 'b.pdf']);
      expect(told).toEqual([1, 2]);
      for (const pdf of pdfs.values()) {
        const text = Buffer.from(pdf).toString('latin1');
        expect(text.startsWith('%PDF-')).toBe(true);
        expect(text).not.toMatch(/\/URI|file:/);
        expect(text).toContain('/Dest');
      }
    },
  );

  (CHROMIUM ? test : test.skip)('keeps the browser off the network, whatever a page asks for', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url!);
      response.end('x');
    }).listen(0, '127.0.0.1');
    await new Promise((done) => server.on('listening', done));
    const { port } = server.address() as AddressInfo;
    const hosts = ['127.0.0.1', 'localhost', 'throughline.localhost'];
    const images = hosts.map((host) => `<img src="http://${host}:${port}/${host}">`).join('');
    await printPages(CHROMIUM!, new Map([['a.html', `<!DOCTYPE html><title>A</title>${images}`]]));
    server.close();
    expect(asked).toEqual([]);
  });
});

describe('progress', () => {
  const screen = (isTTY: boolean, columns = 80) => {
    const written: string[] = [];
    return { isTTY, columns, written, write: (text: string) => written.push(text) };
  };

  test('is quiet where there is no terminal', () => {
    expect(progress('Reading', 'documents', screen(false))).toBeUndefined();
    expect(throughline('report', 'seeds', '--out', join(folder, 'quiet')).stderr).not.toContain('Reading');
  });

  test('tells what is done and what is left, and goes when all is done', () => {
    let now = 0;
    const terminal = screen(true);
    const told = progress('Reading', 'documents', terminal, () => now)!;
    for (const [time, done] of [
      [10, 1],
      [20, 2],
      [2000, 10],
      [2200, 11],
      [4000, 40],
    ] as const) {
      now = time;
      told(done, 40);
    }
    expect(terminal.written).toEqual([
      '\r\u001b[KReading: 1 of 40 documents',
      '\r\u001b[KReading: 10 of 40 documents, about 6 seconds left',
      '\r\u001b[KReading: 11 of 40 documents, about 6 seconds left',
      '\r\u001b[K',
    ]);
  });

  test('keeps to one line of a narrow terminal', () => {
    const terminal = screen(true, 20);
    progress('Reading', 'documents', terminal, () => 0)!(1, 1000);
    expect(terminal.written).toEqual(['\r\u001b[KReading: 1 of 1000 ']);
  });
});

describe('messages', () => {
  const evil = 'a\u001b[31m\u001b]0;owned\u0007\u009b2J\u202e\rRead 9 reports.\n';

  test('hold nothing that a terminal would act on, whatever files are called', () => {
    const file = join(folder, `${evil.replaceAll('/', '')}.txt`);
    writeFileSync(file, 'no inspection');
    for (const command of ['report', 'check', 'read']) {
      const args = command === 'report' ? ['--out', join(folder, 'evil')] : [];
      const { stdout, stderr } = throughline(command, file, 'seeds', ...args);
      expect(stderr).toContain('not read: ');
      expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      expect(stderr.split('\n').some((line) => line.startsWith('Read 9'))).toBe(false);
    }
    const { stderr } = throughline('check', join(folder, evil));
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('a name from outside stays in its line', () => {
    expect(inLine('a\r\nb\u2028c\td')).toBe('a b c d');
  });
});

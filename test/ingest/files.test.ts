import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readDocumentFile } from '../../src/ingest/file.ts';

const LETTER = 'shropshire-2024-08-30-focused-visit.txt';
const describeUnix = process.platform === 'win32' ? describe.skip : describe;

describeUnix('what has the name of a document and is none', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-files-'));
    cpSync(resolve('seeds', LETTER), join(folder, LETTER));
    execFileSync('mkfifo', [join(folder, 'pipe.pdf')]);
    symlinkSync('/dev/zero', join(folder, 'device.pdf'));
    symlinkSync('gone.pdf', join(folder, 'dangling.pdf'));
    symlinkSync('loop.pdf', join(folder, 'loop.pdf'));
    mkdirSync(join(folder, 'below'));
    symlinkSync('..', join(folder, 'below', 'round.pdf'));
    writeFileSync(join(folder, 'huge.pdf'), '');
    truncateSync(join(folder, 'huge.pdf'), 65 * 2 ** 20);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const REASONS: [string, RegExp][] = [
    ['dangling.pdf', /link that leads to no file/],
    ['device.pdf', /not a file/],
    ['huge.pdf', /larger than 64 MB/],
    ['loop.pdf', /link that leads to no file/],
    ['pipe.pdf', /not a file/],
  ];

  test.each(REASONS)('%s is refused by its reason', async (name, reason) => {
    await expect(readDocumentFile(join(folder, name), name)).rejects.toMatchObject({
      path: name,
      reason: expect.stringMatching(reason),
    });
  });

  test('in a folder each is named, and the report beside them is read once', () => {
    const { status, stdout, stderr } = throughline('read', folder, '--no-cache');
    for (const [name, reason] of REASONS)
      expect(stderr.split('\n').find((line) => line.includes(name))).toMatch(reason);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).document.path),
    ).toEqual([LETTER]);
    expect(status).toBe(0);
  }, 60_000);

  test.each([
    ['pipe.pdf', /neither a file nor a folder/],
    ['device.pdf', /neither a file nor a folder/],
    ['loop.pdf', /no such file or folder/],
  ])(
    '%s given itself ends the run with its name',
    (name, reason) => {
      const { status, stderr } = throughline('read', join(folder, name));
      expect(stderr).toContain(name);
      expect(stderr).toMatch(reason);
      expect(status).toBe(1);
    },
    60_000,
  );
});

function throughline(...given: string[]) {
  return spawnSync(process.execPath, [resolve('dist/cli/main.js'), ...given], {
    encoding: 'utf8',
    timeout: 50_000,
  });
}

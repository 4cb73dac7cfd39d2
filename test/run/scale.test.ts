import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const hasParallel = spawnSync('parallel', ['--version']).status === 0;
if (!hasParallel) process.stderr.write('Skipped: GNU parallel is not installed, its example is not run.\n');

/** The example of the documentation, for the formats that the golden documents have. */
function example(): string {
  const found = /```sh\n(.*?)```/s.exec(readFileSync(resolve('docs/scale.md'), 'utf8'));
  return found![1]!;
}

(hasParallel ? test : test.skip)('the example with GNU parallel gives the same report as one run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-scale-'));
  try {
    const bin = join(folder, 'throughline');
    writeFileSync(bin, `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/cli/main.js')}" "$@"\n`);
    chmodSync(bin, 0o755);
    const env = {
      ...process.env,
      PATH: `${folder}${delimiter}${process.env.PATH}`,
      XDG_CACHE_HOME: join(folder, 'cache'),
      OUT: join(folder, 'out'),
    };
    mkdirSync(env.OUT);
    const cwd = resolve('test/golden');
    const ran = spawnSync('sh', ['-e', '-c', example()], { cwd, env, encoding: 'utf8' });
    expect(ran.stderr).toContain('Open ');
    const pdfs = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.pdf'));
    const whole = spawnSync('sh', ['-e', '-c', 'throughline read "$@"', 'sh', ...pdfs.sort()], {
      cwd,
      env,
      encoding: 'utf8',
    });
    expect(readFileSync(join(env.OUT, 'findings.ndjson'), 'utf8')).toBe(whole.stdout);
    expect(readdirSync(join(env.OUT, 'reports'))).toContain('index.html');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

interface Locked {
  packages: Record<
    string,
    { dev?: boolean; devOptional?: boolean; hasInstallScript?: boolean; license?: string }
  >;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Locked;
const needed = Object.entries(packages).filter(([path, p]) => path !== '' && !p.dev && !p.devOptional);

/** Packed, the program is about three megabytes, most of it the network over words, once to read and once laid out; this leaves it little room for what it does not need. */
const MOST_BYTES = 4_000_000;
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

let folder: string;
let packed: { filename: string; size: number; files: { path: string }[] };
let installed: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-package-'));
  const told = execFileSync(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    encoding: 'utf8',
  });
  [packed] = JSON.parse(told);
  installed = join(folder, 'node_modules', 'throughline');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', installed, '--strip-components=1']);
  for (const [path] of needed) {
    const to = join(folder, path);
    if (!existsSync(resolve(path)) || existsSync(to)) continue;
    mkdirSync(dirname(to), { recursive: true });
    if (path.split('node_modules/').length > 2) cpSync(resolve(path), to, { recursive: true });
    else symlinkSync(resolve(path), to, 'junction');
  }
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('no package that the program needs runs a script when it is installed', () => {
  expect(needed.length).toBeGreaterThan(20);
  expect(needed.filter(([, p]) => p.hasInstallScript).map(([path]) => path)).toEqual([]);
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const name of ['preinstall', 'install', 'postinstall', 'prepare'])
    expect(scripts).not.toHaveProperty(name);
});

describe('the package', () => {
  test('holds the program, its data and the letters, and nothing else', () => {
    const paths = packed.files.map((f) => f.path);
    const folders = [...new Set(paths.map((p) => (p.includes('/') ? p.split('/')[0]! : p)))].sort();
    expect(folders).toEqual([
      'LICENSE',
      'README.md',
      'data',
      'dist',
      'lexicon',
      'package.json',
      'schemas',
      'seeds',
    ]);
    expect(paths.filter((p) => /\.test\.|(?<!\.d)\.ts$|labels|gold|\.map$/.test(p))).toEqual([]);
    expect(packed.size).toBeLessThan(MOST_BYTES);
  });

  test('holds no compiled file without its source', () => {
    const compiled = packed.files
      .map((f) => f.path)
      .filter((p) => /^dist\/.*\.js$/.test(p) && !p.includes('/client/'));
    expect(compiled.length).toBeGreaterThan(100);
    for (const path of compiled)
      expect(existsSync(path.replace('dist/', 'src/').replace(/js$/, 'ts'))).toBe(true);
  });

  test('runs from an empty folder with nothing but the packages that it names', () => {
    const run = (...given: string[]) =>
      spawnSync(process.execPath, ['--preserve-symlinks', join(installed, 'dist/cli/main.js'), ...given], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
      });
    expect(run('--version').stdout.trim()).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
    const { status, stderr } = run('report', join(installed, 'seeds'), '--out', 'pages');
    expect([status, stderr]).toEqual([0, expect.stringContaining('Open ')]);
    for (const name of readdirSync('reports').filter((n) => /\.(html|csv)$/.test(n)))
      expect(readFileSync(join(folder, 'pages', name), 'utf8')).toBe(
        readFileSync(join('reports', name), 'utf8'),
      );
  });
});

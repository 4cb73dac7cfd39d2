import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answers } from './answers.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** All that decides the answers. */
const PROGRAM = ['package.json', 'src', 'lexicon', 'data'];
const SCRIPT = join('eval', 'answers.ts');

/**
 * What the program of a revision answers and what that of the working tree does, on the same documents.
 * @param base a revision as git names them
 * @throws Error where git knows no such revision, or its program cannot be asked
 */
export async function answersSince(
  base: string,
  letters = join(ROOT, 'seeds'),
  shared = join(ROOT, '..', 'shared'),
): Promise<[before: Answers, after: Answers]> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-eval-'));
  try {
    const old = join(folder, 'base');
    checkOut(base, old);
    return await Promise.all(
      [old, ROOT].map((root, i) => ask(root, join(folder, `${i}.json`), letters, shared)) as [
        Promise<Answers>,
        Promise<Answers>,
      ],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A copy of a revision's program with the packages that are installed here. */
function checkOut(base: string, to: string): void {
  const archive = spawnSync('git', ['archive', '--format=tar', base, ...PROGRAM], {
    cwd: ROOT,
    maxBuffer: 2 ** 30,
  });
  if (archive.status !== 0) throw new Error(`git has no ${base}: ${archive.stderr}`);
  mkdirSync(join(to, 'eval'), { recursive: true });
  const unpacked = spawnSync('tar', ['-x', '-C', to], { input: archive.stdout });
  if (unpacked.status !== 0) throw new Error(`${base} could not be unpacked: ${unpacked.stderr}`);
  symlinkSync(join(ROOT, 'node_modules'), join(to, 'node_modules'), 'junction');
  copyFileSync(join(ROOT, SCRIPT), join(to, SCRIPT));
}

async function ask(root: string, out: string, ...where: string[]): Promise<Answers> {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, out, ...where], {
    cwd: root,
    stdio: 'inherit',
  });
  const [status] = await once(child, 'exit');
  if (status !== 0)
    throw new Error('the program could not be asked: between it and this one too much has changed');
  return JSON.parse(readFileSync(out, 'utf8')) as Answers;
}

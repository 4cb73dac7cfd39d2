import { copyFileSync, linkSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import system, { dirname, join, type PlatformPath } from 'node:path';
import { InputError } from '../model/errors.ts';
import { ASIDE, aside } from './aside.ts';
import { reason } from './faults.ts';
import { withLock } from './lock.ts';

/** Relative path, with `/`, to content; one that comes in pieces can be taken once. */
export type Files = ReadonlyMap<string, string | Uint8Array | AsyncIterable<Uint8Array>>;

/**
 * Writes a set of files below a folder: all of them aside first, then moved into place in one go that no signal
 * breaks into and that is undone where any move fails. After a fault the old files stand as they were. Two runs
 * into one folder move one after the other. Other files in the folder are left alone.
 * @throws InputError when the folder cannot be written
 */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  const paths = [...files.keys()];
  for (const path of paths) assertInside(folder, path);
  try {
    await aside(folder, async (temporary) => {
      const [fresh, old] = [join(temporary, 'new'), join(temporary, 'old')];
      for (const [path, content] of files) {
        await mkdir(dirname(join(fresh, path)), { recursive: true });
        await writeFile(join(fresh, path), content);
      }
      await withLock(folder, temporary, () => moveAll(paths, fresh, folder, old));
    });
  } catch (error) {
    throw new InputError(
      faultyPath(error) ?? folder,
      `the reports could not be written: ${reason(error)}. What was there before is unchanged.`,
    );
  }
}

/** What Windows takes for a device, a drive, a second content of a file or another name. */
const NO_WINDOWS_NAME = /[<>:"|?*]|[. ](?:\/|$)|(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:[./]|$)/i;

/** @param on the paths of a system; this one's but in tests @throws Error where a file would not lie in the folder */
export function assertInside(folder: string, path: string, on: PlatformPath = system): void {
  const to = on.relative(folder, on.join(folder, path));
  const leaves = to === '' || to === '..' || to.startsWith(`..${on.sep}`) || on.isAbsolute(to);
  if (leaves || path.includes('\\') || (on.sep === '\\' && NO_WINDOWS_NAME.test(path)))
    throw new Error(`a file of a report must lie inside its folder: ${path}`);
}

/** Moves files from one folder into another and keeps what stood there in a third; all or none. */
function moveAll(paths: readonly string[], from: string, to: string, old: string): void {
  const undo: (() => void)[] = [];
  try {
    for (const path of paths) {
      const target = join(to, path);
      const made = mkdirSync(dirname(target), { recursive: true });
      if (made) undo.push(() => rmSync(made, { recursive: true, force: true }));
      const kept = join(old, path);
      undo.push(keep(target, kept) ? () => renameSync(kept, target) : () => rmSync(target, { force: true }));
      renameSync(join(from, path), target);
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}

/** Keeps a file under a second name as well, so that it can be put back; false where there is no such file. */
function keep(file: string, kept: string): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (!found) return false;
  if (found.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR', path: file });
  mkdirSync(dirname(kept), { recursive: true });
  try {
    linkSync(file, kept);
  } catch {
    copyFileSync(file, kept); // a disk without second names
  }
  return true;
}

/** The file or folder in the way, unless it is one of the program's own. */
function faultyPath(error: unknown): string | null {
  const { path } = error as NodeJS.ErrnoException;
  return path && !path.includes(ASIDE) ? path : null;
}

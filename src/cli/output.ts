import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InputError } from '../model/errors.ts';

/**
 * Writes a set of files below a folder: all of them aside first, then each moved into place, so that a fault leaves
 * the old files whole and nothing half-written. Other files in the folder are left alone.
 * @param files relative path, with `/`, to content
 * @throws InputError when the folder cannot be written
 */
export async function writeFiles(folder: string, files: Map<string, string>): Promise<void> {
  const aside = join(folder, `.throughline-${randomUUID()}`);
  try {
    for (const [path, content] of files) {
      await mkdir(dirname(join(aside, path)), { recursive: true });
      await writeFile(join(aside, path), content);
    }
    for (const path of files.keys()) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await rename(join(aside, path), join(folder, path));
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new InputError(
      folder,
      `the reports could not be written here (${code}). What was there before is unchanged or whole.`,
    );
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

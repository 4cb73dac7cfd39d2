import { lstat, readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { InputError } from '../model/errors.ts';
import type { ReviewRow } from '../model/review.ts';
import { findAuthority } from '../parse/authorities.ts';
import { readReviews } from '../run.ts';
import { inLine, say } from './exit.ts';
import { writeFiles } from './output.ts';

export interface ReviewOptions {
  /** Review files whose decisions count. */
  reviews?: string[];
  /** The review file to write. */
  writeReviews?: string;
}

/**
 * What people have written into the review files given, and into the one that is to be written anew.
 * @throws InputError for a file given that is not there or at fault
 */
export async function readDecisions({ reviews = [], writeReviews }: ReviewOptions): Promise<ReviewRow[]> {
  const rows = await readReviewFiles(reviews);
  const known = writeReviews === undefined || reviews.some((path) => resolve(path) === resolve(writeReviews));
  return known ? rows : [...rows, ...(await readEarlierReviews(writeReviews))];
}

/**
 * Reads review files in the order given.
 * @throws InputError for a file that is not there or at fault
 */
export async function readReviewFiles(paths: readonly string[]): Promise<ReviewRow[]> {
  const files = await Promise.all(paths.map(async (path) => readReviews(path, await contentOf(path))));
  return files.flat().map(withKnownName);
}

/** An authority by whatever name it was written, by the name in the reports. */
function withKnownName(row: ReviewRow): ReviewRow {
  return { ...row, authority: findAuthority(row.authority)?.name ?? row.authority };
}

/** What people have filled in so far in a file that is to be written anew; nothing where there is none or it is no review file. */
async function readEarlierReviews(path: string): Promise<ReviewRow[]> {
  try {
    return (await readReviews(path, await readFile(path))).map(withKnownName);
  } catch (error) {
    if (error instanceof InputError)
      say(`note: nothing is taken over from the old file. ${inLine(error.message)}`);
    else if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw unreadable(path, error);
    return [];
  }
}

/**
 * Writes a review file; what stood there is kept beside it as `.bak`, `.bak2` and so on.
 * @returns the name of that copy; null where nothing else stood there
 */
export async function writeReviewFile(path: string, content: string): Promise<string | null> {
  const old = await oldContent(path);
  if (old?.equals(Buffer.from(content))) return null;
  const files = new Map<string, string | Uint8Array>([[basename(path), content]]);
  const copy = old && (await freeName(path));
  if (old && copy) files.set(basename(copy), old);
  await writeFiles(dirname(path), files);
  return copy;
}

async function freeName(path: string): Promise<string> {
  for (let i = 1; ; i++) {
    const name = `${path}.bak${i === 1 ? '' : i}`;
    if (!(await lstat(name).catch(() => null))) return name;
  }
}

/** What stands at a path; null where there is nothing. @throws InputError where it cannot be read, and so not be kept */
async function oldContent(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw unreadable(path, error);
  }
}

async function contentOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): InputError {
  const { code } = error as NodeJS.ErrnoException;
  return new InputError(
    path,
    code === 'ENOENT'
      ? 'there is no such review file. `throughline check --write-reviews <file>` makes one to fill in.'
      : `the review file cannot be read (${code ?? String(error)}). Check that it is a file and that you may read it.`,
  );
}

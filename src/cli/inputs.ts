import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { InputError } from '../model/errors.ts';

/** A document to read: where it lies and the path by which results name it. */
export interface InputFile {
  file: string;
  path: string;
}

const EXTENSIONS = new Set(['.txt', '.md', '.html', '.htm', '.docx', '.pdf']);
const DEFAULT_INPUT = 'seeds';

/**
 * The documents below the given files and folders, in the order given and by name within a folder.
 * A folder is searched recursively for the extensions that the program reads; hidden files and READMEs are passed
 * over, and a folder that is reached twice through links is searched once. A file that is named itself is always taken.
 * What has a document's name but is no file (a link that leads nowhere, a pipe) is taken too: reading it says so.
 * @throws InputError for a path that does not exist, is neither file nor folder, or a folder without documents
 */
export async function findInputs(inputs: string[]): Promise<InputFile[]> {
  const found: InputFile[] = [];
  for (const input of inputs.length > 0 ? inputs : [DEFAULT_INPUT]) found.push(...(await expand(input)));
  return found;
}

async function expand(input: string): Promise<InputFile[]> {
  const info = await stat(input).catch(() => null);
  if (!info)
    throw new InputError(
      input,
      'there is no such file or folder. Check the spelling, or give a folder that holds the reports.',
    );
  if (info.isFile()) return [{ file: input, path: slashes(input) }];
  if (!info.isDirectory())
    throw new InputError(input, 'this is neither a file nor a folder. Give files or folders of reports.');
  const files = await walk(input, '', new Set());
  if (files.length === 0)
    throw new InputError(
      input,
      `the folder holds no document of a kind that can be read (${[...EXTENSIONS].join(', ')}).`,
    );
  return files;
}

async function walk(root: string, below: string, seen: Set<string>): Promise<InputFile[]> {
  const folder = join(root, below);
  const real = await realpath(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  const names = (await readdir(folder)).sort();
  const found: InputFile[] = [];
  for (const name of names) {
    if (name.startsWith('.')) continue;
    const path = join(below, name);
    const info = await stat(join(root, path)).catch(() => null);
    if (info?.isDirectory()) found.push(...(await walk(root, path, seen)));
    else if (isDocument(name)) found.push({ file: join(root, path), path: slashes(path) });
  }
  return found;
}

function isDocument(name: string): boolean {
  return EXTENSIONS.has(extname(name).toLowerCase()) && !/^readme\./i.test(name);
}

/** A path as results give it, with `/` on every system; elsewhere than on Windows a backslash is a part of a name. */
export function slashes(path: string, separator: string = sep): string {
  return path.replaceAll(separator, '/');
}

import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, resolve, sep } from 'node:path';
import { InputError } from '../model/errors.ts';
import type { Input } from '../run.ts';

const EXTENSIONS = new Set(['.txt', '.md', '.html', '.htm', '.docx', '.pdf']);
const DEFAULT_INPUT = 'seeds';

/**
 * The documents below the given files and folders, in the order given and by name within a folder.
 * A folder is searched recursively for the extensions that the program reads; hidden files and READMEs are passed
 * over, and a folder that is reached twice through links is searched once. A file that is named itself is always taken.
 * What has a document's name but is no file (a link that leads nowhere, a pipe) and a folder that cannot be opened are
 * taken too: they are told as unread.
 * @throws InputError for a path that does not exist, is neither file nor folder, or a folder without documents
 */
export async function findInputs(inputs: string[]): Promise<Input[]> {
  const given = inputs.length > 0 ? inputs : [DEFAULT_INPUT];
  const found: Input[][] = [];
  for (const input of given) found.push(await expand(input));
  return toldApart(given, found);
}

/**
 * What lies in folders that hold documents of the same path is named with the folder: by the folder's own name or, where
 * that is the same too, as it was given.
 */
function toldApart(given: readonly string[], found: readonly Input[][]): Input[] {
  const prefixes = given.map((input, i) =>
    // a file that is named itself has the path that it was given by
    found[i]![0]?.file === input
      ? ['']
      : ['', `${basename(resolve(input))}/`, `${slashes(input).replace(/\/+$/, '')}/`],
  );
  for (;;) {
    const named = found.map((files, i) => files.map((f) => ({ ...f, path: prefixes[i]![0]! + f.path })));
    const holders = new Map<string, Set<string>>();
    for (const [i, files] of named.entries())
      for (const { path } of files)
        holders.set(path, (holders.get(path) ?? new Set()).add(resolve(given[i]!)));
    const alike = prefixes.filter(
      (left, i) => left.length > 1 && named[i]!.some(({ path }) => holders.get(path)!.size > 1),
    );
    if (alike.length === 0) return named.flat();
    for (const left of alike) left.shift();
  }
}

async function expand(input: string): Promise<Input[]> {
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
      `the folder holds no document of a kind that can be read (${[...EXTENSIONS].join(', ')}). Put the reports into it, or give the folder that holds them.`,
    );
  return files;
}

async function walk(root: string, below: string, seen: Set<string>): Promise<Input[]> {
  const folder = join(root, below);
  const names = await namesIn(folder, seen).catch((fault: NodeJS.ErrnoException) => {
    const reason = `the folder cannot be opened (${fault.code}). Check that you may read it.`;
    if (below === '') throw new InputError(root, reason);
    return { reason };
  });
  if ('reason' in names) return [{ file: folder, path: slashes(below), fault: names.reason }];
  const found: Input[] = [];
  for (const name of names) {
    if (name.startsWith('.')) continue;
    const path = join(below, name);
    const info = await stat(join(root, path)).catch(() => null);
    if (info?.isDirectory()) found.push(...(await walk(root, path, seen)));
    else if (isDocument(name)) found.push({ file: join(root, path), path: slashes(path) });
  }
  return found;
}

/** What lies in a folder, by name; nothing where it was seen before. */
async function namesIn(folder: string, seen: Set<string>): Promise<string[]> {
  const real = await realpath(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  return (await readdir(folder)).sort();
}

function isDocument(name: string): boolean {
  return EXTENSIONS.has(extname(name).toLowerCase()) && !/^readme\./i.test(name);
}

/** A path as results give it, with `/` on every system; elsewhere than on Windows a backslash is a part of a name. */
export function slashes(path: string, separator: string = sep): string {
  return path.replaceAll(separator, '/');
}

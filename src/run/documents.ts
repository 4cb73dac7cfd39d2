import type { Authority } from '../model/authority.ts';
import type { FrameworkId, Inspection } from '../model/inspection.ts';

/** A document to read: where it lies and the path by which results name it. */
export interface Input {
  file: string;
  path: string;
}

/** A document that could not be read, and why. */
export interface Unread {
  path: string;
  reason: string;
}

/** The reason to give for a document on which the program itself failed. */
export function programFault(message: string): string {
  return `the program failed on this document (${message}). Try a fresh copy of it; if that fails too, report it.`;
}

/** What the pipeline needs to know of an inspection to order it, without its findings. */
export interface Digest {
  sha256: string;
  authority: Authority;
  framework: FrameworkId;
  inspected: Inspection['inspected'];
  published: Inspection['published'];
  findings: number;
}

/** A document that was read: the key under which its inspection is kept, and the path by which results name it. */
export interface ReadDocument {
  key: string;
  path: string;
  digest: Digest;
}

/** The digest of an inspection. */
export function digestOf(inspection: Inspection): Digest {
  const { document, authority, framework, inspected, published, findings } = inspection;
  return { sha256: document.sha256, authority, framework, inspected, published, findings: findings.length };
}

/** What can be told apart into originals and copies. */
type Copyable = Pick<ReadDocument, 'path' | 'digest'>;

/**
 * Documents in input order, each inspection once: of copies the one with most findings, then the one whose hash and
 * path come first, so that the order in which they are given decides nothing.
 * @returns notices by the path of the copy
 */
export function dropCopies<D extends Copyable>(documents: readonly D[]): { kept: D[]; notices: string[] } {
  const originals = new Map<string, D>();
  const copies = new Map<D, D>();
  for (const document of [...documents].sort(byRank)) {
    const name = copiesOf(document.digest).find((name) => originals.has(name));
    if (name !== undefined) copies.set(document, originals.get(name)!);
    else for (const name of namesOf(document.digest)) originals.set(name, document);
  }
  return {
    kept: documents.filter((document) => !copies.has(document)),
    notices: [...copies]
      .sort(([a], [b]) => byPath(a, b))
      .map(([copy, original]) => `${copy.path} is another copy of ${original.path} and was counted once.`),
  };
}

function byRank(a: Copyable, b: Copyable): number {
  const order = b.digest.findings - a.digest.findings || compare(a.digest.sha256, b.digest.sha256);
  return order || byPath(a, b);
}

/** Order by path. */
export function byPath(a: { path: string }, b: { path: string }): number {
  return compare(a.path, b.path);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The names that a document goes by: its bytes, and its authority, kind and dates, with and without its publication. */
function namesOf({ sha256, published, ...inspection }: Digest): string[] {
  const name = inspectionName(inspection);
  return name === null ? [sha256] : [sha256, `${name} ${published}`, name];
}

/**
 * The names of what a document is a copy of. Many reports do not print when they were published: one of which that is
 * not known is a copy of any other of the same inspection.
 */
function copiesOf({ sha256, published, ...inspection }: Digest): string[] {
  const name = inspectionName(inspection);
  if (name === null) return [sha256];
  return [sha256, ...(published === null ? [name] : [`${name} ${published}`, `${name} null`])];
}

function inspectionName({ authority, framework, inspected }: Omit<Digest, 'sha256' | 'published'>) {
  const { start, end } = inspected;
  return start === null ? null : JSON.stringify([authority.id, framework, start, end]);
}

/** The documents of each authority, by its id. */
export function byAuthority(documents: readonly ReadDocument[]): ReadDocument[][] {
  const groups = new Map<string, ReadDocument[]>();
  for (const document of documents) {
    const own = groups.get(document.digest.authority.id);
    if (own) own.push(document);
    else groups.set(document.digest.authority.id, [document]);
  }
  return [...groups.keys()].sort().map((id) => groups.get(id)!);
}

/** Of what could not be read that which lies in a folder with these documents: it may be of the same authority. */
export function besides(
  documents: readonly Pick<ReadDocument, 'path'>[],
  unread: readonly Unread[],
): Unread[] {
  const folders = new Set(documents.map((d) => folderOf(d.path)));
  return unread.filter(({ path }) => folderOf(path) !== '' && folders.has(folderOf(path)));
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

import { type Authority, isUntold } from '../model/authority.ts';
import { type FrameworkId, type Inspection, inspectionDate } from '../model/inspection.ts';
import { fingerprint } from '../model/review.ts';

/** A document to read: where it lies and the path by which results name it. */
export interface Input {
  file: string;
  path: string;
  /** Why it cannot be read, where that is known before. */
  fault?: string;
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
  /** The day of publication as the report prints it. */
  printed: Inspection['published'];
  /** Whether the inspection has a date by which it can be compared with others. */
  dated: boolean;
  findings: number;
  /** A number for each of its wordings, ascending. */
  wordings: number[];
}

/** A document that was read: the key under which its inspection is kept, and the path by which results name it. */
export interface ReadDocument {
  key: string;
  path: string;
  digest: Digest;
}

/** The digest of an inspection. */
export function digestOf(inspection: Inspection): Digest {
  const { document, authority, framework, inspected, findings } = inspection;
  return {
    sha256: document.sha256,
    authority,
    framework,
    inspected,
    printed: inspection.publishedByName ? null : inspection.published,
    dated: inspectionDate(inspection) !== null,
    findings: findings.length,
    wordings: wordingsOf(findings.map((f) => f.text)),
  };
}

/** The numbers of different wordings, ascending: 28 bits of each one's fingerprint, which tell those of two reports apart. */
function wordingsOf(texts: readonly string[]): number[] {
  const numbers = texts.map((text) => Number.parseInt(fingerprint(text).slice(0, 7), 16));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** What can be told apart into originals and copies. */
type Copyable = Pick<ReadDocument, 'path' | 'digest'>;

/**
 * Documents in input order, each inspection once: of copies one that has a date, then the one with most findings, then
 * the one whose hash and path come first, so that the order in which they are given decides nothing.
 * @returns notices by the path of the copy
 */
export function dropCopies<D extends Copyable>(documents: readonly D[]): { kept: D[]; notices: string[] } {
  const originals = new Map<string, D>();
  const copies = new Map<D, D>();
  const sameAuthority = new Map<string, D[]>();
  for (const document of [...documents].sort(byRank)) {
    const name = copiesOf(document.digest).find((name) => originals.has(name));
    const beside = besideOf(document.digest, sameAuthority);
    const original =
      name === undefined ? beside.find((d) => isSameReport(d.digest, document.digest)) : originals.get(name)!;
    if (original) {
      copies.set(document, original);
      continue;
    }
    for (const name of namesOf(document.digest)) originals.set(name, document);
    beside.push(document);
  }
  return {
    kept: documents.filter((document) => !copies.has(document)),
    notices: [...copies]
      .sort(([a], [b]) => byPath(a, b))
      .map(([copy, original]) => `${copy.path} is another copy of ${original.path} and was counted once.`),
  };
}

function byRank(a: Copyable, b: Copyable): number {
  const [one, other] = [a.digest, b.digest];
  const order = Number(other.dated) - Number(one.dated) || other.findings - one.findings;
  return order || compare(one.sha256, other.sha256) || byPath(a, b);
}

/** Order by path. */
export function byPath(a: { path: string }, b: { path: string }): number {
  return compare(a.path, b.path);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The originals, to be added to, that may be of a document's authority: those that do not tell theirs are put together. */
function besideOf<D extends Copyable>({ authority }: Digest, originals: Map<string, D[]>): D[] {
  const id = isUntold(authority) ? '' : authority.id;
  const beside = originals.get(id) ?? [];
  originals.set(id, beside);
  return beside;
}

/** Of the wordings of the shorter of two reports so many are in the other, at least, where both are one report. */
const SAME_SHARE = 0.8;
/** Wordings that two reports share, at least, before their share says anything. */
const LEAST_SHARED = 5;

/** Whether two reports say the same, be their dates read differently or not at all. */
function isSameReport({ wordings: one }: Digest, { wordings: other }: Digest): boolean {
  const known = new Set(one);
  const shared = other.filter((wording) => known.has(wording)).length;
  return shared >= LEAST_SHARED && shared >= SAME_SHARE * Math.min(one.length, other.length);
}

/** The names that a document goes by: its bytes, and its authority, kind and dates, with and without its publication. */
function namesOf({ sha256, printed, ...inspection }: Digest): string[] {
  const name = inspectionName(inspection);
  return name === null ? [sha256] : [sha256, `${name} ${printed}`, name];
}

/**
 * The names of what a document is a copy of. Many reports do not print when they were published, and a date in a file's
 * name may be that of saving it: such a one is a copy of any other of the same inspection.
 */
function copiesOf({ sha256, printed, ...inspection }: Digest): string[] {
  const name = inspectionName(inspection);
  if (name === null) return [sha256];
  return [sha256, ...(printed === null ? [name] : [`${name} ${printed}`, `${name} null`])];
}

function inspectionName({ authority, framework, inspected }: Omit<Digest, 'sha256' | 'printed'>) {
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

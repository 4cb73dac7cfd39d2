import { readFile } from 'node:fs/promises';
import { buildTrail } from './diff/trail.ts';
import { readSource } from './ingest/ingest.ts';
import { InputError } from './model/errors.ts';
import type { Inspection } from './model/inspection.ts';
import type { Trail } from './model/trail.ts';
import { parseInspection } from './parse/parse.ts';
import { tagInspection } from './tag/inspection.ts';
import type { Tagger } from './tag/tagger.ts';

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

export type ReadResult = { inspection: Inspection } | { unread: Unread };

/** Everything read, in input order, each inspection once. */
export interface Reading {
  inspections: Inspection[];
  unread: Unread[];
  /** What the person should know that is no fault: copies that were counted once. */
  notices: string[];
}

/**
 * Reads one document: bytes to a tagged inspection. Depends on nothing but its arguments.
 * @throws InputError when the bytes are no readable inspection report
 */
export async function readDocument(path: string, bytes: Uint8Array, tagger: Tagger): Promise<Inspection> {
  return tagInspection(parseInspection(await readSource(path, bytes)), tagger);
}

/** Reads documents one after another; a document that cannot be read gives its reason and stops nothing. */
export async function* readDocuments(inputs: Input[], tagger: Tagger): AsyncGenerator<ReadResult> {
  for (const { file, path } of inputs) {
    try {
      yield { inspection: await readDocument(path, await readFile(file), tagger) };
    } catch (error) {
      yield { unread: { path, reason: reasonOf(error) } };
    }
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof InputError) return error.reason;
  const message = error instanceof Error ? error.message : String(error);
  return `the program failed on this document (${message}). Try a fresh copy of it; if that fails too, report it.`;
}

/** Told after each document how many are done. */
export type OnDone = (done: number, total: number) => void;

/** Reads all documents and counts copies of one inspection once. */
export async function readAll(inputs: Input[], tagger: Tagger, onDone?: OnDone): Promise<Reading> {
  const reading: Reading = { inspections: [], unread: [], notices: [] };
  let done = 0;
  for await (const result of readDocuments(inputs, tagger)) {
    onDone?.(++done, inputs.length);
    if ('unread' in result) reading.unread.push(result.unread);
    else reading.inspections.push(result.inspection);
  }
  return dropCopies(reading);
}

function dropCopies(reading: Reading): Reading {
  const kept: Inspection[] = [];
  const notices = [...reading.notices];
  for (const inspection of reading.inspections) {
    const index = kept.findIndex((other) => isCopy(other, inspection));
    if (index < 0) {
      kept.push(inspection);
      continue;
    }
    const [copy, original] = richer(inspection, kept[index]!)
      ? [kept[index]!, inspection]
      : [inspection, kept[index]!];
    kept[index] = original;
    notices.push(`${copy.document.path} is another copy of ${original.document.path} and was counted once.`);
  }
  return { ...reading, inspections: kept, notices };
}

/** Whether two documents report the same inspection: same bytes, or same authority, kind and dates. */
function isCopy(a: Inspection, b: Inspection): boolean {
  if (a.document.sha256 === b.document.sha256) return true;
  return (
    a.authority.id === b.authority.id &&
    a.framework === b.framework &&
    a.inspected.start !== null &&
    a.inspected.start === b.inspected.start &&
    a.inspected.end === b.inspected.end &&
    a.published === b.published
  );
}

function richer(a: Inspection, b: Inspection): boolean {
  return a.findings.length > b.findings.length;
}

/** One trail per authority, by the authority's id. */
export function buildTrails(inspections: Inspection[]): Trail[] {
  const byAuthority = new Map<string, Inspection[]>();
  for (const inspection of inspections) {
    const own = byAuthority.get(inspection.authority.id);
    if (own) own.push(inspection);
    else byAuthority.set(inspection.authority.id, [inspection]);
  }
  return [...byAuthority.keys()].sort().map((id) => buildTrail(byAuthority.get(id)!));
}

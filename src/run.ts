import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { pMapIterable } from 'p-map';
import { reviewsOf } from './diff/reviews.ts';
import { readDocumentFile } from './ingest/file.ts';
import { InputError } from './model/errors.ts';
import type { Inspection } from './model/inspection.ts';
import type { ReviewRow } from './model/review.ts';
import type { Trail } from './model/trail.ts';
import { authorityFile } from './report/addresses.ts';
import type { ReportContext } from './report/context.ts';
import { indexPage } from './report/html/index.ts';
import type { Outline } from './report/outline.ts';
import {
  besides,
  byAuthority,
  byPath,
  digestOf,
  dropCopies,
  type Input,
  type ReadDocument,
  type Unread,
} from './run/documents.ts';
import type { Engine } from './run/engine.ts';
import { inspectionParts, loadAnswer, loadInspection, loadTrail } from './run/entries.ts';
import { joinedTables, loadPages, PART, type Pages } from './run/pages.ts';
import { keyOf } from './run/store.ts';

export { applyReviews, reviewsOf } from './diff/reviews.ts';
export type { Input, ReadDocument, Unread } from './run/documents.ts';
export { type Engine, type EngineOptions, withEngine } from './run/engine.ts';

/** What people wrote into a review file, by {@link readReviews} of `src/ingest/`, loaded where there is one. */
export async function readReviews(path: string, content: Uint8Array): Promise<ReviewRow[]> {
  return (await import('./ingest/reviews.ts')).readReviews(path, content);
}

export type ReadResult = { document: ReadDocument } | { unread: Unread };

/** Everything read, in input order, each inspection once. */
export interface Reading {
  documents: ReadDocument[];
  unread: Unread[];
  /** What the person should know that is no fault: copies that were counted once. */
  notices: string[];
}

/** Told after each document how many are done. */
export type OnDone = (done: number, total: number) => void;

/** Results that may wait for an earlier one, for each thread: what bounds the queue. */
const AHEAD = 4;

/**
 * Reads documents, several at a time; results come in input order. A document that cannot be read, crashes its worker
 * or takes too long gives its reason and stops nothing.
 * @throws InputError where there is no room to keep what was read
 */
export function readDocuments(inputs: readonly Input[], engine: Engine): AsyncIterable<ReadResult> {
  return inOrder(inputs, engine, async ({ file, path, fault }): Promise<ReadResult> => {
    if (fault !== undefined) return { unread: { path, reason: fault } };
    const bytes = await readDocumentFile(file, path).catch(({ reason }: InputError) => ({ reason }));
    if ('reason' in bytes) return { unread: { path, reason: bytes.reason } };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const key = keyOf('inspection', engine.fingerprint, basename(path), sha256);
    const answer =
      (await loadAnswer(engine.store, key)) ??
      (await (await engine.workers(inputs)).read({ key, path, bytes }));
    if ('unkept' in answer) throw noRoom(engine, answer.unkept);
    return 'reason' in answer
      ? { unread: { path, reason: answer.reason } }
      : { document: { key, path, digest: answer } };
  });
}

/** Reads all documents and counts copies of one inspection once. */
export async function readAll(inputs: readonly Input[], engine: Engine, onDone?: OnDone): Promise<Reading> {
  const documents: ReadDocument[] = [];
  const unread: Unread[] = [];
  for await (const result of readDocuments(inputs, engine)) {
    if ('unread' in result) unread.push(result.unread);
    else documents.push(result.document);
    onDone?.(documents.length + unread.length, inputs.length);
  }
  const { kept, notices } = dropCopies(documents);
  return { documents: kept, unread: unread.sort(byPath), notices };
}

/**
 * Takes over what `throughline read` has written, here or on other machines, as if the documents were read now.
 * @throws InputError naming file and line of the first fault
 */
export async function readFindings(file: string, engine: Engine): Promise<Reading> {
  const { readLines } = await import('./run/lines.ts');
  const documents: ReadDocument[] = [];
  for await (const inspection of readLines(file)) {
    const digest = digestOf(inspection);
    const parts = inspectionParts(inspection, digest);
    const key = keyOf('line', engine.fingerprint, ...parts);
    await engine.store.put(key, parts).catch((error) => Promise.reject(noRoom(engine, error.message)));
    documents.push({ key, path: inspection.document.path, digest });
  }
  const { kept, notices } = dropCopies(documents);
  return { documents: kept, unread: [], notices };
}

/** The inspection of a document that was read. */
export function inspectionOf(document: ReadDocument, engine: Engine): Promise<Inspection> {
  return loadInspection(engine.store, document);
}

/** One trail per authority, by the authority's id. */
export async function* buildTrails(
  documents: readonly ReadDocument[],
  engine: Engine,
): AsyncGenerator<Trail> {
  yield* inOrder(byAuthority(documents), engine, async (own) => {
    const key = trailKey(own, engine);
    const known = await loadTrail(engine.store, key, own);
    if (known) return known;
    const unkept = await (await engine.workers()).follow({ key, documents: own });
    if (unkept) throw noRoom(engine, unkept.unkept);
    return (await loadTrail(engine.store, key, own))!;
  });
}

/** Everything that a report writes, and what it tells of each authority, by which it is summed up. */
export interface Site {
  /** Relative path, with `/`, to content; what grows with the number of reports is loaded when it is written. */
  files: Map<string, string | AsyncIterable<Uint8Array>>;
  outlines: Outline[];
  /** What those who reviewed verdicts should know. */
  notices: string[];
}

/** A report over all authorities: the page of each, the index over them and the data of all. */
export async function buildSite(
  documents: readonly ReadDocument[],
  reviews: readonly ReviewRow[],
  context: ReportContext,
  engine: Engine,
): Promise<Site> {
  const site: Site = { files: new Map(), outlines: [], notices: [] };
  const areas: AsyncIterable<Buffer>[] = [];
  const findings: AsyncIterable<Buffer>[] = [];
  for await (const { outline, notices, part } of buildPages(documents, reviews, context, engine)) {
    site.outlines.push(outline);
    site.notices.push(...notices);
    const { id } = outline.authority;
    site.files.set(authorityFile(id, 'html'), part(PART.html));
    site.files.set(`data/${authorityFile(id, 'json')}`, part(PART.json));
    areas.push(part(PART.areas));
    findings.push(part(PART.findings));
  }
  site.files.set('areas.csv', joinedTables(areas));
  site.files.set('findings.csv', joinedTables(findings));
  site.files.set(
    'index.html',
    indexPage(site.outlines, { ...context, notices: [...context.notices, ...site.notices] }),
  );
  return site;
}

/** Each authority's part in a report, by the authority's id. */
async function* buildPages(
  documents: readonly ReadDocument[],
  reviews: readonly ReviewRow[],
  context: ReportContext,
  engine: Engine,
): AsyncGenerator<Pages> {
  yield* inOrder(byAuthority(documents), engine, async (group) => {
    // a page does not change with what was left out elsewhere: that stands on the index
    const own = { ...context, unread: besides(group, context.unread), notices: [] };
    const paths = group.flatMap((d) => [d.key, d.path]);
    const decisions = reviewsOf(group[0]!.digest.authority, reviews);
    const key = keyOf('pages', engine.fingerprint, JSON.stringify([own, decisions]), ...paths);
    const task = {
      key,
      trailKey: trailKey(group, engine),
      documents: group,
      reviews: decisions,
      context: own,
    };
    return loadPages(engine.store, key, async () => {
      const unkept = await (await engine.workers()).publish(task);
      if (unkept) throw noRoom(engine, unkept.unkept);
    });
  });
}

function trailKey(documents: readonly ReadDocument[], engine: Engine): string {
  return keyOf('trail', engine.fingerprint, ...documents.map((d) => d.key).sort());
}

/** Does something for each item, several at a time; results come in the items' order. */
function inOrder<T, R>(
  items: readonly T[],
  { jobs }: Engine,
  work: (item: T) => Promise<R>,
): AsyncIterable<R> {
  return pMapIterable(items, work, { concurrency: jobs, backpressure: jobs * AHEAD });
}

function noRoom({ store, placedBy }: Engine, fault: string): InputError {
  return new InputError(
    store.folder,
    `what was read could not be kept here (${fault}). Make room, or name another folder with ${placedBy}.`,
  );
}

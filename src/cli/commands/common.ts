import { InputError } from '../../model/errors.ts';
import type { ReviewRow } from '../../model/review.ts';
import type { Trail } from '../../model/trail.ts';
import { findAuthority, predecessorsOf, suggestAuthorities } from '../../parse/authorities.ts';
import type { ReportContext } from '../../report/context.ts';
import {
  applyReviews,
  buildTrails,
  type Engine,
  type EngineOptions,
  type OnDone,
  type ReadDocument,
  type Reading,
  readAll,
  readFindings,
  reviewsOf,
  withEngine,
} from '../../run.ts';
import type { Lexicon } from '../../tag/lexicon.ts';
import { EXIT, inLine, say } from '../exit.ts';
import { findInputs } from '../inputs.ts';
import { interruptible } from '../interrupt.ts';
import { progress } from '../progress.ts';
import { quality } from '../quality.ts';
import { type ReviewOptions, readDecisions } from '../reviews.ts';
import { version } from '../version.ts';

export interface ReadingOptions extends EngineOptions, ReviewOptions {
  authority?: string;
  strict?: boolean;
  /** A file that `throughline read` has written, in place of documents. */
  from?: string;
}

/** What a command was given, read, with the engine that read it. */
export interface Given {
  engine: Engine;
  lexicon: Lexicon;
  reading: Reading;
  /** The documents asked for: all, or those of one authority. */
  documents: ReadDocument[];
  /** What people have written into review files. */
  reviews: ReviewRow[];
}

/**
 * Reads the inputs, tells on stderr what could not be read, and does a command's work on them.
 * @throws InputError when no inspection could be read, or none of the authority asked for
 */
export async function withReading<T>(
  inputs: string[],
  options: ReadingOptions,
  command: (given: Given) => Promise<T>,
): Promise<T> {
  if (options.from !== undefined && inputs.length > 0)
    throw new InputError(`--from ${options.from}`, 'give either documents or --from, not both.');
  const reviews = await readDecisions(options);
  const show = progress('Reading');
  let told = 'Nothing was read yet';
  let done = false;
  const onDone: OnDone = (count, total) => {
    told = `${count} of ${total} documents were read${options.cache === false ? '' : ' and are kept for the next run'}`;
    show?.(count, total);
  };
  const read = async (engine: Engine) => {
    const reading =
      options.from === undefined
        ? await readAll(await findInputs(inputs), engine, onDone)
        : await readFindings(options.from, engine);
    tell(reading);
    if (options.strict && reading.unread.length > 0) process.exitCode = EXIT.failed;
    if (reading.documents.length === 0)
      throw new InputError(
        options.from ?? (inputs.join(', ') || 'seeds'),
        'no inspection report could be read here. The reasons stand above.',
      );
    const documents = ofAuthority(reading.documents, options.authority);
    tellElsewhere(reviews, documents);
    const result = await command({ engine, lexicon: await engine.lexicon, reading, documents, reviews });
    done = true;
    return result;
  };
  return interruptible(
    () => (done ? 'Stopped when all was done.' : `Stopped. ${told}. Nothing was written.`),
    () => withEngine(options, read),
  );
}

/** The trails of what was given, by the authority's id, with people's decisions; and the decisions that have no place there. */
export async function trailsOf({
  documents,
  engine,
  reviews,
}: Given): Promise<{ trails: Trail[]; unplaced: ReviewRow[] }> {
  const read: Trail[] = [];
  for await (const trail of buildTrails(documents, engine)) read.push(trail);
  const { trails, unplaced, notices } = applyReviews(read, reviews);
  tell({ unread: [], notices });
  return { trails, unplaced };
}

/** What the reports say besides the trails. */
export function reportContext({ lexicon, reading }: Given): ReportContext {
  const { version: lexiconVersion, hash, themes, groups } = lexicon;
  return {
    program: { name: 'throughline', version: version() },
    lexicon: { version: lexiconVersion, hash, themes, groups },
    quality: quality(),
    unread: reading.unread,
    notices: reading.notices,
  };
}

/** Tells what could not be read and what was counted once. */
export function tell(reading: Pick<Reading, 'unread' | 'notices'>): void {
  for (const { path, reason } of reading.unread) say(`not read: ${inLine(path)}: ${inLine(reason)}`);
  for (const notice of reading.notices) say(`note: ${inLine(notice)}`);
}

function tellElsewhere(reviews: readonly ReviewRow[], documents: readonly ReadDocument[]): void {
  const authorities = new Map(documents.map((d) => [d.digest.authority.id, d.digest.authority]));
  const placed = new Set([...authorities.values()].flatMap((authority) => reviewsOf(authority, reviews)));
  const others = reviews.filter((row) => row.verdict && !placed.has(row));
  const names = [...new Set(others.map((row) => row.authority || 'no authority'))].sort().join(', ');
  if (names) say(`note: reviews passed over, since no report of the authority was read: ${inLine(names)}.`);
}

/** The documents of an authority and of those that it took the place of. */
function ofAuthority(documents: ReadDocument[], name: string | undefined): ReadDocument[] {
  if (name === undefined) return documents;
  const authority = findAuthority(name);
  if (!authority) {
    const suggestions = suggestAuthorities(name).map((a) => a.name);
    const hint =
      suggestions.length > 0
        ? `Did you mean ${suggestions.join(', or ')}?`
        : 'Give the name of a council as its reports print it.';
    throw new InputError(`--authority ${name}`, `no English authority is known by this name. ${hint}`);
  }
  const ids = new Set([authority, ...predecessorsOf(authority.id)].map((a) => a.id));
  const own = documents.filter((d) => ids.has(d.digest.authority.id));
  if (own.length > 0) return own;
  const present = [...new Set(documents.map((d) => d.digest.authority.name))].sort().join(', ');
  throw new InputError(
    `--authority ${name}`,
    `none of the reports is of ${authority.name}. There are reports of: ${present}.`,
  );
}

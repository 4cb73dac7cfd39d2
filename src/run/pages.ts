import type { ReviewRow } from '../model/review.ts';
import type { Trail } from '../model/trail.ts';
import type { ReportContext } from '../report/context.ts';
import type { Outline } from '../report/outline.ts';
import type { Store } from './store.ts';

/** What an authority's pages come to. */
export interface Pages {
  /** What the index and the terminal tell of the authority. */
  outline: Outline;
  /** What those who reviewed it should know. */
  notices: string[];
  /** One of the files' parts by {@link PART}, loaded when it is written. */
  part(part: number): AsyncIterable<Buffer>;
}

/** The files that an authority has a part in, by the place of that part in what is kept. */
export const PART = { html: 1, json: 2, areas: 3, findings: 4 } as const;

/** An authority's pages as they are kept: what they come to, then the parts by {@link PART}. */
export async function pageParts(
  given: Trail,
  reviews: readonly ReviewRow[],
  context: ReportContext,
): Promise<string[]> {
  const { applyReviews } = await import('../diff/reviews.ts');
  const { authorityPage } = await import('../report/html/authority.ts');
  const { areasCsv, findingsCsv } = await import('../report/csv.ts');
  const { trailJson } = await import('../report/json.ts');
  const { outlineOf } = await import('../report/outline.ts');
  const { trails, notices } = applyReviews([given], reviews);
  const trail = trails[0]!;
  return [
    JSON.stringify({ outline: outlineOf(trail), notices }),
    authorityPage(trail, context),
    trailJson(trail),
    areasCsv([trail], context),
    findingsCsv([trail]),
  ];
}

/**
 * An authority's pages, made where none are kept under the key, and again where a part is found damaged when written.
 * @param make makes them and keeps them under the key
 */
export async function loadPages(store: Store, key: string, make: () => Promise<void>): Promise<Pages> {
  const load = async (part: number): Promise<Buffer> => {
    const kept = await store.part(key, part);
    if (kept) return kept;
    await make();
    const made = await store.part(key, part);
    if (!made) throw new Error(`a page was removed from ${store.folder} during the run`);
    return made;
  };
  return {
    ...JSON.parse((await load(0)).toString()),
    async *part(part) {
      yield await load(part);
    },
  };
}

/** Tables of several authorities as one, loaded one by one: the first line, which names the columns, stands once. */
export async function* joinedTables(tables: readonly AsyncIterable<Buffer>[]): AsyncGenerator<Buffer> {
  for (const [i, table] of tables.entries())
    for await (const piece of table) yield i === 0 ? piece : piece.subarray(piece.indexOf('\r\n') + 2);
}

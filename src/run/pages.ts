import type { ReviewRow } from '../model/review.ts';
import type { Trail } from '../model/trail.ts';
import type { ReportContext } from '../report/context.ts';
import type { Store } from './store.ts';

/** What an authority's pages come to. */
export interface Pages {
  /** The key under which they are kept. */
  key: string;
  /** The trail without its wording: what the index and the summary count. */
  outline: Trail;
  /** What those who reviewed it should know. */
  notices: string[];
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
  const { trails, notices } = applyReviews([given], reviews);
  const trail = trails[0]!;
  return [
    JSON.stringify({ outline: outline(trail), notices }),
    authorityPage(trail, context),
    trailJson(trail),
    areasCsv([trail], context),
    findingsCsv([trail]),
  ];
}

/** Kept pages; null where none are kept under the key. */
export async function loadPages(store: Store, key: string): Promise<Pages | null> {
  const parts = await store.get(key);
  return parts && { key, ...JSON.parse(parts[0]!.toString()) };
}

/** A page, loaded when it is written. */
export async function* pagePart(store: Store, key: string, part: number): AsyncGenerator<Buffer> {
  const content = await store.part(key, part);
  if (!content) throw new Error(`a page was removed from ${store.folder} during the run`);
  yield content;
}

/** Tables of several authorities as one, loaded one by one: the first line, which names the columns, stands once. */
export async function* joinedTables(
  store: Store,
  keys: readonly string[],
  part: number,
): AsyncGenerator<Buffer> {
  for (const [i, key] of keys.entries())
    for await (const table of pagePart(store, key, part))
      yield i === 0 ? table : table.subarray(table.indexOf('\r\n') + 2);
}

function outline(trail: Trail): Trail {
  return {
    ...trail,
    inspections: trail.inspections.map((i) => ({ ...i, findings: [], claims: [], warnings: [] })),
    missing: [],
    areas: trail.areas.map((area) => ({
      ...area,
      text: '',
      verdicts: area.verdicts.map((v) => ({ ...v, evidence: [], candidates: [] })),
    })),
  };
}

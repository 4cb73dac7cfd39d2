import type { ReviewRow } from '../model/review.ts';
import type { Trail } from '../model/trail.ts';
import type { ReportContext } from '../report/context.ts';
import type { Store } from './store.ts';

/** An authority's part in each file of a report, and what those who reviewed it should know. */
export interface Pages {
  /** The trail without its wording: what the index and the summary count. */
  outline: Trail;
  notices: string[];
  html: Buffer;
  json: Buffer;
  areas: Buffer;
  findings: Buffer;
}

/** An authority's pages as they are kept: the parts of {@link Pages} in order, the first two as one. */
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
  if (!parts) return null;
  const [counted, html, json, areas, findings] = parts as [Buffer, Buffer, Buffer, Buffer, Buffer];
  return { ...JSON.parse(counted.toString()), html, json, areas, findings };
}

/** Tables of several authorities as one: the first line, which names the columns, stands once. */
export function joinTables(tables: readonly Buffer[]): Buffer {
  return Buffer.concat(
    tables.map((table, i) => (i === 0 ? table : table.subarray(table.indexOf('\r\n') + 2))),
  );
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

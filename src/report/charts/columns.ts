import { compareDates, type PartialDate } from '../../model/dates.ts';
import { inspectionDate } from '../../model/inspection.ts';
import type { MissingInspection, Trail } from '../../model/trail.ts';
import { shortMonth } from '../times.ts';
import { FRAMEWORK_SHORT } from '../words.ts';

/** One inspection as a column of a chart; one that was not supplied has no document. */
export interface Column {
  sha256: string | null;
  missing: MissingInspection | null;
  date: PartialDate | null;
  framework: string | null;
  /** The head of the column, line by line. */
  head: string[];
}

/** The supplied inspections, oldest first. */
export function inspectionColumns(trail: Trail): Column[] {
  return trail.inspections.map((inspection) => ({
    sha256: inspection.document.sha256,
    missing: null,
    date: inspectionDate(inspection),
    framework: inspection.framework,
    head: [shortMonth(inspectionDate(inspection)), ...FRAMEWORK_SHORT[inspection.framework]],
  }));
}

/**
 * The supplied inspections with those not supplied of which single areas are known, in order of date. One without a
 * date stands before the report that speaks of it.
 */
export function columnsWithMissing(trail: Trail): Column[] {
  const columns = inspectionColumns(trail);
  for (const missing of trail.missing.filter((m) => m.areas.length > 0)) {
    const column: Column = {
      sha256: null,
      missing,
      date: missing.date,
      framework: missing.framework,
      head: [missing.date ? shortMonth(missing.date) : 'Earlier', 'not', 'supplied'],
    };
    const cited = columns.findIndex((c) => c.sha256 !== null && missing.citedBy.includes(c.sha256));
    const later = missing.date ? columns.findIndex((c) => byDate(c.date, missing.date) > 0) : cited;
    columns.splice(later < 0 ? columns.length : later, 0, column);
  }
  return columns;
}

/** The head of a column of a table: its month, with its kind where another supplied inspection is of that month. */
export function tableHead(column: Column, columns: readonly Column[]): string {
  const [month] = column.head;
  const repeated = columns.filter((c) => c.missing === null && c.head[0] === month).length > 1;
  return repeated && column.missing === null ? column.head.join(' ') : month!;
}

/** Earliest first, those without a date last. */
function byDate(a: PartialDate | null, b: PartialDate | null): number {
  return a === null || b === null ? Number(a === null) - Number(b === null) : compareDates(a, b);
}

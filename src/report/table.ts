import { withoutFormula } from '../model/formula.ts';
import { clean } from './clean.ts';

type Cell = string | number | null | undefined;
export type Column<R> = readonly [name: string, value: (row: R) => Cell];

/**
 * A table as CSV: RFC 4180 with a byte order mark, by which Excel knows UTF-8, and CRLF. A text that a spreadsheet would run as
 * a formula gets an apostrophe before it.
 */
export function table<R>(columns: readonly Column<R>[], rows: readonly R[]): string {
  const lines = [
    columns.map(([name]) => name),
    ...rows.map((row) => columns.map(([, value]) => cell(value(row)))),
  ];
  return `\ufeff${lines.map((line) => `${line.join(',')}\r\n`).join('')}`;
}

function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = withoutFormula(clean(value));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

import { CsvError, parse } from 'csv-parse/sync';
import { isDay, isoDate, monthNumber, type PartialDate } from '../model/dates.ts';
import { InputError } from '../model/errors.ts';
import { fromSpreadsheet } from '../model/formula.ts';
import type { ReviewRow } from '../model/review.ts';
import { slug } from '../model/slug.ts';
import type { VerdictKind } from '../model/trail.ts';
import { decodeText } from './decode.ts';

/** A row's cells by the name of their column, and the line that it starts in. */
interface Row {
  line: number;
  cell(column: string): string;
}

const NEEDED = ['authority', 'area', 'in', 'verdict', 'reviewer'];
const ALIASES: Record<string, string> = { 'area-id': 'area', document: 'in', name: 'reviewer' };
/** Faults told at once, at most. */
const MOST_FAULTS = 10;

const VERDICTS: Record<string, VerdictKind> = {
  addressed: 'addressed',
  partly: 'partly',
  'partly-addressed': 'partly',
  persists: 'persists',
  'not-mentioned': 'not-mentioned',
  'nothing-specific-said': 'not-mentioned',
};

/**
 * Reads a review file as people and spreadsheets save it: in any usual encoding, parted by commas, semicolons or tabs.
 * Rows in which nothing was filled in are left out.
 * @throws InputError that names each line at fault and says what belongs there
 */
export function readReviews(path: string, bytes: Uint8Array): ReviewRow[] {
  const faults: string[] = [];
  const rows = readRows(path, decodeText(path, bytes)).flatMap((row) => readRow(path, row, faults) ?? []);
  if (faults.length === 0) return rows;
  const more =
    faults.length > MOST_FAULTS ? [`and ${faults.length - MOST_FAULTS} more lines are at fault.`] : [];
  throw new InputError(path, [...faults.slice(0, MOST_FAULTS), ...more].join(' '));
}

function readRow(file: string, { line, cell }: Row, faults: string[]): ReviewRow | null {
  const [given, note, reviewer] = [cell('verdict'), cell('note'), cell('reviewer')];
  if (given === '' && note === '') return null;
  const verdict = given === '' ? null : VERDICTS[slug(given)];
  const dates = ['date', 'raised-on', 'later-on'].map((column) => readDate(cell(column)));
  const row = { file, line, note, reviewer, authority: cell('authority'), areaText: cell('area-text') };
  const fault = (words: string) => {
    faults.push(`line ${line}: ${words}`);
    return null;
  };
  if (verdict === undefined)
    return fault(`“${given}” is no verdict. Write addressed, partly, persists or not-mentioned.`);
  if (verdict && reviewer === '')
    return fault('a verdict needs the name of who gave it. Fill in the column reviewer.');
  if (cell('authority') === '')
    return fault(
      'the column authority says whose area is decided on. Copy it from the file as it was written.',
    );
  if (cell('area') === '' || cell('in') === '')
    return fault(
      'the columns area and in say what is decided on. Copy them from the file as it was written.',
    );
  if (dates[0] === null)
    return fault(`“${cell('date')}” is no date. Write it as 2026-01-31 or, day first, 31/1/2026.`);
  const [date, raisedOn, laterOn] = dates.map((d) => d ?? '') as [PartialDate, PartialDate, PartialDate];
  const ids = { area: cell('area'), in: cell('in').toLowerCase(), wording: cell('wording') };
  return { ...row, ...ids, verdict, date, raisedOn, laterOn };
}

/** A date as ISO 8601 or as spreadsheets of this country write it, day first; empty for an empty cell, null where it is no date. */
function readDate(cell: string): PartialDate | null {
  if (cell === '') return '';
  const iso = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ].*)?$/.exec(cell);
  const local = /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]+([a-z]+\.?|\d{1,2})[\s./,-]+(\d{4}|\d\d)$/i.exec(cell);
  if (!iso && !local) return null;
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2] ?? 0), Number(iso[3] ?? 0)]
    : [
        fullYear(local![3]!),
        /^\d/.test(local![2]!) ? Number(local![2]) : monthNumber(local![2]!),
        Number(local![1]),
      ];
  if (month === null || month > 12 || (month === 0 && !iso)) return null;
  if (day > 0 ? !isDay(year, month, day) : !iso) return null;
  return isoDate(year, month, day);
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function readRows(path: string, content: string): Row[] {
  const text = content.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const told = /^sep=(.)\n/i.exec(text);
  const delimiter = told?.[1] ?? delimiterOf(text);
  const [head, ...rows] = records(path, told ? text.slice(told[0].length) : text, delimiter);
  const columns = (head?.record ?? []).map((name) => ALIASES[slug(name)] ?? slug(name));
  const absent = NEEDED.filter((name) => !columns.includes(name));
  if (absent.length > 0)
    throw new InputError(
      path,
      `line 1: the ${absent.length === 1 ? 'column' : 'columns'} ${absent.join(', ')} cannot be found. The first line names the columns; \`throughline check --write-reviews\` writes a file that has them all.`,
    );
  return rows.map(({ record, line }) => ({
    line: line + (told ? 1 : 0),
    cell: (column) => fromSpreadsheet((record[columns.indexOf(column)] ?? '').trim()),
  }));
}

/** The one of the usual separators that the line of names has most of. */
function delimiterOf(text: string): string {
  const head = /^.*/.exec(text)![0];
  const times = (mark: string) => head.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (times(mark) > times(best) ? mark : best));
}

function records(path: string, text: string, delimiter: string): { record: string[]; line: number }[] {
  try {
    const read = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return read.map(({ record, info }) => ({
      record,
      line: info.lines - (record.join('').match(/\n/g)?.length ?? 0),
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InputError(
      path,
      `the table cannot be read: ${error.message}. Look above there for a quotation mark that is missing or one too many.`,
    );
  }
}

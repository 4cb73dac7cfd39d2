/** An ISO 8601 date known to the day (`2011-10-05`), the month (`2010-05`) or the year (`2010`). */
export type PartialDate = string;

/** The months of the year by their English names. */
export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * The number of a month by its English name or three-letter abbreviation, in any case.
 * @returns 1 to 12, or null where the word is no month.
 */
export function monthNumber(word: string): number | null {
  const lower = word.toLowerCase().replace(/\.$/, '');
  if (lower.length < 3) return null;
  const index = MONTHS.findIndex((m) => m.toLowerCase() === lower || m.slice(0, 3).toLowerCase() === lower);
  if (index >= 0) return index + 1;
  return lower === 'sept' ? 9 : null;
}

/** Builds a partial date from its numbers; a month or day left out makes it less exact. */
export function isoDate(year: number, month?: number, day?: number): PartialDate {
  const two = (n: number) => String(n).padStart(2, '0');
  return [String(year), ...(month ? [two(month)] : []), ...(month && day ? [two(day)] : [])].join('-');
}

/** Whether there is such a day: the 31st of February is none. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A date as a reader of British English writes it: `5 October 2011`, `October 2011` or `2011`. */
export function longDate(date: PartialDate): string {
  const [year, month, day] = date.split('-');
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  return [day ? String(Number(day)) : undefined, name, year].filter(Boolean).join(' ');
}

/** Whether two partial dates can be the same day: the shorter is a prefix of the longer. */
export function sameDate(a: PartialDate, b: PartialDate): boolean {
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}

/** Orders partial dates; a less exact date comes before the exact ones within it. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

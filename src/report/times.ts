import { longDate, type PartialDate } from '../model/dates.ts';
import { type Inspection, inspectionDate } from '../model/inspection.ts';
import { FRAMEWORK_SHORT } from './words.ts';

/** When an inspection took place, in words. */
export function inspectionTime(inspection: Inspection): string {
  const { start, end } = inspection.inspected;
  if (start && end && start !== end) return dateRange(start, end);
  const date = inspectionDate(inspection);
  return date ? longDate(date) : 'date not known';
}

function dateRange(start: PartialDate, end: PartialDate): string {
  const [from, to] = [longDate(start).split(' '), longDate(end).split(' ')];
  if (from.length < 3 || to.length < 3) return `${longDate(start)} to ${longDate(end)}`;
  const shared = from[2] === to[2] ? (from[1] === to[1] ? 2 : 1) : 0;
  return `${from.slice(0, 3 - shared).join(' ')} to ${to.join(' ')}`;
}

/** The month and year of an inspection. */
export function inspectionMonth(inspection: Inspection): string {
  const date = inspectionDate(inspection);
  return date ? longDate(date.slice(0, 7)) : 'date not known';
}

/** The months of the first and the last inspection of which the date is known: one where they are the same, none where none is. */
export function trailMonths(inspections: readonly Inspection[]): string[] {
  const dated = inspections.filter((i) => inspectionDate(i) !== null);
  return [...new Set([dated[0], dated.at(-1)].flatMap((i) => (i ? inspectionMonth(i) : [])))];
}

/** From when to when the inspections were, in words. */
export function trailTime(inspections: readonly Inspection[]): string {
  return trailMonths(inspections).join(' to ') || 'date not known';
}

/**
 * What the page of an authority calls each of its inspections: the month, in brackets the kind where another is of that
 * month, and the day or else a number where that is of the same kind too.
 */
export function inspectionNames(inspections: readonly Inspection[]): (inspection: Inspection) => string {
  const names: ((inspection: Inspection, n: number) => string)[] = [
    inspectionMonth,
    (i) => `${inspectionMonth(i)} (${kind(i)})`,
    (i) => `${inspectionMonth(i)} (${kind(i)}, ${inspectionTime(i)})`,
    (i, n) => `${inspectionMonth(i)} (${kind(i)}, report ${n + 1} of ${inspections.length})`,
  ];
  const all = names.map((name) => inspections.map(name));
  const chosen = inspections.map((inspection, n) => {
    const telling = all.find((same) => same.filter((name) => name === same[n]).length === 1)!;
    return [inspection.document.sha256, telling[n]!] as const;
  });
  const byDocument = new Map(chosen);
  return ({ document }) => byDocument.get(document.sha256)!;
}

/** The kind of an inspection within a line: `focused visit`, `ILACS inspection`. */
function kind({ framework }: Inspection): string {
  const words = FRAMEWORK_SHORT[framework].join(' ');
  return /^[A-Z]{2}/.test(words) ? words : words.slice(0, 1).toLowerCase() + words.slice(1);
}

/** `Sep 2011`, for the heads of columns. */
export function shortMonth(date: PartialDate | null): string {
  if (!date) return 'No date';
  const words = longDate(date.slice(0, 7)).split(' ');
  return words.length === 2 ? `${words[0]!.slice(0, 3)} ${words[1]}` : words.join(' ');
}

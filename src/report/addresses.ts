import { hash } from 'node:crypto';
import { compareDates, longDate, type PartialDate } from '../model/dates.ts';
import { type Finding, type Inspection, inspectionDate } from '../model/inspection.ts';
import { slug } from '../model/slug.ts';
import type { MissingInspection } from '../model/trail.ts';
import { beginning } from './prose.ts';
import { BOARDS, FRAMEWORK_SHORT } from './words.ts';

/** What tells one inspection that was not supplied from the others. */
type Cited = Pick<MissingInspection, 'date' | 'framework'>;

const plain = (id: string): string => id.replace(/[^A-Za-z0-9_-]/g, '-');

/** The permanent address of a theme, inspection or cited area within its page, without `#`. */
export const citedAnchor = (findingId: string, { date, framework }: Cited, n: number): string =>
  ['cited', plain(findingId), date, framework, n + 1].filter(Boolean).join('-');
export const themeAnchor = (id: string): string => `theme-${plain(id)}`;
export const inspectionAnchor = (sha256: string): string => `inspection-${plain(sha256).slice(0, 12)}`;

/** Characters of an id that are enough, as in git, to tell it from the others of a page. */
const SHORT = 7;

/**
 * The permanent addresses of findings, or of the areas that they raise, within their page: the beginning of the id, the
 * whole of it where another begins the same. The page's script takes the whole one too.
 * @param prefix before each: `f-` or `area-`
 */
export function anchors(ids: readonly string[], prefix: string): (id: string) => string {
  const times = new Map<string, number>();
  for (const id of new Set(ids)) times.set(id.slice(0, SHORT), (times.get(id.slice(0, SHORT)) ?? 0) + 1);
  return (id) => prefix + plain(times.get(id.slice(0, SHORT)) === 1 ? id.slice(0, SHORT) : id);
}

/** Names that are another page's, or that Windows keeps for devices. */
const TAKEN = /^(index|con|prn|aux|nul|com\d|lpt\d)$/;
const LONGEST_NAME = 80;

/**
 * The file name of an authority's page or data: never anything that could leave the folder, stand for another page
 * or be too long for a disk.
 */
export function authorityFile(authorityId: string, ending: 'html' | 'json'): string {
  const name = slug(authorityId);
  if (!TAKEN.test(name) && name.length <= LONGEST_NAME) return `${name}.${ending}`;
  const digest = hash('sha256', authorityId).slice(0, 12);
  return `${name.slice(0, LONGEST_NAME / 2)}-${digest}.${ending}`;
}

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

/** Where a finding stands in its document, `page 3, para 16`, else its section; and whether it is on the safeguarding board. */
export function place(finding: Finding): string {
  if (finding.body !== 'lscb') return placeInText(finding);
  return `${placeInText(finding)}, ${finding.kind === 'area-for-improvement' ? BOARDS : 'on the safeguarding board'}`;
}

function placeInText(finding: Finding): string {
  const parts = [
    finding.page === null ? '' : `page ${finding.page}`,
    finding.paragraph === null ? '' : `para ${finding.paragraph}`,
  ].filter(Boolean);
  return parts.length > 0
    ? parts.join(', ')
    : finding.section
      ? `under “${beginning(finding.section, 50)}”`
      : 'at its beginning';
}

/** The same where hundreds of findings stand in a list: `p3, para 16`. */
export function shortPlace(finding: Finding): string {
  return finding.page === null ? place(finding) : place(finding).replace('page ', 'p');
}

/** Earliest first, those without a date last. */
export function byDate(a: PartialDate | null, b: PartialDate | null): number {
  return a === null || b === null ? Number(a === null) - Number(b === null) : compareDates(a, b);
}

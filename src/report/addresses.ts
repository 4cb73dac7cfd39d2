import { hash } from 'node:crypto';
import type { Finding } from '../model/inspection.ts';
import { slug } from '../model/slug.ts';
import type { MissingInspection } from '../model/trail.ts';
import { beginning } from './prose.ts';
import { BOARDS } from './words.ts';

/** What tells one inspection that was not supplied from the others. */
type Cited = Pick<MissingInspection, 'date' | 'framework'>;

const plain = (id: string): string => id.replace(/[^A-Za-z0-9_-]/g, '-');

/** The permanent address within a page, without `#`, of the n-th area known from a report that was not supplied, by the finding that cites it. */
export const citedAnchor = (findingId: string, { date, framework }: Cited, n: number): string =>
  ['cited', plain(findingId), date, framework, n + 1].filter(Boolean).join('-');
/** That of a theme. */
export const themeAnchor = (id: string): string => `theme-${plain(id)}`;
/** That of an inspection, by its document. */
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

import { type Agreement, agreementOf } from '../../model/agreement.ts';
import { InputError } from '../../model/errors.ts';
import type { ReviewRow } from '../../model/review.ts';
import { clean } from '../../report/clean.ts';
import { safeJson } from '../../report/json.ts';
import { beginning } from '../../report/prose.ts';
import { VERDICT } from '../../report/words.ts';
import { say } from '../exit.ts';
import { print } from '../print.ts';
import { readReviewFiles } from '../reviews.ts';

/** What both reviewers decided on one verdict. */
type Pair = readonly [one: ReviewRow, other: ReviewRow];

/** Characters of an area's text that are shown. */
const SHOWN = 160;

/**
 * `throughline compare`: how far two reviewers agree, and where they differ.
 * @throws InputError where a file is at fault or no verdict is decided in both
 */
export async function compare(first: string, second: string, options: { json?: boolean }): Promise<void> {
  const one = decisions(await readReviewFiles([first]));
  const other = decisions(await readReviewFiles([second]));
  const pairs = [...one].flatMap(([key, row]): Pair[] => (other.has(key) ? [[row, other.get(key)!]] : []));
  if (pairs.length === 0)
    throw new InputError(
      `${first} and ${second}`,
      'no verdict is decided in both files. Give two copies of one review file, each filled in by another person.',
    );
  const agreement = agreementOf(pairs.map(([a, b]) => [a.verdict!, b.verdict!]));
  const differing = pairs.filter(([a, b]) => a.verdict !== b.verdict);
  await print(
    options.json
      ? asJson(agreement, differing)
      : clean(`${summary(agreement)}\n${differing.map(told).join('')}`),
  );
  const single = one.size + other.size - 2 * pairs.length;
  if (single > 0) say(`note: ${single} verdicts are decided in one of the files only and were left out.`);
}

/** The decisions of a file by what they are on; of two on the same verdict the one further down. */
function decisions(rows: readonly ReviewRow[]): Map<string, ReviewRow> {
  return new Map(rows.filter((row) => row.verdict).map((row) => [`${row.area} ${row.in}`, row]));
}

function summary({ items, share, kappa }: Agreement): string {
  const words = kappa === null ? 'not defined, since all verdicts are the same' : kappa.toFixed(2);
  return `${items} verdicts decided by both. Agreement: ${Math.round(share * 100)}%. Cohen's kappa: ${words}.`;
}

function told([one, other]: Pair): string {
  const where = [
    one.authority,
    one.raisedOn && `raised ${one.raisedOn}`,
    one.laterOn && `report of ${one.laterOn}`,
  ];
  const decision = (row: ReviewRow) =>
    `  ${row.reviewer}: ${VERDICT[row.verdict!]}${row.note && `. ${row.note.replace(/\s+/g, ' ')}`}\n`;
  const head = `\n${where.filter(Boolean).join(', ')}: ${beginning(one.areaText, SHOWN) || `area ${one.area}`}\n`;
  return head + decision(one) + decision(other);
}

function asJson(agreement: Agreement, differing: readonly Pair[]): string {
  const decision = ({ verdict, note, reviewer, date }: ReviewRow) => ({ verdict, note, reviewer, date });
  const list = differing.map(([one, other]) => ({
    authority: one.authority,
    area: one.area,
    in: one.in,
    text: one.areaText,
    decisions: [decision(one), decision(other)],
  }));
  return `${safeJson({ ...agreement, differing: list }, 1)}\n`;
}

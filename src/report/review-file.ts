import { inspectionDate } from '../model/inspection.ts';
import { type ReviewRow, wordingOf } from '../model/review.ts';
import { type Area, type Evidence, MOST_EVIDENCE, type Verdict } from '../model/trail.ts';
import { place } from './addresses.ts';
import type { Lookup } from './lookup.ts';
import { confidence } from './phrases.ts';
import { decidedBy, reviewOf, verdictMark } from './summary.ts';
import { type Column, table } from './table.ts';
import { FRAMEWORK } from './words.ts';

/** One verdict to decide on. */
interface Item {
  look: Lookup;
  area: Area;
  verdict: Verdict;
  /** What a person has written down without deciding yet. */
  draft: ReviewRow | null;
}

/** Sentences too weak to carry a verdict that a person is shown, at most. */
const NEAREST = 2;

const COLUMNS: readonly Column<Item | ReviewRow>[] = [
  ['authority', both(({ look }) => look.trail.authority.name, 'authority')],
  ['raised_on', both(({ look, area }) => inspectionDate(look.inspection(area.raisedIn)), 'raisedOn')],
  ['area_text', both(({ area }) => area.text, 'areaText')],
  ['later_on', both(({ look, verdict }) => inspectionDate(look.inspection(verdict.in)), 'laterOn')],
  ['later_report', both(laterReport)],
  ['program_verdict', both((item) => verdictMark(programOf(item)))],
  ['confidence', both((item) => programOf(item).confidence)],
  ['confidence_in_words', both((item) => confidence(programOf(item).confidence))],
  ...quoted('evidence', MOST_EVIDENCE, ({ verdict }) => verdict.evidence),
  ...quoted('nearest', NEAREST, ({ verdict }) => verdict.candidates),
  ['verdict', both(({ area, verdict }) => decidedBy(area, verdict)?.verdict, 'verdict')],
  ['note', both(({ area, verdict, draft }) => decidedBy(area, verdict)?.note ?? draft?.note, 'note')],
  [
    'reviewer',
    both(({ area, verdict, draft }) => decidedBy(area, verdict)?.reviewer ?? draft?.reviewer, 'reviewer'),
  ],
  ['date', both(({ area, verdict, draft }) => decidedBy(area, verdict)?.date ?? draft?.date, 'date')],
  ['stale_decision', both(staleDecision)],
  ['area', both(({ area }) => area.id, 'area')],
  ['in', both(({ verdict }) => verdict.in, 'in')],
  [
    'wording',
    both(({ look, area, verdict }) => wordingOf(area.text, look.inspection(verdict.in)), 'wording'),
  ],
];

/**
 * The file in which people decide: one row for every verdict, with what a person needs to see. Stale decisions and
 * doubtful verdicts stand first, then what lies outside a visit, then what is decided.
 * @param rows what was read from review files and belongs to no verdict here, or decides nothing yet; kept
 */
export function reviewFile(looks: readonly Lookup[], rows: readonly ReviewRow[]): string {
  const draftOf = (area: Area, verdict: Verdict) =>
    rows.find((row) => row.verdict === null && row.area === area.id && row.in === verdict.in) ?? null;
  const items = looks.flatMap((look) =>
    look.trail.areas.flatMap((area) =>
      area.verdicts.map((verdict): Item => ({ look, area, verdict, draft: draftOf(area, verdict) })),
    ),
  );
  const doubtful = items
    .map((item, i) => ({ item, i, turn: turn(item) }))
    .sort(
      (a, b) => a.turn - b.turn || programOf(a.item).confidence - programOf(b.item).confidence || a.i - b.i,
    )
    .map(({ item }) => item);
  return table(COLUMNS, [...doubtful, ...rows.filter((row) => !items.some((item) => item.draft === row))]);
}

/** 0 for what must be decided anew, 1 for what is open, 2 for what is outside the visit, 3 for what is decided. */
function turn({ area, verdict }: Item): number {
  const review = reviewOf(area, verdict);
  if (review) return review.stale ? 0 : 3;
  return verdictMark(verdict) === 'out-of-scope' ? 2 : 1;
}

function programOf({ area, verdict }: Item): Pick<Verdict, 'verdict' | 'inScope' | 'confidence'> {
  return decidedBy(area, verdict)?.program ?? verdict;
}

/** The cell of an item, and what of a row that is kept as it was stands in the same column. */
function both(
  of: (item: Item) => string | number | null | undefined,
  key?: keyof ReviewRow,
): Column<Item | ReviewRow>[1] {
  return (row) => ('look' in row ? of(row) : key && row[key]);
}

/** Columns for so many sentences of a list, each with its place: `name_1`, `name_2`. */
function quoted(
  name: string,
  most: number,
  list: (item: Item) => readonly Evidence[],
): Column<Item | ReviewRow>[] {
  return Array.from({ length: most }, (_, i) => [
    `${name}_${i + 1}`,
    both((item) => {
      const evidence = list(item)[i];
      const found = evidence && item.look.finding(evidence.finding);
      return found && `${evidence.text} [${place(found.finding)}]`;
    }),
  ]);
}

function laterReport({ look, verdict }: Item): string {
  const { framework, document } = look.inspection(verdict.in);
  return `${FRAMEWORK[framework]}: ${document.path}`;
}

function staleDecision({ area, verdict }: Item): string | null {
  const review = reviewOf(area, verdict);
  if (!review?.stale) return null;
  const by = [review.reviewer, review.date].filter(Boolean).join(', ');
  return `${review.verdict} (${by})${review.note && `: ${review.note}`}`;
}

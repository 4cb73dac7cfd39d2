import { scaleSqrt } from 'd3-scale';
import { timesWanting } from '../../model/course.ts';
import type { ThemeInInspection, ThemeTrail } from '../../model/trail.ts';
import { themeAnchor } from '../addresses.ts';
import { type Html, html } from '../html/markup.ts';
import type { Lookup } from '../lookup.ts';
import { numeral, sentence, shortList } from '../prose.ts';
import { STATE } from '../words.ts';
import { type Column, inspectionColumns, tableHead } from './columns.ts';
import type { Chart } from './figure.ts';
import { across, type Layout, plotHeads, plotRow } from './plot.ts';
import { type Mark, mark, markAgain, markDefs, round } from './symbols.ts';

/** An area for improvement weighs the same in a letter as in a long report. */
const AREA = 7.5;
/** Short, as it stands in the address of every area's mark. */
const MARKS = 'k';
const PLACES = [
  { key: 'areas', mark: 'area', one: 'area', many: 'areas' },
  { key: 'weaknesses', mark: 'weakness', one: 'weakness', many: 'weaknesses' },
  { key: 'mixed', mark: 'mixed', one: 'mixed', many: 'mixed' },
  { key: 'strengths', mark: 'strength', one: 'strength', many: 'strengths' },
] as const satisfies { key: keyof ThemeInInspection; mark: Mark; one: string; many: string }[];

/**
 * Themes by inspections: what each report finds on each theme, its marks as large as their number is for the
 * length of the report.
 * @param themes the rows, in their order
 */
export function themeChart(look: Lookup, themes: readonly ThemeTrail[], id: string, title: string): Chart {
  const columns = inspectionColumns(look.trail);
  const size = sizes(look, themes);
  const layout: Layout = { top: 64, row: 44 };
  const bottom = layout.top + themes.length * layout.row;
  return {
    id,
    title,
    description:
      'One row for each theme and one column for each inspection, oldest on the left. The table below the chart has the numbers.',
    width: Math.max(680, columns.length * 92),
    height: bottom + 8,
    fluid: columns.length <= 4,
    content: [
      markDefs(MARKS, ['area'], AREA),
      plotHeads(layout, columns, bottom),
      themes.map((theme, row) =>
        plotRow(
          layout,
          row,
          themeAnchor(theme.id),
          look.themeLabel(theme.id),
          columns.map((column, i) => cell(theme, column, across(i, columns), size)),
        ),
      ),
    ],
    key: [
      { mark: 'area', label: 'Area for improvement' },
      { mark: 'weakness', label: 'Weakness' },
      { mark: 'mixed', label: 'Mixed' },
      { mark: 'strength', label: 'Strength' },
      ...(themes.some((theme) => theme.byInspection.some((c) => c.state === 'out-of-scope'))
        ? [{ mark: 'out-of-scope', label: 'Not looked at' } as const]
        : []),
    ],
    note: 'A theme is found wanting where a report makes it an area for improvement, or where at least three in four of its sentences that say good or bad of it say bad; a mixed one counts half. The larger a mark, the more such findings for the length of the report; that of an area for improvement is always the same. A dashed line stands where the kind of inspection changes: a different kind asks different questions. An empty place means that the report says nothing on the theme, good or bad.',
    table: themeTable(look, themes),
  };
}

/** Radius by findings in a thousand words, so that a letter and a long report can be compared. */
function sizes(look: Lookup, themes: readonly ThemeTrail[]): (n: number, sha256: string) => number {
  const rate = (n: number, sha256: string) =>
    (n * 1000) / Math.max(look.inspection(sha256).document.words, 500);
  const most = Math.max(
    ...themes.flatMap((t) => t.byInspection.flatMap((c) => PLACES.map((p) => rate(c[p.key], c.in)))),
    0.1,
  );
  const scale = scaleSqrt([0, most], [2.5, 11]);
  return (n, sha256) => round(scale(rate(n, sha256)));
}

function cell(theme: ThemeTrail, column: Column, x: string, size: ReturnType<typeof sizes>): Html | null {
  const found = theme.byInspection.find((c) => c.in === column.sha256);
  if (!found) return null;
  const silent = PLACES.every((p) => found[p.key] === 0);
  if (silent && found.state !== 'out-of-scope') return null;
  const marks = PLACES.map(
    (p, i) =>
      found[p.key] > 0 &&
      (p.mark === 'area'
        ? markAgain(MARKS, p.mark, String((i - 1.5) * 22))
        : mark(p.mark, (i - 1.5) * 22, size(found[p.key], found.in))),
  );
  return html`<svg x="${x}">${silent ? mark('out-of-scope', 0, 9) : marks}</svg>`;
}

function cellWords(cell: ThemeInInspection): string {
  const parts = PLACES.filter((p) => cell[p.key] > 0).map(
    (p) => `${cell[p.key]} ${cell[p.key] === 1 ? p.one : p.many}`,
  );
  return parts.length > 0 ? parts.join(', ') : STATE[cell.state];
}

/** Themes by inspections as a table of numbers. */
export function themeTable(look: Lookup, themes: readonly ThemeTrail[]): Html {
  const columns = inspectionColumns(look.trail);
  return html`<table><thead><tr><th scope="col">Theme</th>${columns.map((c) => html`<th scope="col">${tableHead(c, columns)}</th>`)}</tr></thead>
<tbody>${themes.map(
    (
      theme,
    ) => html`<tr><th scope="row"><a href="#${themeAnchor(theme.id)}">${look.themeLabel(theme.id)}</a></th>${columns.map(
      (column) => {
        const found = theme.byInspection.find((c) => c.in === column.sha256);
        return html`<td>${found ? sentence(cellWords(found)) : ''}`;
      },
    )}
`,
  )}</tbody></table>`;
}

/** What the first rows of a chart of recurring themes say, as a sentence. */
export function recurrenceTitle(look: Lookup, themes: readonly ThemeTrail[]): string {
  const total = look.trail.inspections.length;
  const times = (theme: ThemeTrail) => timesWanting(theme.byInspection);
  const most = themes[0] ? times(themes[0]) : 0;
  const names = themes.filter((t) => times(t) === most).map((t) => look.themeLabel(t.id));
  const where =
    most === total
      ? `all ${numeral(total)} inspections`
      : `${numeral(most)} of ${numeral(total)} inspections`;
  const alone = look.trail.themes.filter((t) => times(t) >= most).length === 1;
  if (names.length === 1)
    return `${names[0]} was found wanting in ${where}${alone ? ', more than any other theme' : ''}`;
  return `${shortList(names, 3)} were found wanting in ${where}`;
}

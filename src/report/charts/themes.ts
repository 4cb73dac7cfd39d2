import { scaleSqrt } from 'd3-scale';
import type { ThemeInInspection, ThemeTrail } from '../../model/trail.ts';
import { themeAnchor } from '../addresses.ts';
import { type Html, html } from '../html/markup.ts';
import type { Lookup } from '../lookup.ts';
import { numeral, sentence, shortList } from '../prose.ts';
import { timesWanting } from '../summary.ts';
import { STATE } from '../words.ts';
import { type Column, columnHeads, inspectionColumns } from './columns.ts';
import { type Chart, lines, textLines } from './figure.ts';
import { type Mark, mark, round } from './symbols.ts';

const LABEL = 216;
const TOP = 64;
const ROW = 30;
/** An area for improvement weighs the same in a letter as in a long report. */
const AREA = 7.5;
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
  const bottom = TOP + themes.length * ROW;
  const step = Math.min(150, Math.max(100, 640 / columns.length));
  const x = (i: number) => round(LABEL + step * (i + 0.5));
  const width = Math.round(LABEL + step * columns.length);
  const rows = themes.map((theme, row) => {
    const y = TOP + ROW * (row + 0.5);
    return html`<a href="#${themeAnchor(theme.id)}">
${row % 2 === 1 && html`<rect class="odd" y="${y - ROW / 2}" width="${width}" height="${ROW}"/>`}
${textLines(lines(look.themeLabel(theme.id), 32), 4, y, 13, 'label')}
${columns.map((column, i) => cell(theme, column, x(i), y, size))}</a>`;
  });
  return {
    id,
    title,
    description:
      'One row for each theme and one column for each inspection, oldest on the left. The table below the chart has the numbers.',
    width,
    height: bottom + 8,
    content: [...rows, ...columnHeads(columns, x, step, TOP, bottom)],
    key: [
      { mark: 'area', label: 'Area for improvement' },
      { mark: 'weakness', label: 'Weakness' },
      { mark: 'mixed', label: 'Mixed' },
      { mark: 'strength', label: 'Strength' },
      { mark: 'out-of-scope', label: 'Not looked at' },
    ],
    note: 'A theme is found wanting where a report makes it an area for improvement or finds mostly weaknesses in it. The larger a mark, the more such findings for the length of the report; that of an area for improvement is always the same. A dashed line stands where the kind of inspection changes: a different kind asks different questions. An empty place means that the report says nothing on the theme, good or bad.',
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

function cell(
  theme: ThemeTrail,
  column: Column,
  x: number,
  y: number,
  size: ReturnType<typeof sizes>,
): Html | null {
  const found = theme.byInspection.find((c) => c.in === column.sha256);
  if (!found) return null;
  if (found.state === 'out-of-scope' && PLACES.every((p) => found[p.key] === 0))
    return mark('out-of-scope', x, y, 9);
  return html`${PLACES.map((p, i) => found[p.key] > 0 && mark(p.mark, x + (i - 1.5) * 24, y, p.mark === 'area' ? AREA : size(found[p.key], found.in)))}`;
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
  return html`<table><thead><tr><th scope="col">Theme</th>${columns.map((c) => html`<th scope="col">${c.head[0]}</th>`)}</tr></thead>
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
  const most = themes[0] ? timesWanting(themes[0]) : 0;
  const top = themes.filter((t) => timesWanting(t) === most);
  const times =
    most === total
      ? `all ${numeral(total)} inspections`
      : `${numeral(most)} of ${numeral(total)} inspections`;
  const names = top.map((t) => look.themeLabel(t.id));
  if (names.length === 1) return `${names[0]} was found wanting in ${times}, more than any other theme`;
  return `${shortList(names, 3)} were found wanting in ${times}`;
}

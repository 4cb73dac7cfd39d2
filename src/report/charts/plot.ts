import { type Content, type Html, html } from '../html/markup.ts';
import type { Column } from './columns.ts';
import { lines } from './figure.ts';
import { round } from './symbols.ts';

/** The heights of a chart of rows, in pixels; its width is that of the page. */
export interface Layout {
  /** Height of the heads. */
  top: number;
  /** Height of a row: its label and below it its marks. */
  row: number;
}

/** The middle of a column across a plot, as a percentage: plots are as wide as the page lets them be. */
export function across(i: number, columns: readonly unknown[]): string {
  return `${round(((i + 0.5) / columns.length) * 100)}%`;
}

/** A stretch of a chart. What is in it stands at percentages across and pixels down. */
export function stretch(y: number, content: Content): Html {
  return html`<svg y="${y}">${content}</svg>`;
}

/** One row: a link over its whole height of its label and, below it, its marks, drawn around the height 0. */
export function plotRow(layout: Layout, row: number, anchor: string, label: string, marks: Content): Html {
  const top = layout.top + row * layout.row;
  const [first, rest] = lines(label, 54);
  return html`<a href="#${anchor}"><rect class="${row % 2 === 1 ? 'odd' : 'row'}" y="${top}" width="100%" height="${layout.row}"/>
<text class="label halo" x="4" y="${top + 15}">${first}${rest && html`<tspan class="cut">…</tspan><tspan class="rest"> ${rest}</tspan>`}</text>${stretch(top + layout.row - 14, marks)}</a>
`;
}

/** The heads of columns, and a line wherever the kind of inspection changes. */
export function plotHeads(layout: Layout, columns: readonly Column[], height: number): Html {
  const edge = (i: number) => `${round((i / columns.length) * 100)}%`;
  return stretch(
    0,
    columnHeads(
      columns,
      (i) => across(i, columns),
      (i) =>
        html`<line class="boundary" x1="${edge(i)}" x2="${edge(i)}" y1="${layout.top - 8}" y2="${height}"/>`,
    ),
  );
}

/**
 * The heads of columns as any chart has them.
 * @param x where the middle of a column is
 * @param boundary the line before a column of another kind than the one before it
 */
export function columnHeads(
  columns: readonly Column[],
  x: (i: number) => string | number,
  boundary: (i: number) => Html,
): Html[] {
  return columns.map((column, i) => {
    const before = columns[i - 1];
    return html`${column.head.map((line, n) => html`<text class="${n === 0 ? 'head' : 'sub'}" text-anchor="middle" x="${x(i)}" y="${16 + n * 14}">${line}</text>`)}
${before && before.framework !== column.framework && boundary(i)}`;
  });
}

import { type Html, html } from '../html/markup.ts';
import type { Lookup } from '../lookup.ts';
import { fateClause, ofBoard, outcomeClauses } from '../phrases.ts';
import { beginning, count, inBrackets, list } from '../prose.ts';
import { citedOutcomes, FATES } from '../summary.ts';
import { VERDICT_MARK } from '../words.ts';
import { type Column, columnsWithMissing, tableHead } from './columns.ts';
import type { Chart } from './figure.ts';
import { across, type Layout, plotHeads, plotRow, stretch } from './plot.ts';
import { markAgain, markDefs } from './symbols.ts';
import { type Cell, type Thread, threadsOf } from './thread-rows.ts';

/** Short, as it stands in every mark's address. */
const MARKS = 't';

const KEY: Chart['key'] = [
  { mark: 'raised', label: 'Raised' },
  ...(['persists', 'partly', 'addressed', 'unstated', 'not-mentioned', 'out-of-scope'] as const).map(
    (mark) => ({ mark, label: VERDICT_MARK[mark] }),
  ),
];

/** The fate of each earlier area as a thread from the inspection that raised it through the later ones. */
export function threadChart(look: Lookup, id: string): Chart {
  const columns = columnsWithMissing(look.trail);
  const threads = threadsOf(look, columns);
  const layout: Layout = { top: 64, row: 46 };
  const bottom = layout.top + threads.length * layout.row;
  const key = KEY.filter((k) =>
    threads.some((t) => [...t.cells.values()].some((cell) => cell.mark === k.mark)),
  );
  const marks = key.map((k) => k.mark);
  return {
    id,
    title: fateTitle(look, threads),
    description:
      'One row for each earlier area for improvement and one column for each inspection, oldest on the left. The table below the chart says what became of each.',
    width: Math.max(760, columns.length * 80),
    height: bottom + 8,
    fluid: columns.length <= 6,
    content: [
      markDefs(MARKS, marks, 7),
      plotHeads(layout, columns, bottom),
      threads.map((_, row) => again(threads, row, columns, layout)),
      threads.map((thread, row) => threadRow(thread, row, columns, layout)),
    ],
    key,
    note: `Follow a row from left to right. A dotted line means that a report is silent on the area: silence is not improvement.${threads.some((t) => [...t.cells.values()].some((cell) => cell.unclear)) ? ' A question mark stands before a verdict that is not clear.' : ''}${threads.some((t) => t.raisedAgainAs) ? ' A curve or an arrow with a number leads to the area of a later report that asks, or perhaps asks, for the same again.' : ''}`,
    table: table(threads, columns),
  };
}

function threadRow(thread: Thread, row: number, columns: readonly Column[], layout: Layout): Html {
  const at = [...thread.cells.keys()].sort((a, b) => a - b);
  return plotRow(layout, row, thread.anchor, thread.label, [
    stretches(thread, at).map(
      ({ from, to, silent }) =>
        html`<line class="thread${silent && ' silent'}" x1="${across(from, columns)}" x2="${across(to, columns)}"/>`,
    ),
    at.map((i) => {
      const { mark, unclear } = thread.cells.get(i)!;
      const x = across(i, columns);
      return html`${markAgain(MARKS, mark, x)}${unclear && html`<text class="sub" text-anchor="end" x="${x}" dx="-9" y="-5">?</text>`}`;
    }),
  ]);
}

/** A thread as few lines: from mark to mark, those of one kind that follow each other as one. */
function stretches(thread: Thread, at: readonly number[]): { from: number; to: number; silent: boolean }[] {
  const result: { from: number; to: number; silent: boolean }[] = [];
  for (const [n, to] of at.slice(1).entries()) {
    const silent = ['not-mentioned', 'out-of-scope'].includes(thread.cells.get(to)!.mark);
    const last = result.at(-1);
    if (last?.silent === silent) last.to = to;
    else result.push({ from: at[n]!, to, silent });
  }
  return result;
}

/** From the report that finds an area again to the area that it raises for it: a curve to the next row, else its number. */
function again(
  threads: readonly Thread[],
  row: number,
  columns: readonly Column[],
  layout: Layout,
): Html | null {
  const target = threads.findIndex((t) => t.areaId !== null && t.areaId === threads[row]!.raisedAgainAs);
  if (target < 0) return null;
  const x = across(Math.min(...threads[target]!.cells.keys()), columns);
  const y = layout.row - 14;
  const top = layout.top + row * layout.row;
  if (target !== row + 1) {
    const number = /^\d+/.exec(threads[target]!.label)?.[0];
    return html`<text class="sub" x="${x}" dx="10" y="${top + y - 6}">→ ${number}</text>`;
  }
  const middle = y + layout.row / 2;
  const path = `M0,${y + 10}C-24,${middle},-24,${middle},0,${y + layout.row - 10}`;
  return stretch(top, html`<svg x="${x}"><path class="again" d="${path}"/></svg>`);
}

function cellWords({ mark, unclear }: Cell): string {
  const words = KEY.find((k) => k.mark === mark)!.label;
  return unclear ? `Perhaps ${words.toLowerCase()}` : words;
}

function table(threads: readonly Thread[], columns: readonly Column[]): Html {
  return html`<table><thead><tr><th scope="col">Area for improvement</th>${columns.map((c) => html`<th scope="col">${tableHead(c, columns)}${c.missing && ' (not supplied)'}</th>`)}</tr></thead>
<tbody>${threads.map(
    (
      thread,
    ) => html`<tr><th scope="row"><a href="#${thread.anchor}">${beginning(thread.label, 44)}</a></th>${columns.map(
      (_, i) => {
        const cell = thread.cells.get(i);
        return html`<td>${cell ? cellWords(cell) : ''}`;
      },
    )}
`,
  )}</tbody></table>`;
}

/** What became of the areas, as a sentence. */
function fateTitle(look: Lookup, threads: readonly Thread[]): string {
  const { followed, fates } = look.summary;
  if (followed.length === 0) {
    const from = look.trail.missing.filter((m) => m.areas.length > 0);
    const raised = `raised by ${from.length === 1 ? 'an inspection that was' : 'inspections that were'} not supplied`;
    const became = outcomeClauses(citedOutcomes(look.trail));
    return threads.length === 1
      ? `One area for improvement ${raised}: ${became}`
      : `Of ${count(threads.length, 'area')} for improvement ${raised}, ${became}`;
  }
  const parts = FATES.filter((fate) => fates[fate] > 0).map((fate) => fateClause(fate, fates[fate]));
  return `Of ${count(followed.length, 'earlier area')} for improvement${inBrackets(ofBoard(followed))}, ${list(parts)}`;
}

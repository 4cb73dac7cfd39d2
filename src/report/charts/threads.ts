import { type Html, html } from '../html/markup.ts';
import type { Lookup } from '../lookup.ts';
import { fateClause, outcomeClauses } from '../phrases.ts';
import { beginning, count, list, sentence } from '../prose.ts';
import { citedOutcomes, FATES } from '../summary.ts';
import { VERDICT } from '../words.ts';
import { type Column, columnHeads, columnsWithMissing } from './columns.ts';
import { type Chart, lines, textLines } from './figure.ts';
import { type Mark, markAgain, markDefs, round } from './symbols.ts';
import { type Thread, threadsOf } from './thread-rows.ts';

const LABEL = 300;
const TOP = 64;
const ROW = 42;

const KEY: Chart['key'] = [
  { mark: 'raised', label: 'Raised' },
  { mark: 'persists', label: 'Persists' },
  { mark: 'partly', label: 'Partly addressed' },
  { mark: 'addressed', label: 'Addressed' },
  { mark: 'not-mentioned', label: 'Nothing specific said' },
  { mark: 'out-of-scope', label: 'Outside what the visit looked at' },
];

/** The fate of each earlier area as a thread from the inspection that raised it through the later ones. */
export function threadChart(look: Lookup, id: string): Chart {
  const columns = columnsWithMissing(look.trail);
  const threads = threadsOf(look, columns);
  const step = Math.min(140, Math.max(92, 600 / columns.length));
  const x = (i: number) => round(LABEL + step * (i + 0.5));
  const bottom = TOP + threads.length * ROW;
  const width = Math.round(LABEL + step * columns.length);
  const rows = threads.map((thread, row) => threadRow(id, thread, row, x, width));
  const curves = links(threads, x);
  const key = KEY.filter((k) =>
    threads.some((t) => [...t.cells.values()].some((cell) => cell.mark === k.mark)),
  );
  return {
    id,
    title: fateTitle(look, threads),
    description:
      'One row for each earlier area for improvement and one column for each inspection, oldest on the left. The table below the chart says what became of each.',
    width,
    height: bottom + 8,
    content: [
      markDefs(
        id,
        key.map((k) => k.mark),
        7,
      ),
      ...rows,
      ...curves,
      ...columnHeads(columns, x, step, TOP, bottom),
    ],
    key,
    note: `Follow a row from left to right. A dotted line means that a report is silent on the area: silence is not improvement.${curves.length > 0 ? ' A curve leads to an area of a later report that asks for the same again.' : ''}`,
    table: table(threads, columns),
  };
}

function threadRow(id: string, thread: Thread, row: number, x: (i: number) => number, width: number): Html {
  const y = TOP + ROW * (row + 0.5);
  const at = [...thread.cells.keys()].sort((a, b) => a - b);
  const segments = at.slice(1).map((i, n) => {
    const silent = ['not-mentioned', 'out-of-scope'].includes(thread.cells.get(i)!.mark);
    return html`<path class="thread${silent ? ' silent' : ''}" d="M${x(at[n]!) + 9},${y}H${x(i) - 9}"/>`;
  });
  return html`<a href="#${thread.anchor}">
${row % 2 === 1 && html`<rect class="odd" y="${y - ROW / 2}" width="${width}" height="${ROW}"/>`}
${textLines(lines(thread.label, 46), 4, y, 15, 'label')}
${segments}${at.map((i) => markAgain(id, thread.cells.get(i)!.mark, x(i), y))}</a>`;
}

/** Curves from the report that finds an area again to the row of the area that it raises for it. */
function links(threads: readonly Thread[], x: (i: number) => number): Html[] {
  const middle = (row: number) => TOP + ROW * (row + 0.5);
  return threads.flatMap((thread, row) => {
    const target = threads.findIndex((t) => t.areaId !== null && t.areaId === thread.raisedAgainAs);
    if (target < 0) return [];
    const raised = Math.min(...threads[target]!.cells.keys());
    const [from, to] = [
      middle(row) + 9 * Math.sign(target - row),
      middle(target) - 9 * Math.sign(target - row),
    ];
    return [
      html`<path class="again" d="M${x(raised)},${from}C${x(raised) - 26},${(from + to) / 2},${x(raised) - 26},${(from + to) / 2},${x(raised)},${to}"/>`,
    ];
  });
}

const CELL: Partial<Record<Mark, string>> = {
  raised: 'raised',
  'out-of-scope': 'outside what the visit looked at',
};

function cellWords(markKind: Mark): string {
  return CELL[markKind] ?? VERDICT[markKind as keyof typeof VERDICT].toLowerCase();
}

function table(threads: readonly Thread[], columns: readonly Column[]): Html {
  return html`<table><thead><tr><th scope="col">Area for improvement</th>${columns.map((c) => html`<th scope="col">${c.head[0]}${c.missing && ' (not supplied)'}</th>`)}</tr></thead>
<tbody>${threads.map(
    (
      thread,
    ) => html`<tr><th scope="row"><a href="#${thread.anchor}">${beginning(thread.label, 44)}</a></th>${columns.map(
      (_, i) => {
        const cell = thread.cells.get(i);
        return html`<td>${cell ? sentence(cellWords(cell.mark)) : ''}`;
      },
    )}
`,
  )}</tbody></table>`;
}

/** What became of the areas, as a sentence. */
function fateTitle(look: Lookup, threads: readonly Thread[]): string {
  const { followed, fates } = look.summary;
  if (followed.length === 0) {
    return `Of ${count(threads.length, 'area')} for improvement raised by an inspection that was not supplied, ${outcomeClauses(citedOutcomes(look.trail))}`;
  }
  const parts = FATES.filter((fate) => fates[fate] > 0).map((fate) => fateClause(fate, fates[fate]));
  return `Of ${count(followed.length, 'earlier area')} for improvement, ${list(parts)}`;
}

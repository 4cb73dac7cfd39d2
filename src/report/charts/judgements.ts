import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { Inspection } from '../../model/inspection.ts';
import { type Grade, gradePoint, JUDGEMENTS, type Judgement } from '../../model/judgements.ts';
import { type Html, html } from '../html/markup.ts';
import type { Lookup } from '../lookup.ts';
import { list } from '../prose.ts';
import { GRADE, JUDGEMENT } from '../words.ts';
import { inspectionColumns } from './columns.ts';
import { type Chart, lines, textLines } from './figure.ts';
import { columnHeads } from './plot.ts';
import { round } from './symbols.ts';

const LABEL = 216;
const STEP = 156;
const TOP = 64;
const ROW = 76;
const NEAR = 10;

interface Point {
  column: number;
  framework: string;
  grade: Grade;
}

/** The inspections that judged anything. */
export function judged(look: Lookup): Inspection[] {
  return look.trail.inspections.filter((i) => Object.keys(i.judgements).length > 0);
}

/** Judgements as steps over time, best on top, broken where the kind of inspection and so the scale changes. */
export function judgementChart(look: Lookup, id: string): Chart {
  const inspections = judged(look);
  const columns = inspectionColumns({ ...look.trail, inspections });
  const rows = rowsOf(inspections);
  const bottom = TOP + rows.length * ROW;
  const x = (i: number) => LABEL + STEP * (i + 0.5);
  return {
    id,
    title: judgementTitle(look, inspections),
    description:
      'One row for each judgement and one column for each inspection that judged, oldest on the left. The better the grade, the higher its point. Each grade is written beside its point, and the table below the chart has them all.',
    width: LABEL + STEP * columns.length,
    height: bottom + 8,
    fluid: false,
    content: [
      ...rows.map(([judgement, points], row) => panel(judgement, points, TOP + row * ROW, x, columns.length)),
      ...columnHeads(
        columns,
        x,
        (i) => html`<path class="boundary" d="M${round(x(i) - STEP / 2)},${TOP - 8}V${bottom}"/>`,
      ),
    ],
    key: [],
    note: 'A line joins grades that were given under the same kind of inspection. It is broken where the kind changes: what was inspected and what the grades mean changed with it. No grade enters into what is said of areas for improvement.',
    table: judgementTable(look, inspections),
  };
}

function rowsOf(inspections: readonly Inspection[]): [Judgement, Point[]][] {
  return JUDGEMENTS.map((judgement): [Judgement, Point[]] => [
    judgement,
    inspections.flatMap((inspection, column) => {
      const grade = inspection.judgements[judgement];
      return grade ? [{ column, framework: inspection.framework, grade }] : [];
    }),
  ]).filter(([, points]) => points.length > 0);
}

function panel(
  judgement: Judgement,
  points: readonly Point[],
  top: number,
  x: (i: number) => number,
  columns: number,
): Html {
  const scale = scaleLinear([1, 4], [top + 22, top + ROW - 14]);
  const y = (p: Point) => round(scale(gradePoint(p.grade) ?? 4));
  const graded = points.filter((p) => gradePoint(p.grade) !== null);
  const steps = line<Point>((p) => x(p.column), y)
    .curve(curveStepAfter)
    .digits(1);
  return html`<path class="grid" d="M0,${top}H${LABEL + STEP * columns}"/>
${textLines(lines(JUDGEMENT[judgement], 30), 4, top + ROW / 2, 15, 'label')}
${runs(graded).map((run) => run.length > 1 && html`<path class="thread" d="${steps(run)}"/>`)}
${points.map((p) => html`${gradePoint(p.grade) !== null && html`<circle class="grade" cx="${x(p.column)}" cy="${y(p)}" r="5"/>`}<text class="label halo" text-anchor="middle" x="${x(p.column)}" y="${gradePoint(p.grade) === null ? top + ROW / 2 : y(p) - NEAR}">${GRADE[p.grade]}</text>`)}`;
}

/** Points cut into runs of one kind of inspection. */
function runs(points: readonly Point[]): Point[][] {
  const result: Point[][] = [];
  for (const point of points) {
    const last = result.at(-1);
    if (last && last.at(-1)!.framework === point.framework) last.push(point);
    else result.push([point]);
  }
  return result;
}

function judgementTitle(look: Lookup, inspections: readonly Inspection[]): string {
  const lasting: { grade: Grade; names: string[] }[] = [];
  const without: string[] = [];
  for (const inspection of inspections) {
    const [grade, name] = [inspection.judgements['overall-effectiveness'], look.name(inspection)];
    if (!grade) without.push(name);
    else if (lasting.at(-1)?.grade === grade) lasting.at(-1)!.names.push(name);
    else lasting.push({ grade, names: [name] });
  }
  if (lasting.length === 0) return 'No inspection gave a judgement of overall effectiveness';
  const judged = lasting.map(({ grade, names }) => `${GRADE[grade].toLowerCase()} in ${list(names)}`);
  const none = without.length > 0 ? `; ${list(without)} gave no such judgement` : '';
  return `Overall effectiveness was judged ${judged.join(', ')}${none}`;
}

/** Judgements by inspections as a table. */
export function judgementTable(look: Lookup, inspections: readonly Inspection[]): Html {
  return html`<table><thead><tr><th scope="col">Judgement</th>${inspections.map((i) => html`<th scope="col">${look.name(i)}</th>`)}</tr></thead>
<tbody>${rowsOf(inspections).map(
    ([judgement, points]) => html`<tr><th scope="row">${JUDGEMENT[judgement]}</th>${inspections.map(
      (_, column) => {
        const point = points.find((p) => p.column === column);
        return html`<td>${point ? GRADE[point.grade] : 'Not given'}`;
      },
    )}
`,
  )}</tbody></table>`;
}

import { type Inspection, inspectionDate } from '../model/inspection.ts';
import type { Area, Evidence, Trail, Verdict } from '../model/trail.ts';
import { clean } from './clean.ts';
import { asked, confidence, fateClause, ofBoard } from './phrases.ts';
import { afterComma, beginning, count, inBrackets, list, numeral, sentence } from './prose.ts';
import { quotable } from './quotable.ts';
import { decidedBy, FATES, type Fate, fateOf, lastWord, summarise } from './summary.ts';
import { trailTime } from './times.ts';
import { FATE_SHORT } from './words.ts';

const NARROWEST = 60;
const WIDEST = 120;
/** Below so many columns two texts side by side say something only in two lines or more. */
const NARROW = 72;
/** Lines that one area takes, at most. */
const MOST_LINES = 4;

/** The fates in words that a narrow column holds. */
const NOW: Record<Fate, string> = { ...FATE_SHORT, partly: 'Partly' };

/** The columns before the texts: fate, how sure that is, and when the area was raised. */
const FIRST = [13, 4, 7];
const GAP = 2;

/** A line of the table, each text with the number of columns that it may take. */
type Row = [text: string, width: number][];

/**
 * What became of an authority's earlier areas, what is open first, as a table that fits a terminal: long texts are cut
 * with “…”, the more the fewer lines there are, and areas for which there is no line are counted.
 * @param width columns that the terminal has; kept between 60 and 120
 * @param height lines that it has; infinite where the output goes elsewhere
 */
export function terminal(trail: Trail, width: number, height = Number.POSITIVE_INFINITY): string {
  const columns = Math.min(WIDEST, Math.max(NARROWEST, width));
  const { followed } = summarise(trail);
  const head = [...wrap(opening(trail), columns), ''];
  if (followed.length === 0) return `${head.join('\n')}\n`;
  const names = print(
    layout(['Now', 'Sure', 'Raised'], 'Area for improvement', 'What a later report says', columns),
    columns < NARROW ? 2 : 1,
  );
  const left = height - head.length - names.length - 2;
  const ordered = FATES.flatMap((fate) => followed.filter((area) => fateOf(area) === fate));
  const row = (area: Area, lines: number) =>
    print(rowOf(trail, area, columns, lines === 1 && columns < NARROW), lines);
  const fitting = ordered.length <= left ? fitted(ordered, left, row) : null;
  if (fitting) return `${[...head, ...names, ...fitting.flat()].join('\n')}\n`;
  const shown = ordered.slice(0, Math.max(1, left - 2));
  const rest = `And ${clauses(ordered.slice(shown.length))}: --csv lists all.`;
  return `${[...head, ...names, ...shown.flatMap((area) => row(area, 1)), ...wrap(rest, columns)].join('\n')}\n`;
}

/** Areas as lines, as many for each as there is room for, those that stand first before the others. */
function fitted(
  areas: readonly Area[],
  room: number,
  row: (area: Area, lines: number) => string[],
): string[][] {
  const rows = areas.map((area) => row(area, 1));
  for (let most = 2; most <= MOST_LINES; most++)
    for (const [i, area] of areas.entries()) {
      const taller = row(area, most);
      if (rows.flat().length - rows[i]!.length + taller.length <= room) rows[i] = taller;
    }
  return rows;
}

/** How many areas have which fate: `one persists and two are addressed`. */
function clauses(areas: readonly Area[]): string {
  const numbers = FATES.map((fate) => [fate, areas.filter((a) => fateOf(a) === fate).length] as const);
  return list(numbers.filter(([, n]) => n > 0).map(([fate, n]) => fateClause(fate, n)));
}

/** An authority's reports and what became of their earlier areas, in one line. */
export function opening(trail: Trail): string {
  const { followed, latest, undated, reviewed } = summarise(trail);
  const months = trailTime(trail.inspections);
  const without =
    undated.length > 0
      ? ` ${sentence(count(undated.length, 'area'))} of reports without a date ${undated.length === 1 ? 'is' : 'are'} not compared.`
      : '';
  const read = `${text(trail.authority.name)}: ${count(trail.inspections.length, 'report')}, ${months}.${without}`;
  if (followed.length === 0)
    return `${read} There is no later report to compare with; ${count(latest.length, 'area')} for improvement noted${afterComma(ofBoard(latest))}.`;
  return `${read} Of ${count(followed.length, 'earlier area')} for improvement${inBrackets(ofBoard(followed))}, ${clauses(followed)}.${reviewed > 0 ? ` A person has reviewed ${numeral(reviewed)} of these verdicts.` : ''}`;
}

/** @param alone whether the line has room for the area alone */
function rowOf(trail: Trail, area: Area, columns: number, alone: boolean): Row {
  const fate = fateOf(area);
  const last = lastWord(area);
  const sure = last && !decidedBy(area, last) ? percent(last.confidence) : '';
  return layout(
    [NOW[fate], sure, month(trail, area.raisedIn)],
    text(asked(area)),
    alone ? '' : said(trail, area, last),
    columns,
  );
}

/** The first columns, then the two texts side by side; the one alone where there is no other. */
function layout(first: readonly string[], one: string, other: string, columns: number): Row {
  const left = columns - FIRST.reduce((sum, width) => sum + width + GAP, 0);
  const half = Math.floor((left - GAP) / 2);
  const start = FIRST.map((width, i): Row[number] => [first[i]!, width]);
  return other === '' ? [...start, [one, left]] : [...start, [one, left - GAP - half], [other, half]];
}

/** Who decided and why, or the first sentence that carries the latest word; of an area that came back one that says so. */
function said(trail: Trail, area: Area, last: Verdict | null): string {
  const stale = area.reviewed?.stale ? `(The review by ${text(area.reviewed.reviewer)} is stale.) ` : '';
  if (!last) return stale;
  const by = decidedBy(area, last);
  const words = by
    ? [by.reviewer, by.note].filter(Boolean).join(': ')
    : (telling(trail, area, last)?.text ?? '');
  return `${stale}${month(trail, last.in)} ${by ? 'reviewed by ' : ''}${text(words)}`;
}

function telling(trail: Trail, area: Area, last: Verdict): Evidence | undefined {
  const quoted = quotable(last, inspectionOf(trail, last.in), true);
  return (fateOf(area) === 're-emerged' && quoted.find((e) => e.stance !== 'strength')) || quoted[0];
}

function inspectionOf(trail: Trail, sha256: string): Inspection {
  return trail.inspections.find((i) => i.document.sha256 === sha256)!;
}

/** How likely a verdict is; what is not clear gets a question mark. */
function percent(probability: number): string {
  return `${Math.round(probability * 100)}%${confidence(probability) === 'not clear' ? '?' : ''}`;
}

function month(trail: Trail, sha256: string): string {
  return (inspectionDate(inspectionOf(trail, sha256)) ?? 'undated').slice(0, 7);
}

/** A text from a document on one line, without escapes that it could have brought. */
function text(given: string): string {
  return clean(given).replace(/\s+/g, ' ').trim();
}

/** A row as lines of the terminal, cut to a number of them. */
function print(row: Row, most: number): string[] {
  const cells = row.map(([words, width]) => cut(wrap(words, width), width, most));
  const lines = Math.max(...cells.map((c) => c.length));
  return Array.from({ length: lines }, (_, i) =>
    cells
      .map((cell, n) => (cell[i] ?? '').padEnd(row[n]![1]))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

function cut(lines: string[], width: number, most: number): string[] {
  if (lines.length <= most) return lines;
  const rest = lines.slice(most - 1).join(' ');
  return [...lines.slice(0, most - 1), beginning(rest, width - 1)];
}

/** A text in lines of at most a width, broken between words where it can be. */
function wrap(words: string, width: number): string[] {
  const lines: string[] = [];
  for (let rest = words; rest !== ''; ) {
    const space = rest.length > width ? rest.lastIndexOf(' ', width) : rest.length;
    const end = space > 0 ? space : width;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return lines;
}

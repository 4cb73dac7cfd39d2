import type { Block } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { BULLETS, isMark, leadingMark } from './marks.ts';
import { block } from './reader.ts';
import { continues, isHeading, isRow, isWrapped, wrapWidth } from './wrapping.ts';

/** One printed line without its outer white space. */
export interface Line {
  span: Span;
  page: number | null;
  /** Whether an empty line or a page's end stands before it. */
  gap: boolean;
}

/** The non-empty lines of a text; form feeds end pages where the text has pages. */
export function splitLines(text: string, paged: boolean): Line[] {
  const lines: Line[] = [];
  let page = 1;
  let gap = true;
  for (const { 0: raw, index } of text.matchAll(/[^\r\n\f\u2028]*(?:\r\n?|[\n\f\u2028]|$)/g)) {
    const body = raw.trim();
    if (body) {
      const start = index + raw.indexOf(body);
      lines.push({ span: [start, start + body.length], page: paged ? page : null, gap });
      gap = false;
    } else gap = true;
    if (raw.endsWith('\f')) {
      page++;
      gap = true;
    }
  }
  return lines;
}

/** How many lines at the top and at the foot of a page may be headers and footers. */
const EDGE = 4;
/** A line that stands at an edge of this many pages, but for its digits, is a header or footer. */
export const REPEATED = 3;

/**
 * The lines of each page without its headers, footers and page number.
 * @param textOf the text of a line
 * @param least at the edge of how many pages a header or footer stands at least
 */
export function withoutEdges<L>(
  pages: readonly (readonly L[])[],
  textOf: (line: L) => string,
  least = REPEATED,
): L[][] {
  const key = (line: L) => textOf(line).trim().replace(/\d+/g, '#').replace(/\s+/g, ' ');
  const isEdge = (page: readonly L[], i: number) => i < EDGE || i >= page.length - EDGE;
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const line of new Set(page.filter((_, i) => isEdge(page, i)).map(key)))
      counts.set(line, (counts.get(line) ?? 0) + 1);
  const repeated = (line: L) =>
    key(line) === '#' || (!isMarkAlone(textOf(line).trim()) && (counts.get(key(line)) ?? 0) >= least);
  return pages.map((page) => page.filter((line, i) => !isEdge(page, i) || !repeated(line)));
}

/**
 * The blocks of a text known only by its lines: items by their marks (which may stand on a line
 * of their own), rows by tabs or wide gaps, paragraphs by empty
 * lines; lines wrapped at a width are put together again.
 */
export function lineBlocks(text: string, lines: readonly Line[]): Block[] {
  const width = wrapWidth(lines);
  const blocks: Block[] = [];
  let last: Line | null = null;
  let number = 0;
  let held: string | null = null;
  for (const [i, line] of lines.entries()) {
    const open = blocks.at(-1);
    const body = text.slice(...line.span);
    const alone = isMarkAlone(body);
    const mark = alone ? body : (leadingMark(body)?.mark ?? null);
    const printed = mark && /^\(?\d/.test(mark) ? Number.parseInt(mark.replace('(', ''), 10) : null;
    const inSequence = printed === null || line.gap || printed === 1 || printed === number + 1;
    const isMarked =
      mark !== null &&
      inSequence &&
      !(
        last &&
        open?.mark !== mark &&
        isWithinText(text, lines, i, mark) &&
        isWrapped(text, last, line, width)
      );
    if (alone && isMarked) {
      held = body;
      number = printed ?? number;
      last = null;
      continue;
    }
    const opens = isMarked || isHeading(text, last, line, lines[i + 1], width);
    if (open && last && !opens && continues(text, open, last, line, width)) {
      blocks[blocks.length - 1] = { ...open, span: [open.span[0], line.span[1]] };
    } else {
      const [first, ...rest] = newBlocks(text, line);
      const marked = held !== null && first?.kind === 'paragraph';
      if (first) blocks.push(marked ? { ...first, kind: 'item', mark: held } : first, ...rest);
      number = printed ?? number;
    }
    held = null;
    last = line;
  }
  return blocks;
}

/** Characters that mark items and stand within sentences too. */
const AMBIGUOUS = /^[-–−o]$/;
/** Within this many lines, another line with the same mark makes the two a list. */
const RUN = 8;

/** Whether what could be a line's list mark stands in a sentence, by the lines around it: no end, gap or like mark. */
function isWithinText(text: string, lines: readonly Line[], at: number, mark: string): boolean {
  if (!AMBIGUOUS.test(mark) || lines[at]!.gap) return false;
  if (/[.!?:;]["”’)]?$/.test(text.slice(...lines[at - 1]!.span))) return false;
  for (const { span, gap } of lines.slice(at + 1, at + RUN)) {
    if (gap) return true;
    if (leadingMark(text.slice(...span))?.mark === mark) return false;
  }
  return true;
}

/** Whether a line is nothing but the mark of an item; a number alone is that of a page. */
function isMarkAlone(line: string): boolean {
  return isMark(line) && /\D/.test(line);
}

/** What one line opens: a row, or one block for each list mark or HTML tag in it. */
function newBlocks(text: string, line: Line): Block[] {
  const [start, end] = line.span;
  const { page } = line;
  const body = text.slice(start, end);
  const mark = leadingMark(body);
  if (!mark && isRow(body)) return [{ ...row(body, start), page }];
  const cuts = [...body.matchAll(INLINE)];
  if (cuts.length === 0) {
    if (!mark) return [block({ span: line.span, page })];
    return [block({ kind: 'item', span: [start + mark.length, end], mark: mark.mark, page })];
  }
  const blocks: Block[] = [];
  let at = 0;
  let open: string | null = null;
  for (const cut of [...cuts, null]) {
    const piece = trimmed(body, at, cut?.index ?? body.length);
    if (piece)
      blocks.push(
        block({ kind: open === null ? 'paragraph' : 'item', span: shift(piece, start), mark: open, page }),
      );
    if (!cut) break;
    open = new RegExp(`[${BULLETS}]`, 'u').exec(cut[0])?.[0] ?? (/<li\b/i.test(cut[0]) ? '•' : null);
    at = cut.index + cut[0].length;
  }
  return blocks;
}

/** List marks and block-level HTML that stand within a line. */
const CUT = `(?:<\\/?(?:ul|ol|li|p|br|div)\\b[^<>]*>|[${BULLETS}])`;
const INLINE = new RegExp(`${CUT}(?:\\s*${CUT})*\\s*`, 'giu');

function row(body: string, start: number): Block {
  const cells: Span[] = [];
  let at = 0;
  for (const gap of [...body.matchAll(/\t\s*| {4,}/g), null]) {
    const cell = trimmed(body, at, gap?.index ?? body.length);
    if (cell) cells.push(shift(cell, start));
    if (gap) at = gap.index + gap[0].length;
  }
  return block({ kind: 'row', span: [start, start + body.length], cells });
}

function trimmed(text: string, from: number, to: number): Span | null {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return start < end ? [start, end] : null;
}

function shift(span: Span, by: number): Span {
  return [span[0] + by, span[1] + by];
}

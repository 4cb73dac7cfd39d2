import type { Block, SourceText } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { type Mended, mend } from './mend.ts';

/** One block as a reader reads it: the pieces that a page's end had parted put together, the wording mended. */
export interface Passage extends Mended {
  kind: Block['kind'];
  pieces: Span[];
  page: number | null;
  level: number | null;
  mark: string | null;
  /** The number printed before it. */
  number: number | null;
  /** The mended texts of a row's cells. */
  cells: string[];
}

/** The passages of a document in reading order, empty ones left out. */
export function passages(source: SourceText): Passage[] {
  const groups: Passage[][] = [];
  let length = 0;
  for (const block of source.blocks) {
    const next = passage(source.text, block);
    if (!next.text && next.cells.length === 0) continue;
    const open = groups.at(-1);
    if (open && continues(open[0]!, open.at(-1)!, next, length)) {
      open.push(next);
      length += next.text.length;
    } else {
      groups.push([next]);
      length = next.text.length;
    }
  }
  return groups.map((group) => (group.length === 1 ? group[0]! : join(source.text, group)));
}

function join(text: string, group: readonly Passage[]): Passage {
  const pieces = group.flatMap((passage) => passage.pieces);
  return { ...group[0]!, pieces, ...mend(text, pieces) };
}

function passage(text: string, block: Block): Passage {
  const { kind, page, level, mark } = block;
  const printed = /^\(?(\d{1,3})[.)]?$/.exec(mark ?? '')?.[1];
  return {
    ...mend(text, [block.span]),
    kind,
    pieces: [block.span],
    page,
    level,
    mark,
    number: printed ? Number(printed) : null,
    cells: block.cells.map((cell) => mend(text, [cell]).text),
  };
}

const ENDED = /[.!?:;]['"’”)\]]*$/;
const OPEN_WORD =
  /(?:[,–-]|\b(?:and|or|the|of|to|in|for|with|a|an|by|on|at|from|that|which|is|are|their|this))$/i;

/**
 * Whether a block is the rest of the one before, which a page's end or an empty line has cut.
 * @param first the first block of the passage that is open @param last its last @param length its text so far
 */
function continues(first: Passage, last: Passage, next: Passage, length: number): boolean {
  if (!isText(first) || !isText(next) || next.mark !== null || ENDED.test(last.text)) return false;
  if (/^\p{Ll}/u.test(next.text)) return length > 30 || first.mark !== null;
  if (OPEN_WORD.test(last.text)) return length > 50;
  return next.page !== last.page && length > 90;
}

function isText({ kind }: Passage): boolean {
  return kind === 'paragraph' || kind === 'item';
}

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
  const groups: Group[] = [];
  for (const block of source.blocks) {
    const next = passage(source.text, block);
    if (!next.text && next.cells.length === 0) continue;
    const open = groups.at(-1);
    const nested = open ? nests(open, next) : false;
    if (open && (nested || continues(open, next))) {
      open.parts.push(next);
      open.length += next.text.length;
      if (nested) open.nested = next.mark;
    } else groups.push({ parts: [next], length: next.text.length, nested: null });
  }
  return groups.map(({ parts }) => (parts.length === 1 ? parts[0]! : join(source.text, parts)));
}

/** Blocks that are one passage. */
interface Group {
  parts: Passage[];
  length: number;
  /** The mark of the items of a list within the passage. */
  nested: string | null;
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

const ENDED = /[.!?:;]['"’”)\]]*(?:\s*\([^()]{1,40}\)\.?)?$/;
const OPEN_WORD =
  /(?:[,–-]|\b(?:and|or|the|of|to|in|for|with|a|an|by|on|at|from|that|which|is|are|their|this))$/i;

/** Whether a block is the rest of the passage before, which a page's end or an empty line has cut. */
function continues({ parts, length }: Group, next: Passage): boolean {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  if (!isText(first) || !isText(next) || next.mark !== null) return false;
  const turned = next.page !== last.page;
  if (turned && next.kind === 'item' && first.kind === 'item' && first.mark !== null) return true;
  if (ENDED.test(last.text)) return false;
  if (/^\p{Ll}/u.test(next.text)) return length > 30 || first.mark !== null;
  if (OPEN_WORD.test(last.text)) return length > 50;
  return turned && length > 90 && (ENDED.test(next.text) || next.text.length > 80);
}

/** Whether a block is an item of a list within an item: after a colon, under another mark than the item's own. */
function nests({ parts, nested }: Group, next: Passage): boolean {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  if (first.kind !== 'item' || next.kind !== 'item' || next.mark === null || next.number !== null)
    return false;
  if (next.mark === first.mark) return false;
  if (nested !== null) return next.mark === nested;
  if (/:(?:\s*\([^()]{1,40}\))?$/.test(last.text)) return !isIntroduction(last.text);
  return !ENDED.test(last.text) && /^\p{Ll}/u.test(next.text);
}

/** Whether a text only introduces the list after it: "The local authority should:". */
export function isIntroduction(text: string): boolean {
  return INTRODUCTION.test(text);
}

const INTRODUCTION =
  /^(?:in order to|to improve|the (?:local authority|council|board|LSCB|partnership|following)|(?:senior )?leaders)\b.*:$/i;

function isText({ kind }: Passage): boolean {
  return kind === 'paragraph' || kind === 'item';
}

import { PRINTED_GRADES } from '../model/judgements.ts';
import type { Block, SourceText } from '../model/source.ts';
import { type Mended, Mender } from './mend.ts';

/** One block as a reader reads it: the pieces that a page's end had parted put together, the wording mended. */
export interface Passage extends Mended {
  kind: Block['kind'];
  pieces: Piece[];
  /** The page on which it begins. */
  page: number | null;
  level: number | null;
  mark: string | null;
  /** The number printed before it. */
  number: number | null;
  /** The mended texts of a row's cells. */
  cells: string[];
}

/** A block's range in the source, and its page. */
type Piece = Pick<Block, 'span' | 'page'>;

/** The passages of a document in reading order, empty ones left out. */
export function passages(source: SourceText): Passage[] {
  const mender = new Mender(source.text);
  const groups: Group[] = [];
  for (const block of source.blocks) {
    const next = passage(mender, block);
    if (!next.text && next.cells.length === 0) continue;
    const open = groups.at(-1);
    const nested = open ? nests(open, next) : false;
    if (open && (nested || continues(open, next))) {
      if (nested && open.nested !== null) open.listed.add(open.parts.length);
      open.parts.push(next);
      open.length += next.text.length;
      if (nested) open.nested = next.mark;
    } else groups.push({ parts: [next], listed: new Set(), length: next.text.length, nested: null });
  }
  return groups.map((group) => (group.parts.length === 1 ? group.parts[0]! : join(mender, group)));
}

/** Blocks that are one passage. */
interface Group {
  parts: Passage[];
  /** The numbers of the parts that are further items of a list within the passage. */
  listed: Set<number>;
  length: number;
  /** The mark of the items of a list within the passage. */
  nested: string | null;
}

function join(mender: Mender, { parts, listed }: Group): Passage {
  const pieces = parts.flatMap((passage) => passage.pieces);
  const spans = pieces.map(({ span }) => span);
  return { ...parts[0]!, pieces, ...mender.mend(spans, listed) };
}

function passage(mender: Mender, block: Block): Passage {
  const { kind, page, level, mark } = block;
  const printed = /^\(?(\d{1,3})[.)]?$/.exec(mark ?? '')?.[1];
  return {
    ...mender.mend([block.span]),
    kind,
    pieces: [block],
    page,
    level,
    mark,
    number: printed ? Number(printed) : null,
    cells: block.cells.map((cell) => mender.mend([cell]).text),
  };
}

/** The page on which stands what a passage takes from an offset of the source. */
export function pageAt({ pieces, page }: Passage, offset: number): number | null {
  return pieces.findLast(({ span }) => span[0] <= offset)?.page ?? page;
}

const ENDED = /[.!?:;]['"’”)\]]*(?:\s*\([^()]{1,40}\)\.?)?$/;

/** Whether a text ends as a sentence does, be it with a reference in brackets after it. */
export function isEnded(text: string): boolean {
  return ENDED.test(text);
}

const OPEN_WORD =
  /(?:[,–-]|\b(?:and|or|the|of|to|in|for|with|a|an|by|on|at|from|that|which|is|are|their|this))$/i;

/** A grade on a line of its own, be it with the end of its label, is not the rest of a sentence. */
const GRADE_LINE = new RegExp(`^(?:${PRINTED_GRADES})(?: \\p{L}[^.]{0,40})?$`, 'iu');

/** Whether a block is the rest of the passage before, which a page's end or an empty line has cut. */
function continues({ parts, length }: Group, next: Passage): boolean {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  if (!isText(first) || !isText(next) || next.mark !== null || GRADE_LINE.test(next.text)) return false;
  const turned = next.page !== last.page;
  const sameItem = next.kind === 'item' && first.kind === 'item' && first.mark !== null;
  if (sameItem && (turned || next.page === null)) return true;
  const lower = /^\p{Ll}/u.test(next.text);
  if (isEnded(last.text))
    return lower && last.text.endsWith(':') && length > 30 && !isIntroduction(last.text);
  if (lower) return length > 30 || first.mark !== null;
  if (OPEN_WORD.test(last.text)) return length > 50;
  return turned && length > 90 && (isEnded(next.text) || next.text.length > 80);
}

/** Whether a block is an item of a list within an item: after a colon, under another mark than the item's own. */
function nests({ parts, nested }: Group, next: Passage): boolean {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  if (first.kind !== 'item' || next.kind !== 'item' || next.mark === null || next.number !== null)
    return false;
  if (next.mark === first.mark) return false;
  if (nested !== null) return next.mark === nested;
  if (/:(?:\s*\([^()]{1,40}\))?$/.test(last.text)) return !isIntroduction(last.text);
  return !isEnded(last.text) && /^\p{Ll}/u.test(next.text);
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

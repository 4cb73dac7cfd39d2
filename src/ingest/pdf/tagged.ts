import type { Block } from '../../model/source.ts';
import { drawnMark, isMark, markedText } from '../marks.ts';
import { LONGEST_CELL, type TextBuilder } from '../text-builder.ts';
import type { PdfPage, Tag } from './page.ts';

/** Structure types within a line of text; everything else is a block or holds blocks. */
const INLINE = new Set([
  'Span',
  'Link',
  'Quote',
  'Reference',
  'BibEntry',
  'Code',
  'Em',
  'Strong',
  'Sub',
  'Annot',
  'Ruby',
  'Warichu',
]);
/** Footnotes and pictures: no part of the running text. */
const LEFT_OUT = new Set(['Note', 'FENote', 'Figure', 'Formula', 'Artifact']);

/** Adds a tagged page to the text: its deepest blocks in the order of the tag tree. */
export function addTaggedPage(page: PdfPage, number: number, out: TextBuilder): void {
  const { marked } = page;
  let depth = 0;

  /** The text that stands in an element itself and in the inline elements within it. */
  const inlineText = (kids: readonly (Tag | number)[]): string => {
    let text = '';
    for (const kid of kids)
      if (typeof kid === 'number') text += marked.get(kid) ?? '';
      else if (isInline(kid) && !isFootnoteMark(kid)) text += inlineText(kid.kids);
    return text;
  };
  const allText = (tag: Tag): string => {
    let text = '';
    for (const kid of tag.kids)
      if (typeof kid === 'number') text += marked.get(kid) ?? '';
      else if (!LEFT_OUT.has(kid.type)) text += isInline(kid) ? inlineText([kid]) : `${allText(kid)}\n`;
    return text;
  };

  const addBlocks = (tag: Tag, kind: Block['kind'], level: number | null, mark: string | null): void => {
    let open: (Tag | number)[] = [];
    let first = true;
    const flush = () => {
      const text = inlineText(open);
      open = [];
      if (!text.trim()) return;
      const own = first ? mark : null;
      first = false;
      addText(out, text, { kind, level, mark: own, page: number });
    };
    for (const kid of tag.kids) {
      if (typeof kid === 'number' || isInline(kid)) open.push(kid);
      else if (!LEFT_OUT.has(kid.type)) {
        flush();
        addBlock(kid, kind === 'item' && first ? mark : null, kind);
      }
    }
    flush();
  };

  const addBlock = (tag: Tag, mark: string | null, within: Block['kind']): void => {
    const heading = /^H([1-6]?)$/.exec(tag.type);
    if (heading) addBlocks(tag, 'heading', Number(heading[1] || 1), null);
    else if (tag.type === 'L') {
      depth++;
      addBlocks(tag, 'paragraph', null, null);
      depth--;
    } else if (tag.type === 'LI') addItem(tag);
    else if (tag.type === 'TOCI') addRow([tag]);
    else if (tag.type === 'TR') {
      const cells = tag.kids.filter((kid): kid is Tag => typeof kid !== 'number' && !isInline(kid));
      if (!addRow(cells)) addBlocks(tag, 'paragraph', null, null);
    } else if (tag.type === 'P' && within === 'item') addBlocks(tag, 'item', null, mark);
    else addBlocks(tag, tag.type === 'LBody' ? 'item' : 'paragraph', null, mark);
  };

  /**
   * An item with its mark. On a page where an item goes on, Word tags its first words as a label; what is no mark is
   * part of the text.
   */
  const addItem = (tag: Tag): void => {
    const label = tag.kids.find((kid): kid is Tag => typeof kid !== 'number' && kid.type === 'Lbl');
    const printed = label ? allText(label).trim() : '';
    const drawn = label !== undefined && printed === '' ? drawnMark(depth - 1) : null;
    const mark = isMark(printed) ? printed : drawn;
    const body = tag.kids.flatMap((kid) => {
      if (kid === label) return mark ? [] : label.kids;
      return typeof kid !== 'number' && kid.type === 'LBody' ? kid.kids : [kid];
    });
    addBlocks({ type: 'LBody', kids: body }, 'item', null, mark);
  };

  /** A row of short cells, such as a judgement and its grade; false where the cells are no such thing. */
  const addRow = (elements: readonly Tag[]): boolean => {
    const cells = elements.map((cell) => allText(cell).trim()).filter(Boolean);
    if (cells.some((cell) => cell.length > LONGEST_CELL)) return false;
    if (cells.length < 2 && elements[0]?.type !== 'TOCI') return false;
    if (cells.length > 0) out.row(cells, number);
    return true;
  };

  addBlocks({ type: '', kids: page.tags }, 'paragraph', null, null);
}

function isInline(tag: Tag): boolean {
  if (INLINE.has(tag.type) || tag.type === '') return true;
  return tag.type === 'NonStruct' && tag.kids.every((kid) => typeof kid === 'number' || isInline(kid));
}

/** Word puts a footnote beside its number, both within one link. */
function isFootnoteMark(tag: Tag): boolean {
  return tag.kids.some((kid) => typeof kid !== 'number' && LEFT_OUT.has(kid.type));
}

function addText(
  out: TextBuilder,
  text: string,
  block: Pick<Block, 'kind' | 'level' | 'mark' | 'page'>,
): void {
  const body = text.trim();
  const { kind, mark, skip } = markedText(body, block.kind, block.mark);
  out.text(body, { ...block, kind, mark, level: kind === 'heading' ? block.level : null }, skip);
}

import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { InputError } from '../model/errors.ts';
import type { Block } from '../model/source.ts';
import { decodeText } from './decode.ts';
import {
  attribute,
  type Element,
  find,
  hasBlocks,
  INLINE,
  isFootnote,
  isLeftOut,
  textOf,
} from './html-elements.ts';
import { drawnMark, markedText } from './marks.ts';
import type { Extracted, Reader } from './reader.ts';
import { LONGEST_CELL, TextBuilder } from './text-builder.ts';

/** Deeper than this no page is nested; of what lies deeper, the kinds of blocks are not told. */
const MAX_DEPTH = 400;
/** What is said of a page that is nested deeper. */
const FLATTENED =
  'Parts of the page are nested too deep to tell headings, paragraphs and lists apart; what stands there was read as plain paragraphs. Give the PDF itself.';
/** A page that a web site shows instead of what was asked for. */
const ERROR_PAGE =
  /\b(?:not found|cannot be found|can[’']t be found|access denied|forbidden|page unavailable|error \d{3}|404)\b/i;

/** Web pages and what else is written in HTML. @throws InputError for a site's error page */
export const readHtml: Reader = async (path, bytes) => {
  const html = decodeText(path, bytes);
  const title = errorTitle(html);
  if (title) {
    const saved = /\.(\w{1,5})$/.exec(path)?.[1]?.toLowerCase();
    const as = saved && !/^html?$/.test(saved) ? `, saved as .${saved}` : '';
    throw new InputError(
      path,
      `This is a web page saying “${title}”${as}, and no report. Download the report again.`,
    );
  }
  return htmlText(html);
};

/** The heading of an error page; null for any other page. */
function errorTitle(html: string): string | null {
  for (const [, heading] of html.matchAll(/<(?:title|h1)\b[^>]*>([^<]{1,200})/gi)) {
    const title = heading!
      .replace(/\s+/g, ' ')
      .replace(/ [-–|] .*$/, '')
      .trim();
    if (ERROR_PAGE.test(title)) return title;
  }
  return null;
}

/** The text of a page with its blocks: of the element `main` or `article` where there is one. */
export function htmlText(html: string): Extracted {
  const out = new HtmlText();
  const document = parse(html);
  const root = find(document, 'main') ?? find(document, 'article') ?? find(document, 'body');
  if (root) addBlocks(root, PARAGRAPH, out, 0);
  return {
    pages: null,
    text: out.toString(),
    blocks: out.blocks,
    warnings: out.isFlattened ? [FLATTENED] : [],
  };
}

/** The text of a page as it is put together. */
class HtmlText extends TextBuilder {
  /** Whether there are blocks of which the kind was not told. */
  isFlattened = false;
}

interface Kind {
  kind: Block['kind'];
  level: number | null;
  mark: string | null;
  /** How many lists it stands in. */
  lists: number;
}

const PARAGRAPH: Kind = { kind: 'paragraph', level: null, mark: null, lists: 0 };

/** Adds the blocks of an element; text between its block elements makes blocks of the element's own kind. */
function addBlocks(element: Element, own: Kind, out: HtmlText, depth: number): void {
  let open = '';
  let mark = own.mark;
  const flush = () => {
    const body = open.replace(/\s+/g, ' ').trim();
    open = '';
    if (!body) return;
    const set = markedText(body, own.kind, mark);
    out.text(
      body,
      { level: set.kind === 'heading' ? own.level : null, kind: set.kind, mark: set.mark },
      set.skip,
    );
    mark = null;
  };
  for (const child of element.childNodes) {
    if (child.nodeName === '#text') open += (child as DefaultTreeAdapterTypes.TextNode).value;
    else if (child.nodeName === 'br') flush();
    else if (!('tagName' in child) || isLeftOut(child) || isFootnote(child)) continue;
    else if (INLINE.has(child.tagName) && !hasBlocks(child)) open += textOf(child, ' ');
    else {
      flush();
      addElement(child, { ...own, mark }, out, depth + 1);
      if (own.kind === 'item') mark = null;
    }
  }
  flush();
}

function addElement(element: Element, within: Kind, out: HtmlText, depth: number): void {
  const name = element.tagName;
  const heading = /^h([1-6])$/.exec(name);
  if (depth > MAX_DEPTH) addFlat(element, out);
  else if (heading)
    addBlocks(element, { ...PARAGRAPH, kind: 'heading', level: Number(heading[1]) }, out, depth);
  else if (name === 'ul' || name === 'ol') addList(element, within.lists, out, depth);
  else if (name === 'tr') addRow(element, out, depth);
  else if (name === 'p' && within.kind === 'item') addBlocks(element, within, out, depth);
  else addBlocks(element, { ...PARAGRAPH, lists: within.lists }, out, depth);
}

/** Adds what stands in an element as plain paragraphs. */
function addFlat(element: Element, out: HtmlText): void {
  for (const piece of textOf(element, '\f').split('\f')) {
    const body = piece.replace(/\s+/g, ' ').trim();
    if (!body) continue;
    const { kind, mark, skip } = markedText(body, 'paragraph', null);
    out.text(body, { kind, mark }, skip);
    out.isFlattened = true;
  }
}

function addList(list: Element, within: number, out: HtmlText, depth: number): void {
  let number = Number.parseInt(attribute(list, 'start') ?? '1', 10) || 1;
  for (const item of list.childNodes) {
    if (!('tagName' in item)) continue;
    if (item.tagName !== 'li') {
      addElement(item, { ...PARAGRAPH, lists: within }, out, depth + 1);
      continue;
    }
    if (isFootnote(item)) continue;
    number = Number.parseInt(attribute(item, 'value') ?? '', 10) || number;
    const mark = list.tagName === 'ol' ? `${number}.` : drawnMark(within);
    addBlocks(item, { kind: 'item', level: null, mark, lists: within + 1 }, out, depth + 1);
    number++;
  }
}

/** A row of short cells, such as a judgement and its grade; longer cells hold running text. */
function addRow(row: Element, out: HtmlText, depth: number): void {
  const cells = row.childNodes
    .filter((node): node is Element => 'tagName' in node && /^t[dh]$/.test(node.tagName))
    .map((cell) =>
      textOf(cell, ' ', 10 * LONGEST_CELL)
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
  if (cells.length >= 2 && cells.every((cell) => cell.length <= LONGEST_CELL)) out.row(cells, null);
  else addBlocks(row, PARAGRAPH, out, depth + 1);
}

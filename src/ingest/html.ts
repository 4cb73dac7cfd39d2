import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { InputError } from '../model/errors.ts';
import type { Block } from '../model/source.ts';
import { decodeText } from './decode.ts';
import { markedText } from './marks.ts';
import type { Extracted, Reader } from './reader.ts';
import { TextBuilder } from './text-builder.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Elements with nothing to read in them. */
const LEFT_OUT = new Set(
  'head script style template noscript nav button input select textarea datalist label svg math iframe object audio video img aside dialog'.split(
    ' ',
  ),
);
/** Elements that hold a page's content; a header or footer in one is part of it. */
const CONTENT = new Set(['main', 'article']);
/** A form in the content with less text only asks a reader for something. */
const MIN_FORM = 500;
/** Elements that stand within a line of text. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Deeper than this no page is nested; what lies deeper is left out. */
const MAX_DEPTH = 400;
const MAX_CELL = 300;
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
  const out = new TextBuilder();
  const document = parse(html);
  const root = find(document, 'main', 0) ?? find(document, 'article', 0) ?? find(document, 'body', 0);
  if (root) addBlocks(root, PARAGRAPH, out, 0);
  return { pages: null, text: out.toString(), blocks: out.blocks, warnings: [] };
}

interface Kind {
  kind: Block['kind'];
  level: number | null;
  mark: string | null;
  /** How many lists it stands in. */
  lists: number;
}

const PARAGRAPH: Kind = { kind: 'paragraph', level: null, mark: null, lists: 0 };
/** What browsers print before the items of a list within lists. */
const BULLETS_BY_DEPTH = ['•', '◦', '▪'];

function find(node: Node, name: string, depth: number): Element | null {
  if (node.nodeName === name) return node as Element;
  if (depth > 20 || !('childNodes' in node)) return null;
  for (const child of node.childNodes) {
    const found = find(child, name, depth + 1);
    if (found) return found;
  }
  return null;
}

/** Adds the blocks of an element; text between its block elements makes blocks of the element's own kind. */
function addBlocks(element: Element, own: Kind, out: TextBuilder, depth: number): void {
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
    else if (INLINE.has(child.tagName) && !hasBlocks(child)) open += textOf(child, depth);
    else if (depth < MAX_DEPTH) {
      flush();
      addElement(child, { ...own, mark }, out, depth + 1);
      if (own.kind === 'item') mark = null;
    }
  }
  flush();
}

function addElement(element: Element, within: Kind, out: TextBuilder, depth: number): void {
  const name = element.tagName;
  const heading = /^h([1-6])$/.exec(name);
  if (heading) addBlocks(element, { ...PARAGRAPH, kind: 'heading', level: Number(heading[1]) }, out, depth);
  else if (name === 'ul' || name === 'ol') addList(element, within.lists, out, depth);
  else if (name === 'tr') addRow(element, out, depth);
  else if (name === 'p' && within.kind === 'item') addBlocks(element, within, out, depth);
  else addBlocks(element, { ...PARAGRAPH, lists: within.lists }, out, depth);
}

function addList(list: Element, within: number, out: TextBuilder, depth: number): void {
  let number = Number.parseInt(attribute(list, 'start') ?? '1', 10) || 1;
  for (const item of list.childNodes) {
    if (!('tagName' in item)) continue;
    if (item.tagName !== 'li') {
      addElement(item, { ...PARAGRAPH, lists: within }, out, depth + 1);
      continue;
    }
    if (isFootnote(item)) continue;
    number = Number.parseInt(attribute(item, 'value') ?? '', 10) || number;
    const mark =
      list.tagName === 'ol' ? `${number}.` : (BULLETS_BY_DEPTH[within] ?? BULLETS_BY_DEPTH.at(-1)!);
    addBlocks(item, { kind: 'item', level: null, mark, lists: within + 1 }, out, depth + 1);
    number++;
  }
}

/** A row of short cells, such as a judgement and its grade; longer cells hold running text. */
function addRow(row: Element, out: TextBuilder, depth: number): void {
  const cells = row.childNodes
    .filter((node): node is Element => 'tagName' in node && /^t[dh]$/.test(node.tagName))
    .map((cell) =>
      textOf(cell, depth, 10 * MAX_CELL)
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
  if (cells.length >= 2 && cells.every((cell) => cell.length <= MAX_CELL)) out.row(cells, null);
  else addBlocks(row, PARAGRAPH, out, depth + 1);
}

/** The text of an element, no more than a little over `limit`. */
function textOf(element: Element, depth: number, limit = Number.POSITIVE_INFINITY): string {
  if (depth > MAX_DEPTH) return '';
  let text = '';
  for (const child of element.childNodes) {
    if (text.length > limit) break;
    if (child.nodeName === '#text') text += (child as DefaultTreeAdapterTypes.TextNode).value;
    else if (child.nodeName === 'br') text += ' ';
    else if ('tagName' in child && !isLeftOut(child) && !isFootnote(child)) {
      const inner = textOf(child, depth + 1, limit);
      text += INLINE.has(child.tagName) ? inner : ` ${inner} `;
    }
  }
  return text;
}

/**
 * Whether an element is no part of what a page says: a control, a header or footer of the site, a form that asks for an
 * opinion. Some sites wrap each page in one form, and articles have their title in a header.
 */
function isLeftOut(element: Element): boolean {
  const { tagName } = element;
  if (LEFT_OUT.has(tagName)) return true;
  if (tagName === 'header' || tagName === 'footer') return !isInContent(element);
  if (tagName !== 'form' || !isInContent(element) || find(element, 'h1', 0)) return false;
  return textOf(element, 0, MIN_FORM).replace(/\s+/g, ' ').length < MIN_FORM;
}

function isInContent(element: Element): boolean {
  let parent: Node | null = element.parentNode;
  for (let depth = 0; parent && depth < MAX_DEPTH; depth++) {
    if (CONTENT.has(parent.nodeName)) return true;
    parent = 'parentNode' in parent ? parent.parentNode : null;
  }
  return false;
}

/** A footnote or the number that refers to one, as mammoth and most sites mark them. */
function isFootnote(element: Element): boolean {
  const id = attribute(element, 'id') ?? '';
  if (
    /^(?:.*-)?(?:footnote|endnote|fn)-?\d+$/i.test(id) ||
    /\bfootnotes?\b/i.test(attribute(element, 'class') ?? '')
  )
    return true;
  if (element.tagName !== 'sup') return false;
  return /^[\s[(]*\d{1,2}[\s\])]*$/.test(beginningOf(element, 5));
}

/** The first characters of an element's text, as far as it is nested no deeper: enough to tell a number. */
function beginningOf(element: Element, depth: number): string {
  let text = '';
  for (const child of element.childNodes) {
    if (text.length > 20) break;
    if (child.nodeName === '#text') text += (child as DefaultTreeAdapterTypes.TextNode).value;
    else if ('tagName' in child && depth > 0) text += beginningOf(child, depth - 1);
  }
  return text;
}

function hasBlocks(element: Element): boolean {
  return element.childNodes.some(
    (child) =>
      'tagName' in child && !INLINE.has(child.tagName) && !isLeftOut(child) && child.tagName !== 'br',
  );
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

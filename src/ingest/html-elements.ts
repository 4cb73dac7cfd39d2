import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
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
export const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** No header or footer of a site is nested deeper. */
const MAX_DEPTH = 400;

/** The first element of a name, looked for no deeper than pages have their main parts. */
export function find(node: Node, name: string, depth = 0): Element | null {
  if (node.nodeName === name) return node as Element;
  if (depth > 20 || !('childNodes' in node)) return null;
  for (const child of node.childNodes) {
    const found = find(child, name, depth + 1);
    if (found) return found;
  }
  return null;
}

/**
 * The text of an element, nested however deep, no more than a little over `limit`.
 * @param edge what to write where a block begins or ends, or a line breaks
 */
export function textOf(element: Element, edge: string, limit = Number.POSITIVE_INFINITY): string {
  let text = '';
  const ahead: (Node | string)[] = [];
  const open = ({ childNodes }: Element) => {
    for (let i = childNodes.length - 1; i >= 0; i--) ahead.push(childNodes[i]!);
  };
  open(element);
  while (ahead.length > 0 && text.length <= limit) {
    const next = ahead.pop()!;
    if (typeof next === 'string') text += next;
    else if (next.nodeName === '#text') text += (next as DefaultTreeAdapterTypes.TextNode).value;
    else if (next.nodeName === 'br') text += edge;
    else if ('tagName' in next && !isLeftOut(next) && !isFootnote(next)) {
      if (!INLINE.has(next.tagName)) {
        text += edge;
        ahead.push(edge);
      }
      open(next);
    }
  }
  return text;
}

/**
 * Whether an element is no part of what a page says: a control, a header or footer of the site, a form that asks for an
 * opinion. Some sites wrap each page in one form, and articles have their title in a header.
 */
export function isLeftOut(element: Element): boolean {
  const { tagName } = element;
  if (LEFT_OUT.has(tagName)) return true;
  if (tagName === 'header' || tagName === 'footer') return !isInContent(element);
  if (tagName !== 'form' || !isInContent(element) || find(element, 'h1')) return false;
  return textOf(element, ' ', MIN_FORM).replace(/\s+/g, ' ').length < MIN_FORM;
}

function isInContent(element: Element): boolean {
  let parent: Node | null = element.parentNode;
  for (let depth = 0; parent && depth < MAX_DEPTH; depth++) {
    if (CONTENT.has(parent.nodeName)) return true;
    parent = 'parentNode' in parent ? parent.parentNode : null;
  }
  return parent !== null;
}

/** A footnote or the number that refers to one, as mammoth and most sites mark them. */
export function isFootnote(element: Element): boolean {
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

/** Whether block elements stand right within an element. */
export function hasBlocks(element: Element): boolean {
  return element.childNodes.some(
    (child) =>
      'tagName' in child && !INLINE.has(child.tagName) && !isLeftOut(child) && child.tagName !== 'br',
  );
}

/** The value of an attribute; null where the element has none of that name. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

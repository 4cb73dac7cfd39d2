import type { Block } from '../model/source.ts';

/** Characters that reports print before the items of a list, for use in a character class. Most are of private use. */
export const BULLETS = '\\u25a0-\\u25ff\\u2022\\u2023\\u2043\\u2219\\u27a2\\u2756\\u2666\\ue000-\\uf8ff';

const BULLET = new RegExp(`^((?:[${BULLETS}]|[-–−*o·](?=\\s)))\\s*`, 'u');
const NUMBER = /^(\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)/;

/** A list mark at the start of a text, and how many units it takes with the white space after it. */
export function leadingMark(text: string): { mark: string; length: number } | null {
  const found = BULLET.exec(text) ?? NUMBER.exec(text);
  return found && found[0].length < text.length ? { mark: found[1]!, length: found[0].length } : null;
}

const ONLY_MARK = new RegExp(
  `^(?:[${BULLETS}]|[-–−*o·]|\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,4})[.)]?|\\d{1,2}(?:\\.\\d{1,2})+\\.?)$`,
  'u',
);

const BY_DEPTH = ['•', '◦', '▪'];

/** The mark of an item whose own is drawn or left to the browser. @param lists how many others its list stands in */
export function drawnMark(lists: number): string {
  return BY_DEPTH[lists] ?? BY_DEPTH.at(-1)!;
}

/** Whether a text is nothing but a list mark. */
export function isMark(text: string): boolean {
  return ONLY_MARK.test(text);
}

/** What a format says of a block, set right by how the text itself begins and ends. */
export interface MarkedText {
  kind: Block['kind'];
  mark: string | null;
  /** How many units at the start are the mark. */
  skip: number;
}

/**
 * Tells an item by the mark printed in its text, where its format has not; a heading that is numbered and ends as a
 * sentence was only styled as one. A dash or an "o" marks an item only where the format says that it is one.
 */
export function markedText(text: string, kind: Block['kind'], mark: string | null): MarkedText {
  const printed = mark ? null : leadingMark(text);
  if (kind === 'heading') {
    const sentence = /[.;]$/.test(text) && text.length > 60;
    if (!sentence) return { kind, mark: null, skip: 0 };
    return printed
      ? { kind: 'item', mark: printed.mark, skip: printed.length }
      : { kind: 'paragraph', mark, skip: 0 };
  }
  if (!printed || (kind !== 'item' && /^[-–−*o·]$/.test(printed.mark))) return { kind, mark, skip: 0 };
  return { kind: 'item', mark: printed.mark, skip: printed.length };
}

/** Characters that reports print before the items of a list, for use in a character class. Most are of private use. */
export const BULLETS = '\\u25a0-\\u25ff\\u2022\\u2023\\u2043\\u2219\\u27a2\\u2756\\u2666\\ue000-\\uf8ff';

const BULLET = new RegExp(`^((?:[${BULLETS}]|[-–*o·](?=\\s)))\\s*`, 'u');
const NUMBER = /^(\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)/;

/** A list mark at the start of a text, and how many units it takes with the white space after it. */
export function leadingMark(text: string): { mark: string; length: number } | null {
  const found = BULLET.exec(text) ?? NUMBER.exec(text);
  return found && found[0].length < text.length ? { mark: found[1]!, length: found[0].length } : null;
}

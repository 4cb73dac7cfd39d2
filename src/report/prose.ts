const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A number as running text writes it: words up to ten, digits above, with a comma after thousands. */
export function numeral(n: number): string {
  return SMALL[n] ?? String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `three areas`, `one area`, `no areas`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${numeral(n)} ${n === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** A list cut to its first items: `a, b, c and four more`. */
export function shortList(items: readonly string[], most: number): string {
  if (items.length <= most + 1) return list(items);
  return list([...items.slice(0, most), `${numeral(items.length - most)} more`]);
}

/** What is said beside a word, in brackets after it; nothing where there is nothing to say. */
export function inBrackets(words: string | null): string {
  return words ? ` (${words})` : '';
}

/** What is said beside a word, after it and a comma; nothing where there is nothing to say. */
export function afterComma(words: string | null): string {
  return words ? `, ${words}` : '';
}

/** With a capital first letter. */
export function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The beginning of a text up to a whole word within a number of characters, with an ellipsis where it is cut. */
export function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[\s,;:.(–-]+$/, '')}…`;
}

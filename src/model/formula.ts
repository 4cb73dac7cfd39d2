/** What a spreadsheet would take for the start of a formula, also after white space or in full width. */
const FORMULA = /^[\s\u00a0]*[=+\-@|\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** A text as a spreadsheet may hold it: what it would run as a formula gets an apostrophe before it. */
export function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `withoutFormula` was given. */
export function fromSpreadsheet(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

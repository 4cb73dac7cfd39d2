import { decodeText } from './decode.ts';
import { type Line, lineBlocks, splitLines, withoutEdges } from './lines.ts';
import type { Reader } from './reader.ts';
import { wrapWidth } from './wrapping.ts';

/** Plain text: the extracted text is the decoded file itself. Form feeds end pages, as `pdftotext` writes them. */
export const readTxt: Reader = async (path, bytes) => {
  const text = decodeText(path, bytes);
  const paged = text.includes('\f');
  const lines = splitLines(text, paged);
  if (!paged) return { pages: null, text, blocks: lineBlocks(text, lines), warnings: warningsOf(lines, 1) };
  const pages: Line[][] = [];
  for (const line of lines) {
    while (pages.length < line.page!) pages.push([]);
    pages.at(-1)!.push(line);
  }
  const kept = withoutEdges(pages, ({ span }) => text.slice(...span));
  const body = kept.flatMap((page) => page.map((line, i) => (i === 0 ? { ...line, gap: true } : line)));
  return {
    pages: pages.length,
    text,
    blocks: lineBlocks(text, body),
    warnings: warningsOf(lines, pages.length),
  };
};

/** A wrapped text of this many lines has empty ones between its paragraphs. */
const MANY_LINES = 60;

/** What a text is told to lack: empty lines. */
function warningsOf(lines: readonly Line[], pages: number): string[] {
  const gaps = lines.filter(({ gap }) => gap).length;
  if (lines.length < MANY_LINES || gaps > pages + 1 || wrapWidth(lines) === null) return [];
  return [
    'The text has no empty lines between its paragraphs, as pdftotext -raw leaves none; headings and items may run into one another. Give the PDF itself, or its text made with pdftotext -layout.',
  ];
}

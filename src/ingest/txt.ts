import { decodeText } from './decode.ts';
import { type Line, lineBlocks, splitLines, withoutEdges } from './lines.ts';
import type { Reader } from './reader.ts';

/** Plain text: the extracted text is the decoded file itself. Form feeds end pages, as `pdftotext` writes them. */
export const readTxt: Reader = async (path, bytes) => {
  const text = decodeText(path, bytes);
  const paged = text.includes('\f');
  const lines = splitLines(text, paged);
  if (!paged) return { pages: null, text, blocks: lineBlocks(text, lines), warnings: [] };
  const pages: Line[][] = [];
  for (const line of lines) {
    while (pages.length < line.page!) pages.push([]);
    pages.at(-1)!.push(line);
  }
  const kept = withoutEdges(pages, ({ span }) => text.slice(...span));
  const body = kept.flatMap((page) => page.map((line, i) => (i === 0 ? { ...line, gap: true } : line)));
  return { pages: pages.length, text, blocks: lineBlocks(text, body), warnings: [] };
};

import { type Line, lineBlocks, withoutEdges } from '../lines.ts';
import { TextBuilder } from '../text-builder.ts';
import type { PrintedLine } from './page.ts';

/** Lines this far from the usual distance, in shares of it, start a new paragraph. */
const GAP = 1.35;
/** A change of the font's size by this share, or to or from bold lines, starts a new paragraph: a heading. */
const RESIZED = 0.04;
/** At the foot of a page, lines smaller than this share of the usual size are footnotes. */
const FOOTNOTE = 0.87;

/**
 * The pages of a PDF without tags: blocks told by distance, size, list marks and wrapping; headers, footers and
 * footnotes left out.
 * @param pages the lines of every page, by which headers and footers are told
 * @param chosen the numbers, from 1, of those to read
 * @returns for each page its text and blocks; undefined for those not chosen
 */
export function untaggedPages(
  pages: readonly (readonly PrintedLine[])[],
  chosen: ReadonlySet<number>,
): (TextBuilder | undefined)[] {
  const isChosen = (_: unknown, index: number) => chosen.has(index + 1);
  const size = median(pages.filter(isChosen).flatMap((page) => page.map((line) => line.size)));
  return withoutEdges(pages, (line) => line.text).map((body, index) => {
    if (!isChosen(body, index)) return undefined;
    while (body.length > 0 && body.at(-1)!.size < size * FOOTNOTE) body.pop();
    const { text, lines } = asText(body, index + 1);
    const out = new TextBuilder();
    out.append(text, lineBlocks(text, lines));
    return out;
  });
}

function asText(printed: readonly PrintedLine[], page: number): { text: string; lines: Line[] } {
  const distance = (i: number) => (i > 0 ? printed[i - 1]!.y - printed[i]!.y : 0);
  const usual = median(printed.map((_, i) => distance(i)).filter((d) => d > 0));
  let text = '';
  const lines: Line[] = [];
  for (const [i, line] of printed.entries()) {
    const body = line.text.trim();
    const before = printed[i - 1];
    const restyled =
      before !== undefined &&
      (Math.abs(before.size - line.size) > line.size * RESIZED || before.bold !== line.bold);
    const gap = i === 0 || restyled || distance(i) > usual * GAP || distance(i) < -usual;
    if (body) lines.push({ span: [text.length, text.length + body.length], page, gap });
    text += `${body}\n`;
  }
  return { text, lines };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

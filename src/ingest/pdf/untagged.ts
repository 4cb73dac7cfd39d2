import { type Line, lineBlocks } from '../lines.ts';
import type { TextBuilder } from '../text-builder.ts';
import type { PrintedLine } from './page.ts';

/** Lines this far from the usual distance, in shares of it, start a new paragraph. */
const GAP = 1.35;
/** A line that stands at the same edge of this many pages, but for its digits, is a header or footer. */
const REPEATED = 3;

/** The pages of a PDF without tags: blocks told by distance, list marks and wrapping, headers and footers left out. */
export function addUntaggedPages(pages: readonly (readonly PrintedLine[])[], out: TextBuilder): void {
  const edges = repeatedEdges(pages);
  for (const [index, printed] of pages.entries()) {
    const kept = printed.filter((line, i) => !isEdge(printed, i) || !edges.has(edgeKey(line.text)));
    const usual = median(
      kept
        .slice(1)
        .map((line, i) => kept[i]!.y - line.y)
        .filter((d) => d > 0),
    );
    let text = '';
    const lines: Line[] = [];
    for (const [i, line] of kept.entries()) {
      const body = line.text.trim();
      const distance = i > 0 ? kept[i - 1]!.y - line.y : 0;
      if (body)
        lines.push({
          span: [text.length, text.length + body.length],
          page: index + 1,
          gap: i === 0 || distance > usual * GAP || distance < -usual,
        });
      text += `${body}\n`;
    }
    out.append(text, lineBlocks(text, lines));
    out.page();
  }
}

function repeatedEdges(pages: readonly (readonly PrintedLine[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const [i, line] of page.entries())
      if (isEdge(page, i)) counts.set(edgeKey(line.text), (counts.get(edgeKey(line.text)) ?? 0) + 1);
  return new Set([...counts].filter(([key, count]) => count >= REPEATED || key === '#').map(([key]) => key));
}

function isEdge(page: readonly PrintedLine[], index: number): boolean {
  return index < 2 || index >= page.length - 3;
}

function edgeKey(text: string): string {
  return text.trim().replace(/\d+/g, '#');
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

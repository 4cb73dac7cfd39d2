const HEADING =
  /^\s*(?:what needs to improve.*|recommendations?\d*|(?:areas for )?(?:priority|immediate) (?:and (?:immediate|priority) )?action.*|areas for improvement.*)$/i;
const MARK = /^\s*(?:[◼\uf06e\uf0a7•▪]|\d{1,3}\.)\s+(?=\S)/;
const RUNNING = /^\s*\d+\s*$|^Inspection of |^\d+ .*20\d\d\s+\d+$/;

/**
 * The items of the lists of areas in what `pdftotext -layout` prints, told by their marks and how far they are
 * indented: a reading that shares nothing with the project's own.
 * @param pastHeadings whether to go on after short lines that items follow: lists have sub-headings, but a new section
 * with a list of its own looks the same
 */
export function layoutAreas(layout: string, pastHeadings: boolean): string[] {
  const lines = layout.split('\n');
  const areas: string[] = [];
  for (const [i, line] of lines.entries())
    if (HEADING.test(line) && !/\s\d+$/.test(line)) areas.push(...itemsFrom(lines, i + 1, pastHeadings));
  return areas;
}

function itemsFrom(lines: readonly string[], from: number, pastHeadings: boolean): string[] {
  const items: string[] = [];
  let indent = 0;
  for (const [offset, raw] of lines.slice(from).entries()) {
    const line = raw.replace('\f', '');
    if (!line.trim() || RUNNING.test(line)) continue;
    const mark = MARK.exec(line);
    const edge = line.length - line.trimStart().length;
    if (mark) {
      indent = mark[0].length;
      items.push(line.slice(indent));
    } else if (items.length > 0 && edge > 0 && edge >= indent - 2)
      items.push(`${items.pop()} ${line.trim()}`);
    else if (pastHeadings && isSubheading(line, lines.slice(from + offset + 1))) continue;
    else if (items.length > 0 || HEADING.test(line) || offset > 6) break;
  }
  return items;
}

/** A short line without an end, right before an item. */
function isSubheading(line: string, after: readonly string[]): boolean {
  const next = after.find((other) => other.trim()) ?? '';
  return line.trim().length < 60 && !/[.:;]$/.test(line.trim()) && !HEADING.test(line) && MARK.test(next);
}

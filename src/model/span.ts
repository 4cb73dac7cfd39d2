/** A half-open range of UTF-16 units, `[start, end)`, within the text that its owner names. */
export type Span = readonly [start: number, end: number];

/**
 * Spans in order, those made one that overlap or have nothing but a gap between them.
 * @param text that the spans lie in
 * @param gap what matches all of the words between two spans that are joined
 */
export function joined(spans: readonly Span[], text: string, gap: RegExp): [start: number, end: number][] {
  const result: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1);
    if (last && gap.test(text.slice(last[1], start))) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

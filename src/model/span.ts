/** A half-open range of UTF-16 units, `[start, end)`, within the text that its owner names. */
export type Span = readonly [start: number, end: number];

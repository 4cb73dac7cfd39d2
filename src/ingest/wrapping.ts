import { PRINTED_GRADES } from '../model/judgements.ts';
import type { Block } from '../model/source.ts';
import type { Line } from './lines.ts';
import { BULLETS, leadingMark } from './marks.ts';

/** Lines of a text wrapped at a width are no longer than this, those of a text with a line per paragraph are. */
const WRAP_LIMIT = 160;

/** The width at which a text is wrapped; null where a line is a paragraph. */
export function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map(({ span }) => span[1] - span[0]).sort((a, b) => a - b);
  const longest = lengths[Math.floor(lengths.length * 0.98)] ?? 0;
  return longest > WRAP_LIMIT ? null : (lengths[Math.floor(lengths.length * 0.9)] ?? 0);
}

/** Whether a line goes on with the block that the line before it ended. */
export function continues(text: string, open: Block, last: Line, line: Line, width: number | null): boolean {
  if (line.gap || open.kind === 'row' || open.kind === 'heading') return false;
  const next = text.slice(...line.span);
  if (isRow(next) || !BULLETS_OR_TAGS_FREE.test(next)) return false;
  if (/^[a-z]/.test(next) && !/[.:]$/.test(text.slice(...last.span))) return true;
  return isWrapped(text, last, line, width);
}

/** Whether a line may have been wrapped where the next one begins. */
export function isWrapped(text: string, last: Line, line: Line, width: number | null): boolean {
  return width !== null && isFull(text.slice(...last.span), text.slice(...line.span), width);
}

/** Whether a line had no room for the first word of the next, so that it may have been wrapped there. */
function isFull(printed: string, next: string, width: number): boolean {
  const firstWord = /^\S+/.exec(next)?.[0].length ?? 0;
  return printed.length + 1 + firstWord > width * 0.9;
}

/** A heading with its grade, be it on two lines. */
const GRADED = new RegExp(`^[^.;]{11,151}: (?:${PRINTED_GRADES})$`, 'i');

/**
 * Whether a line without an empty one before it is a heading still: it ends with a grade, or stands after the end of
 * a sentence, has none itself, and is not full though the next line begins anew.
 */
export function isHeading(
  text: string,
  last: Line | null,
  line: Line,
  next: Line | undefined,
  width: number | null,
): boolean {
  if (!last || !next || width === null) return false;
  const [before, own, after] = [last, line, next].map(({ span }) => text.slice(...span)) as [
    string,
    string,
    string,
  ];
  if (!/^\p{Lu}/u.test(own)) return false;
  if (GRADED.test(own) || (/^\p{Ll}/u.test(after) && GRADED.test(`${own} ${after}`))) return true;
  return (
    /[.!?:]["”’)]?$/.test(before) &&
    !/[.,;]["”’)]?$/.test(own) &&
    (leadingMark(after) !== null || /^\p{Lu}/u.test(after)) &&
    !isFull(own, after, width)
  );
}

const BULLETS_OR_TAGS_FREE = new RegExp(`^(?!<)[^${BULLETS}]*$`, 'u');

/** Whether a line is a row of a table: cells parted by tabs or wide gaps. */
export function isRow(text: string): boolean {
  return /\S(?:\t| {4,})\s*\S/.test(text) || /\t$/.test(text);
}

import type { Span } from '../model/span.ts';
import { digestible } from './digestible.ts';
import { winkSentences } from './wink.ts';

/** Abbreviations of reports and names, after which a sentence goes on. */
const ABBREVIATION = /(?:^|[\s(])(?:St|Dr|Mr|Mrs|Ms|Prof|Rev|Cllr|vs|eg|ie|cf|approx|paras?)\.$/;
/** An end of a sentence that wink-nlp takes for an abbreviation: "the homes they live in. Carers …". */
const MISSED = /(?<=\p{Ll}{2}[.!?][’”"')]?) +(?=\p{Lu})/gu;
/** What no sentence starts with: wink-nlp ends one too early after "?" in a name and after dots in one. */
const GOES_ON = /^[\p{Ll},;:)]/u;

/**
 * The sentences of one paragraph, as ranges in it, ascending and without outer white space. They are those of
 * wink-nlp, put right where they start in lower case or hold a sentence's end.
 * @param text one paragraph; feed paragraphs, not documents
 */
export function sentenceSpans(text: string): Span[] {
  return plainSpans(text) ?? winkSpans(text);
}

/**
 * The sentences of a paragraph in which every stop is plainly an end: after a word, before a space and a capital. Four
 * of five paragraphs are such, and need no tokens.
 * @returns null for any other paragraph
 */
export function plainSpans(text: string): Span[] | null {
  const end = text.trimEnd().length;
  const spans: Span[] = [];
  let from = text.length - text.trimStart().length;
  for (const { index } of text.matchAll(/[.?!…\n]/g)) {
    const to = index + 1;
    if (to === end && text[index] !== '…') break;
    if (!PLAIN_END.test(text.slice(Math.max(0, index - 2), to + 2))) return null;
    if (ABBREVIATION.test(text.slice(Math.max(from, to - 10), to))) return null;
    spans.push([from, to]);
    from = to + 1;
  }
  if (from < end) spans.push([from, end]);
  return spans;
}

const PLAIN_END = /^\p{Ll}{2}[.?!] \p{Lu}$/u;

/** The sentences of any paragraph. */
export function winkSpans(text: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  const input = digestible(text);
  for (const sentence of winkSentences(input)) {
    const trimmed = sentence.trim();
    const found = trimmed ? input.indexOf(trimmed, at) : -1;
    if (found < 0) continue;
    // what does not stand as wink-nlp has it belongs to the sentence after it
    const start = at + text.slice(at, found).search(/\S|$/);
    at = found + trimmed.length;
    const last = spans.at(-1);
    if (last && GOES_ON.test(trimmed)) spans[spans.length - 1] = [last[0], at];
    else spans.push([start, at]);
  }
  const end = text.trimEnd().length;
  if (at < end) spans.push([at + text.slice(at).search(/\S/), end]);
  return spans.flatMap((span) => parted(text, span));
}

function parted(text: string, [start, end]: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (const gap of text.slice(start, end).matchAll(MISSED)) {
    const to = start + gap.index;
    if (ABBREVIATION.test(text.slice(Math.max(from, to - 10), to))) continue;
    parts.push([from, to]);
    from = to + gap[0].length;
  }
  return [...parts, [from, end]];
}

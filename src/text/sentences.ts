import type { Span } from '../model/span.ts';
import { digestible, its, nlp } from './wink.ts';

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
  const spans: Span[] = [];
  let at = 0;
  const input = digestible(text);
  for (const sentence of nlp.readDoc(input).sentences().out(its.value) as unknown as string[]) {
    const trimmed = sentence.trim();
    const start = trimmed ? input.indexOf(trimmed, at) : -1;
    if (start < 0) continue;
    at = start + trimmed.length;
    const last = spans.at(-1);
    if (last && GOES_ON.test(trimmed)) spans[spans.length - 1] = [last[0], at];
    else spans.push([start, at]);
  }
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

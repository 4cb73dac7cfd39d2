import type { Span } from '../model/span.ts';
import { its, nlp } from './wink.ts';

/**
 * The sentences of one paragraph, as ranges in it, ascending and without outer white space.
 * @param text one paragraph; feed paragraphs, not documents
 */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const sentence of nlp.readDoc(text).sentences().out(its.value) as unknown as string[]) {
    const trimmed = sentence.trim();
    const start = trimmed ? text.indexOf(trimmed, at) : -1;
    if (start < 0) continue;
    at = start + trimmed.length;
    spans.push([start, at]);
  }
  return spans;
}

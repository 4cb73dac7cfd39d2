import { hash } from 'node:crypto';
import type { FindingKind, RawFinding } from '../model/inspection.ts';
import type { SourceText } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { sentenceSpans } from '../text/sentences.ts';
import { boardChapter } from './board.ts';
import { isBoilerplate } from './boilerplate.ts';
import type { Framework } from './frameworks/framework.ts';
import { isJudgement } from './judgements.ts';
import { sourceOffset } from './mend.ts';
import { bodyOf } from './opening.ts';
import { isEnded, isIntroduction, type Passage, pageAt } from './passages.ts';
import { isFact, placesOf } from './sections.ts';

/** The findings of a report in reading order: each item of its lists, each sentence of its narrative. */
export function findingsOf(source: SourceText, all: readonly Passage[], framework: Framework): RawFinding[] {
  const findings: RawFinding[] = [];
  const ids = new Map<string, number>();
  const body = bodyOf(all);
  const places = placesOf(body, framework);
  const board = boardChapter(body, framework);
  for (const [block, passage] of body.entries()) {
    const place = places[block];
    if (!place) continue;
    const add = (kind: FindingKind, [start, end]: Span, reference: string | null) => {
      const text = passage.text.slice(start, end);
      const from = sourceOffset(passage, start);
      findings.push({
        id: idOf(source.sha256, text, ids),
        kind,
        priority: place.list?.priority ?? null,
        section: place.heading,
        ...(board[block] && { body: 'lscb' as const }),
        paragraph: passage.number,
        page: pageAt(passage, from),
        block,
        text,
        span: [from, sourceOffset(passage, end - 1) + 1],
        reference,
      });
    };
    if (place.list) {
      const { end, reference } = withoutReference(passage.text);
      add(place.list.kind, [0, end], reference);
    } else for (const span of narrative(passage, framework)) add('narrative', span, null);
  }
  return findings;
}

/** Since 2025 areas end with their place in the national framework, in several forms: "(outcome 4, national framework)". */
const REFERENCE = [
  /\s*\(((?:outcomes?|enablers?|principles?)\b[^()]*|[^()]*\bnational framework)\)\s*\.?$/i,
  /(?<=\.)\s+((?:outcomes?|enablers?|principles?)\b[^.()]*\bnational framework)\.?$/i,
];

function withoutReference(text: string): { end: number; reference: string | null } {
  for (const pattern of REFERENCE) {
    const found = pattern.exec(text);
    if (found) return { end: found.index, reference: found[1]! };
  }
  return { end: text.length, reference: null };
}

/** The sentences of a paragraph, without the standard ones; lines that only name something have none. */
function narrative({ text }: Passage, framework: Framework): Span[] {
  if (isJudgement(text, framework) || isIntroduction(text)) return [];
  if (!isEnded(text) && (text.length < 60 || isFact(text) || names(framework, text))) return [];
  return sentenceSpans(text).filter(([start, end]) => {
    const sentence = text.slice(start, end);
    return /\p{Ll}{2}/u.test(sentence) && /\s/.test(sentence) && !isBoilerplate(sentence);
  });
}

/** Whether a text begins with the name of the report or of one of its sections. */
function names(framework: Framework, text: string): boolean {
  return framework.title.test(text) || framework.sections.some((section) => section.test(text));
}

function idOf(sha256: string, text: string, seen: Map<string, number>): string {
  const id = hash('sha256', `${sha256}\n${text}`).slice(0, 12);
  const times = (seen.get(id) ?? 0) + 1;
  seen.set(id, times);
  return times === 1 ? id : `${id}-${times}`;
}

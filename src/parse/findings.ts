import { createHash } from 'node:crypto';
import type { FindingKind, Priority, RawFinding } from '../model/inspection.ts';
import type { SourceText } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { sentenceSpans } from '../text/sentences.ts';
import { CLOSING, isBoilerplate } from './boilerplate.ts';
import type { Framework } from './frameworks/framework.ts';
import type { Passage } from './passages.ts';
import { isHeading, START, sectionOf } from './sections.ts';

/** The findings of a report in reading order: each item of its lists, each sentence of its narrative. */
export function findingsOf(source: SourceText, all: readonly Passage[], framework: Framework): RawFinding[] {
  const findings: RawFinding[] = [];
  const ids = new Map<string, number>();
  let section = START;
  let lastItem: Passage | null = null;
  let awaited = false;
  const body = bodyOf(all);
  for (const [i, passage] of body.entries()) {
    if (isHeading(passage, body[i + 1])) {
      section = sectionOf(passage, section, framework, goesOn(lastItem, body[i + 1]));
      lastItem = null;
      awaited = marksItems(body, i + 1);
      continue;
    }
    if (section.leftOut || passage.kind === 'row') continue;
    const listed = section.list !== null && isListed(passage, awaited);
    if (passage.kind === 'item') {
      awaited = false;
      lastItem = passage;
    }
    const add = (kind: FindingKind, priority: Priority | null, [start, end]: Span) => {
      const text = passage.text.slice(start, end);
      findings.push({
        id: idOf(source.sha256, text, ids),
        kind,
        priority,
        section: section.heading,
        paragraph: passage.number,
        page: passage.page,
        block: i,
        text,
        span: [passage.at[start]!, passage.at[end - 1]! + 1],
        reference: null,
      });
    };
    if (listed && section.list) add(section.list.kind, section.list.priority, [0, passage.text.length]);
    else for (const span of narrative(passage)) add('narrative', null, span);
  }
  return findings;
}

/** What stands between a letter's salutation or a report's first page and the closing. */
function bodyOf(all: readonly Passage[]): Passage[] {
  const salutation = all.slice(0, 60).findIndex(({ text }) => /^Dear\b/.test(text));
  const from = salutation + 1;
  const closing = all.findIndex(({ text }, i) => i >= from && CLOSING.test(text));
  return all.slice(from, closing < 0 ? undefined : closing);
}

/** Whether the list that starts at a passage marks its items. */
function marksItems(body: readonly Passage[], from: number): boolean {
  for (let i = from; i < body.length && !isHeading(body[i]!, body[i + 1]); i++)
    if (body[i]!.kind === 'item') return true;
  return false;
}

/** Whether an item goes on with the list of another: the next number, or the same mark; at a list's start anything does. */
function goesOn(last: Passage | null, next: Passage | undefined): boolean {
  if (!last || !next) return true;
  if (last.number !== null) return next.number === last.number + 1;
  return next.kind === 'item' && next.mark === last.mark;
}

/**
 * Whether a passage of a list's section is an item. One without a mark is, where no marked item is still to come
 * first: the mark was lost, or the list has none.
 */
function isListed(passage: Passage, awaited: boolean): boolean {
  if (isBoilerplate(passage.text)) return false;
  return passage.kind === 'item' || (!awaited && !/:$/.test(passage.text));
}

function narrative({ text }: Passage): Span[] {
  if (!/[.!?]['"’”)\]]*$/.test(text) && text.length < 60) return [];
  return sentenceSpans(text).filter(([start, end]) => {
    const sentence = text.slice(start, end);
    return /\p{Ll}{2}/u.test(sentence) && /\s/.test(sentence) && !isBoilerplate(sentence);
  });
}

function idOf(sha256: string, text: string, seen: Map<string, number>): string {
  const id = createHash('sha256').update(`${sha256}\n${text}`).digest('hex').slice(0, 12);
  const times = (seen.get(id) ?? 0) + 1;
  seen.set(id, times);
  return times === 1 ? id : `${id}-${times}`;
}

import { findAuthority } from './authorities.ts';
import { CLOSING, isBoilerplate } from './boilerplate.ts';
import type { Framework, ListRule } from './frameworks/framework.ts';
import { frontPage, gradeOf, withoutGrade } from './judgements.ts';
import { isIntroduction, type Passage } from './passages.ts';

/** Where a passage stands. */
export interface Place {
  /** The nearest heading above it, as printed. */
  heading: string;
  /** The list that it is an item of; null for narrative. */
  list: ListRule | null;
}

interface Section extends Place {
  /** Whether nothing under the heading is a finding. */
  leftOut: boolean;
  /** The level of the heading that opened the section; deeper headings stay within it. Null where not known. */
  level: number | null;
  /** Whether headings of no meaning of their own divide the list. */
  divided: boolean;
  /** The last marked item of the list. */
  last: Passage | null;
  /** Whether marked items are still to come before any item. */
  awaited: boolean;
}

const START: Section = {
  heading: '',
  list: null,
  leftOut: false,
  level: null,
  divided: false,
  last: null,
  awaited: false,
};

/**
 * Where each passage of a report's body stands.
 * @returns for each passage its place; null for headings, rows of tables and sections that hold no findings
 */
export function placesOf(body: readonly Passage[], framework: Framework): (Place | null)[] {
  let section: Section = { ...START };
  const front = frontPage(body, framework).length;
  const isGraded = (i: number) => i < front && gradeOf(body[i + 1]?.text ?? '') !== null;
  return body.map((passage, i) => {
    if (CLOSING.test(passage.text)) section = { ...START, leftOut: true };
    if (isGraded(i)) return null;
    if (isHeading(passage, body[i + 1])) {
      section = { ...opened(passage, section, framework, body[i + 1]), awaited: marksItems(body, i + 1) };
      return null;
    }
    if (section.leftOut || passage.kind === 'row') return null;
    const listed = section.list !== null && isListed(passage, section.awaited);
    if (passage.kind === 'item') section = { ...section, last: passage, awaited: false };
    return { heading: section.heading, list: listed ? section.list : null };
  });
}

const FOOTNOTE_NUMBER = /(?<=\?)\s?\d{1,2}$|(?<=\p{Ll})\d{1,2}$/u;

/** A heading without the number printed before it: `2.1 Leadership`. */
export function withoutNumber(heading: string): string {
  return heading.replace(/^\d+(?:\.\d+)?\.?\s+/, '');
}

/** The section that a heading opens, or goes on with. */
function opened(passage: Passage, before: Section, framework: Framework, next: Passage | undefined): Section {
  const { level } = passage;
  const heading = passage.text.replace(FOOTNOTE_NUMBER, '');
  const name = withoutNumber(heading);
  const fresh: Section = { ...START, heading, level };
  if (framework.title.test(name) || findAuthority(name)) return START;
  const known = (patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(name));
  const deeper = level !== null && before.level !== null && level > before.level;
  if (known(framework.leftOut))
    return deeper && before.leftOut ? { ...before, heading } : { ...fresh, leftOut: true };
  const list = framework.lists.find((rule) => rule.heading.test(name));
  if (list) return { ...fresh, list };
  if (known(framework.sections)) return fresh;
  if (level !== null && before.level !== null && !deeper) return fresh;
  if (before.list && (deeper || divides(passage, before, next)))
    return { ...before, heading, divided: true, last: null };
  return { ...fresh, level: before.leftOut ? before.level : level, leftOut: before.leftOut };
}

/** How an area for improvement begins that tells what to do; no paragraph of narrative does. */
const TASK =
  /^(?:address|clarify|complete|continue|develop|embed|enhance|ensure|establish|implement|improve|increase|provide|reduce|review|revise|secure|strengthen|take)\b/i;

/**
 * Whether a heading that says nothing of its own divides the list before it: the list began with such headings, the
 * heading ends with a colon, or items with the same bullet follow. Numbers run through a report: the next one tells
 * of the list only before another task.
 */
function divides(heading: Passage, { divided, last }: Section, next: Passage | undefined): boolean {
  if (divided || last === null || heading.text.endsWith(':')) return true;
  if (next?.kind !== 'item') return false;
  if (last.number === null) return next.mark === last.mark;
  return next.number === last.number + 1 && TASK.test(last.text) && TASK.test(next.text);
}

/** Whether the list that starts at a passage marks its items. */
function marksItems(body: readonly Passage[], from: number): boolean {
  for (let i = from; i < body.length && !isHeading(body[i]!, body[i + 1]); i++)
    if (body[i]!.kind === 'item') return true;
  return false;
}

/**
 * Whether a passage of a list's section is an item. One without a mark is, where no marked item is still to come
 * first: the mark was lost, or the list has none.
 */
function isListed(passage: Passage, awaited: boolean): boolean {
  if (!/\p{L}{3}/u.test(passage.text) || isBoilerplate(passage.text) || isIntroduction(passage.text))
    return false;
  return passage.kind === 'item' || (!awaited && !passage.text.endsWith(':'));
}

/** Whether a line gives one of the facts of the front page, for which headings' styles are used too. */
export function isFact(text: string): boolean {
  return FACT.test(text);
}

const FACT = /^(?:report published|inspection dates?|lead inspectors?|age group)\b/i;

/** Whether a passage is a heading: as its format marks it, or by its looks, a short line without an end. */
export function isHeading(passage: Passage, next: Passage | undefined): boolean {
  const { kind, text, mark } = passage;
  if (gradeOf(text) !== null || !/\p{L}{2}/u.test(text) || isFact(text)) return false;
  if (kind === 'heading') return true;
  if (kind !== 'paragraph' || mark !== null || !next || next.kind === 'row') return false;
  const name = withoutGrade(text);
  const isIntroducing = name.endsWith(':') && gradeOf(next.text) === null;
  if (name.length > (isIntroducing ? 40 : 140) || !/^[\p{Lu}‘“\d]/u.test(name) || /[.;,!]$/.test(name))
    return false;
  return !/^[^:]{1,30}: \S/.test(name);
}

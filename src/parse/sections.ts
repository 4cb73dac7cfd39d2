import type { Framework, ListRule } from './frameworks/framework.ts';
import { gradeOf } from './judgements.ts';
import type { Passage } from './passages.ts';

/** What the heading above a passage makes of it. */
export interface Section {
  heading: string;
  list: ListRule | null;
  /** Whether nothing under the heading is a finding. */
  leftOut: boolean;
}

/** What a heading opens. */
export function sectionOf(heading: string, before: Section, framework: Framework): Section {
  const name = heading.replace(/^\d+(?:\.\d+)?\.?\s+/, '');
  const list = framework.lists.find((rule) => rule.heading.test(name)) ?? null;
  if (framework.leftOut.some((pattern) => pattern.test(name))) return { heading, list: null, leftOut: true };
  const known = list !== null || framework.sections.some((pattern) => pattern.test(name));
  return { heading, list, leftOut: before.leftOut && !known };
}

/** Whether a passage is a heading: as its format marks it, or by its looks, a short line without an end. */
export function isHeading(passage: Passage, next: Passage | undefined): boolean {
  const { kind, text, mark } = passage;
  if (kind === 'heading') return gradeOf(text) === null;
  if (kind !== 'paragraph' || mark !== null || !next || next.kind === 'row') return false;
  if (text.length > 140 || !/^[\p{Lu}‘“\d]/u.test(text) || /[.;,!]$/.test(text)) return false;
  return (
    gradeOf(text) === null &&
    !/^[^:]{1,30}: \S/.test(text.replace(/: (?:outstanding|good|requires|inadequate|adequate).*$/i, ''))
  );
}

import type { Framework, ListRule } from './frameworks/framework.ts';
import { gradeOf, withoutGrade } from './judgements.ts';
import type { Passage } from './passages.ts';

/** What the headings above a passage make of it. */
export interface Section {
  /** The nearest heading. */
  heading: string;
  list: ListRule | null;
  /** Whether nothing under the heading is a finding. */
  leftOut: boolean;
  /** The level of the heading that set `list` and `leftOut`; deeper ones stay within it. Null where not known. */
  level: number | null;
}

export const START: Section = { heading: '', list: null, leftOut: false, level: null };

/**
 * What a heading opens.
 * @param before the section that it ends or goes on with
 * @param goesOn whether what follows looks like more of the same list
 */
export function sectionOf(passage: Passage, before: Section, framework: Framework, goesOn: boolean): Section {
  const { text: heading, level } = passage;
  const name = plainName(heading);
  const list = framework.lists.find((rule) => rule.heading.test(name)) ?? null;
  if (framework.leftOut.some((pattern) => pattern.test(name)))
    return { heading, list: null, leftOut: true, level };
  if (list || framework.sections.some((pattern) => pattern.test(name)))
    return { heading, list, leftOut: false, level };
  if (level !== null && before.level !== null) {
    return level > before.level ? { ...before, heading } : { heading, list: null, leftOut: false, level };
  }
  return { ...before, heading, list: goesOn ? before.list : null };
}

function plainName(heading: string): string {
  return heading.replace(/^\d+(?:\.\d+)?\.?\s+/, '');
}

/** Whether a passage is a heading: as its format marks it, or by its looks, a short line without an end. */
export function isHeading(passage: Passage, next: Passage | undefined): boolean {
  const { kind, text, mark } = passage;
  if (gradeOf(text) !== null) return false;
  if (kind === 'heading') return true;
  if (kind !== 'paragraph' || mark !== null || !next || next.kind === 'row') return false;
  const name = withoutGrade(text);
  if (name.length > 140 || !/^[\p{Lu}‘“\d]/u.test(name) || /[.;,!]$/.test(name)) return false;
  return !/^[^:]{1,30}: \S/.test(name);
}

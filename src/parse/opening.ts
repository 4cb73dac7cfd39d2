import type { Passage } from './passages.ts';

/** A report has shown what it is, and a letter whom it is to, within so many passages. */
const LONGEST = 60;
/** Passages of a letter that may tell what it is about, from its salutation on. */
const FIRST = 7;

/** Whether a passage is a letter's salutation. */
export function isSalutation({ text }: Passage): boolean {
  return /^Dear\b/.test(text);
}

/** The opening of a report, its first passages; of a letter what stands before its salutation, and its first paragraphs. */
export function opening(all: readonly Passage[]): Passage[] {
  const first = all.slice(0, LONGEST);
  const salutation = first.findIndex(isSalutation);
  return salutation < 0 ? first : all.slice(0, salutation + FIRST);
}

/** The body of a report: all of it, of a letter what stands after its salutation. */
export function bodyOf(all: readonly Passage[]): Passage[] {
  return all.slice(all.slice(0, LONGEST).findIndex(isSalutation) + 1);
}

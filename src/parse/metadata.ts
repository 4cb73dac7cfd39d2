import type { Authority } from '../model/authority.ts';
import { isDay, type PartialDate } from '../model/dates.ts';
import { findAuthority, namedAuthorities } from './authorities.ts';
import { dateRuns } from './dates.ts';
import type { Framework } from './frameworks/framework.ts';
import { isSalutation, opening } from './opening.ts';
import type { Passage } from './passages.ts';

/**
 * The authority that a report is about: from its title, else from a line of the opening that is nothing but its
 * name and no part of an address, else the one that the whole text names most.
 * @returns null where the text names none
 */
export function authorityOf(all: readonly Passage[], framework: Framework): Authority | null {
  const first = opening(all);
  const front = withoutAddresses(first);
  for (const { text } of first) {
    const at = framework.title.exec(text)?.index;
    const named = at === undefined ? undefined : namedAuthorities(text.slice(at))[0];
    if (named) return named;
  }
  for (const text of front) {
    const named = text.length < 80 ? findAuthority(text) : null;
    if (named) return named;
  }
  return mostNamed(front.join('\n')) ?? mostNamed(withoutAddresses(all).join('\n'));
}

const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/;

function withoutAddresses(passages: readonly Passage[]): string[] {
  return passages.filter((_, i) => !isAddress(passages, i)).map(({ text }) => text);
}

/** Whether a line is a part of an address, of Ofsted's as of a council's: a postcode stands in it or next to it. */
function isAddress(lines: readonly Passage[], i: number): boolean {
  const near = lines.slice(Math.max(0, i - 1), i + 2);
  return near.some(({ text }) => POSTCODE.test(text)) && !/\b(?:Council|Borough)\b/i.test(lines[i]!.text);
}

function mostNamed(text: string): Authority | null {
  const counts = new Map<Authority, number>();
  for (const authority of namedAuthorities(text)) counts.set(authority, (counts.get(authority) ?? 0) + 1);
  let best: Authority | null = null;
  for (const [authority, count] of counts) if (!best || count > counts.get(best)!) best = authority;
  return best;
}

const INSPECTED = [
  /\b(?:inspection|visit|review) dates?\b:?/i,
  /\bdates? of (?:inspection|visit|review)\b:?/i,
  /\b(?:conducted|carried out|undertaken|took place|place) (?:on|between|from|over)\b/i,
  /\b(?:inspection|visit|JTAI)\b[^.]{0,250}?\b(?:on|between|from)(?= (?:\w+day )?\d)/i,
];
const PUBLISHED =
  /\b(?:report )?(?:published|publication date|date of publication|date published)\b\s*(?:on\b)?:?/i;

/** First and last day of the inspection; null where the opening does not say. */
export function inspectedOf(first: readonly Passage[]): {
  start: PartialDate | null;
  end: PartialDate | null;
} {
  const text = first.map(lineOf).join('\n');
  for (const label of INSPECTED) {
    const run = runAfter(text, label);
    if (run) return { start: run.start, end: run.end };
  }
  return { start: null, end: null };
}

/**
 * The day of publication as printed; a letter's own date. A document that holds two reports was published with the
 * later one.
 */
export function publishedOf(all: readonly Passage[], first: readonly Passage[]): PartialDate | null {
  for (const passage of first) {
    if (isSalutation(passage)) break;
    const { text } = passage;
    const run = dateRuns(text)[0];
    if (run && run.start === run.end && run.length >= text.length - 12) return run.start;
  }
  const printed = all
    .map(lineOf)
    .flatMap((line) => (line.length < 80 ? (runAfter(line, PUBLISHED)?.start ?? []) : []));
  return printed.sort().at(-1) ?? runAfter(first.map(lineOf).join('\n'), PUBLISHED)?.start ?? null;
}

/** A full date in the file's name, as Ofsted's site and people give them. */
export function dateInName(path: string): PartialDate | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const iso = /(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)/.exec(name);
  if (iso) return isDay(Number(iso[1]), Number(iso[2]), Number(iso[3])) ? iso[0] : null;
  const words = name.replace(/[_.]/g, ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  const run = dateRuns(words).at(-1);
  return run && run.start === run.end ? run.start : null;
}

function lineOf(passage: Passage): string {
  return passage.cells.length > 0 ? passage.cells.join(' ') : passage.text;
}

function runAfter(text: string, label: RegExp) {
  const found = label.exec(text);
  if (!found) return null;
  const from = found.index + found[0].length;
  const run = dateRuns(text.slice(from, from + 200))[0];
  return run && run.index < 60 ? run : null;
}

const HMI =
  /,?\s*(?:\(?HMI\)?|(?:Her|His) Majesty[’']?s Inspectors?(?: \(HMI\))?|Ofsted(?: Inspector)?|Senior HMI|Regulatory Inspect.*|Social Care Inspect.*)\b.*$/i;

/** The lead inspector as the front page names or the letter's signature gives them; null where neither does. */
export function leadOf(all: readonly Passage[], front: readonly Passage[]): string | null {
  const lines = front.map(lineOf);
  for (const [i, line] of lines.entries()) {
    const named = /^lead inspectors?\b\s*:?\s*(.*)$/i.exec(line);
    const name = named ? personOf(named[1] || lines[i + 1] || '') : null;
    if (name) return name;
  }
  const closing = all.findIndex(({ text }) => /^Yours (?:sincerely|faithfully|truly)/i.test(text));
  return closing < 0 ? null : personOf(all[closing + 1]?.text ?? '');
}

function personOf(text: string): string | null {
  const name = text
    .replace(HMI, '')
    .replace(/^(?:Mr|Mrs|Ms|Miss|Dr)\.? /, '')
    .trim();
  return /^\p{Lu}[\p{L}.’'-]*(?: [\p{L}.’'-]+){1,4}$/u.test(name) ? name : null;
}

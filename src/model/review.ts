import { hash } from 'node:crypto';
import type { PartialDate } from './dates.ts';
import type { Inspection } from './inspection.ts';
import type { VerdictKind } from './trail.ts';

/** One line of a review file: what a person decided on an area in a later report, and what they had before them. */
export interface ReviewRow {
  /** The file and the line in it, by which notices name the row. */
  file: string;
  line: number;
  authority: string;
  /** The area's id. */
  area: string;
  /** SHA-256 of the later document. */
  in: string;
  /** Null where nothing is decided yet. */
  verdict: VerdictKind | null;
  note: string;
  reviewer: string;
  /** Empty where the person gave none. */
  date: PartialDate;
  areaText: string;
  /** Dates of the inspection that raised the area and of the later one; empty where not known. */
  raisedOn: PartialDate;
  laterOn: PartialDate;
  /** The fingerprint of what was decided on; empty in a file written by hand. */
  wording: string;
}

/** Short hash of a text's letters and digits alone: line breaks, punctuation and case do not change it. */
export function fingerprint(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return hash('sha256', words.join(' ')).slice(0, 16);
}

const known = new WeakMap<Inspection, string>();

/** The fingerprint of everything that a report says. */
export function reportFingerprint(inspection: Inspection): string {
  let found = known.get(inspection);
  if (found === undefined) {
    found = fingerprint(inspection.findings.map((f) => f.text).join(' '));
    known.set(inspection, found);
  }
  return found;
}

/** What a person decides on: the area's wording and that of the later report. Begins with a letter, so that no spreadsheet takes it for a number. */
export function wordingOf(areaText: string, later: Inspection): string {
  return `w-${fingerprint(areaText)}-${reportFingerprint(later)}`;
}

/** The fingerprints of area and later report in a `wording`; null where it is none. */
export function readWording(wording: string): { area: string; later: string } | null {
  const match = /^w-([0-9a-f]{16})-([0-9a-f]{16})$/.exec(wording);
  return match && { area: match[1]!, later: match[2]! };
}

import type { Authority } from './authority.ts';
import { compareDates, type PartialDate, sameDate } from './dates.ts';
import type { Judgements } from './judgements.ts';
import type { Span } from './span.ts';

/** The kinds of inspection; `unknown` is a report whose findings are read without knowing its kind. */
export const FRAMEWORKS = [
  'contact-referral-assessment',
  'safeguarding-looked-after',
  'child-protection-arrangements',
  'single-inspection',
  'lscb-review',
  'ilacs',
  'focused-visit',
  'monitoring-visit',
  'jtai',
  'unknown',
] as const;
export type FrameworkId = (typeof FRAMEWORKS)[number];

export type Format = 'txt' | 'md' | 'html' | 'docx' | 'pdf';

/** What is known of the file itself. */
export interface SourceDocument {
  /** As given on the command line, or relative to the folder given, with `/`; with that folder where two hold the same path. */
  path: string;
  format: Format;
  sha256: string;
  /** Number of pages; null for formats without pages. */
  pages: number | null;
  words: number;
}

/** What a finding is in its report: an item of one of its lists, or a sentence of its text. */
export type FindingKind = 'area-for-improvement' | 'strength' | 'meets-requirements' | 'narrative';
/** How pressing a report calls an area: a priority action, or the time by which it asks for it. */
export type Priority = 'priority-action' | 'immediately' | 'three-months' | 'six-months';
/** What a finding says of practice: good, bad, both, or nothing. */
export const STANCES = ['strength', 'weakness', 'mixed', 'neutral'] as const;
export type Stance = (typeof STANCES)[number];

/** How likely each stance is, 0 to 1: strength, weakness, mixed, neutral. */
export type StanceShares = readonly [strength: number, weakness: number, mixed: number, neutral: number];

/** A theme given to a text, with the words that gave it. */
export interface ThemeTag {
  /** A theme's id in the lexicon. */
  id: string;
  /** Strength of the match, above 0 and at most 1. The main theme stands first. */
  score: number;
  /** Ranges of the matched words within the finding's text, ascending; empty where the theme was taken from the text before it. */
  spans: Span[];
  /** The ids of the lexicon entries that matched, in the order of their spans. */
  entries: string[];
}

/** A quotation with an address, before themes and stance are given to it. */
export interface RawFinding {
  /** Depends on the document's bytes and the finding's own text alone. */
  id: string;
  kind: FindingKind;
  priority: Priority | null;
  /** The heading that it stands under, as printed; empty before the first one. */
  section: string;
  /** Present where it is said of the Local Safeguarding Children Board, which the same report reviews, not of the authority. */
  body?: 'lscb';
  /** The paragraph's printed number where the report numbers them, else null. */
  paragraph: number | null;
  /** The page on which it begins; null for formats without pages. */
  page: number | null;
  /** Ordinal of the paragraph or list item in the document: findings of one block are read together. */
  block: number;
  /** The wording with line breaks, list marks and raw markup mended. */
  text: string;
  /** Range within the document's extracted text; what lies there differs from `text` only by what was mended. */
  span: Span;
  /** Ofsted's own reference, such as "outcome 4, national framework", where the report prints one. */
  reference: string | null;
}

/** A finding with its themes, the main one first, and its stance. */
export interface Finding extends RawFinding {
  themes: ThemeTag[];
  stance: Stance;
  stanceShares: StanceShares;
}

/** An inspection that a report refers to by date, kind, or only as "the last inspection". */
export interface InspectionReference {
  date: PartialDate | null;
  framework: FrameworkId | null;
}

/** What a report says itself became of an earlier finding; `unstated` where it only names it. */
export type ClaimOutcome = 'addressed' | 'partly' | 'persists' | 'unstated';

/**
 * What a report itself says of an earlier inspection's findings: that one named `area` was raised, what became of all
 * the earlier `areas` at once, or a `change` since that inspection.
 */
export interface Claim {
  kind: 'area' | 'areas' | 'change';
  text: string;
  /** The id of the finding that makes the claim; it may hold more sentences than the claim. */
  finding: string;
  refersTo: InspectionReference;
  /** The other inspections that the same words refer to by date. */
  alsoRefersTo: InspectionReference[];
  outcome: ClaimOutcome;
  /** The earlier areas or the change that it names, as words of the report; empty where it speaks of all earlier areas at once. */
  about: string[];
}

/** What an inspection looked at. */
export interface Scope {
  /** Whether the whole of children's services was inspected. */
  whole: boolean;
  /** The report's own statements of what it looked at; empty where it inspected the whole. */
  statements: string[];
}

interface InspectionFields<F> {
  document: SourceDocument;
  authority: Authority;
  framework: FrameworkId;
  inspected: { start: PartialDate | null; end: PartialDate | null };
  published: PartialDate | null;
  /** Present where the report does not print `published`: it was taken from the name of the file. */
  publishedByName?: true;
  lead: string | null;
  judgements: Judgements;
  scope: Scope;
  findings: F[];
  claims: Claim[];
  /** What could not be read and what was assumed, in sentences. */
  warnings: string[];
}

/** One report as parsed, not yet tagged. */
export type ParsedInspection = InspectionFields<RawFinding>;
/** One report, read and tagged. */
export type Inspection = InspectionFields<Finding>;

/** Whether two kinds of inspection can be one, null being one that is not told. */
export function canBeOneKind(a: FrameworkId | null, b: FrameworkId | null): boolean {
  return a === null || b === null || a === b;
}

type Dated = Pick<Inspection, 'inspected' | 'published'>;

/** The date by which an inspection is ordered and named: its start, else its publication; null where it gives neither. */
export function inspectionDate(inspection: Dated): PartialDate | null {
  return inspection.inspected.start ?? inspection.published;
}

/** Whether an inspection is known to have taken place after another: not where a date is missing or both can be one day. */
export function isLater(inspection: Dated, than: Dated): boolean {
  const [own, other] = [inspectionDate(inspection), inspectionDate(than)];
  return own !== null && other !== null && !sameDate(own, other) && compareDates(own, other) > 0;
}

import type { Authority } from './authority.ts';
import type { PartialDate } from './dates.ts';
import type { ClaimOutcome, FrameworkId, Inspection, Stance } from './inspection.ts';

/** What a later report can say of an earlier area; `not-mentioned` where it says nothing specific. */
export const VERDICTS = ['addressed', 'partly', 'persists', 'not-mentioned'] as const;
export type VerdictKind = (typeof VERDICTS)[number];

/** Findings that are quoted with a verdict, at most. */
export const MOST_EVIDENCE = 4;

/** A verbatim finding of the later report that carries a verdict. */
export interface Evidence {
  finding: string;
  text: string;
  stance: Stance;
  /** Ranges within `text` of the words shared with the earlier area. */
  spans: (readonly [number, number])[];
  /** The sentence before it in its paragraph, where its first word points back to that; null for any other. */
  before: string | null;
}

/** What one later inspection says of one earlier area for improvement. */
export interface Verdict {
  /** SHA-256 of the later document. */
  in: string;
  verdict: VerdictKind;
  /** False where the later visit, by its remit or its own words, did not look at that part of the service. */
  inScope: boolean;
  /** Probability, 0 to 1, that a careful reader would give the same verdict; 1 where one did. */
  confidence: number;
  /** The name of the rule that gave the verdict; `reviewed` where a person did. */
  rule: string;
  /** The strongest first; empty for `not-mentioned`, and where a person's note says what carries the verdict. */
  evidence: Evidence[];
  /** The finding of `in` that makes it an area for improvement again, among the evidence; null where none does. */
  again: string | null;
  /** Sentences that may speak of the area but are too weak to carry a verdict; shown as such. */
  candidates: Evidence[];
}

/** A person's decision on one verdict. */
export interface Review {
  in: string;
  verdict: VerdictKind;
  note: string;
  reviewer: string;
  date: string;
  /** Whether the wording that it was made on has changed since; a stale one no longer counts. */
  stale: boolean;
  /** What the program gives where no person has decided. */
  program: Pick<Verdict, 'verdict' | 'inScope' | 'confidence' | 'rule'>;
}

/** The latest word on an area; `re-emerged` where one before called it addressed and the latest does not. */
export type Standing = 'addressed' | 'partly' | 'persists' | 're-emerged' | 'not-mentioned';

/** An area for improvement of a supplied report, followed through the later ones. */
export interface Area {
  id: string;
  /** The finding that raised it. */
  finding: string;
  /** SHA-256 of the document that raised it. */
  raisedIn: string;
  /** Present where it is asked of the Local Safeguarding Children Board, not of the authority. */
  body?: 'lscb';
  text: string;
  themes: string[];
  /** One for every later inspection, oldest first. */
  verdicts: Verdict[];
  standing: Standing;
  /** The area of a later report that asks for the same again, linking a thread; null where none does. */
  raisedAgainAs: string | null;
  /** Decisions of people, at most one for each verdict and in their order. */
  reviews: Review[];
  /** The decision on the latest report among those that count, else among the stale ones. */
  reviewed: Review | null;
}

/** An area of an inspection that was not supplied, known only from what a later report says of it. */
export interface CitedArea {
  /** The later report's own words. */
  text: string;
  /** SHA-256 of the report that cites it, and the finding there. */
  citedBy: string;
  finding: string;
  outcome: ClaimOutcome;
  themes: string[];
}

/** An inspection that a supplied report refers to and that was not itself supplied. */
export interface MissingInspection {
  date: PartialDate | null;
  framework: FrameworkId | null;
  citedBy: string[];
  /** What the citing reports say of all its areas at once, and of single ones. */
  overall: CitedArea[];
  areas: CitedArea[];
  /** Areas of sentences that name another inspection first: counted among the `areas` of that one where it was not supplied either. */
  shared: CitedArea[];
}

/** What one report finds on a theme by most of what it says of it; `out-of-scope` where it is silent and did not look. */
export type ThemeState = 'strength' | 'weakness' | 'mixed' | 'absent' | 'out-of-scope';
/**
 * How a theme fared in the reports that speak of it. Found wanting in several: `re-emerged` with a strength between, else
 * `recurring`. In one: `resolved` where the last is a strength, `new` where it is the last and others come before it. In
 * none: `strength` where the last is one. `one-off` is all else.
 */
export type Trajectory = 'new' | 'recurring' | 'resolved' | 're-emerged' | 'strength' | 'one-off';

/** What one inspection says of one theme, counted in findings. */
export interface ThemeInInspection {
  in: string;
  state: ThemeState;
  areas: number;
  strengths: number;
  weaknesses: number;
  mixed: number;
}

/** A theme through the inspections, oldest first. */
export interface ThemeTrail {
  id: string;
  trajectory: Trajectory;
  /** Whether an earlier inspection found it a strength and a later one an area for improvement or a weakness. */
  strengthLost: boolean;
  byInspection: ThemeInInspection[];
}

/** Everything that the reports of one authority say over time; every output prints this and computes nothing. */
export interface Trail {
  authority: Authority;
  /** Oldest first. */
  inspections: Inspection[];
  missing: MissingInspection[];
  areas: Area[];
  themes: ThemeTrail[];
}

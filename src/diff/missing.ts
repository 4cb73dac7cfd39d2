import { compareDates, sameDate } from '../model/dates.ts';
import {
  type Claim,
  type FrameworkId,
  type Inspection,
  type InspectionReference,
  inspectionDate,
} from '../model/inspection.ts';
import type { CitedArea, MissingInspection } from '../model/trail.ts';

/** Where a claim's "last inspection" leads: to a supplied inspection, or to one that is missing. */
export type Referent = { supplied: Inspection } | { missing: InspectionReference } | null;

/**
 * The inspections that the supplied reports refer to and that were not supplied, with what is said of their areas.
 * @param inspections of one authority, oldest first
 * @returns by date, those without a date last
 */
export function missingInspections(inspections: Inspection[]): MissingInspection[] {
  const found: MissingInspection[] = [];
  for (const inspection of inspections)
    for (const claim of inspection.claims)
      for (const reference of references(claim)) {
        const referent = resolve({ ...claim, refersTo: reference }, inspection, inspections);
        if (!referent || 'supplied' in referent) continue;
        record(entryFor(referent.missing, found), claim, inspection);
      }
  return found
    .map((m) => ({ ...m, citedBy: [...new Set(m.citedBy)] }))
    .sort((a, b) => compareDates(a.date ?? '9999', b.date ?? '9999'));
}

/**
 * The inspection that a claim's first reference means. A date that it gives decides. Without one, "the last inspection" is
 * the one that the same report dates elsewhere, else the supplied inspection before this one, and no visit.
 */
export function resolve(claim: Claim, inspection: Inspection, inspections: Inspection[]): Referent {
  const { date, framework } = claim.refersTo;
  const earlier = inspections.slice(0, inspections.indexOf(inspection));
  if (date !== null) {
    const supplied = earlier.find((other) => isMeant(claim.refersTo, other));
    if (supplied) return { supplied };
    const own = inspectionDate(inspection);
    return own !== null && date >= own.slice(0, date.length) ? null : { missing: { date, framework } };
  }
  if (!isSingular(claim.text)) return null;
  const meant = (other: FrameworkId | null) =>
    framework === null
      ? !isVisit(other) || /\bvisit/i.test(claim.text)
      : other === null || other === framework;
  const dated = inspection.claims.flatMap(references).filter((r) => r.date !== null && meant(r.framework));
  const named = distinct(dated);
  if (named.length === 1) return resolve({ ...claim, refersTo: named[0]! }, inspection, inspections);
  const previous = earlier.filter((other) => meant(other.framework)).at(-1);
  if (previous) return { supplied: previous };
  return earlier.length === 0 ? { missing: { date: null, framework } } : null;
}

/** All inspections that a claim refers to. */
function references(claim: Claim): InspectionReference[] {
  return [claim.refersTo, ...claim.alsoRefersTo];
}

/** "The last inspection" is none of the visits between inspections. */
function isVisit(framework: FrameworkId | null): boolean {
  return framework === 'focused-visit' || framework === 'monitoring-visit';
}

function isMeant(reference: InspectionReference, other: Inspection): boolean {
  const dates = [other.inspected.start, other.inspected.end, other.published];
  const atThatTime = dates.some((d) => d !== null && sameDate(d, reference.date!));
  return atThatTime && (reference.framework === null || reference.framework === other.framework);
}

/** "The last inspection" means one inspection; "previous inspections" or "the inspection of private fostering" do not name one. */
function isSingular(text: string): boolean {
  return /\b(?:last|previous|most recent) (?:[\w’'-]+ ){0,4}?(?:inspection|visit|ILACS|SIF|JTAI)\b(?! of (?!services|children|contact|local|safeguarding))/i.test(
    text,
  );
}

function compatible(a: InspectionReference, b: InspectionReference): boolean {
  return a.framework === null || b.framework === null || a.framework === b.framework;
}

function distinct(references: InspectionReference[]): InspectionReference[] {
  return references.filter((r, i) => references.findIndex((o) => o.date === r.date) === i);
}

/** The entry of a reference, a less exact date joining the only entry that it fits, and the more exact date kept. */
function entryFor(reference: InspectionReference, found: MissingInspection[]): MissingInspection {
  const fitting = found.filter(
    (m) =>
      compatible(m, reference) &&
      (m.date === null
        ? reference.date === null
        : reference.date !== null && sameDate(m.date, reference.date)),
  );
  if (fitting.length === 1) {
    const entry = fitting[0]!;
    if (reference.date !== null && entry.date !== null && reference.date.length > entry.date.length)
      entry.date = reference.date;
    entry.framework ??= reference.framework;
    return entry;
  }
  const entry: MissingInspection = { ...reference, citedBy: [], overall: [], areas: [] };
  found.push(entry);
  return entry;
}

function record(entry: MissingInspection, claim: Claim, inspection: Inspection): void {
  const sha256 = inspection.document.sha256;
  entry.citedBy.push(sha256);
  const themes = inspection.findings.find((f) => f.id === claim.finding)?.themes.map((t) => t.id) ?? [];
  const cited = (text: string): CitedArea => ({
    text,
    citedBy: sha256,
    finding: claim.finding,
    outcome: claim.outcome,
    themes,
  });
  if (claim.kind === 'areas') entry.overall.push(cited(claim.text));
  if (claim.kind === 'area') entry.areas.push(...claim.about.map(cited));
}

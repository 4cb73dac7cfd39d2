import { compareDates, sameDate } from '../model/dates.ts';
import {
  type Claim,
  canBeOneKind,
  type FrameworkId,
  type Inspection,
  type InspectionReference,
  inspectionDate,
} from '../model/inspection.ts';
import type { CitedArea, MissingInspection } from '../model/trail.ts';
import { meansAll } from './all-areas.ts';

/**
 * The inspections that the supplied reports refer to and that were not supplied, with what is said of their areas.
 * @param inspections of one authority, oldest first; those without a date anywhere
 * @returns by date, those without a date last
 */
export function missingInspections(inspections: Inspection[]): MissingInspection[] {
  const found: MissingInspection[] = [];
  for (const inspection of inspections)
    for (const claim of inspection.claims) {
      const named = references(claim).map((refersTo) => {
        const meant = notSupplied({ ...claim, refersTo }, inspection, inspections);
        return meant && entryFor(meant, found);
      });
      record(named, claim, inspection);
    }
  return found
    .map((m) => ({ ...m, citedBy: [...new Set(m.citedBy)] }))
    .sort((a, b) => compareDates(a.date ?? '9999', b.date ?? '9999'));
}

/**
 * The inspection that a claim's first reference means, where it was not supplied; null where it was, and where none can
 * be told. A date that it gives decides. Without one, "the last inspection" is the one that the same report dates
 * elsewhere, else the supplied inspection before this one. Before a report without a date all others may stand.
 */
export function notSupplied(
  claim: Claim,
  inspection: Inspection,
  inspections: Inspection[],
): InspectionReference | null {
  const { date, framework } = claim.refersTo;
  const own = inspectionDate(inspection);
  const earlier = inspections
    .slice(0, own === null ? undefined : inspections.indexOf(inspection))
    .filter((other) => other !== inspection && inspectionDate(other) !== null);
  if (date !== null) {
    if (earlier.some((other) => isMeant(claim.refersTo, other))) return null;
    return isBefore(claim.refersTo, inspection) ? { date, framework } : null;
  }
  if (!isSingular(claim.text)) return null;
  const meant = (other: FrameworkId | null) =>
    framework === null ? !isVisit(other) || /\bvisit/i.test(claim.text) : canBeOneKind(other, framework);
  const dated = inspection.claims.flatMap(references).filter((r) => r.date !== null && meant(r.framework));
  const named = distinct(dated);
  if (named.length === 1) return notSupplied({ ...claim, refersTo: named[0]! }, inspection, inspections);
  return earlier.length === 0 ? { date: null, framework } : null;
}

/** All inspections that a claim refers to. */
function references(claim: Claim): InspectionReference[] {
  return [claim.refersTo, ...claim.alsoRefersTo];
}

/** "The last inspection" is none of the visits between inspections. */
function isVisit(framework: FrameworkId | null): boolean {
  return framework === 'focused-visit' || framework === 'monitoring-visit';
}

/** Whether a dated reference can mean an inspection before this one: one of the same year where it is of another kind. */
function isBefore({ date, framework }: InspectionReference, inspection: Inspection): boolean {
  const own = inspectionDate(inspection)?.slice(0, date!.length);
  if (own === undefined || date! < own) return true;
  return date === own && inspection.framework !== 'unknown' && !canBeOneKind(inspection.framework, framework);
}

/** Whether a dated reference means a supplied report, whose kind may not have been recognised. */
function isMeant(reference: InspectionReference, other: Inspection): boolean {
  const dates = [other.inspected.start, other.inspected.end, other.published];
  const atThatTime = dates.some((d) => d !== null && sameDate(d, reference.date!));
  const ofThatKind = other.framework === 'unknown' || canBeOneKind(other.framework, reference.framework);
  return atThatTime && ofThatKind;
}

/** "The last inspection" means one inspection; "previous inspections" or "the inspection of private fostering" do not name one. */
function isSingular(text: string): boolean {
  return /\b(?:last|previous|most recent) (?:[\w’'-]+ ){0,4}?(?:inspection|visit|ILACS|SIF|JTAI)\b(?! of (?!services|children|contact|local|safeguarding))/i.test(
    text,
  );
}

function distinct(references: InspectionReference[]): InspectionReference[] {
  return references.filter((r, i) => references.findIndex((o) => o.date === r.date) === i);
}

/**
 * The entry of a reference: one of the same date and kind, else the only one that it fits, to which a less exact date
 * belongs as well and which keeps the more exact one.
 */
function entryFor(reference: InspectionReference, found: MissingInspection[]): MissingInspection {
  const fitting = found.filter(
    (m) =>
      canBeOneKind(m.framework, reference.framework) &&
      (m.date === null
        ? reference.date === null
        : reference.date !== null && sameDate(m.date, reference.date)),
  );
  const same = fitting.find((m) => m.date === reference.date && m.framework === reference.framework);
  const entry = same ?? only(fitting.filter((m) => m.date === reference.date)) ?? only(fitting);
  if (entry) {
    if (reference.date !== null && entry.date !== null && reference.date.length > entry.date.length)
      entry.date = reference.date;
    entry.framework ??= reference.framework;
    return entry;
  }
  const made: MissingInspection = { ...reference, citedBy: [], overall: [], areas: [], shared: [] };
  found.push(made);
  return made;
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

/**
 * Puts down what a claim says: of all areas with each inspection that it means, of single ones with the first alone.
 * @param named an entry for each inspection that it names, null for one that was supplied
 */
function record(named: (MissingInspection | null)[], claim: Claim, inspection: Inspection): void {
  const [first] = named;
  const entries = new Set(named.filter((entry) => entry !== null));
  const sha256 = inspection.document.sha256;
  for (const entry of entries) entry.citedBy.push(sha256);
  const themes = inspection.findings.find((f) => f.id === claim.finding)?.themes.map((t) => t.id) ?? [];
  const cited = (text: string): CitedArea => ({
    text,
    citedBy: sha256,
    finding: claim.finding,
    outcome: claim.outcome,
    themes,
  });
  const single = claim.about.filter((text) => !meansAll(text));
  if (claim.kind === 'areas' || (claim.kind === 'area' && single.length < claim.about.length))
    for (const entry of entries) entry.overall.push(cited(claim.text));
  if (claim.kind !== 'area') return;
  for (const entry of entries) (entry === first ? entry.areas : entry.shared).push(...single.map(cited));
}

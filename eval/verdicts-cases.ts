import { type LaterReport, laterReport } from '../src/diff/later.ts';
import { type Profile, profile } from '../src/diff/profile.ts';
import type { Inspection } from '../src/model/inspection.ts';
import { findArea, type LabelledArea, type LabelledIssue } from './verdicts-gold.ts';

/** A labelled area with the two reports prepared. */
export interface Case<L extends LabelledIssue = LabelledIssue> {
  labelled: L;
  area: Profile;
  later: LaterReport;
}

/** Whether an area is labelled with a verdict, not with sentences alone. */
export function hasVerdict(c: Case): c is Case<LabelledArea> {
  return 'verdict' in c.labelled;
}

/**
 * The labelled areas with their reports prepared.
 * @returns the cases, and the labelled areas that reading lost
 */
export function prepareCases<L extends LabelledIssue>(
  labelled: L[],
  inspections: Inspection[],
): { cases: Case<L>[]; lost: L[] } {
  const byPath = new Map(inspections.map((i) => [i.document.path, i]));
  const prepared = new Map<string, LaterReport>();
  const cases: Case<L>[] = [];
  const lost: L[] = [];
  for (const area of labelled) {
    const [from, to] = [byPath.get(area.raisedIn), byPath.get(area.judgedIn)];
    const finding = from && findArea(from, area.text);
    if (!finding || !to) {
      lost.push(area);
      continue;
    }
    const later = prepared.get(area.judgedIn) ?? laterReport(to);
    prepared.set(area.judgedIn, later);
    cases.push({ labelled: area, area: profile(finding), later });
  }
  return { cases, lost };
}

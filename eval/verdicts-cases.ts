import { type LaterReport, laterReport } from '../src/diff/later.ts';
import { profile } from '../src/diff/profile.ts';
import type { Inspection } from '../src/model/inspection.ts';
import { findArea, type LabelledArea } from './verdicts-gold.ts';
import type { Case } from './verdicts-learn.ts';

/**
 * The labelled areas with their reports prepared.
 * @returns the cases, and the labelled areas that reading lost
 */
export function prepareCases(
  labelled: LabelledArea[],
  inspections: Inspection[],
): { cases: Case[]; lost: LabelledArea[] } {
  const byPath = new Map(inspections.map((i) => [i.document.path, i]));
  const prepared = new Map<string, LaterReport>();
  const cases: Case[] = [];
  const lost: LabelledArea[] = [];
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

import { laterReport } from '../src/diff/later.ts';
import type { VerdictModels } from '../src/diff/models.ts';
import { judge } from '../src/diff/verdict.ts';
import { type Inspection, inspectionDate } from '../src/model/inspection.ts';
import type { Case } from './verdicts-cases.ts';

/**
 * How often the engine finds something in a report that cannot speak of the area: the share of areas with a verdict
 * other than `not-mentioned` against the report, nearest in date, of a different authority; beside it the share
 * against the right report.
 */
export function chanceRate(
  cases: Case[],
  corpus: Inspection[],
  models: VerdictModels,
): { other: number; own: number } {
  const prepared = new Map<Inspection, ReturnType<typeof laterReport>>();
  const later = (inspection: Inspection) => {
    const known = prepared.get(inspection) ?? laterReport(inspection);
    prepared.set(inspection, known);
    return known;
  };
  const share = (report: (c: Case) => ReturnType<typeof laterReport>) =>
    cases.filter((c) => judge(c.area, report(c), models).verdict !== 'not-mentioned').length /
    (cases.length || 1);
  return { own: share((c) => c.later), other: share((c) => later(nearest(c.later.inspection, corpus))) };
}

/** The report of another authority that is nearest in date, of the same kind where there is one. */
function nearest(to: Inspection, corpus: Inspection[]): Inspection {
  const others = corpus.filter((i) => i.authority.id !== to.authority.id);
  const same = others.filter((i) => i.framework === to.framework);
  const days = (i: Inspection) => Date.parse(inspectionDate(i) ?? '1970-01-01') / 86_400_000;
  const distance = (i: Inspection) => Math.abs(days(i) - days(to));
  return (same.length > 0 ? same : others).reduce((best, i) => (distance(i) < distance(best) ? i : best));
}

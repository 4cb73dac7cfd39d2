import { compareDates } from '../model/dates.ts';
import { type Finding, type Inspection, inspectionDate, isLater } from '../model/inspection.ts';
import type { Area, Trail } from '../model/trail.ts';
import { type LaterReport, laterReport } from './later.ts';
import { missingInspections } from './missing.ts';
import { type VerdictModels, verdictModels } from './models.ts';
import { profile } from './profile.ts';
import { raisedAgain, standingOf } from './standing.ts';
import { themeTrails } from './themes.ts';
import { judge } from './verdict.ts';

/**
 * Follows the inspections of one authority over time. An area is looked up in the reports that are known to be later than
 * its own: not in one of the same day, nor in one without a date, whose own areas are followed nowhere.
 * @param inspections of one authority, in any order, at least one
 */
export function buildTrail(inspections: Inspection[]): Trail {
  const ordered = [...inspections].sort(byDate);
  const reports = ordered.filter((i) => ordered.some((other) => isLater(i, other))).map(laterReport);
  const areas = ordered.flatMap((inspection) => {
    const later = reports.filter((report) => isLater(report.inspection, inspection));
    const raised = inspection.findings.filter((f) => f.kind === 'area-for-improvement');
    return raised.map((finding) => follow(finding, inspection, later, verdictModels()));
  });
  return {
    authority: ordered.at(-1)!.authority,
    inspections: ordered,
    missing: missingInspections(ordered),
    areas,
    themes: themeTrails(ordered),
  };
}

/** Undated ones first, so that the last is the latest known; then the oldest, and of one day by the document's hash. */
function byDate(a: Inspection, b: Inspection): number {
  return (
    compareDates(inspectionDate(a) ?? '', inspectionDate(b) ?? '') ||
    compareDates(a.published ?? '9999', b.published ?? '9999') ||
    (a.document.sha256 < b.document.sha256 ? -1 : 1)
  );
}

function follow(finding: Finding, raisedIn: Inspection, later: LaterReport[], models: VerdictModels): Area {
  const area = profile(finding);
  const verdicts = later.map((report) => judge(area, report, models));
  return {
    id: finding.id,
    finding: finding.id,
    raisedIn: raisedIn.document.sha256,
    ...(finding.body && { body: finding.body }),
    text: finding.text,
    themes: finding.themes.map((t) => t.id),
    verdicts,
    standing: standingOf(verdicts),
    raisedAgainAs: raisedAgain(verdicts),
    reviews: [],
    reviewed: null,
  };
}

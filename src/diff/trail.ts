import { compareDates } from '../model/dates.ts';
import { type Finding, type Inspection, inspectionDate } from '../model/inspection.ts';
import type { Area, Trail } from '../model/trail.ts';
import { type LaterReport, laterReport } from './later.ts';
import { missingInspections } from './missing.ts';
import { type VerdictModels, verdictModels } from './models.ts';
import { profile } from './profile.ts';
import { raisedAgain, standingOf } from './standing.ts';
import { themeTrails } from './themes.ts';
import { judge } from './verdict.ts';

/**
 * Follows the inspections of one authority over time.
 * @param inspections of one authority, in any order, at least one
 */
export function buildTrail(inspections: Inspection[]): Trail {
  const ordered = [...inspections].sort(byDate);
  const later = ordered.slice(1).map(laterReport);
  const raised = ordered.map((i) => i.findings.filter((f) => f.kind === 'area-for-improvement'));
  const areas = ordered.flatMap((inspection, i) =>
    raised[i]!.map((finding) => follow(finding, inspection, later.slice(i), verdictModels())),
  );
  return {
    authority: ordered.at(-1)!.authority,
    inspections: ordered,
    missing: missingInspections(ordered),
    areas,
    themes: themeTrails(ordered),
  };
}

/** Oldest first; undated ones last, and where dates are equal by the document's hash. */
function byDate(a: Inspection, b: Inspection): number {
  return (
    compareDates(inspectionDate(a) ?? '9999', inspectionDate(b) ?? '9999') ||
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
    text: finding.text,
    themes: finding.themes.map((t) => t.id),
    verdicts,
    standing: standingOf(verdicts),
    raisedAgainAs: raisedAgain(verdicts),
    reviews: [],
    reviewed: null,
  };
}

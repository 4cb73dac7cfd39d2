import { type Course, courses } from '../model/course.ts';
import type { Finding, Inspection } from '../model/inspection.ts';
import type { Theme, ThemeGroup } from '../model/theme.ts';
import type { ThemeTrail, Trail } from '../model/trail.ts';
import { anchors } from './addresses.ts';
import type { ReportContext } from './context.ts';
import { type Summary, summarise } from './summary.ts';
import { inspectionNames } from './times.ts';

/** A finding and the inspection that it is from. */
export interface Found {
  finding: Finding;
  inspection: Inspection;
}

/** A trail with what its page looks up again and again. */
export interface Lookup {
  trail: Trail;
  context: ReportContext;
  summary: Summary;
  /** The inspection of a document. */
  inspection(sha256: string): Inspection;
  /** What the page calls an inspection: its month, with more where another is of that month. */
  name(inspection: Inspection): string;
  finding(id: string): Found | null;
  /** The address of a finding, or of an area, within the page. */
  findingAnchor(id: string): string;
  areaAnchor(id: string): string;
  themeLabel(id: string): string;
  course(theme: ThemeTrail): Course;
  /** The groups with the themes that this trail has, and one for themes that the lexicon does not list. */
  groups: { group: ThemeGroup; themes: Theme[] }[];
  /** The running number of an area within its page, from 1. */
  areaNumber(id: string): number;
}

/** @throws Error where the trail names a document that it does not hold */
export function lookup(trail: Trail, context: ReportContext): Lookup {
  const inspections = new Map(trail.inspections.map((i) => [i.document.sha256, i]));
  const findings = new Map(
    trail.inspections.flatMap((inspection) =>
      inspection.findings.map((finding) => [finding.id, { finding, inspection }] as const),
    ),
  );
  const courseOf = courses(trail.inspections);
  const themes = new Map(context.lexicon.themes.map((t) => [t.id, t]));
  const numbers = new Map(trail.areas.map((area, i) => [area.id, i + 1]));
  return {
    trail,
    context,
    summary: summarise(trail),
    inspection(sha256) {
      const found = inspections.get(sha256);
      if (!found) throw new Error(`the trail names a document that it does not hold: ${sha256}`);
      return found;
    },
    name: inspectionNames(trail.inspections),
    finding: (id) => findings.get(id) ?? null,
    findingAnchor: anchors([...findings.keys()], 'f-'),
    areaAnchor: anchors([...numbers.keys()], 'area-'),
    course: (theme) => courseOf(theme.byInspection),
    themeLabel: (id) => themes.get(id)?.label ?? id,
    groups: groupsOf(trail, context, themes),
    areaNumber: (id) => numbers.get(id) ?? 0,
  };
}

function groupsOf(trail: Trail, context: ReportContext, known: Map<string, Theme>): Lookup['groups'] {
  const used = new Set(
    trail.inspections.flatMap((i) => i.findings.flatMap((f) => f.themes.map((t) => t.id))),
  );
  const groups = context.lexicon.groups.map((group) => ({
    group,
    themes: context.lexicon.themes.filter((t) => t.group === group.id && used.has(t.id)),
  }));
  const others = [...used]
    .filter((id) => !known.has(id))
    .sort()
    .map((id) => ({ id, label: id, group: 'other', definition: '' }));
  return [...groups, { group: { id: 'other', label: 'Other themes' }, themes: others }].filter(
    (g) => g.themes.length > 0,
  );
}

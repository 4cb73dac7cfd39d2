import { type Finding, type Inspection, inspectionDate } from '../model/inspection.ts';
import { isTold } from '../model/told.ts';
import { type Area, MOST_EVIDENCE, type Review, type Trail, type Verdict } from '../model/trail.ts';
import type { ReportContext } from './context.ts';
import { type Lookup, lookup } from './lookup.ts';
import { confidence } from './phrases.ts';
import { decidedBy, fateOf, reviewOf } from './summary.ts';
import { type Column, table } from './table.ts';

interface AreaRow {
  look: Lookup;
  area: Area;
  /** Null where no later inspection was supplied. */
  verdict: Verdict | null;
}

const AREA_COLUMNS: readonly Column<AreaRow>[] = [
  ['authority', ({ look }) => look.trail.authority.name],
  ['authority_id', ({ look }) => look.trail.authority.id],
  ['gss', ({ look }) => look.trail.authority.gss],
  ['area_id', ({ area }) => area.id],
  ['raised_on', ({ look, area }) => inspectionDate(look.inspection(area.raisedIn))],
  ['raised_framework', ({ look, area }) => look.inspection(area.raisedIn).framework],
  ['raised_document', ({ look, area }) => look.inspection(area.raisedIn).document.path],
  ['page', ({ look, area }) => look.finding(area.finding)?.finding.page ?? null],
  ['paragraph', ({ look, area }) => look.finding(area.finding)?.finding.paragraph ?? null],
  ['priority', ({ look, area }) => look.finding(area.finding)?.finding.priority ?? null],
  ['area', ({ area }) => area.text],
  ['themes', ({ area }) => area.themes.join('; ')],
  [
    'fate',
    ({ look, area, verdict }) =>
      verdict ? fateOf(area) : look.summary.undated.includes(area) ? 'no-date' : 'latest',
  ],
  ['standing', ({ area }) => area.standing],
  ['later_on', ({ look, verdict }) => verdict && inspectionDate(look.inspection(verdict.in))],
  ['later_framework', ({ look, verdict }) => verdict && look.inspection(verdict.in).framework],
  ['later_document', ({ look, verdict }) => verdict && look.inspection(verdict.in).document.path],
  ['in_scope', ({ verdict }) => verdict && (verdict.inScope ? 'yes' : 'no')],
  ['verdict', ({ verdict }) => verdict?.verdict],
  ['confidence', ({ verdict }) => verdict?.confidence],
  [
    'confidence_in_words',
    ({ area, verdict }) =>
      verdict && (decidedBy(area, verdict) ? 'reviewed' : confidence(verdict.confidence)),
  ],
  ['rule', ({ verdict }) => verdict?.rule],
  ...Array.from(
    { length: MOST_EVIDENCE },
    (_, i): Column<AreaRow> => [`evidence_${i + 1}`, ({ verdict }) => verdict?.evidence[i]?.text ?? null],
  ),
  ['reviewed_verdict', (row) => reviewIn(row)?.verdict],
  ['reviewer', (row) => reviewIn(row)?.reviewer],
  ['review_date', (row) => reviewIn(row)?.date],
  ['review_note', (row) => reviewIn(row)?.note],
  ['review_stale', (row) => reviewIn(row) && (reviewIn(row)?.stale ? 'yes' : 'no')],
  ['program_verdict', (row) => (reviewIn(row)?.program ?? row.verdict)?.verdict],
  ['body', ({ area }) => area.body],
];

function reviewIn({ area, verdict }: AreaRow): Review | null {
  return verdict && reviewOf(area, verdict);
}

/** `areas.csv`: one row for every earlier area and later inspection; an area of the latest inspection, or of one without a date, has one row. */
export function areasCsv(trails: readonly Trail[], context: ReportContext): string {
  const rows = trails.flatMap((trail) => {
    const look = lookup(trail, context);
    return trail.areas.flatMap((area): AreaRow[] =>
      area.verdicts.length > 0
        ? area.verdicts.map((verdict) => ({ look, area, verdict }))
        : [{ look, area, verdict: null }],
    );
  });
  return table(AREA_COLUMNS, rows);
}

interface FindingRow {
  trail: Trail;
  inspection: Inspection;
  finding: Finding;
}

const FINDING_COLUMNS: readonly Column<FindingRow>[] = [
  ['authority', ({ trail }) => trail.authority.name],
  ['authority_id', ({ trail }) => trail.authority.id],
  ['inspected_on', ({ inspection }) => inspectionDate(inspection)],
  ['framework', ({ inspection }) => inspection.framework],
  ['document', ({ inspection }) => inspection.document.path],
  ['finding_id', ({ finding }) => finding.id],
  ['kind', ({ finding }) => finding.kind],
  ['priority', ({ finding }) => finding.priority],
  ['stance', ({ finding }) => finding.stance],
  ['main_theme', ({ finding }) => finding.themes[0]?.id ?? null],
  ['themes', ({ finding }) => finding.themes.map((t) => t.id).join('; ')],
  [
    'matched_words',
    ({ finding }) =>
      finding.themes.map((t) => t.spans.map(([a, b]) => finding.text.slice(a, b)).join(' / ')).join('; '),
  ],
  ['section', ({ finding }) => finding.section],
  ['page', ({ finding }) => finding.page],
  ['paragraph', ({ finding }) => finding.paragraph],
  ['text', ({ finding }) => finding.text],
  ['body', ({ finding }) => finding.body],
];

/** `findings.csv`: one row for every finding that the pages show. */
export function findingsCsv(trails: readonly Trail[]): string {
  const rows = trails.flatMap((trail) =>
    trail.inspections.flatMap((inspection) =>
      inspection.findings.filter(isTold).map((finding) => ({ trail, inspection, finding })),
    ),
  );
  return table(FINDING_COLUMNS, rows);
}

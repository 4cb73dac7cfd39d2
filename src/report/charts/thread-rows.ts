import type { Area, CitedArea, Verdict } from '../../model/trail.ts';
import { citedAnchor } from '../addresses.ts';
import type { Lookup } from '../lookup.ts';
import { asked } from '../phrases.ts';
import { beginning } from '../prose.ts';
import { decidedBy, isUnclear, verdictMark } from '../summary.ts';
import type { Column } from './columns.ts';
import { type Mark, OUTCOME_MARK } from './symbols.ts';

/** One row of the chart of threads. */
export interface Thread {
  label: string;
  anchor: string;
  /** Null for an area that is known from later reports only. */
  areaId: string | null;
  raisedAgainAs: string | null;
  /** What stands in each column that has something. */
  cells: Map<number, Cell>;
}

/** What a report says of an area, and whether that is no more than a guess. */
export interface Cell {
  mark: Mark;
  unclear: boolean;
}

/**
 * The rows in reading order: areas of supplied reports by the report that raised them, an area raised again
 * directly after the one that it repeats; then areas known from later reports only.
 */
export function threadsOf(look: Lookup, columns: readonly Column[]): Thread[] {
  const { trail } = look;
  const column = (sha256: string) => columns.findIndex((c) => c.sha256 === sha256);
  const repeated = new Set(trail.areas.map((a) => a.raisedAgainAs));
  const shown = trail.areas.filter((a) => a.verdicts.length > 0 || repeated.has(a.id));
  const supplied = chained(shown).map((area) => ({
    label: `${look.areaNumber(area.id)}. ${beginning(asked(area), 110)}`,
    anchor: look.areaAnchor(area.id),
    areaId: area.id,
    raisedAgainAs: area.raisedAgainAs,
    cells: new Map<number, Cell>([
      [column(area.raisedIn), { mark: 'raised', unclear: false }],
      ...area.verdicts.map((v) => [column(v.in), cell(area, v)] as const),
    ]),
  }));
  const cited = columns.flatMap((c, i) =>
    (c.missing?.areas ?? []).map((area, n) => ({
      label: citedLabel(look, area),
      anchor: citedAnchor(area.finding, c.missing!, n),
      areaId: null,
      raisedAgainAs: null,
      cells: new Map<number, Cell>([
        [i, { mark: 'raised', unclear: false }],
        [column(area.citedBy), { mark: OUTCOME_MARK[area.outcome], unclear: false }],
      ]),
    })),
  );
  return [...supplied, ...cited];
}

function cell(area: Area, verdict: Verdict): Cell {
  const unclear = verdict.verdict !== 'not-mentioned' && isUnclear(area, verdict);
  return { mark: decidedBy(area, verdict)?.verdict ?? verdictMark(verdict), unclear };
}

/** An area known from a later report is named by its themes, since one sentence may speak of several areas. */
function citedLabel(look: Lookup, area: CitedArea): string {
  const themes = area.themes.map((id) => look.themeLabel(id)).join(', ');
  return beginning(themes ? `${themes}: ${area.text}` : area.text, 110);
}

function chained(areas: readonly Area[]): Area[] {
  const byId = new Map(areas.map((a) => [a.id, a]));
  const placed = new Set<Area>();
  const place = (area: Area | undefined) => {
    if (!area || placed.has(area)) return;
    placed.add(area);
    place(area.raisedAgainAs === null ? undefined : byId.get(area.raisedAgainAs));
  };
  for (const area of areas) place(area);
  return [...placed];
}

import type { Authority } from '../model/authority.ts';
import { type Inspection, inspectionDate } from '../model/inspection.ts';
import { fingerprint, type ReviewRow, readWording, reportFingerprint } from '../model/review.ts';
import { slug } from '../model/slug.ts';
import type { Area, Trail, Verdict } from '../model/trail.ts';

/** A decision and the verdict that it is on. */
export interface Placed {
  row: ReviewRow;
  area: Area;
  verdict: Verdict;
  stale: boolean;
}

/** Words that two wordings of an area share, at least, for a decision on the one to be shown with the other. */
const LEAST_ALIKE = 0.5;

/** The verdict that a row decides on, and whether the wording has changed since; null where there is none like it. */
export function place(trails: readonly Trail[], row: ReviewRow): Placed | null {
  const own = trails.find((trail) => isOf(trail.authority, row));
  return own ? (placeById(own, row) ?? placeByWording(own, row)) : null;
}

/** Whether a row names an authority, by its id or name. */
export function isOf(authority: Authority, row: ReviewRow): boolean {
  return [authority.id, slug(authority.name)].includes(slug(row.authority));
}

function placeById(trail: Trail, row: ReviewRow): Placed | null {
  const area = trail.areas.find((a) => a.id === row.area);
  const verdict = area?.verdicts.find((v) => v.in === row.in);
  if (!area || !verdict) return null;
  const wording = readWording(row.wording);
  return { row, area, verdict, stale: wording !== null && wording.area !== fingerprint(area.text) };
}

/** Finds the verdict of a decision whose ids are no longer there: by the area's wording and the dates of the two inspections. */
function placeByWording(trail: Trail, row: ReviewRow): Placed | null {
  const wording = readWording(row.wording);
  if (!wording) return null;
  const later = laterOf(trail, row, wording.later);
  if (!later) return null;
  const area = areaOf(trail, row, wording.area);
  const verdict = area?.verdicts.find((v) => v.in === later.document.sha256);
  if (!area || !verdict) return null;
  const sameReport = later.document.sha256 === row.in || reportFingerprint(later) === wording.later;
  return { row, area, verdict, stale: !sameReport || fingerprint(area.text) !== wording.area };
}

/** The report that was decided on: by its bytes, by its words on that day, or as the only one of that day. */
function laterOf({ inspections }: Trail, row: ReviewRow, laterWording: string): Inspection | undefined {
  const ofThatDay = inspections.filter((i) => inspectionDate(i) === row.laterOn);
  return (
    inspections.find((i) => i.document.sha256 === row.in) ??
    ofThatDay.find((i) => reportFingerprint(i) === laterWording) ??
    (ofThatDay.length === 1 ? ofThatDay[0] : undefined)
  );
}

function areaOf(trail: Trail, row: ReviewRow, areaWording: string): Area | undefined {
  const raisedThen = trail.areas.filter((area) => {
    const raisedIn = trail.inspections.find((i) => i.document.sha256 === area.raisedIn);
    return raisedIn !== undefined && inspectionDate(raisedIn) === row.raisedOn;
  });
  const same = (area: Area) => area.id === row.area || fingerprint(area.text) === areaWording;
  const alike = (area: Area) => likeness(area.text, row.areaText);
  return (
    raisedThen.find(same) ??
    trail.areas.find(same) ??
    raisedThen.filter((a) => alike(a) >= LEAST_ALIKE).sort((a, b) => alike(b) - alike(a))[0]
  );
}

/** The Dice coefficient of the words of two texts: twice what they share by what they have. */
function likeness(a: string, b: string): number {
  const [one, other] = [a, b].map((t) => new Set(t.toLowerCase().match(/[\p{L}\p{N}]+/gu)));
  const shared = [...one!].filter((word) => other!.has(word)).length;
  return (2 * shared) / Math.max(1, one!.size + other!.size);
}

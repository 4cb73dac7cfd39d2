import type { Inspection } from '../model/inspection.ts';
import type { Trail } from '../model/trail.ts';

export function buildTrail(inspections: Inspection[]): Trail {
  return { authority: inspections[0]!.authority, inspections, missing: [], areas: [], themes: [] };
}

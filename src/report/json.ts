import type { Trail } from '../model/trail.ts';
import { isTold } from './told.ts';

/** What JSON allows in a string and a terminal might act on: C1 controls, bidirectional controls, line separators. */
const ACTIVE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * A trail as JSON, with a line break at its end: without the narrative findings that have neither theme nor stance,
 * and with every control written as an escape, so that the text is safe to print and still the same.
 */
export function trailJson(trail: Trail): string {
  const told = {
    ...trail,
    inspections: trail.inspections.map((inspection) => ({
      ...inspection,
      findings: inspection.findings.filter(isTold),
    })),
  };
  return `${JSON.stringify(told, null, 1).replace(ACTIVE, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

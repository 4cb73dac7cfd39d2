import { isTold } from '../model/told.ts';
import type { Trail } from '../model/trail.ts';

/** What JSON allows in a string and a terminal might act on: C1 controls, bidirectional controls, line separators. */
const ACTIVE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A value as JSON with every control written as an escape: safe to print, and read back the same. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    ACTIVE,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * A trail as JSON, with a line break at its end: without the narrative findings that have neither theme nor stance.
 */
export function trailJson(trail: Trail): string {
  const told = {
    ...trail,
    inspections: trail.inspections.map((inspection) => ({
      ...inspection,
      findings: inspection.findings.filter(isTold),
    })),
  };
  return `${safeJson(told, 1)}\n`;
}

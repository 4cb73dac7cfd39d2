import type { Claim, RawFinding } from '../model/inspection.ts';

/**
 * What a report says itself of the findings of earlier inspections.
 * @param findings the report's findings in reading order
 */
export function readClaims(_findings: RawFinding[]): Claim[] {
  return [];
}

import type { Finding } from './inspection.ts';

/** Whether outputs tell a finding: all but narrative sentences that have neither a theme nor a stance. */
export function isTold(finding: Finding): boolean {
  return finding.kind !== 'narrative' || finding.themes.length > 0 || finding.stance !== 'neutral';
}

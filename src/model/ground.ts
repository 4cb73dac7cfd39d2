import type { Claim } from './inspection.ts';

/** The claims on an earlier inspection that rules of verdicts rest on, by the rules' names. */
const SAID: Record<string, (claim: Claim) => boolean> = {
  'said-to-be-addressed': ({ kind, outcome }) => kind !== 'change' && outcome === 'addressed',
  'said-to-have-improved': ({ kind, outcome }) => kind === 'change' && outcome === 'addressed',
  'said-to-be-partly-addressed': ({ kind, outcome }) => kind !== 'change' && outcome === 'partly',
  'said-to-persist': ({ kind, outcome }) => kind !== 'change' && outcome === 'persists',
};

/** Whether a claim is the report's own word that a rule rests on; most rules rest on none. */
export function isGroundOf(rule: string, claim: Claim): boolean {
  return SAID[rule]?.(claim) ?? false;
}

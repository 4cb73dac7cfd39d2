import type { Verdict } from './trail.ts';

/**
 * The later area in which, by a verdict, the same is asked for again; null where there is none, or the verdict leaves
 * nothing open: a person may have found addressed what the program took for asked again.
 */
export function askedAgainIn({ verdict, again }: Verdict): string | null {
  return verdict === 'persists' || verdict === 'partly' ? again : null;
}

import { childProtectionArrangements } from './child-protection-arrangements.ts';
import { contactReferralAssessment } from './contact-referral-assessment.ts';
import { focusedVisit } from './focused-visit.ts';
import type { Framework } from './framework.ts';
import { ilacs } from './ilacs.ts';
import { jtai } from './jtai.ts';
import { lscbReview } from './lscb-review.ts';
import { monitoringVisit } from './monitoring-visit.ts';
import { safeguardingLookedAfter } from './safeguarding-looked-after.ts';
import { singleInspection } from './single-inspection.ts';
import { unknown } from './unknown.ts';

/** Every kind of inspection. Where two titles stand equally early, the earlier entry here is meant. */
const frameworks: readonly Framework[] = [
  contactReferralAssessment,
  safeguardingLookedAfter,
  childProtectionArrangements,
  singleInspection,
  lscbReview,
  focusedVisit,
  monitoringVisit,
  jtai,
  ilacs,
  unknown,
];

/**
 * The kind of inspection by the title that its opening names first.
 * @param opening the text of the first page or so
 * @returns null where nothing in it speaks of an inspection
 */
export function recognise(opening: string): Framework | null {
  let best: { framework: Framework; at: number } | null = null;
  for (const framework of frameworks) {
    const at = framework.title.exec(opening)?.index;
    if (at === undefined || (framework === unknown && best)) continue;
    if (!best || at < best.at) best = { framework, at };
  }
  return best?.framework ?? null;
}

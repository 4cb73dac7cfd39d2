import type { FrameworkId } from '../model/inspection.ts';

/** How reports call the kinds of inspection when they refer to one, the more specific first. */
const NAMES: [FrameworkId, RegExp][] = [
  ['focused-visit', /\bfocused (?:assurance )?visits?\b/i],
  ['monitoring-visit', /\bmonitoring visits?\b/i],
  ['jtai', /\bjoint targeted (?:area )?inspections?\b|\bJTAI\b/i],
  [
    'contact-referral-assessment',
    /\bcontact,? referral and assessment\b|\bannual unannounced inspections?\b/i,
  ],
  ['safeguarding-looked-after', /\bsafeguarding and looked[ -]after children('s services)?\b/i],
  [
    'child-protection-arrangements',
    /\barrangements for the protection of children\b|\bchild protection (?:arrangements )?inspections?\b|\binspections? of child protection\b/i,
  ],
  [
    'single-inspection',
    /\bsingle inspections?\b|\bSIF\b|\bservices for children in need of help and protection\b/i,
  ],
  [
    'ilacs',
    /\bILACS\b|\bjudgement inspections?\b|\bgraded (?:judgement )?inspections?\b|\b(?:standard|short) inspections?\b/i,
  ],
];

/** The kind of inspection that a text names; null where it names none. */
export function frameworkNamed(text: string): FrameworkId | null {
  return NAMES.find(([, name]) => name.test(text))?.[0] ?? null;
}

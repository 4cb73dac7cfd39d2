import type { FrameworkId, Inspection } from '../model/inspection.ts';

const CARE = [
  'mental-health',
  'health',
  'education',
  'placements',
  'fostering',
  'permanence',
  'adoption',
  'iro-reviews',
  'corporate-parenting',
];
const FRONT_DOOR = ['thresholds', 'contact-referral', 'out-of-hours'];
const PROTECTION = [
  'assessment',
  'cp-enquiries',
  'cp-conferences',
  'pre-proceedings',
  'domestic-abuse',
  'neglect',
];

/** Themes that a kind of inspection leaves out by its remit; the kinds that inspect everything are not named. */
const OUTSIDE_REMIT: Partial<Record<FrameworkId, string[]>> = {
  'contact-referral-assessment': [...CARE, 'care-leavers', 'pre-proceedings', 'private-fostering'],
  'child-protection-arrangements': [...CARE, 'care-leavers'],
};

/** The parts of the service that a visit can say it looked at, by the words of its statement. */
const LOOKED_AT: [RegExp, string[]][] = [
  [/\bchildren in (?:our |their )?care\b|\blooked[ -]after\b|\bcared[ -]for\b/i, [...CARE, 'unaccompanied']],
  [/\bcare leavers?\b|\bcare[ -]experienced\b|\bleaving care\b/i, ['care-leavers']],
  [/\bfront door\b|\bcontacts?\b|\breferrals?\b|\bMASH\b/i, FRONT_DOOR],
  [
    /\bchild(?:ren)? (?:protection|in need)\b|\bin need of help (?:and|or) protection\b|\bharm\b/i,
    PROTECTION,
  ],
];

/**
 * Whether an inspection looked at a theme: by its remit, and where it is a visit, by its own statement of what it looked at.
 * @returns null where it is not known, as there is no statement or none that names a part of the service
 */
export function looksAtTheme(inspection: Inspection, theme: string): boolean | null {
  if (inspection.scope.whole) return true;
  const outside = OUTSIDE_REMIT[inspection.framework];
  if (outside) return !outside.includes(theme);
  if (inspection.framework === 'lscb-review') return theme === 'lscb';
  const { statements } = inspection.scope;
  const parts = LOOKED_AT.filter(([words]) => statements.some((s) => words.test(s)));
  if (parts.some(([, themes]) => themes.includes(theme)) || isStated(inspection, theme)) return true;
  return parts.length > 0 ? false : null;
}

/** Whether an inspection reviewed the safeguarding board as well, by a chapter on it. */
export function reviewsBoard({ findings }: Inspection): boolean {
  return findings.some((f) => f.body === 'lscb');
}

/** Whether a sentence in which an inspection says what it looked at has a theme. */
function isStated({ scope: { statements }, findings }: Inspection, theme: string): boolean {
  return findings.some(
    (f) =>
      f.themes.some((t) => t.id === theme) &&
      statements.some((s) => s.includes(f.text) || f.text.includes(s)),
  );
}

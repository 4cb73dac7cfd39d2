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

/** What a visit that says what it looked at has looked at, by the words of its statement. */
const LOOKED_AT: [RegExp, string[]][] = [
  [/\bchildren in (?:our |their )?care\b|\blooked[ -]after\b|\bcared[ -]for\b/i, [...CARE, 'unaccompanied']],
  [/\bcare leavers?\b|\bcare[ -]experienced\b|\bleaving care\b/i, ['care-leavers']],
  [/\bfront door\b|\bcontacts?\b|\breferrals?\b|\bMASH\b/i, FRONT_DOOR],
  [
    /\bchild(?:ren)? (?:protection|in need)\b|\bin need of help (?:and|or) protection\b|\bharm\b/i,
    PROTECTION,
  ],
];

/** Whether an inspection looked at a theme: by its remit, and where it is a visit, by its own statement of what it looked at. */
export function looksAtTheme(inspection: Inspection, theme: string): boolean {
  if (inspection.scope.whole) return true;
  const outside = OUTSIDE_REMIT[inspection.framework];
  if (outside) return !outside.includes(theme);
  if (inspection.framework === 'lscb-review') return theme === 'lscb';
  return statedThemes(inspection).has(theme);
}

function statedThemes(inspection: Inspection): Set<string> {
  const { statements } = inspection.scope;
  const asFindings = inspection.findings.filter((f) =>
    statements.some((s) => s.includes(f.text) || f.text.includes(s)),
  );
  return new Set([
    ...asFindings.flatMap((f) => f.themes.map((t) => t.id)),
    ...LOOKED_AT.flatMap(([words, themes]) => (statements.some((s) => words.test(s)) ? themes : [])),
  ]);
}

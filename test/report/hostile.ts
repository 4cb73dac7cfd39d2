import fc from 'fast-check';
import { FRAMEWORKS } from '../../src/model/inspection.ts';
import { GRADES } from '../../src/model/judgements.ts';

/** Words of the model's own that stay as they are where every other text is made hostile. */
const OWN = new Set<string>([
  ...FRAMEWORKS,
  ...GRADES,
  ...[
    'txt',
    'area-for-improvement',
    'strength',
    'meets-requirements',
    'narrative',
    'priority-action',
    'immediately',
  ],
  ...[
    'three-months',
    'six-months',
    'weakness',
    'mixed',
    'neutral',
    'addressed',
    'partly',
    'persists',
    'unstated',
  ],
  ...['not-mentioned', 're-emerged', 'absent', 'out-of-scope', 'new', 'recurring', 'resolved', 'one-off'],
]);

/** A copy in which every text but the model's own words and dates has something put before it. */
export function withHostileTexts<T>(value: T, hostile: string): T {
  if (typeof value === 'string') {
    return (OWN.has(value) || /^\d{4}(-\d\d){0,2}$/.test(value) ? value : `${hostile}${value}`) as T;
  }
  if (Array.isArray(value)) return value.map((v) => withHostileTexts(v, hostile)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, withHostileTexts(v, hostile)])) as T;
}

const ATTACKS = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  '--><svg onload=alert(1)>',
  '</title></svg><iframe src="javascript:alert(1)">',
  'javascript:alert(1)//',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder is the attack
  '${alert(1)}{{constructor}}<%= 1 %>',
  '&lt;script&gt;&#x3c;',
  '=cmd|" /C calc"!A0',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r\n=1+1',
  ' ＝1+1',
  '\u202etxt.exe\u2066',
  '\u200f\u061c',
  '\u001b[31mred\u001b]0;title\u0007',
  '\u009b31m',
  '\u0000\u0008',
  '\ud800',
  '\ufffe\ufeff',
  '../../etc/passwd',
  '..\\..\\windows',
];

/** Texts that try to be more than text: known attacks, alone, joined, and with anything around them. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...ATTACKS),
  fc
    .array(fc.oneof(fc.constantFrom(...ATTACKS), fc.string({ unit: 'binary' })), { maxLength: 4 })
    .map((a) => a.join('')),
);

import type { Stance } from '../../src/model/inspection.ts';
import type { Trail } from '../../src/model/trail.ts';
import {
  area,
  evidence,
  inspection,
  type ReportBrief,
  THEMES,
  themeTrails,
  trail,
  verdict,
} from './fixture.ts';

const WHO = [
  'Social workers',
  'Team managers',
  'Most assessments',
  'Some plans',
  'Senior leaders',
  'Partner agencies',
  'Care leavers',
  'A small number of records',
];
const DO = [
  'show clearly',
  'do not yet show',
  'have improved',
  'remain inconsistent in',
  'are too slow in',
  'give good attention to',
  'rarely test',
  'now understand',
];
const WHAT = [
  'the experience of children who live with neglect',
  'how risks to older children are reduced',
  'what families have been asked to change',
  'the reasons for decisions and who took them',
  'whether visits are made as often as they should be',
];
const WHY = [
  'so that circumstances improve in time',
  'and so some children wait too long',
  'which helps families to know what will happen next',
  'although this varies between teams',
];
const STANCES: Stance[] = ['strength', 'weakness', 'mixed', 'strength', 'weakness', 'neutral'];

const pick = <T>(from: readonly T[], n: number): T => from[n % from.length]!;

/** A sentence of about the usual length, another one for every number. */
function sentence(n: number): string {
  return `${pick(WHO, n)} ${pick(DO, Math.floor(n / 8))} ${pick(WHAT, Math.floor(n / 3))}, ${pick(WHY, Math.floor(n / 5))} (${n}).`;
}

function brief(name: string, k: number, sentences: number): ReportBrief {
  const themes = (n: number): [string, string][] => {
    const main = pick(THEMES, n * 7).id;
    const second = pick(THEMES, n * 7 + 3).id;
    return n % 5 < 2
      ? [
          [main, pick(WHO, n)],
          [second, 'children'],
        ]
      : [[main, pick(WHO, n)]];
  };
  const start = k * 1000;
  return {
    name,
    path: `${name}/${2014 + 3 * k}.pdf`,
    framework: k < 2 ? 'single-inspection' : 'ilacs',
    start: `${2014 + 3 * k}-03-04`,
    end: `${2014 + 3 * k}-03-15`,
    published: `${2014 + 3 * k}-05-01`,
    words: sentences * 28,
    whole: true,
    judgements: {
      'overall-effectiveness': k < 2 ? 'requires-improvement' : 'good',
      'help-and-protection': 'good',
    },
    areas: Array.from({ length: 12 }, (_, n) => [
      `Area: ${sentence(start + 900 + n)}`,
      'weakness',
      themes(n + k),
    ]),
    narrative: Array.from({ length: sentences }, (_, n) => [
      sentence(start + n),
      pick(STANCES, n),
      themes(n),
      { page: 1 + Math.floor(n / 14), paragraph: 1 + Math.floor(n / 4) },
    ]),
  };
}

/** An authority with as many full reports as asked for, made of invented sentences. */
export function large(name: string, reports = 4, sentences = 350): Trail {
  const inspections = Array.from({ length: reports }, (_, k) => inspection(brief(name, k, sentences)));
  const areas = inspections.flatMap((raised, k) =>
    raised.findings
      .filter((f) => f.kind === 'area-for-improvement')
      .map((f, n) =>
        area(
          raised,
          f.text,
          inspections.slice(k + 1).map((later, m) =>
            verdict(later, {
              verdict: pick(['persists', 'partly', 'addressed', 'not-mentioned'] as const, n + m),
              confidence: pick([0.92, 0.75, 0.55, 0.4], n),
              evidence:
                (n + m) % 4 === 3
                  ? []
                  : [0, 1, 2].map((e) => evidence(later, later.findings[20 + n + e]!.text, 'children')),
              candidates:
                (n + m) % 4 === 3 ? [evidence(later, later.findings[20 + n]!.text, 'children')] : [],
            }),
          ),
        ),
      ),
  );
  return trail(inspections, areas, { themes: themeTrails(inspections) });
}

import type { FindingKind, FrameworkId, Inspection, Priority, Stance } from '../../src/model/inspection.ts';
import type { Theme, ThemeGroup } from '../../src/model/theme.ts';
import type { Area, Evidence, ThemeTrail, Trail, Verdict } from '../../src/model/trail.ts';
import type { ReportContext } from '../../src/report/context.ts';

const SECTIONS: Record<FindingKind, string> = {
  'area-for-improvement': 'Areas for development',
  strength: 'Strengths',
  'meets-requirements': 'The service meets the requirements of statutory guidance in the following areas',
  narrative: 'Main findings',
};

/** A finding in short: its text, its stance, its themes each with the words that gave it. */
type Brief = [
  text: string,
  stance: Stance,
  themes: [id: string, words: string][],
  place?: { paragraph: number; page: number },
];

export interface ReportBrief {
  name: string;
  path: string;
  framework: FrameworkId;
  start: string;
  end: string;
  published: string | null;
  words: number;
  whole: boolean;
  areas: (Brief | [...Brief, Priority])[];
  strengths?: Brief[];
  met?: Brief[];
  narrative?: Brief[];
  judgements?: Inspection['judgements'];
  warnings?: string[];
}

/** A number that stands for a text: FNV-1a, as hexadecimal. */
export function hash(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(16).padStart(8, '0');
}

export function inspection(brief: ReportBrief): Inspection {
  let block = 0;
  const make = (
    kind: FindingKind,
    [text, stance, themes, place]: Brief,
    priority: Priority | null = null,
  ) => ({
    id: `${hash(brief.path + text)}${hash(text).slice(0, 4)}`,
    kind,
    priority,
    section: SECTIONS[kind],
    paragraph: place?.paragraph ?? null,
    page: place?.page ?? null,
    block: block++,
    text,
    span: [0, text.length] as const,
    reference: null,
    themes: themes.map(([id, words]) => {
      const start = text.indexOf(words);
      return {
        id,
        score: 0.9,
        spans: start < 0 ? [] : [[start, start + words.length] as const],
        entries: [],
      };
    }),
    stance,
    stanceShares: [
      Number(stance === 'strength'),
      Number(stance === 'weakness'),
      Number(stance === 'mixed'),
      Number(stance === 'neutral'),
    ] as const,
  });
  return {
    document: {
      path: brief.path,
      format: 'txt',
      sha256: hash(brief.path).repeat(8),
      pages: null,
      words: brief.words,
    },
    authority: { id: brief.name.toLowerCase(), name: brief.name, gss: null },
    framework: brief.framework,
    inspected: { start: brief.start, end: brief.end },
    published: brief.published,
    lead: 'Martin Ayres',
    judgements: brief.judgements ?? {},
    scope: {
      whole: brief.whole,
      statements: brief.whole
        ? []
        : [
            "Inspectors looked at the local authority's arrangements for children in care, including unaccompanied asylum-seeking children.",
          ],
    },
    findings: [
      ...(brief.strengths ?? []).map((b) => make('strength', b)),
      ...(brief.met ?? []).map((b) => make('meets-requirements', b)),
      ...brief.areas.map((b) =>
        make('area-for-improvement', b.slice(0, 4) as Brief, (b[4] as Priority) ?? null),
      ),
      ...(brief.narrative ?? []).map((b) => make('narrative', b)),
    ],
    claims: [],
    warnings: brief.warnings ?? [],
  };
}

/** The finding of an inspection whose text begins so. */
export function found(inspection: Inspection, beginning: string): Inspection['findings'][number] {
  const result = inspection.findings.find((f) => f.text.startsWith(beginning));
  if (!result) throw new Error(`no finding begins with: ${beginning}`);
  return result;
}

export function evidence(inspection: Inspection, beginning: string, words: string): Evidence {
  const { id, text, stance } = found(inspection, beginning);
  const start = text.indexOf(words);
  return { finding: id, text, stance, spans: [[start, start + words.length]], before: null };
}

export function verdict(later: Inspection, given: Partial<Verdict> = {}): Verdict {
  return {
    in: later.document.sha256,
    verdict: 'not-mentioned',
    inScope: later.scope.whole,
    confidence: 0.8,
    rule: given.evidence ? 'named-again' : 'nothing-specific',
    evidence: [],
    again: null,
    candidates: [],
    ...given,
  };
}

export function area(
  raisedIn: Inspection,
  beginning: string,
  verdicts: Verdict[],
  more: Partial<Area> = {},
): Area {
  const { id, text, themes } = found(raisedIn, beginning);
  return {
    id: `a${id}`,
    finding: id,
    raisedIn: raisedIn.document.sha256,
    text,
    themes: themes.map((t) => t.id),
    verdicts,
    standing: verdicts.findLast((v) => v.verdict !== 'not-mentioned')?.verdict ?? 'not-mentioned',
    raisedAgainAs: null,
    reviews: [],
    reviewed: null,
    ...more,
  };
}

/** What the inspections' findings say of each theme, counted. */
export function themeTrails(inspections: Inspection[], outside: string[] = []): ThemeTrail[] {
  const ids = [
    ...new Set(inspections.flatMap((i) => i.findings.flatMap((f) => f.themes.map((t) => t.id)))),
  ].sort();
  return ids.map((id) => {
    const byInspection = inspections.map((i) => {
      const about = i.findings.filter((f) => f.themes.some((t) => t.id === id));
      const narrative = (stance: Stance) =>
        about.filter((f) => f.kind !== 'area-for-improvement' && f.stance === stance).length;
      const [areas, strengths, weaknesses, mixed] = [
        about.filter((f) => f.kind === 'area-for-improvement').length,
        narrative('strength'),
        narrative('weakness'),
        narrative('mixed'),
      ];
      const out = !i.scope.whole && about.length === 0 && outside.includes(id);
      const state = out
        ? 'out-of-scope'
        : about.length === 0
          ? 'absent'
          : areas + weaknesses > strengths
            ? 'weakness'
            : areas + weaknesses + mixed > 0
              ? 'mixed'
              : 'strength';
      return { in: i.document.sha256, state, areas, strengths, weaknesses, mixed } as const;
    });
    const bad = byInspection.filter((c) => c.areas > 0 || c.state === 'weakness').length;
    const praised = byInspection.findIndex((c) => c.state === 'strength');
    return {
      id,
      trajectory: bad > 1 ? 'recurring' : bad === 1 ? 'one-off' : 'strength',
      strengthLost: praised >= 0 && byInspection.some((c, n) => n > praised && c.areas > 0),
      byInspection,
    };
  });
}

export const GROUPS: ThemeGroup[] = [
  { id: 'front-door', label: 'Front door and early help' },
  { id: 'practice', label: 'Assessment, planning and practice' },
  { id: 'management', label: 'Management, workforce and leadership' },
  { id: 'care', label: 'Children in care and permanence' },
];

const theme = (group: string, id: string, label: string): Theme => ({
  group,
  id,
  label,
  definition: `What a report says on ${label.toLowerCase()}.`,
});

export const THEMES: Theme[] = [
  theme('front-door', 'thresholds', 'Thresholds'),
  theme('front-door', 'contact-referral', 'Contact and referral'),
  theme('front-door', 'early-help', 'Early help'),
  theme('front-door', 'out-of-hours', 'Out-of-hours service'),
  theme('practice', 'assessment', 'Assessment'),
  theme('practice', 'cp-enquiries', 'Child protection enquiries and strategy discussions'),
  theme('practice', 'plans', 'Plans and planning'),
  theme('practice', 'case-recording', 'Case recording and recording systems'),
  theme('practice', 'voice-of-child', 'Voice of the child'),
  theme('practice', 'diversity', 'Equality and diversity'),
  theme('management', 'management-oversight', 'Management oversight and decision-making'),
  theme('management', 'supervision', 'Supervision'),
  theme('management', 'workforce', 'Workforce stability'),
  theme('management', 'training', 'Training and development'),
  theme('management', 'audit-qa', 'Audit and quality assurance'),
  theme('management', 'lscb', 'Safeguarding board or partnership'),
  theme('care', 'mental-health', 'Emotional and mental health'),
  theme('care', 'placements', 'Placements and sufficiency'),
  theme('care', 'iro-reviews', 'Reviews and independent reviewing officers'),
  theme('care', 'corporate-parenting', 'Corporate parenting'),
];

export const CONTEXT: ReportContext = {
  program: { name: 'throughline', version: '0.0.0' },
  lexicon: { version: '1', hash: hash('lexicon').repeat(8), themes: THEMES, groups: GROUPS },
  quality: { themeF1: 0.9, verdictAccuracy: 0.72, chanceRate: 0.1, measuredOn: 'labelled reports' },
  unread: [],
  notices: [],
};

export function trail(inspections: Inspection[], areas: Area[], more: Partial<Trail> = {}): Trail {
  return {
    authority: inspections[0]!.authority,
    inspections,
    areas,
    missing: [],
    themes: themeTrails(inspections),
    ...more,
  };
}

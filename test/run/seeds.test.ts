import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readSeeds } from '../../eval/corpus.ts';
import { buildTrail } from '../../src/diff/trail.ts';
import type { Area, Trail } from '../../src/model/trail.ts';

let trails: Trail[];
const trail = (id: string) => trails.find((t) => t.authority.id === id)!;
const document = (t: Trail, part: string) => t.inspections.find((i) => i.document.path.includes(part))!;
const areaOf = (t: Trail, start: string): Area => t.areas.find((a) => a.text.startsWith(start))!;
const stateIn = (t: Trail, theme: string, part: string) =>
  t.themes.find((x) => x.id === theme)!.byInspection.find((s) => s.in === document(t, part).document.sha256)!;

beforeAll(async () => {
  const letters = await readSeeds();
  expect(letters).toHaveLength(5);
  const ids = [...new Set(letters.map((i) => i.authority.id))].sort();
  trails = ids.map((id) => buildTrail(letters.filter((i) => i.authority.id === id)));
});

test('five letters are three authorities', () => {
  expect(trails.map((t) => [t.authority.id, t.inspections.length])).toEqual([
    ['shropshire', 3],
    ['staffordshire', 1],
    ['wiltshire', 1],
  ]);
});

describe('Shropshire', () => {
  test('the recording system is an area in 2011 and again in 2012, and the report says so itself', () => {
    const t = trail('shropshire');
    const area = areaOf(t, 'The service operates a combined electronic and hard copy');
    const verdict = area.verdicts[0]!;
    expect(verdict.verdict).toBe('persists');
    const again = areaOf(t, 'establish a coherent case recording system');
    expect(area.raisedAgainAs).toBe(again.id);
    expect(verdict.evidence.map((e) => e.text).join(' ')).toContain(
      'Previous inspections and a recent peer review',
    );
    expect(stateIn(t, 'case-recording', '2011').areas).toBeGreaterThan(0);
    expect(stateIn(t, 'case-recording', '2012').areas).toBeGreaterThan(0);
  });

  test('thresholds are a strength lost', () => {
    const t = trail('shropshire');
    expect(stateIn(t, 'thresholds', '2011').state).toBe('strength');
    expect(stateIn(t, 'thresholds', '2012').areas).toBeGreaterThan(0);
    expect(t.themes.find((x) => x.id === 'thresholds')!.strengthLost).toBe(true);
  });

  test('the areas of May 2010 and February 2011 were addressed, by the word of the 2011 letter', () => {
    const overall = trail('shropshire').missing.flatMap((m) =>
      m.overall.map((o) => [m.date, m.framework, o.outcome]),
    );
    expect(overall).toEqual([
      ['2010-05', 'contact-referral-assessment', 'addressed'],
      ['2011-02', 'safeguarding-looked-after', 'addressed'],
    ]);
  });

  test('what the 2024 visit did not look at is out of its scope, not improved', () => {
    const t = trail('shropshire');
    const thresholds = areaOf(t, 'develop and implement a revised threshold document').verdicts[0]!;
    expect([thresholds.verdict, thresholds.inScope]).toEqual(['not-mentioned', false]);
    expect(stateIn(t, 'thresholds', '2024').state).toBe('out-of-scope');
    expect(areaOf(t, 'ensure strategy meetings').standing).toBe('not-mentioned');
  });

  test('the two areas of February 2022 belong to an inspection that was not supplied', () => {
    const missing = trail('shropshire').missing.find((m) => m.date === '2022-02')!;
    expect(missing.framework).toBe('ilacs');
    expect(missing.areas.map((a) => a.text)).toEqual([
      'The sufficiency of local placement options',
      'the partnership response to the emotional health needs of children in care',
    ]);
  });
});

test('Wiltshire: seven areas of July 2010 are known from the one letter, four addressed, three persisting', () => {
  const missing = trail('wiltshire').missing;
  expect(missing.map((m) => [m.date, m.framework])).toEqual([['2010-07', 'contact-referral-assessment']]);
  const outcomes = missing[0]!.areas.map((a) => a.outcome).sort();
  expect(outcomes).toEqual([...Array(4).fill('addressed'), ...Array(3).fill('persists')]);
  expect(missing[0]!.overall.map((o) => o.outcome)).toEqual(['partly']);
});

test('Staffordshire: one letter, nothing to compare', () => {
  const t = trail('staffordshire');
  expect(t.areas.map((a) => a.verdicts)).toEqual([[], [], [], []]);
  expect(t.missing).toEqual([]);
});

describe('of every trail it is true that', () => {
  test('a verdict other than not-mentioned quotes the later report', () => {
    for (const t of trails)
      for (const area of t.areas)
        for (const verdict of area.verdicts) {
          const later = t.inspections.find((i) => i.document.sha256 === verdict.in)!;
          const texts = new Map(later.findings.map((f) => [f.id, f.text]));
          for (const e of [...verdict.evidence, ...verdict.candidates])
            expect(texts.get(e.finding)).toBe(e.text);
          expect(verdict.evidence.length > 0).toBe(verdict.verdict !== 'not-mentioned');
          expect(verdict.evidence.length + verdict.candidates.length).toBeLessThanOrEqual(4);
        }
  });

  test('theme spans lie within the words that they mark', () => {
    for (const t of trails)
      for (const { findings } of t.inspections)
        for (const f of findings)
          for (const tag of f.themes)
            for (const [start, end] of tag.spans) {
              expect(start).toBeLessThan(end);
              expect(f.text.slice(start, end).trim()).toBe(f.text.slice(start, end));
            }
  });
});

const GOLD = '../shared/gold/seeds.json';
const withGold = existsSync(GOLD) ? test : test.skip;
if (!existsSync(GOLD)) console.warn(`skipped: claims against ${GOLD}, which is not at hand`);

withGold('the claims that readers marked are found with their outcomes', () => {
  const gold = JSON.parse(readFileSync(GOLD, 'utf8')).claims as {
    document: string;
    text: string;
    outcome: string;
  }[];
  const found = trails.flatMap((t) =>
    t.inspections.flatMap((i) =>
      i.claims.map((c) => ({ document: i.document.path, text: c.text, outcome: c.outcome })),
    ),
  );
  const missed = gold.filter(
    (g) =>
      !found.some((c) => c.document === g.document && c.text.includes(g.text) && c.outcome === g.outcome),
  );
  expect(missed).toEqual([]);
});

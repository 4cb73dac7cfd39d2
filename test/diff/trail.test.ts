import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildTrail } from '../../src/diff/trail.ts';
import type { Finding, Inspection } from '../../src/model/inspection.ts';
import type { Trail } from '../../src/model/trail.ts';
import { area, finding, inspection } from './made.ts';

/** The trails of the letters in `seeds/`, as they stand in `reports/`. */
const [shropshire, staffordshire, wiltshire] = ['shropshire', 'staffordshire', 'wiltshire'].map(
  (name): Trail => JSON.parse(readFileSync(`reports/data/${name}.json`, 'utf8')),
) as [Trail, Trail, Trail];

test.each([shropshire, staffordshire, wiltshire])(
  'the trail in reports/ follows from the inspections that stand there with it: $authority.name',
  (told) => {
    const { areas, themes, missing } = buildTrail(told.inspections);
    expect({ areas, themes, missing }).toEqual({
      areas: told.areas,
      themes: told.themes,
      missing: told.missing,
    });
  },
);

describe('the chain of Shropshire', () => {
  const [letter2011, report2012, visit2024] = shropshire.inspections as [Inspection, Inspection, Inspection];
  const sha256 = ({ document }: Inspection) => document.sha256;
  const follow = () => {
    const trail = buildTrail([letter2011, report2012, visit2024]);
    const areaOf = (start: string) => trail.areas.find((a) => a.text.startsWith(start))!;
    return {
      trail,
      paperFiles: areaOf('The service operates a combined electronic and hard copy case file system'),
      coherentSystem: areaOf('establish a coherent case recording system'),
      thresholdDocument: areaOf('develop and implement a revised threshold document'),
    };
  };

  test('follows each area through every later inspection, and none before', () => {
    const { trail } = follow();
    for (const { raisedIn, verdicts } of trail.areas)
      expect(verdicts.map((v) => v.in)).toEqual(
        trail.inspections.map(sha256).slice(trail.inspections.map(sha256).indexOf(raisedIn) + 1),
      );
    const asked = trail.inspections.flatMap((i) =>
      i.findings.filter((f) => f.kind === 'area-for-improvement'),
    );
    expect(trail.areas.map((a) => [a.id, a.finding, a.text])).toEqual(asked.map((f) => [f.id, f.id, f.text]));
  });

  test('says of an area asked of the safeguarding board that it is the board’s', () => {
    const told = structuredClone(letter2011);
    const [first] = told.findings.filter((f) => f.kind === 'area-for-improvement');
    first!.body = 'lscb';
    const { areas } = buildTrail([told, report2012]);
    expect(areas.filter((a) => a.body === 'lscb').map((a) => a.finding)).toEqual([first!.id]);
    const others = (all: typeof areas) => all.filter((a) => a.finding !== first!.id);
    expect(others(areas)).toEqual(others(buildTrail([letter2011, report2012]).areas));
  });

  test('links the recording system of 2011 to that of 2012, by the later report’s own words', () => {
    const { paperFiles, coherentSystem } = follow();
    expect(paperFiles).toMatchObject({
      themes: ['case-recording'],
      standing: 'persists',
      raisedAgainAs: coherentSystem.id,
      reviews: [],
      reviewed: null,
    });
    expect(paperFiles.verdicts[0]).toMatchObject({ verdict: 'persists', rule: 'named-again', inScope: true });
    expect(paperFiles.verdicts[0]!.evidence.map((e) => e.text).join(' ')).toContain(
      'Previous inspections and',
    );
  });

  test('takes a visit to other things for neither good news nor bad', () => {
    const { paperFiles, thresholdDocument } = follow();
    for (const { verdicts } of [paperFiles, thresholdDocument])
      expect(verdicts.at(-1)).toMatchObject({ verdict: 'not-mentioned', inScope: false, evidence: [] });
    expect(paperFiles.standing).toBe('persists');
    expect(thresholdDocument).toMatchObject({ standing: 'not-mentioned', raisedAgainAs: null });
  });

  test('sees that thresholds were a strength and are one no longer', () => {
    const { trail } = follow();
    expect(trail.themes.find((t) => t.id === 'thresholds')).toMatchObject({
      strengthLost: true,
      byInspection: [{ state: 'strength' }, { areas: 1 }, { state: 'out-of-scope' }],
    });
  });

  test('without what 2012 says of recording says nothing of it', () => {
    const { paperFiles } = follow();
    const about = /record|file|hard copy|electronic|computer|system/i;
    const silent = { ...report2012, findings: report2012.findings.filter((f) => !about.test(f.text)) };
    const { areas } = buildTrail([letter2011, silent]);
    const [verdict] = areas.find((a) => a.id === paperFiles.id)!.verdicts;
    expect(verdict!.verdict).not.toBe('addressed');
    expect(verdict!.evidence.filter((e) => about.test(e.text))).toEqual([]);
  });

  test('names the reports that were not supplied, by the most exact date that is given', () => {
    const { trail } = follow();
    expect(trail.missing.map((m) => m.date)).toEqual(['2010-05', '2011-02', '2022-02']);
    const later = buildTrail([report2012, visit2024]).missing;
    expect(later.map((m) => m.date)).toEqual(['2010', '2022-02']);
  });

  test('is that of the authority’s latest report', () => {
    const renamed = { id: 'salop', name: 'Salop', gss: null };
    expect(buildTrail([{ ...report2012, authority: renamed }, letter2011]).authority).toEqual(renamed);
  });

  test('begins with one report, whose areas have nothing to be compared with', () => {
    const { areas, inspections } = buildTrail([report2012]);
    expect(inspections).toEqual([report2012]);
    expect(areas.length).toBeGreaterThan(0);
    for (const a of areas) expect([a.verdicts, a.standing]).toEqual([[], 'not-mentioned']);
  });
});

describe('the order of inspections', () => {
  const orderOf = (...given: Inspection[]) => buildTrail(given).inspections.map((i) => i.document.sha256);

  test('is by date, then by publication, then by the document; what has no date stands first', () => {
    const at = (sha256: string, start: string | null, published: string | null) =>
      inspection(start, [], { sha256, published });
    const given = [
      at('e', null, null),
      at('d', null, '2016-01-01'),
      at('c', '2015-01-01', '2015-03-01'),
      at('b', '2015-01-01', '2015-02-01'),
      at('a', '2014-01-01', '2020-01-01'),
      at('g', '2015-01-01', null),
      at('f', '2015-01-01', '2015-03-01'),
    ];
    expect(orderOf(...given)).toEqual(['e', 'a', 'b', 'c', 'f', 'g', 'd']);
  });

  test('in which they are given makes no difference', () => {
    const [first, second, third] = shropshire.inspections as [Inspection, Inspection, Inspection];
    const copy = { ...first, document: { ...first.document, sha256: 'z' } };
    const given = [first, copy, second, third].map((i) => ({ ...i, findings: i.findings.slice(-20) }));
    const before = JSON.stringify(given);
    const expected = JSON.stringify(buildTrail(given));
    fc.assert(
      fc.property(fc.shuffledSubarray(given, { minLength: given.length }), (shuffled) => {
        expect(JSON.stringify(buildTrail(shuffled))).toBe(expected);
      }),
      { numRuns: 12 },
    );
    expect(JSON.stringify(given)).toBe(before);
  });
});

describe('later is', () => {
  const asks = area('Chronologies must be kept up to date.', ['case-recording'], { id: 'asks' });
  const says = finding('Chronologies are not kept up to date.', {
    id: 'says',
    stance: 'weakness',
    themes: ['case-recording'],
  });
  /** By which reports the area of one report is judged where the other is given with it. */
  const judges = (one: string | null, other: string | null) => {
    const given = [
      inspection(one, [asks], { sha256: 'one' }),
      inspection(other, [says], { sha256: 'other' }),
    ];
    return buildTrail(given).areas.flatMap((a) => a.verdicts.map((v) => v.in));
  };

  test('what took place on a later day', () => {
    expect(judges('2014-05-01', '2016-05-01')).toEqual(['other']);
    expect(judges('2014', '2016-05')).toEqual(['other']);
    expect(judges('2016-05-01', '2014-05-01')).toEqual([]);
  });

  test('not what took place on the same day, or may have', () => {
    expect(judges('2014-05-01', '2014-05-01')).toEqual([]);
    expect(judges('2014-05', '2014-05-20')).toEqual([]);
    expect(judges('2014-05-20', '2014-05')).toEqual([]);
  });

  test('nothing without a date, and nothing than what has none', () => {
    expect(judges('2014-05-01', null)).toEqual([]);
    expect(judges(null, '2014-05-01')).toEqual([]);
    expect(judges(null, null)).toEqual([]);
  });
});

describe('of any trail it is true that', () => {
  const sentence = fc
    .tuple(
      fc.subarray([
        'chronologies',
        'case files',
        'children in care',
        'thresholds',
        'audits',
        'are',
        'timely',
        'late',
      ]),
      fc.constantFrom('strength', 'weakness', 'mixed', 'neutral') as fc.Arbitrary<Finding['stance']>,
      fc.subarray(['case-recording', 'thresholds', 'audit-qa']),
      fc.boolean(),
    )
    .map(([words, stance, themes, asks]) => (id: string) => {
      const text = `${words.join(' ')}.`;
      return asks ? area(text, themes, { id }) : finding(text, { id, stance, themes });
    });
  const report = fc.tuple(fc.array(sentence, { maxLength: 5 }), fc.boolean());
  const reports = fc.array(report, { minLength: 1, maxLength: 4 }).map((drafts) =>
    drafts.map(([sentences, whole], r) =>
      inspection(
        `${2010 + r}`,
        sentences.map((make, f) => make(`${r}.${f}`)),
        whole ? {} : { framework: 'focused-visit', scope: { whole, statements: ['the front door'] } },
      ),
    ),
  );

  test('a verdict quotes the later report, and silence quotes nothing', () => {
    fc.assert(
      fc.property(reports, (given) => {
        const trail = buildTrail(given);
        for (const { verdicts } of trail.areas)
          for (const v of verdicts) {
            const later = trail.inspections.find((i) => i.document.sha256 === v.in)!;
            const texts = new Map(later.findings.map((f) => [f.id, f.text]));
            const quoted = [...v.evidence, ...v.candidates];
            expect(v.evidence.length > 0).toBe(v.verdict !== 'not-mentioned');
            expect(new Set(quoted.map((e) => e.finding)).size).toBe(quoted.length);
            expect(quoted.length).toBeLessThanOrEqual(4);
            for (const e of quoted) {
              expect(texts.get(e.finding)).toBe(e.text);
              for (const [start, end] of e.spans) expect(e.text.slice(start, end)).toMatch(/^\S.*$/);
            }
            expect(v.confidence).toBeGreaterThan(0);
            expect(v.confidence).toBeLessThanOrEqual(1);
            if (!v.inScope) expect(v.verdict).toBe('not-mentioned');
          }
      }),
      { numRuns: 60 },
    );
  });

  test('a thread leads to an area of a later report, among the evidence of its verdict', () => {
    fc.assert(
      fc.property(reports, (given) => {
        const { areas, inspections } = buildTrail(given);
        const when = (a: (typeof areas)[number]) =>
          inspections.findIndex((i) => i.document.sha256 === a.raisedIn);
        for (const one of areas) {
          if (one.raisedAgainAs === null) continue;
          const again = areas.find((a) => a.id === one.raisedAgainAs)!;
          expect(when(again)).toBeGreaterThan(when(one));
          const verdict = one.verdicts.find((v) => v.in === again.raisedIn)!;
          expect(verdict.again).toBe(again.id);
          expect(verdict.evidence.map((e) => e.finding)).toContain(again.id);
          expect(['partly', 'persists']).toContain(verdict.verdict);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a report that is added changes no verdict in those before it', () => {
    fc.assert(
      fc.property(
        reports.filter((given) => given.length > 1),
        (given) => {
          const [all, fewer] = [buildTrail(given), buildTrail(given.slice(0, -1))];
          for (const [i, a] of fewer.areas.entries())
            expect(all.areas[i]!.verdicts.slice(0, -1)).toEqual(a.verdicts);
        },
      ),
      { numRuns: 30 },
    );
  });
});

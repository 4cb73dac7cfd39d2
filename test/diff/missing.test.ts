import { describe, expect, test } from '@jest/globals';
import { missingInspections, notSupplied } from '../../src/diff/missing.ts';
import type { Claim, Inspection, InspectionReference } from '../../src/model/inspection.ts';
import { claim, finding, inspection } from './made.ts';

const to = (date: string | null, framework: InspectionReference['framework'] = null): Partial<Claim> => ({
  refersTo: { date, framework },
});
/** A report that makes claims, after the others given. */
function saying(start: string | null, claims: Claim[], brief: Partial<Inspection> = {}): Inspection {
  const findings = claims.map((c) => finding(c.finding, { themes: ['placements'] }));
  return inspection(start, findings, { claims, ...brief });
}
const LAST = 'At the last inspection, care planning was weak.';
const resolved = (claims: Claim[], ...earlier: Inspection[]) => {
  const later = saying('2022-03-01', claims);
  return notSupplied(claims[0]!, later, [...earlier, later]);
};

describe('a claim with a date', () => {
  const supplied = inspection('2018-02-05', [], {
    inspected: { start: '2018-02-05', end: '2018-03-01' },
    published: '2018-04-20',
  });

  test.each(['2018-02-05', '2018-02', '2018', '2018-03', '2018-04'])(
    'means the supplied inspection that began, ended or was published then: %s',
    (date) => expect(resolved([claim('x', to(date))], supplied)).toBeNull(),
  );

  test('means a missing one where no supplied one has that date', () => {
    expect(resolved([claim('x', to('2018-05'))], supplied)).toEqual({ date: '2018-05', framework: null });
  });

  test('means one of the kind that it names', () => {
    expect(resolved([claim('x', to('2018-02', 'ilacs'))], supplied)).toBeNull();
    expect(resolved([claim('x', to('2018-02', 'jtai'))], supplied)).toEqual({
      date: '2018-02',
      framework: 'jtai',
    });
  });

  test('means a supplied one of that date whose kind was not recognised', () => {
    const unrecognised = inspection('2015-03', [], { framework: 'unknown' });
    expect(resolved([claim('x', to('2015-03', 'single-inspection'))], unrecognised)).toBeNull();
    expect(resolved([claim('x', to('2015-04', 'single-inspection'))], unrecognised)).not.toBeNull();
  });

  test('means nothing where that date is not before the report itself', () => {
    for (const date of ['2022-03-01', '2022-03', '2022', '2023'])
      expect(resolved([claim('x', to(date))])).toBeNull();
    expect(resolved([claim('x', to('2022-02'))])).not.toBeNull();
  });

  test('means a missing one of the report’s own year where it is of another kind', () => {
    const visit = claim('x', to('2022', 'focused-visit'));
    const of = (framework: Inspection['framework']) =>
      notSupplied(visit, saying('2022-03-01', [visit], { framework }), []);
    expect(of('ilacs')).toEqual({ date: '2022', framework: 'focused-visit' });
    expect([of('focused-visit'), of('unknown')]).toEqual([null, null]);
    const later = claim('x', to('2023', 'focused-visit'));
    expect(notSupplied(later, saying('2022-03-01', [later], { framework: 'ilacs' }), [])).toBeNull();
  });

  test('means a missing one where the report itself bears no date', () => {
    const claims = [claim('x', to('2019'))];
    const later = saying(null, claims);
    expect(notSupplied(claims[0]!, later, [later])).toEqual({ date: '2019', framework: null });
  });

  test('means a supplied one wherever the report itself bears no date', () => {
    const claims = [claim('x', to('2018')), claim(LAST)];
    const undated = saying(null, claims);
    for (const all of [
      [undated, supplied],
      [supplied, undated],
    ])
      expect(claims.map((c) => notSupplied(c, undated, all))).toEqual([null, null]);
  });

  test('never means a report that comes after it', () => {
    const claims = [claim('x', to('2018'))];
    const first = saying('2017', claims);
    expect(notSupplied(claims[0]!, first, [first, supplied])).toBeNull();
  });
});

describe('a claim on "the last inspection"', () => {
  const sif = inspection('2015', [], { framework: 'single-inspection' });
  const ilacs = inspection('2019');

  test('means a missing one where there is no report before, and none where there is', () => {
    expect(resolved([claim(LAST)])).toEqual({ date: null, framework: null });
    expect(resolved([claim(LAST)], sif, ilacs)).toBeNull();
    expect(resolved([claim(LAST, to(null, 'jtai'))], sif, ilacs)).toBeNull();
  });

  test('means a missing one where all that is before it is a report without a date', () => {
    expect(resolved([claim(LAST)], inspection(null))).toEqual({ date: null, framework: null });
  });

  test('means the one that the same report dates elsewhere', () => {
    expect(resolved([claim(LAST), claim('In 2015 …', to('2015'))], sif, ilacs)).toBeNull();
    const in2020 = claim('In 2020 …', to('2020'));
    for (const said of [[in2020], [in2020, in2020]])
      expect(resolved([claim(LAST), ...said], sif, ilacs)).toEqual({ date: '2020', framework: null });
  });

  test('is not led by dates that are several, or of another kind', () => {
    const several = [claim(LAST), claim('In 2016 …', to('2016')), claim('In 2020 …', to('2020'))];
    expect(resolved(several, sif, ilacs)).toBeNull();
    const other = [claim(LAST, to(null, 'ilacs')), claim('In 2016 …', to('2016', 'single-inspection'))];
    expect(resolved(other, sif, ilacs)).toBeNull();
    const unnamed = [claim(LAST, to(null, 'ilacs')), claim('In 2016 …', to('2016'))];
    expect(resolved(unnamed, sif, ilacs)).toEqual({ date: '2016', framework: null });
  });

  test('means no visit between inspections, unless it says visit', () => {
    const dated = claim('In 2021 …', to('2021', 'focused-visit'));
    expect(resolved([claim(LAST), dated], sif, ilacs)).toBeNull();
    expect(resolved([claim('At the last visit this was weak.'), dated], ilacs)).toEqual({
      date: '2021',
      framework: 'focused-visit',
    });
  });

  test.each([
    'Since the previous inspection there is progress.',
    'At the most recent full inspection, leaders said so.',
    'AT THE LAST ILACS INSPECTION',
    'Since the last visit, much has changed.',
    'The last Ofsted inspection of services for children was in 2019.',
    'Since the last SIF, there is progress.',
  ])('is one where it names one: %s', (text) => {
    expect(resolved([claim(text)])).toEqual({ date: null, framework: null });
  });

  test.each([
    'Previous inspections and a peer review found this.',
    'This was recommended before.',
    'The last inspection of private fostering found this.',
    'At inspection, this was clear.',
    'The last report of the board was late.',
  ])('is none where it names none: %s', (text) => expect(resolved([claim(text)])).toBeNull());
});

describe('the inspections that were not supplied', () => {
  const of = (...reports: Inspection[]) => missingInspections(reports);

  test('are none where all are at hand', () => {
    expect(of(inspection('2015'), saying('2019', [claim(LAST)]))).toEqual([]);
  });

  test('hold what later reports say of all their areas at once, and of each', () => {
    const overall = claim('All four areas of May 2010 were addressed.', {
      ...to('2010-05'),
      kind: 'areas',
      outcome: 'addressed',
    });
    const single = claim('The areas were these.', {
      ...to('2010-05'),
      kind: 'area',
      outcome: 'persists',
      about: ['sufficiency of placements', 'audits'],
    });
    const change = claim('Since May 2010 staff are stable.', to('2010-05'));
    const cited = (text: string, finding: string, outcome: string) => ({
      text,
      citedBy: '2012',
      finding,
      outcome,
      themes: ['placements'],
    });
    expect(of(saying('2012', [overall, single, change]))).toEqual([
      {
        date: '2010-05',
        framework: null,
        citedBy: ['2012'],
        overall: [cited(overall.text, overall.text, 'addressed')],
        areas: [
          cited('sufficiency of placements', single.text, 'persists'),
          cited('audits', single.text, 'persists'),
        ],
        shared: [],
      },
    ]);
  });

  test('are each one that a sentence refers to, but for those supplied', () => {
    const both = claim('Areas of 2015, 2018 and 2020 were addressed.', {
      ...to('2015'),
      alsoRefersTo: [
        { date: '2018', framework: 'focused-visit' },
        { date: '2020', framework: 'jtai' },
      ],
      kind: 'areas',
    });
    expect(of(inspection('2015'), saying('2022', [both])).map((m) => [m.date, m.overall.length])).toEqual([
      ['2018', 1],
      ['2020', 1],
    ]);
  });

  test('are one where two reports cite the same, with the more exact date and the kind', () => {
    const first = saying('2012', [claim('a', to('2010'))]);
    const second = saying('2013', [claim('b', to('2010-05', 'ilacs')), claim('c', to('2010-05'))]);
    expect(of(first, second)).toEqual([
      { date: '2010-05', framework: 'ilacs', citedBy: ['2012', '2013'], overall: [], areas: [], shared: [] },
    ]);
    expect(of(saying('2012', [claim('b', to('2010-05', 'ilacs')), claim('a', to('2010'))]))).toMatchObject([
      { date: '2010-05', framework: 'ilacs' },
    ]);
  });

  test('stay apart where kind or date differ, or where a date fits two', () => {
    const kinds = [claim('a', to('2010-05', 'ilacs')), claim('b', to('2010-05', 'jtai'))];
    expect(of(saying('2012', kinds))).toHaveLength(2);
    expect(of(saying('2012', [...kinds, claim('c', to('2010-05'))]))).toHaveLength(3);
    expect(of(saying('2012', [claim('a', to('2010-05')), claim('b', to('2010-06'))]))).toHaveLength(2);
  });

  test('are not one more for every mention of a year that fits two', () => {
    const dates = ['2015-03', '2015-09', '2015', '2015', '2015'];
    const claims = dates.map((date, i) => claim(`${i}`, to(date)));
    expect(of(saying('2019', claims)).map((m) => m.date)).toEqual(['2015', '2015-03', '2015-09']);
    const kinds = ['2015', '2015'].map((date, i) => claim(`k${i}`, to(date, i ? null : 'ilacs')));
    expect(of(saying('2019', [...claims.slice(0, 2), ...kinds, ...claims.slice(2)]))).toHaveLength(3);
  });

  test('hold an area of a sentence on several of them once, with the first', () => {
    const both = claim('Visits in 2018 and 2020 found weak audits.', {
      ...to('2018'),
      alsoRefersTo: [{ date: '2020', framework: null }],
      kind: 'area',
      about: ['weak audits'],
    });
    const [first, second] = of(saying('2022', [both]));
    expect([first!.areas.length, first!.shared.length]).toEqual([1, 0]);
    expect([second!.areas.length, second!.shared]).toEqual([0, first!.areas]);
    expect(second!.citedBy).toEqual(['2022']);
  });

  test('hold no area of a sentence that names one that was supplied before them', () => {
    const both = claim('After 2018 practice declined, and the visit of 2020 found it so.', {
      ...to('2018'),
      alsoRefersTo: [{ date: '2020', framework: null }],
      kind: 'area',
      outcome: 'persists',
      about: ['After 2018 practice declined'],
    });
    const [missing, ...others] = of(inspection('2018'), saying('2022', [both]));
    expect(others).toEqual([]);
    expect(missing).toMatchObject({
      date: '2020',
      areas: [],
      overall: [],
      shared: [{ text: both.about[0] }],
    });
  });

  test.each([
    ['These issues have mostly been put right.', true],
    ['Some of the recommendations from the last inspection in 2011 are still open.', true],
    ['Leaders dealt with all areas of weakness identified at visits in 2018.', true],
    ['The timeliness of visits remains weak.', false],
    ['Audits were weak at the last inspection, and these concerns remain.', false],
    ['The weaknesses identified at the last inspection in respect of audits remain.', false],
  ])('hold words on their areas that name none as said of all: %s', (text, all) => {
    const said = claim(text, { ...to('2010'), kind: 'area', about: [text] });
    const [missing] = of(saying('2012', [said]));
    expect([missing!.overall.length, missing!.areas.length]).toEqual(all ? [1, 0] : [0, 1]);
  });

  test('come by date, those without one last', () => {
    const undated = saying('2011', [claim(LAST)]);
    const dated = saying('2012', [claim('b', to('2010-05')), claim('a', to('2009'))]);
    expect(of(undated, dated).map((m) => m.date)).toEqual(['2009', '2010-05', null]);
  });

  test('do not join a claim without a date to one with a date', () => {
    const claims = [claim('a', to('2010', 'jtai')), claim(LAST, to(null, 'ilacs'))];
    expect(of(saying('2011', claims)).map((m) => [m.date, m.framework])).toEqual([
      ['2010', 'jtai'],
      [null, 'ilacs'],
    ]);
    const unkind = [claim('a', to('2010-05', 'jtai')), claim('b', to('2011-02', 'jtai')), claim(LAST)];
    expect(of(saying('2012', unkind)).map((m) => m.date)).toEqual(['2010-05', '2011-02', null]);
  });

  test('without a date are one for each kind', () => {
    const first = saying('2011', [claim(LAST), claim(`${LAST} Again.`)]);
    expect(of(first)).toMatchObject([{ date: null, citedBy: ['2011'] }]);
  });

  test('have no themes from a sentence that is not among the findings', () => {
    const lone = inspection('2012', [], {
      claims: [claim('x', { ...to('2010'), kind: 'areas' })],
    });
    expect(of(lone)[0]!.overall[0]!.themes).toEqual([]);
  });
});

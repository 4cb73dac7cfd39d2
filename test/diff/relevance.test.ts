import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { laterReport } from '../../src/diff/later.ts';
import { verdictModels } from '../../src/diff/models.ts';
import { profile } from '../../src/diff/profile.ts';
import { relevanceFeatures, relevantFindings } from '../../src/diff/relevance.ts';
import type { Claim, Finding } from '../../src/model/inspection.ts';
import { logistic, scores } from '../../src/model/linear.ts';
import { cosine } from '../../src/text/vectors.ts';
import { area, claim, inspection, finding as made, model } from './made.ts';

/** A finding that says something of practice: what says nothing and has no theme is not looked at. */
const finding: typeof made = (text, brief) => made(text, { stance: 'strength', ...brief });

const ASKED = area('Improve the timeliness of chronologies for children in care.', [
  'case-recording',
  'plans',
]);

/** The features of each finding, by name. */
function features(asked: Finding, findings: Finding[], claims: Claim[] = []): Map<string, number>[] {
  const later = laterReport(inspection('2012', findings, { claims }));
  return relevanceFeatures(profile(asked), later).map((list) => {
    const byName = new Map(list);
    expect(byName.size).toBe(list.length);
    return byName;
  });
}
const first = (found: Finding, asked = ASKED) => features(asked, [found])[0]!;
const from = (found: Map<string, number>, start: string) =>
  Object.fromEntries([...found].filter(([name]) => name.startsWith(start)));

describe('the findings on an area', () => {
  test('come with the probability of their features, the most relevant first', () => {
    const { relevance } = verdictModels();
    const texts = [
      'Foster carers feel valued.',
      'Chronologies for children in care are late.',
      'Chronologies are kept.',
      'Visits are timely.',
    ];
    const later = laterReport(
      inspection(
        '2012',
        texts.map((t) => finding(t, { themes: ['plans'] })),
      ),
    );
    const scored = relevantFindings(profile(ASKED), later, relevance);
    const expected = relevanceFeatures(profile(ASKED), later).map((f) => logistic(scores(relevance, f)[0]!));
    expect(scored.map((s) => s.index).sort()).toEqual([0, 1, 2, 3]);
    for (const { profile, index, relevance } of scored) {
      expect(profile).toBe(later.profiles[index]);
      expect(relevance).toBeCloseTo(expected[index]!, 12);
    }
    const values = scored.map((s) => s.relevance);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(scored[0]!.profile.finding.text).toBe(texts[1]);
  });

  test('keep the reading order where they are as relevant', () => {
    const later = laterReport(
      inspection(
        '2012',
        ['b', 'a', 'c'].map((t) => finding(t)),
      ),
    );
    const scored = relevantFindings(profile(ASKED), later, model(['evidence'], {}));
    expect(scored.map((s) => [s.index, s.relevance])).toEqual([
      [0, 0.5],
      [1, 0.5],
      [2, 0.5],
    ]);
  });

  test('are none in a report without findings', () => {
    expect(
      relevantFindings(profile(ASKED), laterReport(inspection('2012')), verdictModels().relevance),
    ).toEqual([]);
  });

  test('do not depend on findings’ ids, nor on anything but the report', () => {
    const { relevance } = verdictModels();
    const text = fc.constantFrom(
      'Chronologies are late.',
      'Plans drift.',
      'Carers are valued.',
      'It is.',
      '…',
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const values = (prefix: string) => {
          const findings = texts.map((t, i) => finding(t, { id: `${prefix}${i}`, block: i >> 1 }));
          const scored = relevantFindings(
            profile(ASKED),
            laterReport(inspection('2012', findings)),
            relevance,
          );
          return scored.map((s) => [s.index, s.relevance]);
        };
        expect(values('a')).toEqual(values('z'));
        for (const [, p] of values('a')) {
          expect(p).toBeGreaterThan(0);
          expect(p).toBeLessThan(1);
        }
      }),
      { numRuns: 30 },
    );
  });
});

test('a narrative sentence with neither theme nor stance is not looked at', () => {
  const texts = ['neutral', 'strength', 'neutral'] as const;
  const findings = texts.map((stance, i) => finding(`Chronologies ${i}.`, { stance, id: `${i}` }));
  const themed = finding('Chronologies 3.', { stance: 'neutral', themes: ['plans'], id: '3' });
  const later = laterReport(inspection('2012', [...findings, themed]));
  expect(later.profiles.map((p) => p.finding.id)).toEqual(['1', '3']);
});

describe('meaning', () => {
  const near = 'Chronologies for children in care are not timely.';
  const texts = [
    near,
    ...Array.from({ length: 19 }, (_, i) => `Foster carers ${i} feel valued by managers.`),
  ];
  const likenesses = () => texts.map((t) => cosine(profile(ASKED).vector, profile(finding(t)).vector));

  test('is set against the nearest finding and against what most have in common', () => {
    const found = features(
      ASKED,
      texts.map((t, i) => finding(t, { block: i })),
    );
    const likeness = likenesses();
    const ranked = [...likeness].sort((a, b) => b - a);
    for (const [i, f] of found.entries()) {
      expect(f.get('meaning: less than the nearest')).toBeCloseTo(ranked[0]! - likeness[i]!, 6);
      expect(f.get('meaning: more than the background')).toBeCloseTo(likeness[i]! - ranked[2]!, 6);
    }
    expect(found[0]!.get('meaning: less than the nearest')).toBe(0);
  });

  test('of its paragraph is that of the likest other sentence there, and of the sentence before only there', () => {
    const blocks = [1, 1, 1, 2, 2, 3];
    const words = [near, 'Carers feel valued.', 'Files.', 'Managers meet.', near, near];
    const like = words.map((t) => cosine(profile(ASKED).vector, profile(finding(t)).vector));
    const found = features(
      ASKED,
      words.map((t, i) => finding(t, { block: blocks[i]!, id: `${i}` })),
    );
    const of = (name: string) => found.map((f) => f.get(`meaning: ${name}`)!);
    const others = [Math.max(like[1]!, like[2]!), like[0]!, like[0]!, like[4]!, like[3]!, 0];
    expect(of('of its paragraph')).toEqual(others.map((x) => Math.max(x, 0)));
    expect(of('of the sentence before')).toEqual([0, like[0], like[1], 0, like[3], 0]);
  });

  test('apart from the theme is all of it where the report does not have the area’s main theme', () => {
    const found = features(ASKED, [finding(near, { themes: ['plans'] })]);
    expect(found[0]!.get('meaning: apart from the theme')).toBeCloseTo(likenesses()[0]!, 6);
  });

  test('apart from the theme is what is left once the theme’s common part is out', () => {
    const words = ['Case files are up to date.', 'Case records are on paper.', near];
    const findings = words.map((t) => finding(t, { themes: ['case-recording'] }));
    const later = laterReport(inspection('2012', findings));
    const asked = profile(ASKED);
    const { vector: centre } = later.themeCentre.get('case-recording')!;
    const without = (v: Float32Array) => v.map((x, i) => x - cosine(v, centre) * centre[i]!);
    const unit = (v: Float32Array) => v.map((x) => x / Math.sqrt(cosine(v, v)));
    for (const [i, list] of relevanceFeatures(asked, later).entries()) {
      const rest = cosine(unit(without(asked.vector)), unit(without(later.profiles[i]!.vector)));
      expect(new Map(list).get('meaning: apart from the theme')).toBeCloseTo(rest, 4);
    }
  });

  test('apart from the theme is nothing for a sentence that is all there is of the theme', () => {
    const found = features(ASKED, [finding(near, { themes: ['case-recording'] })]);
    expect(found[0]!.get('meaning: apart from the theme')).toBe(0);
  });
});

describe('words', () => {
  test('shared are all of them in the same sentence, and none in another', () => {
    expect(first(finding(ASKED.text)).get('words: shared')).toBeCloseTo(1, 10);
    expect(first(finding(ASKED.text)).get('words: share of the area')).toBeCloseTo(1, 10);
    expect(from(first(finding('Foster carers feel valued.')), 'words')).toEqual({
      'words: shared': 0,
      'words: share of the area': 0,
    });
  });

  test('weigh by how rare they are, and by the length of both', () => {
    const asked = profile(ASKED);
    const found = profile(finding('Chronologies are kept.'));
    const stem = [...found.stems][0]!;
    const r = asked.rarities.get(stem)!;
    const shared = first(finding('Chronologies are kept.'));
    expect(shared.get('words: shared')).toBeCloseTo(r ** 2 / (asked.weight * found.weight), 10);
    const all = [...asked.rarities.values()].reduce((a, b) => a + b);
    expect(shared.get('words: share of the area')).toBeCloseTo(r / all, 10);
    expect(from(shared, 'both say')).toEqual({ [`both say: ${stem}`]: 1 });
  });

  test('of an area without any are no fault', () => {
    const shared = first(finding('Chronologies are kept.'), area('It is.', []));
    expect(from(shared, 'words')).toEqual({ 'words: shared': 0, 'words: share of the area': 0 });
  });

  test('are counted for length', () => {
    expect(first(finding('It is.')).get('length')).toBe(0);
    expect(first(finding('Chronologies are kept.')).get('length')).toBe(Math.log(3));
  });
});

describe('themes', () => {
  const by = (themes: string[], others: string[][] = []) =>
    from(
      features(ASKED, [
        finding('x', { themes }),
        ...others.map((t, i) => finding(`y${i}`, { themes: t })),
      ])[0]!,
      'themes',
    );

  test('tell whether the main one is there, and whether there is any', () => {
    expect(by(['case-recording'])).toMatchObject({ 'themes: the main one': 1, 'themes: none': 0 });
    expect(by(['plans'])).toMatchObject({ 'themes: the main one': 0, 'themes: none': 0 });
    expect(by([])).toMatchObject({ 'themes: the main one': 0, 'themes: none': 1 });
    expect(first(finding('x', { themes: ['plans'] }), area('y')).get('themes: the main one')).toBe(0);
  });

  test('shared count for more the rarer they are in the report', () => {
    const shared = (others: string[][]) => by(['case-recording', 'plans'], others)['themes: shared'];
    const rare = shared([[], [], []]);
    expect(rare).toBeCloseTo(2 * 0.9 * Math.log(5 / 2), 10);
    expect(shared([['plans'], ['plans'], []])).toBeCloseTo(0.9 * (Math.log(5 / 2) + Math.log(5 / 4)), 10);
    expect(by(['neglect'], [[], []])['themes: shared']).toBe(0);
  });

  test('shared count no more than the surer and the less sure reader agree on', () => {
    const unsure = { ...finding('x'), themes: [{ id: 'plans', score: 0.3, spans: [], entries: [] }] };
    expect(features(ASKED, [unsure, finding('y')])[0]!.get('themes: shared')).toBeCloseTo(
      0.3 * Math.log(3 / 2),
      10,
    );
  });

  test('shared are named', () => {
    const found = first(finding('x', { themes: ['plans', 'neglect'] }));
    expect(from(found, 'both on')).toEqual({ 'both on: plans': 1 });
  });
});

describe('groups of children', () => {
  const groups = (text: string, section = '', asked = ASKED) =>
    from(first(finding(text, { section }), asked), 'groups');

  test.each([
    ['Children in care have plans.', '', { shared: 1, 'only in the area': 0, 'others altogether': 0 }],
    ['Plans drift.', 'Children in care', { shared: 1, 'only in the area': 0, 'others altogether': 0 }],
    ['Adopters wait.', '', { shared: 0, 'only in the area': 1, 'others altogether': 1 }],
    ['Plans drift.', 'Adoption', { shared: 0, 'only in the area': 1, 'others altogether': 1 }],
    ['Plans drift.', '', { shared: 0, 'only in the area': 1, 'others altogether': 0 }],
    ['Adopters wait.', 'Children in care', { shared: 1, 'only in the area': 0, 'others altogether': 0 }],
  ])('%s under "%s"', (text, section, expected) => {
    const named = Object.fromEntries(Object.entries(expected).map(([k, v]) => [`groups: ${k}`, v]));
    expect(groups(text, section)).toMatchObject(named);
  });

  test('that only the sentence names are counted, those of its heading not', () => {
    expect(groups('Adopters and homeless children in care.', 'Health')['groups: only in the sentence']).toBe(
      2,
    );
    expect(groups('Plans drift.', 'Health')['groups: only in the sentence']).toBe(0);
  });

  test('are nothing to an area that names none', () => {
    expect(groups('Adopters wait.', '', area('Improve plans.'))).toMatchObject({
      'groups: shared': 0,
      'groups: only in the area': 0,
      'groups: others altogether': 0,
    });
  });

  test('in care and after it do not stand for one another', () => {
    const only = (found: Record<string, number>) => [
      found['groups: only one is about care leavers'],
      found['groups: only one is about children in care'],
    ];
    expect(only(groups('Care leavers have plans.'))).toEqual([1, 1]);
    expect(only(groups('Children in care have plans.'))).toEqual([0, 0]);
    expect(only(groups('Plans drift.', 'Children in care'))).toEqual([0, 0]);
    expect(only(groups('Plans drift.'))).toEqual([0, 1]);
  });

  test('are named where both name them, and where only the area does', () => {
    expect(from(first(finding('Children in care wait.')), 'both name')).toEqual({
      'both name: children in care': 1,
    });
    expect(from(first(finding('Plans drift.')), 'only the area names')).toEqual({
      'only the area names: children in care': 1,
    });
  });
});

describe('subjects', () => {
  const asked = area('The timeliness of return home interviews when children go missing.', []);
  const texts = [
    'Return interviews are offered to all children who go missing.',
    'They are thorough.',
    'They tell of risk.',
    'Foster carers feel valued.',
  ];
  const blocks = [1, 1, 1, 2];
  const found = () =>
    features(
      asked,
      texts.map((t, i) => finding(t, { id: `${i}`, block: blocks[i]! })),
    );
  const of = (name: string) => found().map((f) => f.get(`subjects: ${name}`)!);

  test('shared are named, and those that only the area names', () => {
    const named = (start: string) => Object.keys(from(found()[0]!, start)).sort();
    expect(named('both speak of')).toEqual([
      'both speak of: missing children',
      'both speak of: return interviews',
    ]);
    expect(named('only the area speaks of')).toEqual(['only the area speaks of: drift and delay']);
    expect(Object.keys(from(found()[3]!, 'only the area speaks of'))).toHaveLength(3);
  });

  test('shared count for more the rarer they are in the report', () => {
    const rare = Math.log(24 / 2);
    const absent = Math.log(24);
    expect(of('share of the area')[0]).toBeCloseTo((2 * rare) / (2 * rare + absent), 10);
    expect(of('share of the area')[3]).toBe(0);
    const length = Math.sqrt(2 * rare ** 2 + absent ** 2);
    expect(of('alike')[0]).toBeCloseTo((2 * rare ** 2) / (length * Math.sqrt(2 * rare ** 2)), 10);
  });

  test('that a paragraph has named count on in it, and less with each sentence', () => {
    const [first, second, third, elsewhere] = of('share of the area, with the paragraph so far');
    expect([second! / first!, third! / first!, elsewhere]).toEqual([
      expect.closeTo(0.9, 10),
      expect.closeTo(0.81, 10),
      0,
    ]);
    // what the area names and the report does not is the rarest of all
    expect(of('the rarest of the area, in the paragraph so far')).toEqual([0, 0, 0, 0]);
  });

  test('that only the sentence names are counted by how rare they are', () => {
    expect(of('only in the sentence').map((v) => v > 0)).toEqual([false, false, true, true]);
  });

  test('are nothing to an area that names none', () => {
    const none = first(finding(texts[0]!), area('It is.', []));
    expect(from(none, 'subjects')).toMatchObject({
      'subjects: share of the area': 0,
      'subjects: alike': 0,
      'subjects: the rarest of the area, in the paragraph so far': 0,
    });
  });
});

test('a finding is set against the part of an area that it meets best', () => {
  const asked = area('Ensure that chronologies are kept, and that foster carers are valued.', []);
  const best = (text: string) =>
    from(features(asked, [finding(text), finding('It rains.')])[0]!, 'best part');
  const found = best('Foster carers are valued.');
  expect(found['best part: in these words']).toBeCloseTo(1, 10);
  expect(found['best part: in these or other words']).toBeCloseTo(1, 5);
  expect(found['best part: share of its subjects']).toBeCloseTo(1, 10);
  expect(found['best part: meaning']).toBeGreaterThan(0.99);
  expect(best('Plans drift.')['best part: in these words']).toBe(0);
});

test.each([
  ['Visits are timely.', { shared: 1, 'only in the sentence': 0, 'others altogether': 0 }],
  [
    'Visits are timely and staff are trained.',
    { shared: 1, 'only in the sentence': 1, 'others altogether': 0 },
  ],
  ['Staff are trained.', { shared: 0, 'only in the sentence': 1, 'others altogether': 1 }],
  ['Carers are valued.', { shared: 0, 'only in the sentence': 0, 'others altogether': 0 }],
])('sides of practice: %s', (text, expected) => {
  const named = Object.fromEntries(Object.entries(expected).map(([k, v]) => [`facets: ${k}`, v]));
  expect(from(first(finding(text)), 'facets')).toEqual(named);
});

test('sides of practice are not others altogether where the area names none', () => {
  const found = first(finding('Staff are trained.'), area('Adopters.'));
  expect(found.get('facets: others altogether')).toBe(0);
});

test('an area, a sentence that evaluates nothing and one on an earlier inspection say so', () => {
  const findings = [
    area('a'),
    finding('b', { stance: 'neutral', themes: ['plans'] }),
    finding('c', { stance: 'strength' }),
  ];
  const found = features(ASKED, findings, [claim('x', { finding: 'c' })]);
  const flags = ['is an area for improvement', 'says nothing of practice', 'speaks of an earlier inspection'];
  expect(found.map((f) => flags.map((name) => f.get(name)))).toEqual([
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ]);
  expect(found.map((f) => f.get('always'))).toEqual([1, 1, 1]);
});

test('what was learned was learned of features that are there', () => {
  const named = new Set<string>();
  for (const text of [ASKED.text, 'Care leavers have plans.', 'Adopters wait.'])
    for (const name of first(finding(text, { themes: ['case-recording'] })).keys()) named.add(name);
  const known = [...verdictModels().relevance.weights.keys()];
  const open = /^(?:both say|both on|both name|only the area names|both speak of|only the area speaks of): /;
  expect(known.filter((name) => !open.test(name) && !named.has(name))).toEqual([]);
});

import { describe, expect, test } from '@jest/globals';
import { laterReport } from '../../src/diff/later.ts';
import { verdictModels } from '../../src/diff/models.ts';
import { profile } from '../../src/diff/profile.ts';
import { verdictFeatures } from '../../src/diff/verdict-features.ts';
import type { Claim, Finding, Stance } from '../../src/model/inspection.ts';
import { area, claim, finding, inspection } from './made.ts';

const ASKED = area('Improve chronologies and files.', ['case-recording']);

/** The features that findings of these relevances give together. */
function features(found: [Finding, number][], claims: Claim[] = []): Map<string, number> {
  const later = laterReport(
    inspection(
      '2012',
      found.map(([f]) => f),
      { claims },
    ),
  );
  const scored = later.profiles.map((p, index) => ({ profile: p, index, relevance: found[index]![1] }));
  const list = verdictFeatures(profile(ASKED), scored, later);
  const byName = new Map(list);
  expect(byName.size).toBe(list.length);
  return byName;
}
const is = (text: string, stance: Stance) => finding(text, { stance, themes: ['plans'] });
const good = (n = 1, relevance = 0.5): [Finding, number][] =>
  Array.from({ length: n }, (_, i) => [is(`Good ${i}.`, 'strength'), relevance]);
const bad = (n = 1, relevance = 0.5): [Finding, number][] =>
  Array.from({ length: n }, (_, i) => [is(`Bad ${i}.`, 'weakness'), relevance]);

test('a report that says nothing of the area gives neither good nor bad', () => {
  const found = features([]);
  for (const name of [
    'good: close',
    'bad: close',
    'bad: share, close',
    'bad: share by rank',
    'relevance: highest',
  ])
    expect(found.get(name)).toBe(0);
  expect(found.get('relevance: total')).toBe(Math.log(0.1));
  expect(found.get('relevance: highest, in orders of magnitude')).toBe(Math.log(0.02));
  expect(found.get('covered by the findings')).toBe(0);
  expect(found.get('always')).toBe(1);
});

test('what was learned was learned of features that are there', () => {
  const known = [...verdictModels().verdict.weights.keys()].sort();
  expect([...features([]).keys()].sort()).toEqual(known);
});

describe('how much is said', () => {
  test('is summed over the most relevant, good and bad apart', () => {
    const found = features([
      [is('a', 'strength'), 0.8],
      [is('b', 'weakness'), 0.6],
      [is('c', 'mixed'), 0.4],
      [is('d', 'neutral'), 0.2],
    ]);
    expect(found.get('good: close')).toBeCloseTo(1, 10);
    expect(found.get('bad: close')).toBeCloseTo(0.8, 10);
    expect(found.get('good: wide')).toBeCloseTo(Math.log(1.1), 10);
    expect(found.get('bad: wide')).toBeCloseTo(Math.log(0.9), 10);
    expect(found.get('good: strongest')).toBeCloseTo(Math.log(0.85), 10);
    expect(found.get('bad: strongest')).toBeCloseTo(Math.log(0.65), 10);
    expect(found.get('relevance: total')).toBeCloseTo(Math.log(2.1), 10);
    expect(found.get('relevance: highest')).toBe(0.8);
    expect(found.get('relevance: highest, in orders of magnitude')).toBeCloseTo(Math.log(0.82), 10);
    expect(found.get('bad: share, close')).toBeCloseTo(0.8 / 1.85, 10);
    expect(found.get('bad: share, wide')).toBeCloseTo(0.8 / 1.85, 10);
  });

  test('counts six findings close by and fifteen around', () => {
    const found = features(good(20));
    expect(found.get('good: close')).toBeCloseTo(3, 10);
    expect(found.get('good: wide')).toBeCloseTo(Math.log(7.6), 10);
    const late = features([...good(6), ...bad(1)]);
    expect(late.get('bad: share, close')).toBe(0);
    expect(late.get('bad: share, wide')).toBeGreaterThan(0);
  });

  test('counts for less the further down it stands', () => {
    const early = features([...bad(), ...good()]).get('bad: share by rank')!;
    const later = features([...good(), ...bad()]).get('bad: share by rank')!;
    expect(early).toBeCloseTo(1 / 1.85, 10);
    expect(later).toBeCloseTo(0.85 / 1.85, 10);
  });
});

describe('what takes something back', () => {
  test('a shortfall of few is told from one of many', () => {
    const few = features([[is('In a small number of cases, files are poor.', 'weakness'), 0.5]]);
    expect(few.get('bad: of few')).toBe(0.5);
    expect(few.get('bad: not of few')).toBeCloseTo(Math.log(0.1), 10);
    const many = features([[is('In many cases, files are poor.', 'weakness'), 0.5]]);
    expect(many.get('bad: of few')).toBe(0);
    expect(many.get('bad: not of few')).toBeCloseTo(Math.log(0.6), 10);
  });

  test('what is good with progress, and a sentence that begins with "However"', () => {
    const found = features([
      [is('Files have improved.', 'strength'), 0.5],
      [is('However, chronologies are late.', 'weakness'), 0.3],
      [is('They are, however, kept.', 'strength'), 0.1],
    ]);
    expect(found.get('good: with progress')).toBe(0.5);
    expect(found.get('takes back')).toBe(0.3);
  });

  test('the area asked for again', () => {
    const found = features([
      [area('Improve files.'), 0.5],
      [area('Improve chronologies.'), 0.25],
      [is('Bad.', 'weakness'), 0.75],
    ]);
    expect(found.get('asked for again')).toBe(0.75);
    expect(found.get('asked for again, strongest')).toBe(0.5);
  });
});

describe('what the report says itself of earlier inspections', () => {
  const found = (...claims: Claim[]) =>
    features(
      [
        [is('a', 'strength'), 0.5],
        [is('b', 'weakness'), 0.25],
      ],
      claims,
    );

  test('counts by outcome, and as much as the finding that says it is relevant', () => {
    const addressed = found(claim('x', { finding: 'a', outcome: 'addressed' }));
    expect([addressed.get('claim: addressed'), addressed.get('claim: not or partly addressed')]).toEqual([
      0.5, 0,
    ]);
    for (const outcome of ['partly', 'persists'] as const) {
      const not = found(claim('x', { finding: 'b', outcome }));
      expect([not.get('claim: addressed'), not.get('claim: not or partly addressed')]).toEqual([0, 0.25]);
    }
  });

  test('counts for nothing where the outcome is not stated or another finding says it', () => {
    for (const made of [claim('x', { finding: 'a' }), claim('x', { finding: 'c', outcome: 'persists' })]) {
      const none = found(made);
      expect([none.get('claim: addressed'), none.get('claim: not or partly addressed')]).toEqual([0, 0]);
    }
  });

  test('of all earlier areas at once counts wherever it stands', () => {
    const all = (name: string, ...claims: Claim[]) =>
      found(...claims).get(`claim on all earlier areas: ${name}`);
    const made = claim('x', { kind: 'areas', outcome: 'partly' });
    expect([all('addressed', made), all('partly', made), all('persists', made)]).toEqual([0, 1, 0]);
    expect(all('addressed', claim('x', { kind: 'areas', outcome: 'addressed' }))).toBe(1);
    expect(all('persists', claim('x', { kind: 'areas', outcome: 'persists' }))).toBe(1);
    expect(all('partly', claim('x', { kind: 'area', outcome: 'partly' }))).toBe(0);
  });
});

test.each([
  ['progress', 'Practice is better.', 'Practice is good.'],
  ['remains', 'Drift continues.', 'Drift is rare.'],
  ['some', 'Some plans are late.', 'These plans are late.'],
  ['but', 'Plans are late, but clear.', 'Plans are late and clear.'],
  ['all', 'All plans are seen.', 'Plans are seen.'],
  ['most', 'The majority of plans are seen.', 'Plans are seen.'],
])('the wording "%s" is in: %s, and not in: %s', (name, text, other) => {
  const weight = (words: string) => features([[is(words, 'strength'), 0.5]]).get(`wording: ${name}`);
  expect(weight(text)).toBeCloseTo(0.5 / 0.55, 10);
  expect(weight(other)).toBe(0);
});

test('the area’s words that the findings close by use are counted', () => {
  const stems = profile(ASKED).stems.size;
  expect(stems).toBe(3);
  const covered = (...found: [Finding, number][]) => features(found).get('covered by the findings');
  expect(covered([is('Chronologies.', 'neutral'), 0.1])).toBeCloseTo(1 / 3, 10);
  expect(covered([is('Chronologies.', 'neutral'), 0.1], [is('Files.', 'neutral'), 0.1])).toBeCloseTo(
    2 / 3,
    10,
  );
  expect(covered(...good(6), [is('Files.', 'neutral'), 0.1])).toBe(0);
  expect(features([]).get('length of the area')).toBe(Math.log(4));
});

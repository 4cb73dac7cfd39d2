import { describe, expect, test } from '@jest/globals';
import { laterReport } from '../../src/diff/later.ts';
import { verdictModels } from '../../src/diff/models.ts';
import { profile } from '../../src/diff/profile.ts';
import { verdictFeatures } from '../../src/diff/verdict-features.ts';
import type { Claim, Finding, Stance } from '../../src/model/inspection.ts';
import { area, claim, finding, inspection } from './made.ts';

const ASKED = area('Improve chronologies and files.', ['case-recording']);

/** The relevance of which so much counts: verdicts take it as less sure than it says. */
const counting = (counted: number) => 1 / (1 + Math.exp(-(Math.log(counted / (1 - counted)) + 0.5) / 0.6));

/** The features that findings of which such relevances count give together. */
function features(found: [Finding, number][], claims: Claim[] = []): Map<string, number> {
  const later = laterReport(
    inspection(
      '2012',
      found.map(([f]) => f),
      { claims },
    ),
  );
  const scored = later.profiles.map((p, index) => ({
    profile: p,
    index,
    relevance: counting(found[index]![1]),
  }));
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
    'chance: good alone',
    'chance: good and bad',
    'chance: bad alone',
    'bad: share',
    'bad: share by rank',
    'relevance: highest',
  ])
    expect(found.get(name)).toBe(0);
  expect(found.get('chance: nothing relevant')).toBe(1);
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
    expect(found.get('good')).toBeCloseTo(Math.log(1.1), 10);
    expect(found.get('bad')).toBeCloseTo(Math.log(0.9), 10);
    expect(found.get('good: strongest')).toBeCloseTo(Math.log(0.85), 10);
    expect(found.get('bad: strongest')).toBeCloseTo(Math.log(0.65), 10);
    expect(found.get('relevance: total')).toBeCloseTo(Math.log(2.1), 10);
    expect(found.get('relevance: highest')).toBeCloseTo(0.8, 10);
    expect(found.get('relevance: highest, in orders of magnitude')).toBeCloseTo(Math.log(0.82), 10);
    expect(found.get('bad: share')).toBeCloseTo(0.8 / 1.85, 10);
  });

  test('takes each finding for a chance of its own that good, or bad, is told', () => {
    const found = features([
      [is('a', 'strength'), 0.5],
      [is('b', 'weakness'), 0.5],
      [is('c', 'strength'), 0.5],
      [is('d', 'neutral'), 0.5],
    ]);
    expect(found.get('chance: nothing relevant')).toBeCloseTo(1 / 16, 10);
    expect(found.get('chance: good alone')).toBeCloseTo(3 / 8, 10);
    expect(found.get('chance: good and bad')).toBeCloseTo(3 / 8, 10);
    expect(found.get('chance: bad alone')).toBeCloseTo(1 / 8, 10);
  });

  test('weighs thirty findings', () => {
    const found = features([...good(30), ...bad(5)]);
    expect(found.get('good')).toBeCloseTo(Math.log(15.1), 10);
    expect(found.get('bad')).toBeCloseTo(Math.log(0.1), 10);
  });

  test('counts relevance as less sure than it says', () => {
    const at = (relevance: number) => {
      const later = laterReport(inspection('2012', [is('a', 'strength')]));
      const scored = [{ profile: later.profiles[0]!, index: 0, relevance }];
      return new Map(verdictFeatures(profile(ASKED), scored, later)).get('relevance: highest')!;
    };
    expect(at(0.95)).toBeCloseTo(0.78, 2);
    expect(at(0.3)).toBeCloseTo(0.267, 2);
    expect([at(0), at(1)]).toEqual([0, 1]);
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
    expect(few.get('bad: of few')).toBeCloseTo(0.5, 10);
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
    expect(found.get('good: with progress')).toBeCloseTo(0.5, 10);
    expect(found.get('takes back')).toBeCloseTo(0.3, 10);
  });

  test('the area asked for again', () => {
    const found = features([
      [area('Improve files.'), 0.5],
      [area('Improve chronologies.'), 0.25],
      [is('Bad.', 'weakness'), 0.75],
    ]);
    expect(found.get('asked for again')).toBeCloseTo(0.75, 10);
    expect(found.get('asked for again, strongest')).toBeCloseTo(0.5, 10);
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

  const claimed = (...claims: Claim[]) => {
    const of = found(...claims);
    return [of.get('claim: addressed')!, of.get('claim: not or partly addressed')!];
  };

  test('counts by outcome, and as much as the finding that says it is relevant', () => {
    const [addressed, not] = claimed(claim('x', { finding: 'a', outcome: 'addressed' }));
    expect(addressed).toBeCloseTo(0.5, 10);
    expect(not).toBe(0);
    for (const outcome of ['partly', 'persists'] as const) {
      const [addressed, not] = claimed(claim('x', { finding: 'b', outcome }));
      expect(addressed).toBe(0);
      expect(not).toBeCloseTo(0.25, 10);
    }
  });

  test('counts for nothing where the outcome is not stated or another finding says it', () => {
    for (const made of [claim('x', { finding: 'a' }), claim('x', { finding: 'c', outcome: 'persists' })])
      expect(claimed(made)).toEqual([0, 0]);
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

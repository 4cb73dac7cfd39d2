import { expect, test } from '@jest/globals';
import type { Review, Verdict } from '../../src/model/trail.ts';
import { isGuess, lastWord, summarise } from '../../src/report/summary.ts';
import { shropshire } from './seeds.ts';

const trail = shropshire();
const [area] = trail.areas as [(typeof trail.areas)[number]];
const [given] = area.verdicts as [Verdict];
const verdicts = (...told: [Verdict['verdict'], number][]): Verdict[] =>
  told.map(([verdict, confidence], i) => ({ ...given, in: `report ${i}`, verdict, confidence }));
const review = ({ in: judgedIn, verdict }: Verdict, stale: boolean): Review => ({
  in: judgedIn,
  verdict,
  note: '',
  reviewer: 'A. Reader',
  date: '',
  stale,
  program: given,
});

test('that an area came back is a guess only where nothing tells plainly that it was addressed', () => {
  const of = (...confidences: [number, number]) =>
    isGuess({
      ...area,
      standing: 're-emerged',
      verdicts: verdicts(['addressed', confidences[0]], ['addressed', confidences[1]], ['persists', 0.9]),
    });
  expect([of(0.4, 0.4), of(0.4, 0.9), of(0.9, 0.4)]).toEqual([true, false, false]);
});

test('the latest word is the last that says anything, else the last silence on which a person decided', () => {
  const said = verdicts(['persists', 0.9], ['not-mentioned', 0.9]);
  expect(lastWord({ ...area, verdicts: said })).toBe(said[0]);
  const silent = verdicts(['not-mentioned', 0.9], ['not-mentioned', 0.9]);
  const decided = (stale: boolean) => ({ ...area, verdicts: silent, reviews: [review(silent[0]!, stale)] });
  expect(lastWord({ ...area, verdicts: silent })).toBeNull();
  expect(lastWord(decided(false))).toBe(silent[0]);
  expect(lastWord(decided(true))).toBeNull();
});

test('the areas of a single report without a date are those of the latest', () => {
  const [first] = trail.inspections;
  const undated = { ...first!, inspected: { start: null, end: null }, published: null };
  const areas = [{ ...area, raisedIn: first!.document.sha256, verdicts: [] }];
  const { latest, undated: without } = summarise({ ...trail, inspections: [undated], areas, themes: [] });
  expect([latest, without]).toEqual([areas, []]);
});

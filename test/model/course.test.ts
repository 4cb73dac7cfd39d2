import { describe, expect, test } from '@jest/globals';
import {
  type Course,
  cameBack,
  keepsComingBack,
  onOneSentence,
  strengthLost,
  timesWanting,
  wantingAtLast,
} from '../../src/model/course.ts';
import type { ThemeInInspection, ThemeState } from '../../src/model/trail.ts';

const SAID: Record<string, [ThemeState, Partial<ThemeInInspection>]> = {
  A: ['mixed', { areas: 1, strengths: 2 }],
  W: ['weakness', { weaknesses: 4 }],
  w: ['weakness', { weaknesses: 1 }],
  S: ['strength', { strengths: 4 }],
  s: ['strength', { strengths: 1 }],
  m: ['mixed', { mixed: 1 }],
  '.': ['absent', {}],
  '-': ['out-of-scope', {}],
};

/** What one report after another says: an area, many sentences (capitals) or one, nothing, or that it did not look. */
function course(marks: string): Course {
  const reports = [...marks].map((mark, i) => {
    const [state, counts] = SAID[mark]!;
    return { in: String(i), state, areas: 0, strengths: 0, weaknesses: 0, mixed: 0, ...counts };
  });
  return { reports, after: (one, other) => one.in > other.in };
}

test.each<[string, 'comes back' | 'came back' | 'neither']>([
  ['AW', 'comes back'],
  ['AA.', 'comes back'],
  ['AA-', 'comes back'],
  ['AAm', 'comes back'],
  ['ASA', 'comes back'],
  ['AAS', 'came back'],
  ['AAS.-', 'came back'],
  ['ASASm', 'comes back'],
  ['A', 'neither'],
  ['AS', 'neither'],
  ['mmm', 'neither'],
  ['..', 'neither'],
])('a theme with the course %s %s', (marks, which) => {
  const told = course(marks);
  expect([keepsComingBack(told), cameBack(told)]).toEqual([which === 'comes back', which === 'came back']);
  if (which !== 'neither') expect(timesWanting(told.reports)).toBeGreaterThan(1);
});

test('is no strength in the last report where another may be later', () => {
  const unordered = { ...course('AAS'), after: () => false };
  expect([keepsComingBack(unordered), cameBack(unordered)]).toEqual([true, false]);
  expect([wantingAtLast(unordered), strengthLost({ ...course('SA'), after: () => false })]).toEqual([
    true,
    false,
  ]);
});

describe('what is said of a course rests on one sentence', () => {
  test.each<[string, (told: Course) => boolean, boolean]>([
    ['Aw', keepsComingBack, true],
    ['AW', keepsComingBack, false],
    ['AWw', keepsComingBack, false],
    ['AASm', keepsComingBack, true],
    ['AAs', cameBack, true],
    ['AAS', cameBack, false],
    ['sA', strengthLost, true],
    ['Sw', strengthLost, true],
    ['SsA', strengthLost, false],
    ['SA', strengthLost, false],
    ['s', strengthLost, false],
  ])('in %s: %p, %j', (marks, said, rests) => expect(onOneSentence(course(marks), said)).toBe(rests));
});

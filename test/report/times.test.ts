import { expect, test } from '@jest/globals';
import { inspectionTime } from '../../src/report/times.ts';
import { shropshire } from './seeds.ts';

test.each([
  ['2022-02-07', '2022-02-18', '7 to 18 February 2022'],
  ['2022-02-28', '2022-03-11', '28 February to 11 March 2022'],
  ['2021-12-13', '2022-01-14', '13 December 2021 to 14 January 2022'],
  ['2022-02', '2022-03', 'February 2022 to March 2022'],
  ['2022-02-07', '2022-02-07', '7 February 2022'],
  ['2022-02-07', null, '7 February 2022'],
])('an inspection from %s to %s took place on %s', (start, end, words) => {
  const [inspection] = shropshire().inspections;
  expect(inspectionTime({ ...inspection!, inspected: { start, end } })).toBe(words);
});

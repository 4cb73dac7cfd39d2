import { expect, test } from '@jest/globals';
import { dateRuns } from '../../src/parse/dates.ts';

test.each([
  ['conducted on 6 and 7 September 2011', '2011-09-06', '2011-09-07'],
  ['19 November to 28 November 2012', '2012-11-19', '2012-11-28'],
  ['28 January–5 February 2014', '2014-01-28', '2014-02-05'],
  ['20 June 2017 ─ 13 July 2017', '2017-06-20', '2017-07-13'],
  ['7 to 11 February 2022', '2022-02-07', '2022-02-11'],
  ['from Monday 7th to Friday 18th March 2016', '2016-03-07', '2016-03-18'],
  ['03/09/2012 – 12/09/2012', '2012-09-03', '2012-09-12'],
  ['30 September to 11 October 2024 and 13 to 16 January 2025', '2024-09-30', '2025-01-16'],
  ['28 November and 19 November 2012', '2012-11-19', '2012-11-28'],
  ['3/9/12 to 12.9.12', '2012-09-03', '2012-09-12'],
  ['29 December 2014 to 9 January 2015', '2014-12-29', '2015-01-09'],
])('%s', (text, start, end) => {
  expect(dateRuns(text).map((run) => [run.start, run.end])).toEqual([[start, end]]);
});

test('numbers that are no dates give none', () => {
  expect(dateRuns('43 children, 12 of them in 2 homes, at 31 schools; page 7 of 2011')).toEqual([]);
  expect(dateRuns('of 45 March 2012, of 03/19/2012')).toEqual([]);
});

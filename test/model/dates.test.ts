import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareDates, isoDate, longDate, monthNumber, sameDate } from '../../src/model/dates.ts';
import { inspectionDate } from '../../src/model/inspection.ts';
import { inspection } from '../diff/made.ts';

describe('dates', () => {
  const partial = fc
    .tuple(
      fc.integer({ min: 2000, max: 2030 }),
      fc.option(fc.integer({ min: 1, max: 12 })),
      fc.option(fc.integer({ min: 1, max: 28 })),
    )
    .map(([y, m, d]) => isoDate(y, m ?? undefined, d ?? undefined));

  test('months are known by name and abbreviation', () => {
    expect(['January', 'sept', 'SEP.', 'dec', 'May'].map(monthNumber)).toEqual([1, 9, 9, 12, 5]);
    expect(['', 'ma', 'Janu', 'month'].map(monthNumber)).toEqual([null, null, null, null]);
  });

  test('are as exact as is known, and written out so', () => {
    expect([isoDate(2011), isoDate(2011, 2), isoDate(2011, 2, 3)]).toEqual(['2011', '2011-02', '2011-02-03']);
    expect(isoDate(2011, undefined, 3)).toBe('2011');
    expect(['2011', '2011-02', '2011-10-05'].map(longDate)).toEqual([
      '2011',
      'February 2011',
      '5 October 2011',
    ]);
  });

  test('can be the same where the one is part of the other', () => {
    expect(sameDate('2011', '2011-02-03') && sameDate('2011-02', '2011') && sameDate('2011', '2011')).toBe(
      true,
    );
    expect(sameDate('2011-01', '2011-02') || sameDate('2011-1', '2011-12') || sameDate('201', '2011')).toBe(
      false,
    );
    fc.assert(
      fc.property(partial, partial, (a, b) => {
        expect(sameDate(a, b)).toBe(sameDate(b, a));
        expect(compareDates(a, b) + compareDates(b, a)).toBe(0);
        expect(compareDates(a, b) === 0).toBe(a === b);
      }),
    );
  });

  test('of an inspection are its start, else its publication', () => {
    expect(inspectionDate(inspection('2011-01-01', [], { published: '2011-03-01' }))).toBe('2011-01-01');
    expect(inspectionDate(inspection(null, [], { published: '2011-03-01' }))).toBe('2011-03-01');
    expect(inspectionDate(inspection(null))).toBeNull();
  });
});

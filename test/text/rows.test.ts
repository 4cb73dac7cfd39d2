import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Rows } from '../../src/text/rows.ts';

test('rows add up to what their numbers do, however many there are', () => {
  const case_ = fc.integer({ min: 1, max: 4 }).chain((half) =>
    fc.integer({ min: 1, max: 5 }).chain((rows) =>
      fc.record({
        width: fc.constant(2 * half),
        numbers: fc.array(fc.integer({ min: -4095, max: 4095 }), {
          minLength: 2 * half * rows,
          maxLength: 2 * half * rows,
        }),
        places: fc.array(fc.integer({ min: 0, max: rows - 1 }), { maxLength: 60 }),
      }),
    ),
  );
  fc.assert(
    fc.property(case_, ({ width, numbers, places }) => {
      const sums = new Float64Array(width).fill(7);
      new Rows(numbers, width).sum(places, sums);
      const plain = (i: number) => places.reduce((sum, place) => sum + numbers[place * width + i]!, 0);
      expect([...sums]).toEqual(Array.from(sums, (_, i) => plain(i)));
    }),
  );
});

test('a table without rows has nothing to add', () => {
  const sums = new Float64Array(0);
  new Rows([], 0).sum([], sums);
  expect(sums).toHaveLength(0);
});

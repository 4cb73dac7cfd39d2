import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { distribution, type Feature, logistic, readModel, scores, shares } from '../../src/model/linear.ts';

describe('a linear model', () => {
  const text = JSON.stringify({
    about: { areas: 3 },
    classes: ['a', 'b'],
    weights: { x: [1, -1], y: [0, 2] },
  });
  const model = readModel(text);

  test('adds up the weights of the features present and passes over those it does not know', () => {
    const features: Feature[] = [
      ['x', 2],
      ['y', 0.5],
      ['z', 9],
    ];
    expect(model.about).toEqual({ areas: 3 });
    expect(scores(model, features)).toEqual([2, -1]);
    expect(scores(model, [])).toEqual([0, 0]);
  });

  test('gives the probability of a single class by its sum', () => {
    expect(logistic(0)).toBe(0.5);
    expect(logistic(2)).toBeCloseTo(0.880797, 6);
    expect(logistic(-800)).toBe(0);
    expect(logistic(800)).toBe(1);
  });

  test('gives the shares of sums in a list as of those in a row of numbers', () => {
    expect(shares([2, -1])).toEqual(
      distribution(model, [
        ['x', 2],
        ['y', 0.5],
      ]),
    );
    expect(shares(Float64Array.of(2, -1))).toEqual(shares([2, -1]));
    expect(shares(Float64Array.of(0, Math.log(3)))[1]).toBeCloseTo(0.75, 12);
  });

  test('gives probabilities that exclude each other, however large the sums', () => {
    expect(distribution(model, [])).toEqual([0.5, 0.5]);
    expect(distribution(model, [['x', 1]])[0]).toBeCloseTo(1 / (1 + Math.exp(-2)), 12);
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (x, y) => {
          const shares = distribution(model, [
            ['x', x],
            ['y', y],
          ]);
          expect(shares[0]! + shares[1]!).toBeCloseTo(1, 10);
          for (const p of shares) expect(p >= 0 && p <= 1).toBe(true);
        },
      ),
    );
  });
});

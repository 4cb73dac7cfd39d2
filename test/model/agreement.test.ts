import { describe, expect, test } from '@jest/globals';
import { agreementOf } from '../../src/model/agreement.ts';

const pairs = (table: Record<string, number>) =>
  Object.entries(table).flatMap(([labels, n]) => Array<[string, string]>(n).fill([labels[0]!, labels[1]!]));

describe('agreement of two readers', () => {
  test('is the worked example of Cohen’s kappa: 0.7 agreed, 0.5 by chance, so 0.4', () => {
    const { items, share, kappa } = agreementOf(pairs({ yy: 20, yn: 5, ny: 10, nn: 15 }));
    expect([items, share]).toEqual([50, 0.7]);
    expect(kappa).toBeCloseTo(0.4);
  });

  test('is below zero where they agree less than by chance, and one where they agree on all', () => {
    expect(agreementOf(pairs({ yn: 5, ny: 5 })).kappa).toBeCloseTo(-1);
    expect(agreementOf(pairs({ yy: 5, nn: 5 })).kappa).toBeCloseTo(1);
  });

  test('has no kappa where both gave one label throughout', () => {
    expect(agreementOf(pairs({ yy: 5 }))).toEqual({ items: 5, share: 1, kappa: null });
  });

  test('is zero where one reader gave one label throughout', () => {
    expect(agreementOf(pairs({ yy: 5, yn: 5 })).kappa).toBeCloseTo(0);
  });
});

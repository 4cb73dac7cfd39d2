import { describe, expect, test } from '@jest/globals';
import { type Example, learn } from '../../eval/tagging-learn.ts';

/** What the model says of an example with these features: above nought for yes. */
function says(examples: Example[], ...features: string[]): number {
  const { weights } = learn(['yes'], examples, () => 1);
  return features.reduce((sum, name) => sum + (weights.get(name)?.[0] ?? 0), 0);
}
const many = (n: number, features: string[], label: number, readers: boolean): Example[] =>
  Array.from({ length: n }, () => ({ features: features.map((f) => [f, 1]), label, readers }));

describe('what is learned where two groups label differently', () => {
  const others = [
    ...many(60, ['always', 'habit'], 1, false),
    ...many(60, ['always', 'unseen by readers'], 1, false),
    ...many(60, ['always'], 0, false),
  ];
  const readers = [...many(12, ['always', 'habit'], 0, true), ...many(12, ['always'], 0, true)];

  test('follows the readers where they have a habit of their own', () => {
    expect(says(others, 'always', 'habit')).toBeGreaterThan(1);
    expect(says([...others, ...readers], 'always', 'habit')).toBeLessThan(0);
    const asOneGroup = readers.map((e) => ({ ...e, readers: false }));
    expect(says([...others, ...asOneGroup], 'always', 'habit')).toBeGreaterThan(0);
  });

  test('and the others where the readers say nothing', () => {
    expect(says([...others, ...readers], 'always', 'unseen by readers')).toBeGreaterThan(0);
    expect(says([...others, ...readers], 'always')).toBeLessThan(0);
  });

  test('the same examples give the same weights', () => {
    const both = [...others, ...readers];
    expect(learn(['yes'], both, () => 1)).toEqual(learn(['yes'], both, () => 1));
  });
});

test('of several classes the one that a feature goes with weighs most', () => {
  const examples = ['a', 'b', 'c'].flatMap((name, label) => many(5, [name], label, true));
  const { weights } = learn(['A', 'B', 'C'], examples, () => 1);
  ['a', 'b', 'c'].forEach((name, label) => {
    const own = weights.get(name)!;
    expect(own.indexOf(Math.max(...own))).toBe(label);
  });
});

import { expect, test } from '@jest/globals';
import { confidence } from '../../src/report/phrases.ts';
import { beginning, count, list, shortList } from '../../src/report/prose.ts';

test('small numbers are words, large ones digits', () => {
  expect([0, 1, 10, 11, 1234].map((n) => count(n, 'area'))).toEqual([
    ...['no areas', 'one area', 'ten areas', '11 areas', '1,234 areas'],
  ]);
  expect(count(2, 'authority', 'authorities')).toBe('two authorities');
});

test('a list is cut only where that leaves out more than one item', () => {
  expect(list(['a', 'b', 'c'])).toBe('a, b and c');
  expect(shortList(['a', 'b', 'c'], 2)).toBe('a, b and c');
  expect(shortList(['a', 'b', 'c', 'd'], 2)).toBe('a, b and two more');
});

test('a beginning ends with a word and without its comma, or within a word that is too long', () => {
  expect(beginning('Plans are clear.', 16)).toBe('Plans are clear.');
  expect(beginning('Plans, reviews and visits', 8)).toBe('Plans…');
  expect(beginning('A safeguarding-partnership', 12)).toBe('A safe…');
});

test.each([
  [0.9, 'very likely'],
  [0.89, 'likely'],
  [0.7, 'likely'],
  [0.69, 'more likely than not'],
  [0.5, 'more likely than not'],
  [0.49, 'not clear'],
])('a verdict with a probability of %d is %s', (probability, words) =>
  expect(confidence(probability)).toBe(words),
);

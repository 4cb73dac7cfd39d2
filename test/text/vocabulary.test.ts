import { expect, test } from '@jest/globals';
import { knownPair, Stems, stemOf } from '../../src/text/vocabulary.ts';

const stemsIn = (text: string) => new Stems(text.split(' ').map(stemOf));
const numbersIn = (text: string) => stemsIn(text).pairs;

test('each two stems in a row have the number of their pair, in their order, where it is known', () => {
  const leaf = knownPair('ant leaf');
  const back = knownPair('leaf ant');
  expect(leaf).not.toBe(back);
  expect(knownPair('ant leaf')).toBe(leaf);
  expect(numbersIn('ant leaf ant leaf twig ant')).toEqual([leaf, back, leaf, 0, 0]);
  expect(numbersIn('ant')).toEqual([]);
});

test('a pair that becomes known after a text was read is found in it', () => {
  const read = stemsIn('bark moss bark');
  expect(read.pairs).toEqual([0, 0]);
  const moss = knownPair('bark moss');
  expect(read.pairs).toEqual([moss, 0]);
});

test('no two pairs of hundreds of stems share a number', () => {
  const stems = Array.from({ length: 300 }, (_, i) => `stem${i}`);
  const pairs = stems.flatMap((first) => stems.slice(0, 50).map((second) => `${first} ${second}`));
  const numbers = pairs.map(knownPair);
  expect(new Set(numbers).size).toBe(pairs.length);
  expect(numbersIn(pairs.join(' ')).filter((_, i) => i % 2 === 0)).toEqual(numbers);
});

test('each different stem comes once, by first appearance', () => {
  const { different } = stemsIn('twig ant twig leaf ant');
  expect(different.map((stem) => stem.text)).toEqual(['twig', 'ant', 'leaf']);
});

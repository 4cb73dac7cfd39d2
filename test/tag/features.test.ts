import { expect, test } from '@jest/globals';
import { feature, group, nameOf } from '../../src/tag/features.ts';
import { featuresOf } from '../../src/tag/theme-features.ts';

test('a feature has one number, from which its name is known', () => {
  const number = feature('a feature of a test');
  expect(feature('a feature of a test')).toBe(number);
  expect(nameOf(number)).toBe('a feature of a test');
  expect(feature('another feature of a test')).not.toBe(number);
});

test('a group names its features, and groups of one name share them', () => {
  const number = group('test group').of('key');
  expect(nameOf(number)).toBe('test group: key');
  expect(group('test group').of('key')).toBe(number);
});

test('each theme has features of its own', () => {
  const { phrase, beside, after } = featuresOf('ants');
  expect(featuresOf('ants').phrase).toBe(phrase);
  expect([phrase, beside, after].map((own) => nameOf(own.of('queen')))).toEqual([
    'phrase ants: queen',
    'beside ants: queen',
    'after ants: queen',
  ]);
  expect(featuresOf('bees').phrase.of('queen')).not.toBe(phrase.of('queen'));
});

test('keys of a user’s input beyond those that a lexicon has take no memory', () => {
  const odd = group('odd');
  const known = odd.of('first');
  const weighed = feature('odd: weighed by a model');
  for (let i = 0; i < 10_000; i += 1) odd.of(`key ${i}`);
  const before = feature('made before');
  const beyond = ['x', 'y'].map((key) => odd.of(key));
  expect(feature('made after')).toBe(before + 1);
  expect(beyond.map(nameOf)).toEqual(['other', 'other']);
  expect(odd.of('first')).toBe(known);
  expect(odd.of('weighed by a model')).toBe(weighed);
});

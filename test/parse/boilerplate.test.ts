import { expect, test } from '@jest/globals';
import { isBoilerplate } from '../../src/parse/boilerplate.ts';

test.each([
  'No areas for priority action were found.',
  'There are no areas for priority and immediate action.',
  'Inspectors found no areas for immediate action.',
  'No areas have been identified for priority action.',
  'No areas were identified for immediate improvement.',
])('that nothing urgent was found is no area to improve: %s', (sentence) => {
  expect(isBoilerplate(sentence)).toBe(true);
});

test.each(['No areas of practice were sampled in depth.', 'Areas for priority action include supervision.'])(
  'what only begins like it is read: %s',
  (sentence) => {
    expect(isBoilerplate(sentence)).toBe(false);
  },
);

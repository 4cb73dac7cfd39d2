import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { slug } from '../../src/model/slug.ts';

describe('a name in an address', () => {
  test.each([
    ['Kingston upon Hull, City of', 'kingston-upon-hull-city-of'],
    ['Bath & North East Somerset', 'bath-and-north-east-somerset'],
    ["St Helens' Børough", 'st-helens-b-rough'],
    ['Århus', 'arhus'],
    ['King’s Lynn', 'kings-lynn'],
    ['../../etc', 'etc'],
    ['…', 'x'],
    ['', 'x'],
  ])('%j is %s', (name, expected) => expect(slug(name)).toBe(expected));

  test('is never anything but letters, digits and hyphens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) =>
        expect(slug(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/),
      ),
    );
  });
});

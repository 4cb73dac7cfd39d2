import { describe, expect, test } from '@jest/globals';
import { Mender, sourceOffset } from '../../src/parse/mend.ts';

const mended = (source: string) => new Mender(source).mend([[0, source.length]]);

describe('a hyphen at the end of a line', () => {
  test.each([
    ['plans are up\u0002to-date', 'plans are up-to-date'],
    ['plans are up-\nto-date', 'plans are up-to-date'],
    ['a 17-\r\nyear-old', 'a 17-year-old'],
    ['children aged 16\u0002\n17', 'children aged 16-17'],
    ['rising since 2012-\n13', 'rising since 2012-13'],
    ['since COVID\u000219', 'since COVID-19'],
    ['multi-\nagency work', 'multi-agency work'],
  ])('goes on without a space: %j', (source, text) => {
    expect(mended(source).text).toBe(text);
  });

  test.each([
    ['short-\nand long-term', 'short- and long-term'],
    ['16\u0002and 17-year-olds', '16- and 17-year-olds'],
    ['19-\nto 21-year-olds', '19- to 21-year-olds'],
    ['See chart 3-\nChildren', 'See chart 3- Children'],
  ])('stays apart from what it does not join: %j', (source, text) => {
    expect(mended(source).text).toBe(text);
  });

  test.each([
    ['multiagency work, and multi-\nagency plans', 'multiagency work, and multiagency plans'],
    [
      'multiagency and multi-agency work, multi-\nagency plans',
      'multiagency and multi-agency work, multi-agency plans',
    ],
  ])('divides a word that stands elsewhere whole, and not with a hyphen too: %j', (source, text) => {
    expect(mended(source).text).toBe(text);
  });

  test('goes on over the end of a page, but before "and"', () => {
    const parts = (first: string, second: string) => {
      const source = `${first}\n\f${second}`;
      return new Mender(source).mend([
        [0, first.length],
        [first.length + 2, source.length],
      ]).text;
    };
    expect(parts('a 17-', 'year-old')).toBe('a 17-year-old');
    expect(parts('short-', 'and long-term')).toBe('short- and long-term');
  });
});

test('ligatures become letters, and each knows its place', () => {
  const source = 'Main ﬁndings: oﬃcers’ eﬀorts, ﬂexible staﬀ';
  const { text, stretches } = mended(source);
  expect(text).toBe('Main findings: officers’ efforts, flexible staff');
  const at = (word: string) => {
    const start = text.indexOf(word);
    const whole = { text, stretches };
    return source.slice(sourceOffset(whole, start), sourceOffset(whole, start + word.length - 1) + 1);
  };
  expect(['findings', 'officers', 'efforts', 'flexible', 'staff'].map(at)).toEqual([
    'ﬁndings',
    'oﬃcers',
    'eﬀorts',
    'ﬂexible',
    'staﬀ',
  ]);
});

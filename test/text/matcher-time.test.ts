import { expect, test } from '@jest/globals';
import { Matcher } from '../../src/text/matcher.ts';
import { parsePhrase } from '../../src/text/phrase.ts';
import { wordsOf } from '../../src/text/words.ts';
import { growth, STRAIGHT } from '../helpers/growth.ts';

test('a lexicon made to hang matches in a straight line', () => {
  const gaps = [1, 2, 3, 4, 5, 6, 7, 8];
  const matcher = new Matcher(gaps.map((n) => [parsePhrase(`a *${n} a *8 a *8 b`), n]));
  const work = (n: number) => {
    const words = wordsOf('a '.repeat(n));
    return () => matcher.match(words);
  };
  expect(growth(work, 500)).toBeLessThan(STRAIGHT);
});

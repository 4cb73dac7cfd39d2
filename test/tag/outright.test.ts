import { describe, expect, test } from '@jest/globals';
import { loadLexicon } from '../../src/tag/lexicon.ts';
import { outrightShortfall } from '../../src/tag/outright.ts';
import { createTagger } from '../../src/tag/tagger.ts';
import { growth, STRAIGHT } from '../helpers/growth.ts';

const PLAIN = [
  ['Stability of homes has not improved in the past year.', 'has not improved'],
  ['Sharing of information between agencies is inadequate.', 'is inadequate'],
  ['Since 2020 the quality of support to care leavers has deteriorated.', 'has deteriorated'],
  ['Written plans for children in need require further improvement.', 'require further improvement'],
  ['This was raised before, and there has been little progress.', 'there has been little progress'],
  ['Prompt action is not always taken.', 'is not always taken'],
  ['The assessment of family arrangements requires improvement.', 'requires improvement'],
  [
    'When cases are allocated, managers do not give workers sufficient oversight.',
    'do not give workers sufficient',
  ],
  ['Too many plans lack detail.', 'Too many'],
] as const;

const NOT_PLAIN = [
  'No part of the service has deteriorated.',
  'Where attendance is poor, this is quickly raised.',
  'Children do well, although a few plans need improvement.',
  'Services have improved and are no longer inadequate.',
  'Leaders tackle practice that is weak.',
  'Managers know which teams require further work.',
  'Leaders know the areas that still require improvement.',
  'The council was judged to require improvement to be good.',
  'Assessments are timely and thorough.',
];

describe('a shortfall said outright', () => {
  test.each(PLAIN)('is found: %s', (text, words) => expect(outrightShortfall(text)).toBe(words));

  test.each(NOT_PLAIN)('is not what is said of a part, of nobody, of the past or beside good: %s', (text) =>
    expect(outrightShortfall(text)).toBeNull(),
  );

  test('is a weakness, and the explanation names its words', () => {
    const tagger = createTagger(loadLexicon());
    for (const [text, words] of PLAIN) {
      const { stance, reasons } = tagger.explain(text);
      expect(stance).toBe('weakness');
      expect(reasons[0]).toEqual([`says outright: ${words}`, -3]);
    }
  });

  test('of a listed strength changes nothing', () => {
    const tagger = createTagger(loadLexicon());
    expect(tagger.tag({ text: PLAIN[0][0], kind: 'strength' } as never).stance).toBe('strength');
  });

  test('takes time in a straight line with the text', () => {
    const work = (n: number) => {
      const text = 'that is which need '.repeat(n);
      return () => outrightShortfall(text);
    };
    expect(growth(work, 2_500)).toBeLessThan(STRAIGHT);
  });
});

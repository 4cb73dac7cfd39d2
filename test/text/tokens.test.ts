import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tokenize } from '../../src/text/tokens.ts';
import { growth, STRAIGHT } from '../helpers/growth.ts';

const words = (text: string) => tokenize(text).map((t) => t.text);

describe('tokens', () => {
  test('possessive endings, negations and hyphens stand apart', () => {
    expect(words('Children’s plans don’t show multi-agency work.')).toEqual([
      'Children',
      '’s',
      'plans',
      'do',
      'n’t',
      'show',
      'multi',
      '-',
      'agency',
      'work',
      '.',
    ]);
  });

  test('compounds with figures, abbreviations and negations', () => {
    expect(words('Post-16 and COVID-19 (e.g. B&B) on 21st of 2011/12 cannot.')).toEqual([
      ...[
        'Post-16',
        'and',
        'COVID-19',
        '(',
        'e.g.',
        'B&B',
        ')',
        'on',
        '21st',
        'of',
        '2011/12',
        'can',
        'not',
        '.',
      ],
    ]);
  });

  test('what was read before makes no difference', () => {
    const endings = ['children’s, ', 'children’s. ', '(children’s) ', 'children’s '];
    for (const text of [endings.join(''), [...endings].reverse().join('')]) {
      expect(words(text).filter((t) => t === 'children').length).toBe(4);
    }
  });

  test('grows in a straight line with hostile runs', () => {
    for (const part of ['a', 'é', 'can', 'a.', 'a&', '1,', 'a-1', 'n’t', '’', '1a']) {
      const work = (n: number) => {
        const text = part.repeat(n);
        return () => tokenize(text);
      };
      expect(growth(work, 5_000)).toBeLessThan(STRAIGHT);
    }
  });

  test('kinds and stems', () => {
    const [assessments, in_, year] = tokenize('Assessments in 2019');
    expect([assessments!.stem, assessments!.kind]).toEqual(['assess', 'word']);
    expect(in_!.lower).toBe('in');
    expect(year!.kind).toBe('number');
  });

  test('every token stands in the text where it says, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          end = token.end;
        }
      }),
    );
  });
});

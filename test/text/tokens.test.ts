import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tokenize } from '../../src/text/tokens.ts';

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

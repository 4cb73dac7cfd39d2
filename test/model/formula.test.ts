import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fromSpreadsheet, withoutFormula } from '../../src/model/formula.ts';

describe('text in a spreadsheet', () => {
  test.each(['=A1', '+1', '-1', '@x', ' =A1', '\u00a0=x', '＝A1', '\tx', '\nx'])('%j cannot run', (text) => {
    expect(withoutFormula(text)).toBe(`'${text}`);
  });

  test('that is no formula stays as it is', () => {
    for (const text of ['', 'a=b', "'a", '5 = 5', '–1', "'"]) expect(withoutFormula(text)).toBe(text);
  });

  test('comes back as it was', () => {
    const text = fc
      .array(fc.constantFrom('=', '-', "'", ' ', '\t', 'a'), { maxLength: 5 })
      .map((c) => c.join(''));
    fc.assert(
      fc.property(text, (t) => {
        if (!t.startsWith("'")) expect(fromSpreadsheet(withoutFormula(t))).toBe(t);
        expect(/^\s*[=+\-@]/.test(withoutFormula(t))).toBe(false);
      }),
    );
  });
});

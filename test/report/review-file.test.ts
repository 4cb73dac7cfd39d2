import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lookup } from '../../src/report/lookup.ts';
import { reviewFile } from '../../src/report/review-file.ts';
import { readCsv } from './csv-reader.ts';
import { CONTEXT } from './fixture.ts';
import { hostileText, withHostileTexts } from './hostile.ts';
import { shropshire } from './seeds.ts';

test('the file to decide in holds no formula and no control, whatever a document or a person wrote', () => {
  const plain = readCsv(reviewFile([lookup(shropshire(), CONTEXT)], []));
  fc.assert(
    fc.property(hostileText, (hostile) => {
      const trail = withHostileTexts(shropshire(), hostile);
      const row = {
        file: 'r.csv',
        line: 2,
        verdict: null,
        area: 'a',
        in: 'b',
        date: '',
        raisedOn: '',
        laterOn: '',
      };
      const texts = {
        authority: hostile,
        note: hostile,
        reviewer: hostile,
        areaText: hostile,
        wording: hostile,
      };
      const cells = readCsv(reviewFile([lookup(trail, CONTEXT)], [{ ...row, ...texts }]));
      expect(cells.map((line) => line.length)).toEqual(Array(plain.length + 1).fill(plain[0]!.length));
      for (const cell of cells.flat()) {
        expect(cell).not.toMatch(/^[\s\u00a0]*[=+\-@|\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/);
        expect(cell).not.toMatch(
          /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
        );
      }
    }),
    { numRuns: 50 },
  );
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Area, Review, Verdict } from '../../src/model/trail.ts';
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

test('what must be decided anew stands first, then what is open from the least sure, then what is outside, then the rest', () => {
  const trail = shropshire();
  const [area] = trail.areas as [Area];
  const [given] = area.verdicts as [Verdict];
  const review = (stale: boolean): Review => ({
    ...{ in: given.in, verdict: 'persists', note: 'seen', reviewer: 'A. Reader', date: '', stale },
    program: given,
  });
  const silent: Verdict = {
    ...given,
    verdict: 'not-mentioned',
    inScope: false,
    confidence: 0.1,
    evidence: [],
  };
  const areas: Area[] = [
    { ...area, id: 'decided', reviews: [review(false)] },
    { ...area, id: 'outside', verdicts: [silent] },
    { ...area, id: 'sure', verdicts: [{ ...given, confidence: 0.9 }] },
    { ...area, id: 'unsure', verdicts: [{ ...given, confidence: 0.4 }] },
    { ...area, id: 'stale', reviews: [review(true)] },
  ].map((own) => ({ ...own, verdicts: own.verdicts.slice(0, 1) }));
  const draft = { file: 'r.csv', line: 2, authority: '', areaText: '', wording: '', date: '', raisedOn: '' };
  const rows = [
    {
      ...draft,
      area: 'sure',
      in: given.in,
      verdict: null,
      note: 'to ask',
      reviewer: 'B. Reader',
      laterOn: '',
    },
  ];
  const [head, ...lines] = readCsv(reviewFile([lookup({ ...trail, areas }, CONTEXT)], rows));
  const column = (name: string) => lines.map((line) => line[head!.indexOf(name)]);
  expect(column('area')).toEqual(['stale', 'unsure', 'sure', 'outside', 'decided']);
  expect(column('note')).toEqual(['', '', 'to ask', '', 'seen']);
  expect(column('reviewer')).toEqual(['', '', 'B. Reader', '', 'A. Reader']);
});

import { expect, test } from '@jest/globals';
import { joined, type Span } from '../../src/model/span.ts';

const TEXT = 'case-file audits and plans';
const words = (spans: Span[], gap: RegExp) => joined(spans, TEXT, gap).map((span) => TEXT.slice(...span));

test('spans come in order, and are one where they overlap, lie in each other or touch', () => {
  const spans: Span[] = [
    [10, 16],
    [0, 9],
    [5, 8],
    [21, 23],
    [23, 26],
  ];
  expect(words(spans, /^$/)).toEqual(['case-file', 'audits', 'plans']);
  expect(spans[0]).toEqual([10, 16]);
});

test('spans are one where no more than a gap lies between them', () => {
  const spans: Span[] = [
    [0, 4],
    [5, 9],
    [10, 16],
  ];
  expect(words(spans, /^\s*$/)).toEqual(['case', 'file audits']);
  expect(words(spans, /^[\s-]*$/)).toEqual(['case-file audits']);
});

import { expect, test } from '@jest/globals';
import { digestible } from '../../src/text/digestible.ts';
import { winkSpans } from '../../src/text/sentences.ts';

test.each(['a', 'a.', 'a-1', '?x'])('%j without end is parted into sentences in straight time', (run) => {
  const text = run.repeat(Math.ceil(60_000 / run.length));
  const before = process.cpuUsage();
  winkSpans(text);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(2);
});

test('spaces come into runs that are longer than any word, and nothing moves', () => {
  const word = 'x'.repeat(255);
  expect(digestible(`${word} ${word}`)).toBe(`${word} ${word}`);
  const cut = digestible(`a ${'y'.repeat(1_000)} b`);
  expect(cut).toHaveLength(1_004);
  expect(cut.split(' ').every((run) => run.length < 256)).toBe(true);
});

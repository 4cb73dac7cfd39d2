import { expect, test } from '@jest/globals';
import { bodyOf, opening } from '../../src/parse/opening.ts';
import { type Passage, passages } from '../../src/parse/passages.ts';

/** Passages of these texts. */
function passagesOf(texts: readonly string[]): Passage[] {
  const text = texts.join('\n');
  let at = 0;
  const blocks = texts.map((own) => {
    const start = at;
    at += own.length + 1;
    return {
      kind: 'heading' as const,
      span: [start, start + own.length] as const,
      page: 1,
      level: null,
      mark: null,
      cells: [],
    };
  });
  return passages({ path: 'x', format: 'txt', sha256: '', pages: 1, text, blocks, warnings: [] });
}
const words = (found: readonly Passage[]) => found.map(({ text }) => text);
const lines = (n: number) => Array.from({ length: n }, (_, i) => `Line number ${i}.`);

test('a letter opens with what stands before its salutation and six passages after it', () => {
  const all = passagesOf(['Monitoring visit', 'Dear Ms Made', ...lines(10)]);
  expect(words(opening(all))).toEqual(['Monitoring visit', 'Dear Ms Made', ...lines(6)]);
  expect(words(bodyOf(all))).toEqual(lines(10));
});

test('any other report opens with its first sixty passages, and all of it is its body', () => {
  for (const texts of [lines(80), [...lines(60), 'Dear reader', ...lines(5)]]) {
    const all = passagesOf(texts);
    expect(words(opening(all))).toEqual(texts.slice(0, 60));
    expect(words(bodyOf(all))).toEqual(texts);
  }
});

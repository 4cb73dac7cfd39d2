import { describe, expect, test } from '@jest/globals';
import type { Block } from '../../src/model/source.ts';
import { passages } from '../../src/parse/passages.ts';

type Given = [text: string, fields?: Partial<Omit<Block, 'span' | 'cells'>>];

/** The texts of the passages that blocks on lines of their own make. */
function passagesOf(...given: Given[]): string[] {
  let text = '';
  const blocks = given.map(([own, fields]): Block => {
    const start = text.length;
    text += `${own}\n`;
    const span = [start, start + own.length] as const;
    return { kind: 'paragraph', page: 1, level: null, mark: null, cells: [], ...fields, span };
  });
  const source = { path: 'x', format: 'pdf', sha256: '', pages: 2, text, blocks, warnings: [] } as const;
  return passages({ ...source, blocks, warnings: [] }).map((p) => p.text);
}
const item = (mark: string, text: string): Given => [text, { kind: 'item', mark }];

const CUT = 'Social workers in the teams of the district see those children whom they know well';
const LONG = `${CUT} and write down what they say`;

describe('a paragraph that was cut goes on', () => {
  test.each<[string, Given, Given]>([
    ['with a small letter', [CUT], ['from week to week.']],
    ['after a word that asks for more', [`${CUT} in the`], ['North of the county.']],
    ['after the end of a page', [LONG], ['Ofsted agrees with them.', { page: 2 }]],
  ])('%s', (_, first, second) => expect(passagesOf(first, second)).toEqual([`${first[0]} ${second[0]}`]));
});

describe('another one begins', () => {
  test.each<[string, Given, Given]>([
    ['after a short line', ['Early help'], ['and protection.']],
    ['after a short line that ends with such a word', ['What we think of the'], ['North of the county.']],
    ['on the same page', [LONG], ['Ofsted agrees with them.']],
    ['after a line that is not long enough to be cut', [CUT], ['Ofsted agrees.', { page: 2 }]],
    ['with what may be a heading', [LONG], ['Main findings', { page: 2 }]],
    ['with a grade', [`${CUT}, which is`], ['good']],
  ])('%s', (_, first, second) => expect(passagesOf(first, second)).toEqual([first[0], second[0]]));
});

describe('a list within an item', () => {
  test('is part of the item as long as its mark is the same', () => {
    expect(
      passagesOf(
        item('◼', 'Improve plans:'),
        item('–', 'for girls'),
        item('–', 'for boys'),
        item('•', 'train staff.'),
      ),
    ).toEqual(['Improve plans: for girls; for boys', 'train staff.']);
  });

  test('may begin without a colon, in small letters', () => {
    expect(passagesOf(item('◼', 'Improve plans'), item('–', 'for girls'))).toEqual([
      'Improve plans for girls',
    ]);
    expect(passagesOf(item('◼', 'Improve plans.'), item('–', 'for girls'))).toHaveLength(2);
  });

  test('is not one that is numbered', () => {
    expect(passagesOf(item('◼', 'Improve plans:'), item('1.', 'for girls'))).toHaveLength(2);
  });
});

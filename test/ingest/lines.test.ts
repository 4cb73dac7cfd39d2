import { describe, expect, test } from '@jest/globals';
import { readSource } from '../../src/ingest/ingest.ts';

/** The blocks of a plain text, each with its kind. */
async function blocksOf(text: string): Promise<string[]> {
  const source = await readSource('x.txt', Buffer.from(text));
  return source.blocks.map(({ kind, span }) => `${kind}: ${source.text.slice(...span)}`);
}
const body = (page: number) =>
  Array.from({ length: 6 }, (_, i) => `Sentence ${'abcdef'[i]} of part ${'xyz'[page]}.`);
const paged = (edge: (page: number) => string[], pages = 3) =>
  Array.from({ length: pages }, (_, page) => [...edge(page), ...body(page)].join('\n\n')).join('\f');
const allBodies = (pages: number) =>
  Array.from({ length: pages }, (_, page) => body(page).map((line) => `paragraph: ${line}`)).flat();

describe('at the edge of a page', () => {
  test('four lines that stand on three pages are a header', async () => {
    const header = ['Inspection report', 'Children’s services', 'Derby City', 'Page of the report'];
    expect(await blocksOf(paged(() => header))).toEqual(allBodies(3));
    expect(await blocksOf(paged(() => header, 2))).toHaveLength(2 * (header.length + 6));
  });

  test('a number alone is the page’s, also on one page', async () => {
    expect(await blocksOf(paged((page) => [String(page + 7)], 2))).toEqual(allBodies(2));
  });

  test('the mark of an item is kept', async () => {
    const items = await blocksOf(paged((page) => ['•', `Item of part ${'xyz'[page]}.`]));
    expect(items.filter((block) => block.startsWith('item'))).toEqual(
      [...'xyz'].map((part) => `item: Item of part ${part}.`),
    );
  });
});

describe('a number at the start of a line', () => {
  const wrapped = ['Social workers see the children whom they know as the report says on page'];

  test('is that of an item where it follows on', async () => {
    expect(await blocksOf(['1. Plans are clear.', '2. Visits are made.'].join('\n'))).toEqual([
      'item: Plans are clear.',
      'item: Visits are made.',
    ]);
  });

  test('is a part of the sentence where it does not', async () => {
    const lines = [...wrapped, '12. They write down what the children say to them, and read it to those'];
    expect(await blocksOf(lines.join('\n'))).toEqual([`paragraph: ${lines.join('\n')}`]);
  });
});

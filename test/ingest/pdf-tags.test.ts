import { describe, expect, test } from '@jest/globals';
import { readSource } from '../../src/ingest/ingest.ts';
import { pdfOf } from '../helpers/pdf.ts';

/** An element of a tag tree by its type; a string is printed on a line of its own as marked content. */
type Element = [type: string, ...kids: (Element | string)[]];

const FONTS = '/F1 4 0 R/F2 5 0 R';
const show = (text: string) => `(${text}) Tj`;
/** Text at a size, raised by some points. */
const at = (size: number, text: string, rise = 0) => `/F1 ${size} Tf ${rise} Ts ${show(text)}`;

function page(contents: string, more = '') {
  return [
    '',
    '<</Type/Pages/Kids[6 0 R]/Count 1>>',
    '',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<<${FONTS}>>>>/Contents 7 0 R${more}>>`,
    `<</Length ${contents.length}>>stream\n${contents}\nendstream`,
  ];
}

/** A page with a tag tree. A string that ends in an operator is printed as it stands. */
function tagged(...elements: Element[]): Uint8Array {
  const lines: string[] = [];
  const owners: string[] = [];
  const tree: string[] = [];
  const place = (n: number) => `${8 + n} 0 R`;
  const put = ([type, ...kids]: Element, parent: string): string => {
    const own = place(tree.push('') - 1);
    const inside = kids.map((kid) => {
      if (typeof kid !== 'string') return put(kid, own);
      const printed = kid.endsWith('Tj') ? kid : show(kid);
      const id = owners.push(own) - 1;
      lines.push(`/${type} <</MCID ${id}>> BDC BT /F1 11 Tf 20 ${760 - 20 * id} Td ${printed} ET EMC`);
      return String(id);
    });
    tree[tree.findIndex((_, n) => place(n) === own)] =
      `<</Type/StructElem/S/${type}/P ${parent}/Pg 6 0 R/K[${inside.join(' ')}]>>`;
    return own;
  };
  const roots = elements.map((element) => put(element, '3 0 R'));
  const objects = page(lines.join('\n'), '/StructParents 0');
  objects[0] = '<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 3 0 R>>';
  objects[2] = `<</Type/StructTreeRoot/K[${roots.join(' ')}]/ParentTree<</Nums[0 [${owners.join(' ')}]]>>>>`;
  return pdfOf([...objects, ...tree]);
}

/** A page without tags, from top to bottom. */
function untagged(...lines: [y: number, printed: string][]): Uint8Array {
  const objects = page(lines.map(([y, printed]) => `BT /F1 11 Tf 20 ${y} Td ${printed} ET`).join('\n'));
  objects[0] = '<</Type/Catalog/Pages 2 0 R>>';
  objects[2] = 'null';
  return pdfOf(objects);
}

/** The blocks of a PDF: kind, level of a heading or mark of an item, and text, a row's cells with `|` between them. */
async function blocksOf(bytes: Uint8Array): Promise<string[]> {
  const { text, blocks } = await readSource('a.pdf', bytes);
  const clean = (span: readonly [number, number]) => text.slice(...span).replace(/\s+/g, ' ');
  return blocks.map(({ kind, level, mark, span, cells }) =>
    [kind, level ?? mark, cells.length > 0 ? cells.map(clean).join(' | ') : clean(span)]
      .filter((part) => part !== null)
      .join(' '),
  );
}

describe.each([
  ['with an element around all', (...elements: Element[]) => tagged(['Document', ...elements])],
  ['without one', tagged],
])('what the tags of a PDF say, %s', (_, tagged) => {
  test('headings have their level, and paragraphs stand by themselves', async () => {
    const read = tagged(['H1', 'Findings'], ['H3', 'Plans'], ['H', 'Visits'], ['P', 'They are clear.']);
    expect(await blocksOf(read)).toEqual([
      'heading 1 Findings',
      'heading 3 Plans',
      'heading 1 Visits',
      'paragraph They are clear.',
    ]);
  });

  test('an item has the mark that its label prints, or else the one that its depth is drawn with', async () => {
    const inner: Element = ['L', ['LI', ['Lbl', ' '], ['LBody', 'Visits are rare.']]];
    const read = tagged([
      'L',
      ['LI', ['Lbl', '2.'], ['LBody', 'Plans are late.']],
      ['LI', ['Lbl', ' '], ['LBody', ['P', 'Records are thin.'], inner]],
    ]);
    expect(await blocksOf(read)).toEqual([
      'item 2. Plans are late.',
      'item • Records are thin.',
      'item ◦ Visits are rare.',
    ]);
  });

  test('a label that is no mark is the beginning of the text', async () => {
    const read = tagged(['L', ['LI', ['Lbl', 'Children'], ['LBody', 'are seen alone.']]]);
    expect(await blocksOf(read)).toEqual(['item Children are seen alone.']);
  });

  test('a table has rows of cells, but for one that only lays out the page', async () => {
    const long = `${'Leaders know their services well and act on what they learn. '.repeat(6)}`;
    const read = tagged([
      'Table',
      ['TR', ['TH', 'Judgement'], ['TD', ['P', 'Good']]],
      ['TR', ['TD', 'Alone']],
      ['TR', ['TD', long], ['TD', 'Good']],
    ]);
    expect(await blocksOf(read)).toEqual([
      'row Judgement | Good',
      'paragraph Alone',
      `paragraph ${long.trim()}`,
      'paragraph Good',
    ]);
  });

  test('a line of the contents is a row, be it of one cell', async () => {
    expect(await blocksOf(tagged(['TOC', ['TOCI', 'Findings']], ['P', 'They are clear.']))).toEqual([
      'row Findings',
      'paragraph They are clear.',
    ]);
  });

  test('what stands within a line belongs to it, what does not stands by itself', async () => {
    const read = tagged(
      ['P', 'Plans', ['Span', 'are', ['Link', 'clear']], ['NonStruct', 'and kept.']],
      ['NonStruct', ['P', 'Visits are rare.']],
    );
    expect(await blocksOf(read)).toEqual([
      'paragraph Plans are clear and kept.',
      'paragraph Visits are rare.',
    ]);
  });

  test('footnotes with their numbers, and pictures, are left out', async () => {
    const read = tagged(
      ['P', 'Plans are clear', ['Link', ['Span', '3'], ['Note', 'Of 2019.']], 'and kept.'],
      ['Figure', 'A logo'],
      ['Note', 'Another footnote.'],
    );
    expect(await blocksOf(read)).toEqual(['paragraph Plans are clear and kept.']);
  });

  test.each([
    [6, 'Plans are clear and kept.'],
    [8.6, 'Plans are clear and kept.'],
    [9, 'Plans are clear3 and kept.'],
  ])(
    'a number printed at %d points after a word of 11 is a footnote’s where it is clearly smaller',
    async (size, text) => {
      const printed = `${show('Plans are clear')} ${at(size, '3', 4)} ${at(11, ' and kept.')}`;
      expect(await blocksOf(tagged(['P', printed]))).toEqual([`paragraph ${text}`]);
    },
  );

  test('a small number after a space is the text’s', async () => {
    const printed = `${show('Within ')} ${at(6, '3')} ${at(11, ' days.')}`;
    expect(await blocksOf(tagged(['P', printed]))).toEqual(['paragraph Within 3 days.']);
  });
});

describe('a page without tags', () => {
  const BODY = ['Plans are clear and kept up to date by', 'social workers who know the children', 'well.'];

  test('has paragraphs by distance and by size and weight of type', async () => {
    const read = untagged(
      [760, at(16, 'Inspection of Derby')],
      [740, `/F2 11 Tf ${show('Plans')}`],
      ...BODY.map((line, i): [number, string] => [725 - 15 * i, show(line)]),
      [670, show('Visits are rare.')],
    );
    expect(await blocksOf(read)).toEqual([
      'paragraph Inspection of Derby',
      'paragraph Plans',
      `paragraph ${BODY.join(' ')}`,
      'paragraph Visits are rare.',
    ]);
  });

  test('leaves out footnotes at its foot, and their numbers in the text', async () => {
    const read = untagged(
      [760, `${show('Plans are clear')} ${at(6, '3', 4)} ${at(11, ' and kept.')}`],
      [745, show('Visits are rare.')],
      [60, at(8, '3 Of 2019.')],
    );
    expect(await blocksOf(read)).toEqual(['paragraph Plans are clear and kept. Visits are rare.']);
  });
});

import { describe, expect, test } from '@jest/globals';
import { readSource } from '../../src/ingest/ingest.ts';
import { pdfOf } from '../helpers/pdf.ts';

const line = (y: number, text: string) => `BT /F1 11 Tf 20 ${y} Td (${text}) Tj ET\n`;

/** What a page shows: its paragraphs with or without tags, a picture, or a reference to nothing. */
type Page = { tagged: string[]; outside?: string[] } | { plain: string[] } | 'picture' | 'damaged';

/** How text of a tagged page that no tag leads to is written. */
type Outside = 'unmarked' | 'orphan' | 'artifact';

/** A PDF whose tagged pages alone have a tag tree, nested as deep as asked for; headers and footers are not marked. */
function pdf(pages: readonly Page[], depth = 1, outside: Outside = 'unmarked'): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 3 0 R>>',
    '',
    '',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\nx\nendstream',
  ];
  const put = (object: string) => `${objects.push(object)} 0 R`;
  const roots: string[] = [];
  const parents: string[] = [];
  const kids = pages.map((page, i) => {
    if (page === 'damaged') return put('null');
    const isTagged = typeof page === 'object' && 'tagged' in page;
    const texts = page === 'picture' ? [] : isTagged ? page.tagged : page.plain;
    const shown = texts.map((text, n) => {
      const printed = line(500 - 30 * n, text);
      return isTagged ? `/P <</MCID ${n}>> BDC\n${printed}EMC\n` : printed;
    });
    const rest = (isTagged && page.outside ? page.outside : []).map((text, n) => {
      const printed = line(500 - 30 * (texts.length + n), text);
      if (outside === 'artifact') return `/Artifact BMC\n${printed}EMC\n`;
      return outside === 'orphan' ? `/P <</MCID ${90 + n}>> BDC\n${printed}EMC\n` : printed;
    });
    const body = [...shown, ...rest].join('');
    const stream = `${line(560, 'Inspection of Derby')}${body}${line(20, `Page ${i + 1}`)}`;
    const content = page === 'picture' ? '/I1 Do' : stream;
    const contents = put(`<</Length ${content.length}>>stream\n${content}\nendstream`);
    const own = put(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]/Resources<</Font<</F1 4 0 R>>/XObject<</I1 5 0 R>>>>/Contents ${contents}${isTagged ? `/StructParents ${i}` : ''}>>`,
    );
    if (!isTagged) return own;
    const tags = texts.map((_, n) => {
      const top = objects.length + depth;
      const parent = (level: number) => (level === 0 ? '3 0 R' : `${top - level + 1} 0 R`);
      const leaf = put(`<</Type/StructElem/S/P/P ${parent(depth - 1)}/Pg ${own}/K ${n}>>`);
      let child = leaf;
      for (let level = depth - 2; level >= 0; level--)
        child = put(`<</Type/StructElem/S/Div/P ${parent(level)}/K[${child}]>>`);
      roots.push(child);
      return leaf;
    });
    parents.push(`${i} [${tags.join(' ')}]`);
    return own;
  });
  objects[1] = `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${pages.length}>>`;
  objects[2] = `<</Type/StructTreeRoot/K[${roots.join(' ')}]/ParentTree<</Nums[${parents.join(' ')}]>>>>`;
  return pdfOf(objects);
}

async function read(bytes: Uint8Array) {
  const { text, blocks, warnings } = await readSource('a.pdf', bytes);
  return { texts: blocks.map(({ span, page }) => `${page} ${text.slice(...span)}`), warnings };
}

const COVER = ['A letter to the director.', 'Leaders know their services.', 'Plans are kept up to date.'];
const NO_TAGS = 'no usable tags that tell headings, paragraphs and lists apart';

test('pages without tags in a tagged PDF are read by their lines, and named', async () => {
  const { texts, warnings } = await read(
    pdf([
      { tagged: COVER },
      { tagged: COVER },
      { plain: ['Children wait too long.'] },
      { plain: ['Visits are rare.'] },
    ]),
  );
  expect(texts).toEqual([
    ...COVER.map((text) => `1 ${text}`),
    ...COVER.map((text) => `2 ${text}`),
    '3 Children wait too long.',
    '4 Visits are rare.',
  ]);
  expect(warnings).toEqual([expect.stringContaining(`Pages 3 to 4 have ${NO_TAGS}`)]);
});

test('pages that all have tags, and pages that all have none, are read as before', async () => {
  expect((await read(pdf([{ tagged: COVER }, { tagged: COVER }]))).warnings).toEqual([]);
  const plain = await read(pdf(COVER.map((text) => ({ plain: [text] }))));
  expect(plain.texts).toEqual(COVER.map((text, i) => `${i + 1} ${text}`));
  expect(plain.warnings).toEqual([expect.stringContaining('The PDF has no tags')]);
});

test('pages that cannot be opened or are only pictures are named', async () => {
  const { texts, warnings } = await read(pdf([{ tagged: COVER }, 'damaged', 'picture', { tagged: COVER }]));
  expect(texts).toHaveLength(2 * COVER.length);
  expect(warnings).toEqual([
    expect.stringContaining('Page 3 holds pictures and no text'),
    expect.stringContaining('Page 2 is damaged and could not be opened'),
  ]);
});

test('a page whose tags are nested too deep to be followed is read by its lines', async () => {
  const { texts, warnings } = await read(pdf([{ tagged: COVER }], 150));
  for (const text of COVER) expect(texts.join(' ')).toContain(text);
  expect(warnings).toEqual([expect.stringContaining('no tags')]);
});

describe('text outside the tags of a page', () => {
  const LATE = ['Some reviews are late.', 'Records lack analysis.'];
  const OWN = ['Most children are seen alone.', 'Their views are written down.'];
  const pages = [{ tagged: COVER }, { tagged: OWN, outside: LATE }, { tagged: COVER }];

  test.each(['unmarked', 'orphan'] as const)(
    'that is %s is read with the page, which is named',
    async (outside) => {
      const { texts, warnings } = await read(pdf(pages, 1, outside));
      const lines = texts.flatMap((text) => text.split('\n'));
      expect(lines).toEqual([
        ...COVER.map((text) => `1 ${text}`),
        ...[...OWN, ...LATE].map((text, i) => (i === 0 ? `2 ${text}` : text)),
        ...COVER.map((text) => `3 ${text}`),
      ]);
      expect(warnings).toEqual([expect.stringContaining('Page 2 has text outside the tags')]);
    },
  );

  test('is left out where it is marked to be no content', async () => {
    const { texts, warnings } = await read(pdf(pages, 1, 'artifact'));
    expect(texts).toHaveLength(2 * COVER.length + OWN.length);
    expect(warnings).toEqual([]);
  });

  test('on every page is not called a PDF without tags', async () => {
    const all = LATE.map((text) => ({ tagged: COVER, outside: [text, `${text} Visits are rare.`] }));
    const { texts, warnings } = await read(pdf(all));
    for (const text of LATE) expect(texts.join(' ')).toContain(text);
    expect(warnings).toEqual([expect.stringContaining('Pages 1 to 2 have text outside the tags')]);
  });
});

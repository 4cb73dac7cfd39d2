import { describe, expect, test } from '@jest/globals';
import { readSource } from '../../src/ingest/ingest.ts';
import { pdfOf } from '../helpers/pdf.ts';
import { zip } from '../helpers/zip.ts';

/** The texts of a document's blocks, white space collapsed. */
async function blocksOf(path: string, content: Uint8Array | string): Promise<string[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const { text, blocks } = await readSource(path, bytes);
  return blocks.map(({ span }) => text.slice(...span).replace(/\s+/g, ' '));
}

const SENTENCES = [
  'Children are seen quickly by a social worker.',
  'Their plans are written with them.',
  'Managers read these plans every month.',
];

describe('what is printed around the text is no part of it', () => {
  test('footnotes of a web page', async () => {
    const html = `<main><p>${SENTENCES[0]!.replace('.', '<sup><a href="#fn1">1</a></sup>.')}</p>
      <p>${SENTENCES[1]}</p><ol class="footnotes"><li>A social worker is registered.</li></ol></main>`;
    expect(await blocksOf('a.html', `<html><body>${html}</body></html>`)).toEqual(SENTENCES.slice(0, 2));
  });

  test('footnotes, header and footer of a Word document', async () => {
    expect(await blocksOf('a.docx', wordDocument())).toEqual(SENTENCES.slice(0, 2));
  });

  test('the same in a Word document whose parts are counted', async () => {
    expect(await blocksOf('a.docx', wordDocument('document2'))).toEqual(SENTENCES.slice(0, 2));
  });

  test('controls, and the header and footer of a web page but not of its content', async () => {
    const [first, second, third] = SENTENCES;
    const controls = '<label for="q">Search</label><input id="q"><select><option>All</option></select>';
    const site = (content: string) =>
      `<html><body><form>${controls}<header><p>Ofsted</p></header>${content}<button>Go</button>
      <footer><p>Contact us</p></footer></form></body></html>`;
    const text = `<h2>${first}</h2><p>${second}</p><p>${third}</p>`;
    expect(await blocksOf('a.html', site(text))).toEqual(SENTENCES);
    const article = `<article><header><h1>${first}</h1></header><p>${second}</p>
      <form><p>Was this page helpful?</p>${controls}</form><footer><p>${third}</p></footer></article>`;
    expect(await blocksOf('a.html', `<html><body>${article}</body></html>`)).toEqual(SENTENCES);
    expect(await blocksOf('a.html', site(`<main><form><h1>${first}</h1>${controls}</form></main>`))).toEqual([
      first,
    ]);
  });

  test('headers, footers and page numbers of a text', async () => {
    const pages = SENTENCES.map((text, i) => `Inspection of Derby\n\n${text}\n\nOfsted\n${i + 1}\n\f`);
    expect(await blocksOf('a.txt', pages.join(''))).toEqual(SENTENCES);
  });

  test('headers, footers, page numbers and footnotes of a PDF without tags', async () => {
    const blocks = await blocksOf('a.pdf', untaggedPdf());
    expect(blocks).toEqual(SENTENCES);
  });
});

test('the page of each block is that on which it is printed', async () => {
  const { blocks } = await readSource('a.pdf', untaggedPdf());
  expect(blocks.map(({ page }) => page)).toEqual([1, 2, 3]);
});

/** Three pages, each with a running header, a sentence, a footnote in small type and a page number. */
function untaggedPdf(): Uint8Array {
  const line = (size: number, y: number, text: string) => `BT /F1 ${size} Tf 20 ${y} Td (${text}) Tj ET\n`;
  const pages = SENTENCES.map(
    (text, i) =>
      line(11, 560, 'Inspection of Derby') +
      [...text.split(/ (?=\S+ \S+$)/)].map((part, n) => line(11, 500 - n * 14, part)).join('') +
      line(8, 60, `${i + 1} A note on the law, chapter ${['two', 'six', 'ten'][i]}.`) +
      line(11, 20, `Page ${i + 1}`),
  );
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...pages.flatMap((stream, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + 2 * i} 0 R>>`,
      `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    ]),
  ]);
}

/** @param main the name of its main part */
function wordDocument(main = 'document'): Uint8Array {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const [first, second] = SENTENCES;
  const parts = [main, 'footnotes', 'header', 'footer'];
  return zip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${parts.map((part) => `<Override PartName="/word/${part}.xml" ContentType="${word}.${part === main ? 'document.main' : part}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/${main}.xml"/></Relationships>`,
    [`word/_rels/${main}.xml.rels`]: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts
      .slice(1)
      .map((part, i) => `<Relationship Id="r${i}" Type="${office}/${part}" Target="${part}.xml"/>`)
      .join('')}</Relationships>`,
    [`word/${main}.xml`]: `<w:document ${w}><w:body><w:p>${run(first!.slice(0, -1))}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>${run('.')}</w:p><w:p>${run(second!)}</w:p></w:body></w:document>`,
    'word/footnotes.xml': `<w:footnotes ${w}><w:footnote w:id="2"><w:p>${run('A social worker is registered.')}</w:p></w:footnote></w:footnotes>`,
    'word/header.xml': `<w:hdr ${w}><w:p>${run('Inspection of Derby')}</w:p></w:hdr>`,
    'word/footer.xml': `<w:ftr ${w}><w:p>${run('Page 1')}</w:p></w:ftr>`,
  });
}

import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSource } from '../../src/ingest/ingest.ts';
import { InputError } from '../../src/model/errors.ts';
import { parseInspection } from '../../src/parse/parse.ts';
import { pdfOf } from '../helpers/pdf.ts';
import { zip } from '../helpers/zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const golden = (name: string) => readFileSync(new URL(`../golden/${name}`, import.meta.url));
const letter = readFileSync(
  new URL('../../seeds/shropshire-2024-08-30-focused-visit.txt', import.meta.url),
  'utf8',
);

async function reasonOf(path: string, content: Uint8Array): Promise<string> {
  try {
    parseInspection(await readSource(path, content));
  } catch (error) {
    if (error instanceof InputError) {
      expect(error.path).toBe(path);
      return error.reason;
    }
    throw error;
  }
  return 'read';
}

describe('what cannot be read says so', () => {
  const pdf = golden('ilacs-pdf/document.pdf');
  const errorPage =
    '<!DOCTYPE html><html><head><title>Report not found - Find an Inspection Report</title></head></html>';
  test.each<[string, Uint8Array, RegExp]>([
    ['empty.txt', new Uint8Array(), /empty/],
    ['picture.txt', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251), /binary/],
    ['recipe.txt', bytes('Take two eggs and some flour.'), /no report of an inspection/],
    ['blank.txt', bytes(' \n \n'), /no report of an inspection/],
    ['report.pdf', bytes(errorPage), /“Report not found”, saved as \.pdf/],
    ['cut.pdf', pdf.subarray(0, 900), /damaged/],
    ['old.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /\.doc/],
    ['text.rtf', bytes('{\\rtf1 text}'), /Rich Text/],
    ['table.docx', zip({ 'xl/workbook.xml': '<x/>' }), /not a Word document/],
    ['broken.docx', zip({ 'word/document.xml': '<w:document' }), /damaged/],
    ['cut.docx', golden('lscb-review-docx/document.docx').subarray(0, 3000), /damaged/],
  ])('%s', async (path, content, reason) => {
    expect(await reasonOf(path, content)).toMatch(reason);
  });

  test.each(['shropshire', 'staffordshire', 'wiltshire'])('the page made of %s', async (name) => {
    const page = readFileSync(new URL(`../../reports/${name}.html`, import.meta.url));
    expect(await reasonOf('page.html', page)).toMatch(/a page that throughline has made/);
  });

  test('an encrypted PDF', async () => {
    expect(await reasonOf('locked.pdf', encryptedPdf())).toMatch(/password/);
  });

  test('a PDF without any text', async () => {
    expect(await reasonOf('scan.pdf', emptyPdf())).toMatch(/text recognition/);
  });
});

describe('the same letter reads the same', () => {
  const findings = async (path: string, content: Uint8Array) =>
    parseInspection(await readSource(path, content)).findings.map(({ kind, text }) => [kind, text]);
  const encode = (text: string, encoding: BufferEncoding, mark: number[]) =>
    Buffer.concat([Buffer.from(mark), Buffer.from(text, encoding)]);
  test.each<[string, Uint8Array]>([
    ['with a byte order mark', encode(letter, 'utf8', [0xef, 0xbb, 0xbf])],
    ['in UTF-16', encode(letter, 'utf16le', [0xff, 0xfe])],
    ['in UTF-16 without a mark', encode(letter, 'utf16le', [])],
    ['in UTF-16 of the other byte order', Buffer.concat([Buffer.from([0xfe, 0xff]), bigEndian(letter)])],
    ['in UTF-16 of the other byte order without a mark', bigEndian(letter)],
    ['with null bytes in it', bytes(letter.replaceAll('children', 'chil\0dren'))],
    ['in UTF-8 and Windows-1252, by lines', mixed(letter)],
    ['in Windows-1252', Buffer.from(letter.replaceAll("'", '\u0092'), 'latin1')],
    ['with line ends of Windows', bytes(letter.replaceAll('\n', '\r\n'))],
  ])('%s', async (_, content) => {
    const plain = await findings('a.txt', bytes(letter));
    const read = await findings('a.txt', content);
    expect(read.map(([kind, text]) => [kind, text!.replaceAll('’', "'")])).toEqual(plain);
  });

  test('under any file name', async () => {
    expect(await findings('x.pdf', bytes(letter))).toEqual(await findings('a.txt', bytes(letter)));
  });
});

test('whatever is done to a letter, it is read or refused with a reason', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(letter.length),
      fc.nat(400),
      fc.string({ unit: 'binary' }),
      async (at, length, put) => {
        const mutant = letter.slice(0, at) + put + letter.slice(at + length);
        await reasonOf('mutant.txt', bytes(mutant));
      },
    ),
    { numRuns: 150 },
  );
});

test('whatever is done to the bytes of a PDF, it is read or refused with a reason', async () => {
  const pdf = golden('jtai-pdf/document.pdf');
  await fc.assert(
    fc.asyncProperty(
      fc.nat(pdf.length - 1),
      fc.uint8Array({ minLength: 1, maxLength: 60 }),
      async (at, put) => {
        const mutant = Buffer.from(pdf);
        mutant.set(put.subarray(0, pdf.length - at), at);
        await reasonOf('mutant.pdf', mutant);
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  ['<div>'.repeat(100_000), 'nested'],
  ['<ul>'.repeat(100_000), 'lists within each other'],
  ['<span>'.repeat(100_000), 'stretches within each other'],
  [`<main>${'<header>'.repeat(50_000)}`, 'headers within each other'],
  ['a<sup>'.repeat(100_000), 'numbers of footnotes within each other'],
  [`<table><tr><td>${'<table><tr><td>'.repeat(3_000)}x`, 'tables'],
  ['a '.repeat(500_000), 'words of one letter'],
  ['x'.repeat(1_000_000), 'no spaces'],
  [' '.repeat(1_000_000), 'white space'],
  ['1.\n'.repeat(100_000), 'marks alone'],
  ['- \uf0b7'.repeat(100_000), 'marks in a line'],
  ['<ul '.repeat(100_000), 'open tags'],
  ['6 and 7 '.repeat(100_000), 'days'],
])('odd input is dealt with in seconds (%#)', async (odd) => {
  const start = performance.now();
  await reasonOf('odd.txt', bytes(`Dear\nFocused visit to Shropshire\n${odd}`));
  await reasonOf('odd.html', bytes(`<html><body>${odd}`));
  expect(performance.now() - start).toBeLessThan(10_000);
});

describe('what a web page holds is read, nested however deep', () => {
  const nested = (depth: number, open: string, close: string) =>
    `<main><p>Plans are clear.</p>${open.repeat(depth)}<h2>What is late</h2><p>Some <b>reviews</b> are.</p>${close.repeat(depth)}<p>Visits are kept.</p></main>`;
  const texts = async (html: string) => {
    const { text, blocks, warnings } = await readSource('a.html', bytes(`<html><body>${html}`));
    return { texts: blocks.map(({ span }) => text.slice(...span)), warnings };
  };
  const ALL = ['Plans are clear.', 'What is late', 'Some reviews are.', 'Visits are kept.'];

  test.each([
    ['sections', '<div>', '</div>'],
    ['lists', '<ul><li>', '</li></ul>'],
    ['bare lists', '<ul>', '</ul>'],
    ['quotations', '<blockquote><span>', '</span></blockquote>'],
  ])('in %s', async (_, open, close) => {
    expect(await texts(nested(30, open, close))).toEqual({ texts: ALL, warnings: [] });
    for (const depth of [500, 20_000])
      expect(await texts(nested(depth, open, close))).toEqual({
        texts: ALL,
        warnings: [expect.stringContaining('nested too deep')],
      });
  });
});

function bigEndian(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le').swap16();
}

/** A text with every other line in Windows-1252. */
function mixed(text: string): Uint8Array {
  const lines = text.replaceAll("'", '’').split('\n');
  return Buffer.concat(
    lines.map((line, i) =>
      i % 2 === 0 ? Buffer.from(`${line}\n`) : Buffer.from(`${line.replaceAll('’', '\u0092')}\n`, 'latin1'),
    ),
  );
}

/** A PDF of one empty page. */
function emptyPdf(): Uint8Array {
  return pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', PAGE], '');
}

/** A PDF whose security handler wants a password that nobody has. */
function encryptedPdf(): Uint8Array {
  const secret = `<${'5a'.repeat(32)}>`;
  const encrypt = `<</Filter/Standard/V 2/R 3/Length 128/P -4/O ${secret}/U ${secret}>>`;
  return pdfOf(
    ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', PAGE, encrypt],
    `/Encrypt 4 0 R/ID[<${'01'.repeat(16)}><${'01'.repeat(16)}>]`,
  );
}

const PAGE = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<<>>>>';

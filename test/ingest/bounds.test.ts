import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { readSource } from '../../src/ingest/ingest.ts';
import { heapOf, pdfiumInstance } from '../../src/ingest/pdf/instance.ts';
import { InputError } from '../../src/model/errors.ts';
import { pdfOf } from '../helpers/pdf.ts';
import { zip } from '../helpers/zip.ts';

const MIB = 2 ** 20;

async function reasonOf(path: string, content: Uint8Array): Promise<string> {
  try {
    await readSource(path, content);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.path).toBe(path);
    return error.reason;
  }
  return 'read';
}

/** A PDF of pages that all show one stream, of spaces, packed. */
function pdf(pages: number, streamBytes: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(streamBytes, ' ')).toString('latin1');
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${'3 0 R '.repeat(pages)}]/Count ${pages}>>`,
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<<>>/Contents 4 0 R>>',
    `<</Length ${packed.length}/Filter/FlateDecode>>stream\n${packed}\nendstream`,
  ]);
}

describe('a PDF has a bound of memory and pages', () => {
  test('one that unpacks to more than any report is refused, and the next one read', async () => {
    expect(await reasonOf('bomb.pdf', pdf(1, 300 * MIB))).toMatch(/more memory than any report/);
    expect(await reasonOf('next.pdf', pdf(1, 1000))).toMatch(/text recognition/);
  }, 30_000);

  test('what a large one took is not kept for the next', async () => {
    const before = await pdfiumInstance();
    const read = reasonOf('large.pdf', pdf(1, 60 * MIB));
    await read;
    expect(heapOf(before).length).toBeGreaterThan(60 * MIB);
    expect(heapOf(await pdfiumInstance()).length).toBeLessThan(64 * MIB);
  }, 30_000);

  test('one of thousands of pages is refused', async () => {
    expect(await reasonOf('endless.pdf', pdf(5_000, 10))).toMatch(/5000 pages/);
  });
});

describe('a Word document has a bound of size', () => {
  const text = (content: Buffer, size: number, method: number) => {
    const archive = Buffer.from(zip({ 'word/document.xml': content }));
    const [local, entry] = [0, archive.indexOf('PK\x01\x02', 0, 'latin1')];
    archive.writeUInt16LE(method, local + 8);
    archive.writeUInt32LE(size, local + 22);
    archive.writeUInt16LE(method, entry + 10);
    archive.writeUInt32LE(size, entry + 24);
    return archive;
  };

  test.each([
    ['that it says', 200 * MIB],
    ['that it hides', 1000],
  ])(
    '%s',
    async (_, size) => {
      const packed = deflateRawSync(Buffer.alloc(200 * MIB, ' '));
      expect(await reasonOf('bomb.docx', text(packed, size, 8))).toMatch(/more than 128 MB/);
    },
    30_000,
  );

  test('one that is packed as nothing known is damaged', async () => {
    expect(await reasonOf('odd.docx', text(Buffer.from('<x/>'), 4, 99))).toMatch(/damaged/);
  });
});

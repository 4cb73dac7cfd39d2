import { createHash } from 'node:crypto';
import { InputError } from '../model/errors.ts';
import type { SourceText } from '../model/source.ts';
import { detectFormat } from './detect.ts';
import { MAX_BYTES, TOO_LARGE } from './file.ts';
import type { Reader } from './reader.ts';

const READERS: Record<SourceText['format'], () => Promise<Reader>> = {
  txt: async () => (await import('./txt.ts')).readTxt,
  md: async () => (await import('./md.ts')).readMd,
  html: async () => (await import('./html.ts')).readHtml,
  docx: async () => (await import('./docx.ts')).readDocx,
  pdf: async () => (await import('./pdf.ts')).readPdf,
};

/**
 * Reads a document: its text with the blocks that its format marks, in reading order. The format is told by the
 * content; the name decides only between kinds of plain text.
 * @throws InputError with what is wrong and what to do, where the bytes are no readable document
 */
export async function readSource(path: string, bytes: Uint8Array): Promise<SourceText> {
  if (bytes.length === 0) throw new InputError(path, 'The file is empty. Download or save it again.');
  if (bytes.length > MAX_BYTES) throw new InputError(path, TOO_LARGE);
  const format = detectFormat(path, bytes);
  const read = await READERS[format]();
  const extracted = await read(path, bytes);
  return { path, format, sha256: createHash('sha256').update(bytes).digest('hex'), ...extracted };
}

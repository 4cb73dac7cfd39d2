import { InputError } from '../model/errors.ts';
import type { Format } from '../model/inspection.ts';
import { decodeText } from './decode.ts';

const HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i;

/**
 * The format of a document by its first bytes; the extension decides only between plain text and Markdown.
 * @throws InputError for formats that are known but not read, and for binary content
 */
export function detectFormat(path: string, bytes: Uint8Array): Format {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK')) return zipFormat(path, bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0'))
    throw new InputError(
      path,
      'This is a Word document of the old kind (.doc) or another Office file. Open it and save it as .docx or PDF.',
    );
  if (head.startsWith('{\\rtf'))
    throw new InputError(
      path,
      'This is a Rich Text file. Open it in a word processor and save it as .docx or PDF.',
    );
  const text = decodeText(path, bytes.subarray(0, 65536));
  if (HTML.test(text)) return 'html';
  return /\.(?:md|markdown)$/i.test(path) ? 'md' : 'txt';
}

function zipFormat(path: string, bytes: Uint8Array): Format {
  if (hasWordDocument(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))) return 'docx';
  throw new InputError(
    path,
    'This is a ZIP archive or another Office file, not a Word document. Unpack it first.',
  );
}

const MAIN_PART = 'word/document';

/** Whether an archive names the main part of a Word document; Word for the web counts it: `word/document2.xml`. */
function hasWordDocument(archive: Buffer): boolean {
  for (let at = archive.indexOf(MAIN_PART); at >= 0; at = archive.indexOf(MAIN_PART, at + 1)) {
    const from = at + MAIN_PART.length;
    if (/^\d{0,4}\.xml/.test(archive.toString('latin1', from, from + 8))) return true;
  }
  return false;
}

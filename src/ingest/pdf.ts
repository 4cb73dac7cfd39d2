import { InputError } from '../model/errors.ts';
import type { PdfDocument, PdfFault, PrintedLine } from './pdf/page.ts';
import { withPdf } from './pdf/pdfium.ts';
import { addTaggedPage } from './pdf/tagged.ts';
import { addUntaggedPages } from './pdf/untagged.ts';
import type { Extracted, Reader } from './reader.ts';
import { TextBuilder } from './text-builder.ts';

/** The longest report of Ofsted's has some 60 pages. */
const MAX_PAGES = 1000;

const FAULTS: Record<PdfFault, string> = {
  encrypted: 'The PDF is protected by a password. Save a copy without a password and use that.',
  damaged: 'The PDF is damaged and cannot be opened. Download it again.',
  large:
    'The PDF needs more memory than any report does. Print or save it to a new PDF, or give its text as .txt.',
};

/** PDF by its tag tree; a document without tags by its lines. */
export const readPdf: Reader = async (path, bytes) => {
  const result = await withPdf(bytes, (document) => textOf(path, document));
  if (typeof result === 'string') throw new InputError(path, FAULTS[result]);
  return result;
};

function textOf(path: string, document: PdfDocument): Extracted {
  if (document.pages > MAX_PAGES)
    throw new InputError(
      path,
      `The PDF has ${document.pages} pages; no inspection report has more than ${MAX_PAGES}. Save the report alone to a file of its own.`,
    );
  const tagged = new TextBuilder();
  for (let i = 0; i < document.pages; i++) {
    document.page(i, (page) => addTaggedPage(page, i + 1, tagged));
    tagged.page();
  }
  const isTagged = tagged.blocks.length >= document.pages;
  const out = isTagged ? tagged : new TextBuilder();
  if (!isTagged) {
    const pages: PrintedLine[][] = [];
    for (let i = 0; i < document.pages; i++) pages.push(document.page(i, (page) => page.lines()));
    addUntaggedPages(pages, out);
  }
  if (out.blocks.length === 0)
    throw new InputError(
      path,
      'The PDF holds pictures of pages and no text. Run text recognition on it first, or use another copy.',
    );
  return extracted(out, document.pages, isTagged);
}

function extracted(out: TextBuilder, pages: number, isTagged: boolean): Extracted {
  const warnings = isTagged
    ? []
    : ['The PDF has no tags that tell headings, paragraphs and lists apart; it was read by its lines.'];
  return { pages, text: out.toString(), blocks: out.blocks, warnings };
}

import { InputError } from '../model/errors.ts';
import { areMissingText, outsideTags } from './pdf/outside.ts';
import type { PdfDocument, PdfFault, PdfPage, PrintedLine } from './pdf/page.ts';
import { withPdf } from './pdf/pdfium.ts';
import { addTaggedPage } from './pdf/tagged.ts';
import { untaggedPages } from './pdf/untagged.ts';
import { pdfWarnings } from './pdf/warnings.ts';
import type { Extracted, Reader } from './reader.ts';
import { TextBuilder } from './text-builder.ts';

/** The longest report of Ofsted's has some 60 pages. */
const MAX_PAGES = 1000;
/**
 * A page of whose characters a smaller share stands in its tags is read by its lines. In Ofsted's tagged reports it is
 * half at least: the rest are headers, footers and footnotes.
 */
const TAGGED = 0.25;

const FAULTS: Record<PdfFault, string> = {
  encrypted: 'The PDF is protected by a password. Save a copy without a password and use that.',
  damaged: 'The PDF is damaged and cannot be opened. Download it again.',
  large:
    'The PDF needs more memory than any report does. Print or save it to a new PDF, or give its text as .txt.',
};

/** PDF by its tag tree; pages without tags, or with text outside of them, by their lines. */
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
  const numbers = Array.from({ length: document.pages }, (_, i) => i + 1);
  const pages = numbers.map((number) => document.page(number - 1, (page) => read(page, number)));
  const blocks = pages.reduce((sum, { tagged }) => sum + tagged.blocks.length, 0);
  const isTagged = blocks >= document.pages;
  const missing = areMissingText(pages.map(({ outside }) => outside));
  const byLines = numbers.filter((n) => !isTagged || pages[n - 1]!.needsLines || missing[n - 1]);
  const lines = byLines.length > 0 ? linesOf(document, new Set(byLines)) : [];
  const hasBlocks = (page: TextBuilder | undefined) => page !== undefined && page.blocks.length > 0;
  const out = new TextBuilder();
  for (const [i, { tagged }] of pages.entries()) {
    const page = hasBlocks(lines[i]) ? lines[i]! : tagged;
    out.append(page.toString(), page.blocks);
    out.page();
  }
  const readByLines = byLines.filter((n) => hasBlocks(lines[n - 1]));
  const isPartlyTagged = (n: number) => isTagged && !pages[n - 1]!.needsLines;
  const failed = numbers.filter((n) => pages[n - 1]!.failed);
  if (out.blocks.length === 0)
    throw new InputError(
      path,
      failed.length > 0
        ? FAULTS.damaged
        : 'The PDF holds pictures of pages and no text. Run text recognition on it first, or use another copy.',
    );
  const warnings = pdfWarnings({
    byTags: numbers.filter((n) => !hasBlocks(lines[n - 1]) && hasBlocks(pages[n - 1]!.tagged)),
    byLines: readByLines.filter((n) => !isPartlyTagged(n)),
    partlyTagged: readByLines.filter(isPartlyTagged),
    pictures: numbers.filter((n) => pages[n - 1]!.isPicture),
    failed,
  });
  return { pages: document.pages, text: out.toString(), blocks: out.blocks, warnings };
}

/** One page as its tags give it. */
interface Page extends Pick<PdfPage, 'failed' | 'isPicture'> {
  tagged: TextBuilder;
  /** Whether its tags hold little or nothing of what is printed, or cannot be followed. */
  needsLines: boolean;
  /** The lines of text that its tags leave out, headers and footers that are not marked among them. */
  outside: string[];
}

function read(page: PdfPage, number: number): Page {
  const { failed, isPicture, isCut, printed } = page;
  const tagged = new TextBuilder();
  addTaggedPage(page, number, tagged);
  const length = tagged.toString().replace(/\s+/g, '').length;
  const needsLines = printed > 0 && (isCut || length < printed * TAGGED);
  return { failed, isPicture, tagged, needsLines, outside: outsideTags(page) };
}

/** The pages to be read by their lines. Every page's lines are needed to tell headers and footers. */
function linesOf(document: PdfDocument, byLines: ReadonlySet<number>): (TextBuilder | undefined)[] {
  const pages: PrintedLine[][] = [];
  for (let i = 0; i < document.pages; i++) pages.push(document.page(i, (page) => page.lines()));
  return untaggedPages(pages, byLines);
}

import { InputError } from '../../model/errors.ts';
import {
  dropGrownInstance,
  dropInstance,
  heapOf,
  MemoryExceeded,
  type Pdfium,
  pdfiumInstance,
} from './instance.ts';
import type { PdfDocument, PdfFault, PdfPage, PrintedLine, Tag } from './page.ts';

/** PDFium's error for a document that asks for a password (FPDF_ERR_PASSWORD). */
const PASSWORD = 4;
/** Deeper or larger trees than this are no report's; what lies beyond is left out, and said to be. */
const MAX_DEPTH = 100;
const MAX_TAGS = 50_000;
const NAME_BYTES = 256;
/** PDFium's types of a page's objects (FPDF_PAGEOBJ_IMAGE, FPDF_PAGEOBJ_FORM): a form may hold pictures. */
const IMAGE = 3;
const FORM = 5;

/**
 * Opens a PDF with PDFium for as long as it is read. Where PDFium fails within, its instance is dropped.
 * @param read is given the open document, and may throw InputError
 * @returns what `read` returns, or what keeps the document from being read
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  read: (document: PdfDocument) => T,
): Promise<T | PdfFault> {
  const pdfium = await pdfiumInstance();
  try {
    return opened(pdfium, bytes, read);
  } catch (error) {
    if (error instanceof InputError) throw error;
    dropInstance();
    if (error instanceof MemoryExceeded) return 'large';
    if (error instanceof WebAssembly.RuntimeError) return 'damaged';
    throw error;
  } finally {
    dropGrownInstance(pdfium);
  }
}

function opened<T>(pdfium: Pdfium, bytes: Uint8Array, read: (document: PdfDocument) => T): T | PdfFault {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const file = malloc(bytes.length);
  heapOf(pdfium).set(bytes, file);
  const document = pdfium.FPDF_LoadMemDocument(file, bytes.length, '');
  const close = () => {
    if (document) pdfium.FPDF_CloseDocument(document);
    free(file);
  };
  try {
    const result = document
      ? read({
          pages: pdfium.FPDF_GetPageCount(document),
          page: (index, visit) => withPage(pdfium, document, index, visit),
        })
      : pdfium.FPDF_GetLastError() === PASSWORD
        ? 'encrypted'
        : 'damaged';
    close();
    return result;
  } catch (error) {
    // after any other fault the instance is not to be touched again
    if (error instanceof InputError) close();
    throw error;
  }
}

/** What there is of a page that PDFium cannot open. */
const FAILED_PAGE: PdfPage = {
  failed: true,
  tags: [],
  isCut: false,
  marked: new Map(),
  printed: 0,
  isPicture: false,
  lines: () => [],
};

function withPage<T>(pdfium: Pdfium, document: number, index: number, read: (page: PdfPage) => T): T {
  const page = pdfium.FPDF_LoadPage(document, index);
  const text = page ? pdfium.FPDFText_LoadPage(page) : 0;
  if (!text) {
    if (page) pdfium.FPDF_ClosePage(page);
    return read(FAILED_PAGE);
  }
  const tree = pdfium.FPDF_StructTree_GetForPage(page);
  const { marked, printed } = markedText(pdfium, text);
  const result = read({
    failed: false,
    ...(tree ? tagsOf(pdfium, tree) : { tags: [], isCut: false }),
    marked,
    printed,
    isPicture: printed === 0 && hasPicture(pdfium, page),
    lines: () => linesOf(pdfium, text),
  });
  if (tree) pdfium.FPDF_StructTree_Close(tree);
  pdfium.FPDFText_ClosePage(text);
  pdfium.FPDF_ClosePage(page);
  return result;
}

function hasPicture(pdfium: Pdfium, page: number): boolean {
  const count = pdfium.FPDFPage_CountObjects(page);
  for (let i = 0; i < count; i++) {
    const type = pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, i));
    if (type === IMAGE || type === FORM) return true;
  }
  return false;
}

function tagsOf(pdfium: Pdfium, tree: number): Pick<PdfPage, 'tags' | 'isCut'> {
  const name = pdfium.pdfium.wasmExports.malloc(NAME_BYTES);
  let left = MAX_TAGS;
  let isCut = false;
  const tag = (element: number, depth: number): Tag => {
    const bytes = pdfium.FPDF_StructElement_GetType(element, name, NAME_BYTES);
    const type = bytes > 2 && bytes <= NAME_BYTES ? pdfium.pdfium.UTF16ToString(name) : '';
    const kids: (Tag | number)[] = [];
    const count = pdfium.FPDF_StructElement_CountChildren(element);
    for (let i = 0; i < count; i++) {
      if (depth >= MAX_DEPTH || left <= 0) {
        isCut = true;
        break;
      }
      const child = pdfium.FPDF_StructElement_GetChildAtIndex(element, i);
      const id = child ? -1 : pdfium.FPDF_StructElement_GetChildMarkedContentID(element, i);
      if (!child && id < 0) continue;
      left--;
      kids.push(child ? tag(child, depth + 1) : id);
    }
    return { type, kids };
  };
  const roots: Tag[] = [];
  const count = pdfium.FPDF_StructTree_CountChildren(tree);
  for (let i = 0; i < count; i++) {
    const root = pdfium.FPDF_StructTree_GetChildAtIndex(tree, i);
    if (root) roots.push(tag(root, 0));
  }
  pdfium.pdfium.wasmExports.free(name);
  return { tags: roots, isCut };
}

/**
 * The page's text by marked content. Asking each character for its text object costs a hundredth of
 * `FPDFTextObj_GetText`, which looks through the whole page for every object. Characters that PDFium generates
 * (spaces, line ends) have no object and belong to what stands before them.
 */
function markedText(pdfium: Pdfium, text: number): Pick<PdfPage, 'marked' | 'printed'> {
  const ids = new Map<number, number>();
  const marked = new Map<number, string>();
  const count = pdfium.FPDFText_CountChars(text);
  let current = -1;
  let full = -1;
  let printed = 0;
  let run: number[] = [];
  const flush = () => {
    if (run.length > 0 && current >= 0) marked.set(current, (marked.get(current) ?? '') + fromCodes(run));
    run = [];
  };
  for (let i = 0; i < count; i++) {
    const object = pdfium.FPDFText_GetTextObject(text, i);
    if (object) {
      let id = ids.get(object);
      if (id === undefined) {
        id = pdfium.FPDFPageObj_GetMarkedContentID(object);
        ids.set(object, id);
      }
      if (id !== current) {
        flush();
        current = id;
      }
    }
    const code = pdfium.FPDFText_GetUnicode(text, i);
    if (isDigit(code) && isSuperscript(pdfium, text, i, full)) continue;
    full = code > 32 ? i : -1;
    if (code > 32) printed++;
    run.push(code);
  }
  flush();
  return { marked, printed };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a digit is printed clearly smaller than the word that it is attached to: the number of a footnote. */
function isSuperscript(pdfium: Pdfium, text: number, digit: number, before: number): boolean {
  if (before < 0) return false;
  return pdfium.FPDFText_GetFontSize(text, digit) < 0.8 * pdfium.FPDFText_GetFontSize(text, before);
}

function linesOf(pdfium: Pdfium, text: number): PrintedLine[] {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const place = malloc(16);
  const lines: PrintedLine[] = [];
  const count = pdfium.FPDFText_CountChars(text);
  let run: number[] = [];
  let full = -1;
  let at = { x: 0, y: 0, size: 0, bold: false };
  for (let i = 0; i <= count; i++) {
    const code = i < count ? pdfium.FPDFText_GetUnicode(text, i) : 10;
    if (code === 10 || code === 13) {
      if (run.length > 0)
        lines.push({ text: fromCodes(run), ...at, bold: at.bold && isBold(pdfium, text, i - 1) });
      run = [];
      full = -1;
      continue;
    }
    if (run.length === 0) {
      if (code === 32) continue;
      pdfium.FPDFText_GetCharOrigin(text, i, place, place + 8);
      const [x, y] = [pdfium.pdfium.getValue(place, 'double'), pdfium.pdfium.getValue(place + 8, 'double')];
      at = { x, y, size: pdfium.FPDFText_GetFontSize(text, i), bold: isBold(pdfium, text, i) };
    } else if (isDigit(code) && isSuperscript(pdfium, text, i, full)) continue;
    full = code > 32 ? i : -1;
    run.push(code);
  }
  free(place);
  return lines;
}

function isBold(pdfium: Pdfium, text: number, character: number): boolean {
  return pdfium.FPDFText_GetFontWeight(text, character) >= 600;
}

function fromCodes(codes: readonly number[]): string {
  let text = '';
  for (let i = 0; i < codes.length; i += 4096) text += String.fromCodePoint(...codes.slice(i, i + 4096));
  return text;
}

import { InputError } from '../../model/errors.ts';
import { markedText, printedLines } from './characters.ts';
import {
  dropGrownInstance,
  dropInstance,
  heapOf,
  MemoryExceeded,
  type Pdfium,
  pdfiumInstance,
} from './instance.ts';
import type { PdfDocument, PdfFault, PdfPage, Tag } from './page.ts';

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
  untagged: '',
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
  const { marked, untagged, printed } = markedText(pdfium, text);
  const result = read({
    failed: false,
    ...(tree ? tagsOf(pdfium, tree) : { tags: [], isCut: false }),
    marked,
    untagged,
    printed,
    isPicture: printed === 0 && hasPicture(pdfium, page),
    lines: () => printedLines(pdfium, text),
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

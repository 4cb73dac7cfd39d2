import type { Pdfium } from './instance.ts';
import type { PdfPage, PrintedLine } from './page.ts';

/** What stands in place of an id where text is marked to be no content: a header, a footer, the number of a page. */
const ARTIFACT = -2;
const MARK_BYTES = 256;

/**
 * The page's text by marked content. Asking each character for its text object costs a hundredth of
 * `FPDFTextObj_GetText`, which looks through the whole page for every object. Characters that PDFium generates
 * (spaces, line ends) have no object and belong to what stands before them.
 * @param text PDFium's text page
 */
export function markedText(pdfium: Pdfium, text: number): Pick<PdfPage, 'marked' | 'untagged' | 'printed'> {
  const ids = new Map<number, number>();
  const marked = new Map<number, string>();
  let untagged = '';
  const count = pdfium.FPDFText_CountChars(text);
  let current = -1;
  let full = -1;
  let printed = 0;
  let run: number[] = [];
  const flush = () => {
    if (run.length > 0 && current >= 0) marked.set(current, (marked.get(current) ?? '') + fromCodes(run));
    else if (current !== ARTIFACT) untagged += `${fromCodes(run)}\n`;
    run = [];
  };
  for (let i = 0; i < count; i++) {
    const object = pdfium.FPDFText_GetTextObject(text, i);
    if (object) {
      let id = ids.get(object);
      if (id === undefined) {
        id = pdfium.FPDFPageObj_GetMarkedContentID(object);
        if (id < 0 && isArtifact(pdfium, object)) id = ARTIFACT;
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
  return { marked, untagged, printed };
}

function isArtifact(pdfium: Pdfium, object: number): boolean {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const name = malloc(MARK_BYTES + 4);
  const names = Array.from({ length: pdfium.FPDFPageObj_CountMarks(object) }, (_, i) => {
    const mark = pdfium.FPDFPageObj_GetMark(object, i);
    const isNamed = pdfium.FPDFPageObjMark_GetName(mark, name, MARK_BYTES, name + MARK_BYTES);
    return isNamed ? pdfium.pdfium.UTF16ToString(name) : '';
  });
  free(name);
  return names.includes('Artifact');
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a digit is printed clearly smaller than the word that it is attached to: the number of a footnote. */
function isSuperscript(pdfium: Pdfium, text: number, digit: number, before: number): boolean {
  if (before < 0) return false;
  return pdfium.FPDFText_GetFontSize(text, digit) < 0.8 * pdfium.FPDFText_GetFontSize(text, before);
}

/** The page's lines as they are printed. @param text PDFium's text page */
export function printedLines(pdfium: Pdfium, text: number): PrintedLine[] {
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

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

/**
 * PDFium's functions as WebAssembly exports them, but for the one that takes a string: the package's own wrappers look
 * a function up by name at every call, which takes a third of the time.
 */
export type Pdfium = WrappedPdfiumModule;

const MIB = 2 ** 20;
/** What one document may need; all of Ofsted's reports stay under 20 MiB. No limit of a thread's heap holds this memory. */
const MAX_MEMORY = 256 * MIB;
/** Memory of WebAssembly never shrinks: an instance that has grown beyond this is not used for another document. */
const KEPT_MEMORY = 64 * MIB;

/** A document needs more memory than any report does. */
export class MemoryExceeded extends Error {}

let compiled: Promise<WebAssembly.Module> | null = null;
let current: Promise<Pdfium> | null = null;

/** The instance in use, made when first asked for. */
export function pdfiumInstance(): Promise<Pdfium> {
  current ??= instantiate();
  return current;
}

/** PDFium's memory, which is another object each time it has grown; the package's types leave it out. */
export function heapOf({ pdfium }: Pdfium): Uint8Array {
  return (pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8;
}

/** Drops the instance, whose state or memory no other document is to meet; the next one gets another. */
export function dropInstance(): void {
  current = null;
}

/** Drops the instance where a document has made it large. */
export function dropGrownInstance(pdfium: Pdfium): void {
  if (heapOf(pdfium).length > KEPT_MEMORY) dropInstance();
}

async function instantiate(): Promise<Pdfium> {
  compiled ??= compile();
  const module = await compiled;
  const overrides = {
    /** Emscripten's hook for making the instance oneself: here with an end to the growth of its memory. */
    instantiateWasm(
      imports: { env: Record<string, (size: number) => unknown> },
      done: (made: object) => void,
    ) {
      const grow = imports.env.emscripten_resize_heap!;
      imports.env.emscripten_resize_heap = (size) => {
        if (size >>> 0 > MAX_MEMORY) throw new MemoryExceeded();
        return grow(size);
      };
      WebAssembly.instantiate(module, imports).then(done);
      return {};
    },
  };
  const wrapped = await init(overrides as unknown as Parameters<typeof init>[0]);
  wrapped.PDFiumExt_Init();
  const { FPDF_LoadMemDocument, pdfium } = wrapped;
  const exports = pdfium.wasmExports as unknown as typeof wrapped;
  return { ...wrapped, ...exports, FPDF_LoadMemDocument, pdfium };
}

async function compile(): Promise<WebAssembly.Module> {
  const file = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  return WebAssembly.compile(await readFile(file));
}

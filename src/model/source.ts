import type { Format } from './inspection.ts';
import type { Span } from './span.ts';

/**
 * One block of a document as its format marks it: what a reader sees as a heading, a paragraph, an item of a
 * list or a row of a table. Page headers, footers and page numbers are not blocks.
 */
export interface Block {
  kind: 'heading' | 'paragraph' | 'item' | 'row';
  /** Range in the document's extracted text, without list mark. */
  span: Span;
  /** 1-based page on which it starts; null for formats without pages. */
  page: number | null;
  /** Heading level from 1; null where the format does not say, and for other kinds. */
  level: number | null;
  /** The list mark as printed (`-`, `1.`, a private-use character); null where there is none. */
  mark: string | null;
  /** Ranges of a row's cells; empty for other kinds. */
  cells: Span[];
}

/** A document's extracted text and its blocks in reading order. */
export interface SourceText {
  path: string;
  format: Format;
  sha256: string;
  pages: number | null;
  /** What every span in the results points into. */
  text: string;
  blocks: Block[];
  warnings: string[];
}

import type { Block } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { block } from './reader.ts';

/** Longer cells hold running text: their table only lays out the page. */
export const LONGEST_CELL = 300;

/** Puts an extracted text together block by block, so that spans need no searching. */
export class TextBuilder {
  readonly blocks: Block[] = [];
  #parts: string[] = [];
  #length = 0;

  /** Adds a block on lines of its own; the first `skip` units are its list mark, outside its span. */
  text(text: string, fields: Omit<Partial<Block>, 'span' | 'cells'>, skip = 0): void {
    const start = this.#length;
    this.#write(`${text}\n`);
    this.blocks.push(block({ ...fields, span: [start + skip, start + text.length] }));
  }

  /** Adds a row of a table. */
  row(texts: readonly string[], page: number | null): void {
    const start = this.#length;
    const cells: Span[] = [];
    for (const [i, text] of texts.entries()) {
      if (i > 0) this.#write('\t');
      cells.push([this.#length, this.#length + text.length]);
      this.#write(text);
    }
    this.blocks.push(block({ kind: 'row', span: [start, this.#length], cells, page }));
    this.#write('\n');
  }

  /** Adds a text whose blocks are known, with spans in it. */
  append(text: string, blocks: readonly Block[]): void {
    const shift = ([start, end]: Span): Span => [start + this.#length, end + this.#length];
    for (const added of blocks)
      this.blocks.push({ ...added, span: shift(added.span), cells: added.cells.map(shift) });
    this.#write(text);
  }

  /** Ends a page. */
  page(): void {
    this.#write('\f');
  }

  toString(): string {
    return this.#parts.join('');
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

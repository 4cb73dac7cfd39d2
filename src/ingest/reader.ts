import type { Block, SourceText } from '../model/source.ts';

/** What a format's reader gives; the rest of a `SourceText` is the same for all. */
export type Extracted = Pick<SourceText, 'pages' | 'text' | 'blocks' | 'warnings'>;

/** Reads the bytes of one format. @throws InputError where they cannot be read */
export type Reader = (path: string, bytes: Uint8Array) => Promise<Extracted>;

/** A paragraph's block with everything else left at its default. */
export function block(fields: Partial<Block> & Pick<Block, 'span'>): Block {
  return { kind: 'paragraph', page: null, level: null, mark: null, cells: [], ...fields };
}

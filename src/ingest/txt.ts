import { decodeText } from './decode.ts';
import { lineBlocks, splitLines } from './lines.ts';
import type { Reader } from './reader.ts';

/** Plain text: the extracted text is the decoded file itself. */
export const readTxt: Reader = async (path, bytes) => {
  const text = decodeText(path, bytes);
  const paged = text.includes('\f');
  return {
    pages: paged ? text.replace(/\f\s*$/, '').split('\f').length : null,
    text,
    blocks: lineBlocks(text, splitLines(text, paged)),
    warnings: [],
  };
};

import { marked } from 'marked';
import { decodeText } from './decode.ts';
import { htmlText } from './html.ts';
import type { Reader } from './reader.ts';

/** Markdown, by way of the HTML that it stands for. */
export const readMd: Reader = async (path, bytes) =>
  htmlText(await marked.parse(decodeText(path, bytes), { gfm: true }));

import mammoth from 'mammoth';
import { InputError } from '../model/errors.ts';
import { htmlText } from './html.ts';
import type { Reader } from './reader.ts';
import { unpackedSize } from './zip.ts';

/** What a Word document may unpack to: the text of a report has some 2 MB. */
const MAX_UNPACKED = 256 * 1024 * 1024;

/**
 * Word documents, by way of mammoth's HTML. Word counts the numbers of paragraphs itself and does not keep them in the
 * text, so paragraphs have none here.
 */
export const readDocx: Reader = async (path, bytes) => {
  const size = unpackedSize(bytes);
  if (size === null) throw new InputError(path, 'The Word document is damaged. Download or save it again.');
  if (size > MAX_UNPACKED)
    throw new InputError(
      path,
      'The Word document unpacks to more than 256 MB, which no report does. Check the file.',
    );
  let html: string;
  try {
    html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, OPTIONS)).value;
  } catch {
    throw new InputError(
      path,
      'The Word document is damaged and cannot be opened. Download or save it again.',
    );
  }
  return htmlText(html.replace(/<ol\b[^>]*>/g, '<ul>').replaceAll('</ol>', '</ul>'));
};

/** Footnotes are left out by `htmlText`; pictures would only carry their bytes. */
const OPTIONS = { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) };

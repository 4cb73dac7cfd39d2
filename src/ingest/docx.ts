import mammoth from 'mammoth';
import { InputError } from '../model/errors.ts';
import { htmlText } from './html.ts';
import type { Reader } from './reader.ts';
import { type ZipFault, zipFault } from './zip.ts';

const MIB = 2 ** 20;
/** What a Word document may unpack to: the text of a report has some 2 MB, and its pictures are packed already. */
const MAX_UNPACKED = 128 * MIB;

const FAULTS: Record<ZipFault, string> = {
  damaged: 'The Word document is damaged and cannot be opened. Download or save it again.',
  large: 'The Word document unpacks to more than 128 MB, which no report does. Check the file.',
};

/**
 * Word documents, by way of mammoth's HTML. Word counts the numbers of paragraphs itself and does not keep them in the
 * text, so paragraphs have none here.
 */
export const readDocx: Reader = async (path, bytes) => {
  const fault = zipFault(bytes, MAX_UNPACKED);
  if (fault) throw new InputError(path, FAULTS[fault]);
  let html: string;
  try {
    html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, OPTIONS)).value;
  } catch {
    throw new InputError(path, FAULTS.damaged);
  }
  return htmlText(html.replace(/<ol\b[^>]*>/g, '<ul>').replaceAll('</ol>', '</ul>'));
};

/** Footnotes are left out by `htmlText`; pictures would only carry their bytes. */
const OPTIONS = { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) };

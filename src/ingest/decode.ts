import { isUtf8 } from 'node:buffer';
import { InputError } from '../model/errors.ts';

/**
 * Decodes text in UTF-8, UTF-16 (with a byte order mark or told by its zero bytes) or Windows-1252; each line that is
 * not UTF-8 is taken as Windows-1252, since pasted texts mix the two.
 * @throws InputError where the content is binary
 */
export function decodeText(path: string, bytes: Uint8Array): string {
  const text = decode(bytes);
  let strange = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) strange++;
  }
  if (strange > 8 && strange > text.length / 200)
    throw new InputError(path, 'The content is binary, not text. Check what kind of file it really is.');
  return text;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, 4096);
  for (let i = 0; i < looked; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  if (zeros[1]! > looked / 5) return new TextDecoder('utf-16le').decode(bytes);
  if (zeros[0]! > looked / 5) return new TextDecoder('utf-16be').decode(bytes);
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  return invalidOnlyAtEnd(utf8) ? utf8 : lines(bytes).map(decodeLine).join('');
}

/** The lines of a text, each with its end. */
function lines(bytes: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, at);
    const next = end < 0 ? bytes.length : end + 1;
    found.push(bytes.subarray(at, next));
    at = next;
  }
  return found;
}

const NEWLINE = 10;

function decodeLine(line: Uint8Array): string {
  return isUtf8(line) ? new TextDecoder('utf-8').decode(line) : windows1252(line);
}

/** What Windows-1252 has where ISO 8859-1 has controls; Node 20 decodes the one as the other. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (control) => C1[control.charCodeAt(0) - 0x80]!);
}

/** Whether replacement characters stand at most at the end, where a cut may have split a character. */
function invalidOnlyAtEnd(text: string): boolean {
  const first = text.indexOf('\ufffd');
  return first < 0 || first >= text.length - 3;
}

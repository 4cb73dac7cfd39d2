import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const MAX_COMMENT = 65_535;
/** The header that stands before an entry's content, without its name and extra field. */
const LOCAL_HEADER = 30;
const STORED = 0;
const DEFLATED = 8;

/** What keeps a ZIP archive from being unpacked: it has no readable directory or entry, or unpacks to too much. */
export type ZipFault = 'damaged' | 'large';

/**
 * Unpacks the entries once, one after the other, to see that they stay within a limit together: what their headers
 * say of their sizes may be false. Source of the layout: PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
 * @param limit in bytes
 * @returns null where all is well
 */
export function zipFault(bytes: Uint8Array, limit: number): ZipFault | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_LENGTH;
  const first = Math.max(0, end - MAX_COMMENT);
  while (end >= first && view.getUint32(end, true) !== END) end--;
  if (end < first) return 'damaged';
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let left = limit;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return 'damaged';
    const size = unpackedSize(bytes, view, at, left);
    if (typeof size === 'string') return size;
    left -= size;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return null;
}

/** What the entry with a place in the directory unpacks to, in bytes. */
function unpackedSize(bytes: Uint8Array, view: DataView, entry: number, limit: number): number | ZipFault {
  const method = view.getUint16(entry + 10, true);
  const packed = view.getUint32(entry + 20, true);
  const local = view.getUint32(entry + 42, true);
  if (local + LOCAL_HEADER > bytes.length) return 'damaged';
  const start = local + LOCAL_HEADER + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) return 'damaged';
  if (method === STORED) return packed > limit ? 'large' : packed;
  if (method !== DEFLATED) return 'damaged';
  try {
    const content = bytes.subarray(start, start + packed);
    return inflateRawSync(content, { maxOutputLength: Math.max(1, limit) }).length;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'large' : 'damaged';
  }
}

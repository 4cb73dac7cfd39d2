import { hash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const FORMAT = 1;
/** Longer than any header: an entry has at most five parts. */
const MAX_HEADER = 1024;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** What a cache may hold: all of England's reports take a tenth of it. */
const MAX_BYTES = 2 * 2 ** 30;

/** The first line of an entry; its parts follow without anything between them. */
interface Header {
  format: number;
  key: string;
  parts: { length: number; sha256: string }[];
}

/**
 * Results kept in a folder, each under a key that is a hash of all that it depends on. Processes may share a folder:
 * an entry is written aside and moved into place, and one that is damaged or not of this program counts as absent.
 */
export class Store {
  readonly folder: string;

  /** @param folder a folder that exists */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** The parts of an entry; null where there is none that is whole. */
  async get(key: string): Promise<Buffer[] | null> {
    const file = this.#file(key);
    const content = await readFile(file).catch(() => null);
    const parts = content && partsOf(key, content);
    if (parts) await keepYoung(file);
    return parts;
  }

  /** One part of an entry, without the others; null where there is no entry or the part is not whole. */
  async part(key: string, index: number): Promise<Buffer | null> {
    const file = await open(this.#file(key)).catch(() => null);
    if (!file) return null;
    try {
      const head = await file.read({ buffer: Buffer.alloc(MAX_HEADER), position: 0 });
      const end = head.buffer.subarray(0, head.bytesRead).indexOf('\n');
      const { parts } = readHeader(head.buffer.subarray(0, end), key) ?? { parts: [] };
      const wanted = parts[index];
      if (!wanted) return null;
      const position = parts.slice(0, index).reduce((sum, p) => sum + p.length, end + 1);
      const { buffer } = await file.read({ buffer: Buffer.alloc(wanted.length), position });
      return digest(buffer) === wanted.sha256 ? buffer : null;
    } finally {
      await file.close();
    }
  }

  /** Keeps an entry. @throws the fault of the file system where it cannot be written */
  async put(key: string, parts: readonly (string | Uint8Array)[]): Promise<void> {
    const buffers = parts.map((part) => Buffer.from(part as string));
    const header: Header = {
      format: FORMAT,
      key,
      parts: buffers.map((b) => ({ length: b.length, sha256: digest(b) })),
    };
    const file = this.#file(key);
    const aside = join(this.folder, `aside-${randomUUID()}`);
    try {
      await makeFolder(dirname(file));
      await writeFile(aside, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...buffers]));
      await rename(aside, file);
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
  }

  /** Removes what was longest not used until the rest fits; what was used within the hour stays. */
  async trim(maxBytes: number = MAX_BYTES): Promise<void> {
    const names = await readdir(this.folder, { recursive: true }).catch(() => []);
    const files = await Promise.all(names.map((name) => this.#age(name)));
    const entries = files.filter((f) => f !== null).sort((a, b) => a.used - b.used);
    let total = entries.reduce((sum, f) => sum + f.size, 0);
    const now = Date.now();
    for (const { file, size, used, whole } of entries) {
      if (now - used < HOUR || (whole && total <= maxBytes)) continue;
      await rm(file, { force: true });
      total -= size;
    }
  }

  async #age(name: string) {
    const file = join(this.folder, name);
    const info = await stat(file).catch(() => null);
    if (!info?.isFile()) return null;
    return { file, size: info.size, used: info.mtimeMs, whole: !name.startsWith('aside-') };
  }

  #file(key: string): string {
    return join(this.folder, key.slice(0, 2), key);
  }
}

/** The key of a result: a hash of all that it depends on. */
export function keyOf(...dependsOn: readonly string[]): string {
  return hash('sha256', JSON.stringify(dependsOn));
}

function partsOf(key: string, content: Buffer): Buffer[] | null {
  const end = content.indexOf('\n');
  const header = readHeader(content.subarray(0, end), key);
  if (!header) return null;
  let offset = end + 1;
  const parts = header.parts.map(({ length }) => {
    offset += length;
    return content.subarray(offset - length, offset);
  });
  const whole = parts.every((part, i) => digest(part) === header.parts[i]!.sha256);
  return whole && offset === content.length ? parts : null;
}

/** The header of an entry; null where it is not of this program, or of another entry. */
function readHeader(line: Buffer, key: string): Header | null {
  try {
    const header = JSON.parse(line.toString()) as Header;
    return header.format === FORMAT && header.key === key ? header : null;
  } catch {
    return null;
  }
}

function digest(part: Buffer): string {
  return hash('sha256', part);
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/** Marks an entry as used, once a day: by this the oldest are known. */
async function keepYoung(file: string): Promise<void> {
  const now = Date.now();
  const info = await stat(file).catch(() => null);
  if (info && now - info.mtimeMs > DAY) await utimes(file, now / 1000, now / 1000).catch(() => undefined);
}

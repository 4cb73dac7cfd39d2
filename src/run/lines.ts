import { createReadStream } from 'node:fs';
import { InputError } from '../model/errors.ts';
import type { Inspection } from '../model/inspection.ts';
import { slug } from '../model/slug.ts';
import { inspectionSchema } from './inspection-schema.ts';

/**
 * The inspections that `throughline read` has written, one from each line, in the order of the lines.
 * @param file a path, or `-` for standard input
 * @throws InputError naming file and line of the first fault
 */
export async function* readLines(file: string): AsyncGenerator<Inspection> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  try {
    for await (const line of linesOf(asUtf8(input))) {
      number += 1;
      if (line.trim() !== '') yield inspectionFrom(line, `${file}:${number}`);
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputError(
      file,
      `the file cannot be read (${code ?? message}). Give what \`read\` has written.`,
    );
  }
}

/** What stands before a text to tell its encoding: Windows PowerShell writes what is sent to a file as UTF-16. */
const MARKS: [mark: number[], encoding: string][] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
];
const LONGEST_MARK = 3;

/** A stream of text as UTF-8 without a byte order mark; it is UTF-8 already where no mark says otherwise. */
async function* asUtf8(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let start: Buffer | null = Buffer.alloc(0);
  let decoder: ReturnType<typeof decoderOf> = null;
  for await (const piece of input) {
    let next: Buffer = piece;
    if (start !== null) {
      start = next = Buffer.concat([start, piece]);
      if (start.length < LONGEST_MARK) continue;
      decoder = decoderOf(start);
      start = null;
    }
    yield decoder ? Buffer.from(decoder.decode(next, { stream: true })) : next;
  }
  if (start !== null) {
    decoder = decoderOf(start);
    yield decoder ? Buffer.from(decoder.decode(start)) : start;
  }
}

/** What decodes a text that starts with these bytes; null where no mark names an encoding. */
function decoderOf(start: Buffer) {
  const encoding = MARKS.find(([mark]) => mark.every((byte, i) => start[i] === byte))?.[1];
  return encoding === undefined ? null : new TextDecoder(encoding);
}

const LINE_FEED = 10;

/** The lines of a stream, which is read no faster than they are taken: `node:readline` reads a thousand ahead. */
async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let begun: Buffer[] = [];
  for await (const piece of input) {
    let start = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, start)) {
      yield Buffer.concat([...begun, piece.subarray(start, end)]).toString();
      begun = [];
      start = end + 1;
    }
    begun.push(piece.subarray(start));
  }
  yield Buffer.concat(begun).toString();
}

function inspectionFrom(line: string, place: string): Inspection {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    throw new InputError(place, `this is no JSON, or a part of it is missing. ${HINT}`);
  }
  const fault = faultOf(given);
  if (fault !== null) throw new InputError(place, `this is no inspection (${fault}). ${HINT}`);
  return given as Inspection;
}

/** What keeps a value from being an inspection; null where it is one, be it with fields that others have added. */
function faultOf(given: unknown): string | null {
  const issue = inspectionSchema.safeParse(given).error?.issues.find((i) => i.code !== 'unrecognized_keys');
  if (issue) return `${issue.path.join('.') || 'the line'}: ${issue.message}`;
  const { id } = (given as Inspection).authority;
  return slug(id) === id ? null : 'authority.id: not a plain name';
}

const HINT = 'Give the lines that `throughline read` writes, whole and of this version of the program.';

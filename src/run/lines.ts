import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
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
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  const failed = new Promise<never>((_, reject) => input.once('error', reject));
  failed.catch(() => undefined);
  let number = 0;
  try {
    for await (const line of lines) {
      number += 1;
      if (line.trim() !== '') yield inspectionFrom(line, `${file}:${number}`);
    }
    if (file !== '-' && 'errored' in input && input.errored) await failed;
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputError(
      file,
      `the file cannot be read (${code ?? message}). Give what \`read\` has written.`,
    );
  }
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

import { InputError } from '../model/errors.ts';
import { clean } from '../report/clean.ts';
import { NoReader } from './print.ts';

/** Exit statuses: what other programs rely on; the last two are those that shells give. */
export const EXIT = { done: 0, failed: 1, usage: 2, interrupted: 130, noReader: 141 } as const;

/**
 * Ends a command that could not do its job: a fault of the input is told in a sentence, one of the program with its trace.
 * One whose output nobody reads any more ends without a word, with the status that shells give then.
 * Sets the exit status and returns, so that what was written to the pipes is flushed.
 */
export function fail(error: unknown): void {
  process.exitCode = error instanceof NoReader ? EXIT.noReader : EXIT.failed;
  if (error instanceof NoReader) return;
  if (error instanceof InputError) say(`throughline: ${inLine(error.message)}`);
  else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** Writes lines to standard error, without anything that a terminal would act on. */
export function say(lines: string): void {
  process.stderr.write(`${clean(lines).replaceAll('\r', '')}\n`);
}

/** A text from outside, such as a file name, that must not break the line it stands in. */
export function inLine(text: string): string {
  return text.replace(/[\t\n\r\u0085\u2028\u2029]+/g, ' ');
}

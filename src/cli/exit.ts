import { InputError } from '../model/errors.ts';

/** Exit statuses: what other programs rely on. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/**
 * Ends a command that could not do its job: a fault of the input is told in a sentence, one of the program with its trace.
 * Sets the exit status and returns, so that what was written to the pipes is flushed.
 */
export function fail(error: unknown): void {
  process.exitCode = EXIT.failed;
  if (error instanceof InputError) say(`throughline: ${error.message}`);
  else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** Writes a line to standard error. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

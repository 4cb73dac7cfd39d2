import { InputError } from '../model/errors.ts';
import { reason } from './faults.ts';

/** The reader of standard output has closed it: it wants no more, and there is nothing to tell. */
export class NoReader extends Error {}

/**
 * Writes to standard output, no faster than it is read there.
 * @throws NoReader where the program that reads it has ended; InputError where it cannot be written
 */
export function print(text: string): Promise<void> {
  return new Promise((done, failed) => {
    process.stdout.write(text, (error) => (error ? failed(faultOf(error)) : done()));
  });
}

function faultOf(error: NodeJS.ErrnoException): Error {
  if (error.code === 'EPIPE') return new NoReader();
  return new InputError('standard output', `not all could be written: ${reason(error)}.`);
}

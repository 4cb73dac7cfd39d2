import { readFileSync } from 'node:fs';
import { InputError } from '../model/errors.ts';

/**
 * The bytes of a lexicon's file.
 * @param file where it lies
 * @param path the name for it in messages
 * @throws InputError where it cannot be read
 */
export function lexiconBytes(file: string | URL, path: string): NonSharedBuffer {
  try {
    return readFileSync(file);
  } catch {
    throw new InputError(path, 'The lexicon file cannot be read. Check the path and that it is a file.');
  }
}

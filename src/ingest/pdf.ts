import { InputError } from '../model/errors.ts';
import type { Reader } from './reader.ts';

export const readPdf: Reader = async (path) => {
  throw new InputError(path, 'This format is not read yet.');
};

/** A fault in what was given, told to the person in one or two sentences: which file, what is wrong, what to do. */
export class InputError extends Error {
  override name = 'InputError';
  /** @param path the file or folder at fault @param reason what is wrong with it and what to do, as a sentence */
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${path}: ${reason}`);
  }
}

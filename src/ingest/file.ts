import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { InputError } from '../model/errors.ts';

const MIB = 2 ** 20;
/** Larger files are not reports: the largest of Ofsted's has some 3 MB. */
export const MAX_BYTES = 64 * MIB;

/**
 * The bytes of a document's file. Pipes and devices are refused, since reading them might never end.
 * @param file where it lies
 * @param path the name for it in messages
 * @throws InputError with what is wrong and what to do, where it cannot be read
 */
export async function readDocumentFile(file: string, path: string): Promise<Uint8Array> {
  // without O_NONBLOCK, which Windows does not have, opening a pipe waits for someone to write into it
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(
    (fault: unknown) => {
      throw new InputError(path, reasonOf(fault));
    },
  );
  try {
    const info = await handle.stat();
    if (!info.isFile())
      throw new InputError(
        path,
        'this is a pipe, a device or a folder, not a file. Save the document to a file and give that.',
      );
    if (info.size > MAX_BYTES) throw new InputError(path, TOO_LARGE);
    return await handle.readFile();
  } catch (fault) {
    throw fault instanceof InputError ? fault : new InputError(path, reasonOf(fault));
  } finally {
    await handle.close();
  }
}

export const TOO_LARGE = 'The file is larger than 64 MB, which no inspection report is. Check the file.';

function reasonOf(fault: unknown): string {
  const { code = String(fault) } = fault as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ELOOP')
    return 'the file is not there, or is a link that leads to no file. Give the file itself.';
  return `the file cannot be opened (${code}). Check that you may read it.`;
}

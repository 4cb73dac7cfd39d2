import { strToU8, zipSync } from 'fflate';

/** The earliest moment that a zip can give, in local time as zips do: the same bytes on every day and in every zone. */
const MOMENT = new Date(1980, 0, 1);

/** A zip of files, in their order; the same files give the same bytes. */
export function zip(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const entries = [...files].map(([path, content]) => [
    path,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries), { mtime: MOMENT, level: 9 });
}

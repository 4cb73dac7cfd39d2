import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file and folder below a folder, by its path with `/`, with the content of the files byte for character. */
export function contents(at: string): Record<string, string | null> {
  const names = readdirSync(at, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const file = join(at, name);
      return [name.replaceAll('\\', '/'), statSync(file).isDirectory() ? null : readFileSync(file, 'latin1')];
    }),
  );
}

/** The files alone. */
export function filesBelow(at: string): Map<string, string> {
  return new Map(
    Object.entries(contents(at)).flatMap(([path, text]) => (text === null ? [] : [[path, text]])),
  );
}

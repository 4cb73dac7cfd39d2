import { createHash } from 'node:crypto';

/** The hash by which a text is named where its wording must not be kept. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

import { buildTrail } from '../diff/trail.ts';
import { readSource } from '../ingest/ingest.ts';
import type { Inspection } from '../model/inspection.ts';
import { parseInspection } from '../parse/parse.ts';
import { tagInspection } from '../tag/inspection.ts';
import type { Tagger } from '../tag/tagger.ts';

/**
 * Reads one document: bytes to a tagged inspection. Depends on nothing but its arguments.
 * @throws InputError when the bytes are no readable inspection report
 */
export async function readDocument(path: string, bytes: Uint8Array, tagger: Tagger): Promise<Inspection> {
  return tagInspection(parseInspection(await readSource(path, bytes)), tagger);
}

/** Follows the inspections of one authority over time. Depends on nothing but its argument. */
export const followInspections = buildTrail;

import type { Inspection } from '../model/inspection.ts';
import type { Trail } from '../model/trail.ts';
import type { Digest, ReadDocument } from './documents.ts';
import type { Store } from './store.ts';

/** What came of reading a document: the inspection's digest, or why it is none. */
export type Answer = Digest | { reason: string };

/** An inspection as it is kept: its digest, and all of it but the path, which belongs to the run that asks. */
export function inspectionParts(
  inspection: Inspection,
  digest: Digest,
): [digest: string, inspection: string] {
  const document = { ...inspection.document, path: '' };
  return [JSON.stringify(digest), JSON.stringify({ ...inspection, document })];
}

/** What came of reading a document, as it is kept; null where nothing is kept under the key. */
export async function loadAnswer(store: Store, key: string): Promise<Answer | null> {
  const parts = await store.get(key);
  return parts && JSON.parse(parts[0]!.toString());
}

/** An inspection that was read in this run. @throws where it is not kept any more */
export async function loadInspection(store: Store, { key, path }: ReadDocument): Promise<Inspection> {
  const parts = await store.get(key);
  if (!parts) throw new Error(`what was read of ${path} was removed from ${store.folder} during the run`);
  const inspection = JSON.parse(parts[1]!.toString()) as Inspection;
  inspection.document.path = path;
  return inspection;
}

/** A trail as it is kept: its inspections are kept themselves and only named. */
type KeptTrail = Omit<Trail, 'inspections'> & { inspections: string[] };

/** A trail as it is kept, without its inspections. */
export function trailPart(trail: Trail): string {
  const kept: KeptTrail = { ...trail, inspections: trail.inspections.map((i) => i.document.sha256) };
  return JSON.stringify(kept);
}

/** A kept trail with its inspections; null where none is kept under the key. */
export async function loadTrail(
  store: Store,
  key: string,
  documents: readonly ReadDocument[],
): Promise<Trail | null> {
  const parts = await store.get(key);
  if (!parts) return null;
  const kept = JSON.parse(parts[0]!.toString()) as KeptTrail;
  const inspections = kept.inspections.map((sha256) =>
    loadInspection(store, documents.find((d) => d.digest.sha256 === sha256)!),
  );
  return { ...kept, inspections: await Promise.all(inspections) };
}

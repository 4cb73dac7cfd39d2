import { InputError } from '../model/errors.ts';
import type { ReviewRow } from '../model/review.ts';
import type { ReportContext } from '../report/context.ts';
import { createTagger, type Tagger } from '../tag/tagger.ts';
import { digestOf, programFault, type ReadDocument } from './documents.ts';
import { type Answer, inspectionParts, loadInspection, loadTrail, trailPart } from './entries.ts';
import { openLexicon } from './lexicon.ts';
import { followInspections, readDocument } from './stages.ts';
import { Store } from './store.ts';

/** What a worker is started with. */
export interface Setup {
  folder: string;
  lexiconKey: string;
  lexiconFile: string | undefined;
}

export interface ReadTask {
  key: string;
  path: string;
  bytes: Uint8Array;
}

export interface FollowTask {
  key: string;
  documents: ReadDocument[];
}

export interface PublishTask {
  key: string;
  trailKey: string;
  documents: ReadDocument[];
  reviews: readonly ReviewRow[];
  context: ReportContext;
}

/** What stood in the way of keeping a result; faults of a worker keep nothing of theirs but words. */
export interface Unkept {
  unkept: string;
}

/**
 * What is done for one document or one authority. Each leaves its result in the store, under the key it was given, or
 * says why it cannot.
 */
export interface Tasks {
  /** Reads a document; gives the reason where it cannot be read. */
  read(task: ReadTask): Promise<Answer | Unkept>;
  /** Follows an authority's inspections over time. */
  follow(task: FollowTask): Promise<Unkept | null>;
  /** Makes an authority's pages. */
  publish(task: PublishTask): Promise<Unkept | null>;
}

/** The tasks, with a tagger that is made when first needed. */
export function createTasks({ folder, lexiconKey, lexiconFile }: Setup): Tasks {
  const store = new Store(folder);
  let tagger: Promise<Tagger> | undefined;
  const makeTagger = async () => createTagger(await openLexicon(store, lexiconKey, lexiconFile));

  const keep = (key: string, parts: readonly string[]): Promise<Unkept | null> =>
    store.put(key, parts).then(
      () => null,
      (error) => ({ unkept: messageOf(error) }),
    );
  const trailOf = async (documents: readonly ReadDocument[]) =>
    followInspections(await Promise.all(documents.map((d) => loadInspection(store, d))));

  return {
    async read({ key, path, bytes }) {
      tagger ??= makeTagger();
      try {
        const inspection = await readDocument(path, bytes, await tagger);
        const digest = digestOf(inspection);
        return (await keep(key, inspectionParts(inspection, digest))) ?? digest;
      } catch (error) {
        if (!(error instanceof InputError)) return { reason: programFault(messageOf(error)) };
        const unreadable = { reason: error.reason };
        return (await keep(key, [JSON.stringify(unreadable)])) ?? unreadable;
      }
    },
    async follow({ key, documents }) {
      return keep(key, [trailPart(await trailOf(documents))]);
    },
    async publish({ key, trailKey, documents, reviews, context }) {
      const { pageParts } = await import('./pages.ts');
      let trail = await loadTrail(store, trailKey, documents);
      if (!trail) {
        trail = await trailOf(documents);
        const unkept = await keep(trailKey, [trailPart(trail)]);
        if (unkept) return unkept;
      }
      return keep(key, await pageParts(trail, reviews, context));
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

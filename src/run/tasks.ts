import { InputError } from '../model/errors.ts';
import type { ReviewRow } from '../model/review.ts';
import type { ReportContext } from '../report/context.ts';
import { loadLexicon } from '../tag/lexicon.ts';
import { createTagger, type Tagger } from '../tag/tagger.ts';
import { type Digest, digestOf, programFault, type ReadDocument } from './documents.ts';
import { inspectionParts, loadInspection, loadTrail, trailPart } from './entries.ts';
import { lexiconFrom } from './lexicon.ts';
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

/** What is done for one document or one authority. Each leaves its result in the store, under the key it was given. */
export interface Tasks {
  /** Reads a document; gives the reason where it cannot be read, or what stood in the way of keeping it. */
  read(task: ReadTask): Promise<Digest | { reason: string } | { unkept: string }>;
  /** Follows an authority's inspections over time. */
  follow(task: FollowTask): Promise<void>;
  /** Makes an authority's pages. */
  publish(task: PublishTask): Promise<void>;
}

/** The tasks, with a tagger that is made when first needed. */
export function createTasks({ folder, lexiconKey, lexiconFile }: Setup): Tasks {
  const store = new Store(folder);
  let tagger: Promise<Tagger> | undefined;
  const makeTagger = async () =>
    createTagger((await lexiconFrom(store, lexiconKey)) ?? loadLexicon(lexiconFile));

  const follow = async ({ key, documents }: FollowTask) => {
    const inspections = await Promise.all(documents.map((d) => loadInspection(store, d)));
    const trail = followInspections(inspections);
    await store.put(key, [trailPart(trail)]);
    return trail;
  };

  return {
    async read({ key, path, bytes }) {
      tagger ??= makeTagger();
      const inspection = await readDocument(path, bytes, await tagger).catch(reasonOf);
      if ('reason' in inspection) return inspection;
      try {
        await store.put(key, inspectionParts(inspection));
      } catch (error) {
        return { unkept: messageOf(error) };
      }
      return digestOf(inspection);
    },
    async follow(task) {
      await follow(task);
    },
    async publish({ key, trailKey, documents, reviews, context }) {
      const { pageParts } = await import('./pages.ts');
      const trail =
        (await loadTrail(store, trailKey, documents)) ?? (await follow({ key: trailKey, documents }));
      await store.put(key, await pageParts(trail, reviews, context));
    },
  };
}

function reasonOf(error: unknown): { reason: string } {
  return { reason: error instanceof InputError ? error.reason : programFault(messageOf(error)) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import { rmSync, statSync } from 'node:fs';
import { access, constants, mkdir, mkdtemp } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import envPaths from 'env-paths';
import { InputError } from '../model/errors.ts';
import type { Lexicon } from '../tag/lexicon.ts';
import type { Input } from './documents.ts';
import { programFingerprint } from './fingerprint.ts';
import { lexiconKey, openLexicon } from './lexicon.ts';
import { Store } from './store.ts';
import { startWorkers, type Workers } from './workers.ts';

export interface EngineOptions {
  /** A user's own lexicon file. */
  lexicon?: string;
  /** Worker threads, at most; without it as many as the machine has cores. */
  jobs?: number;
  /** False where nothing is to be kept for the next run. */
  cache?: boolean;
}

/** Bytes of documents that are worth the start of a thread. */
const BYTES_PER_THREAD = 2 ** 19;

/** What the pipeline works with: where results are kept, and who does the work. */
export interface Engine {
  store: Store;
  /** The variable that names another place for the store. */
  placedBy: 'XDG_CACHE_HOME' | 'TMPDIR';
  /** Hash of all that decides results besides the documents. */
  fingerprint: string;
  lexicon: Promise<Lexicon>;
  jobs: number;
  /** The workers, started when first asked for. @param inputs what they are to read: small ones share a thread */
  workers(inputs?: readonly Input[]): Promise<Workers>;
}

/**
 * Does some work with an engine, and puts away after it what the engine needed.
 * @throws InputError where the lexicon is at fault
 */
export async function withEngine<T>(
  options: EngineOptions,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const kept = options.cache === false ? null : await cacheFolder();
  const folder = kept ?? (await temporaryFolder());
  const clear = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  if (!kept) process.once('exit', clear);
  const store = new Store(folder);
  const fingerprint = programFingerprint(options.lexicon);
  const key = lexiconKey(fingerprint);
  const jobs = options.jobs ?? availableParallelism();
  const lexicon = openLexicon(store, key, options.lexicon);
  // its fault is told where it is first needed, and that may be after files were looked at
  lexicon.catch(() => undefined);
  let workers: Promise<Workers> | undefined;
  try {
    return await work({
      store,
      placedBy: kept ? 'XDG_CACHE_HOME' : 'TMPDIR',
      fingerprint,
      lexicon,
      jobs,
      async workers(inputs) {
        const setup = { folder, lexiconKey: key, lexiconFile: options.lexicon };
        workers ??= startWorkers(setup, inputs ? Math.min(jobs, threadsFor(inputs)) : jobs);
        await lexicon;
        return workers;
      },
    });
  } finally {
    await (await workers)?.close();
    if (!kept) {
      process.off('exit', clear);
      clear();
    } else if (workers) await store.trim();
  }
}

/** How many threads documents are worth: at least one. */
function threadsFor(inputs: readonly Input[]): number {
  const bytes = inputs.reduce((sum, { file }) => sum + sizeOf(file), 0);
  return Math.max(1, Math.ceil(bytes / BYTES_PER_THREAD));
}

/** A folder for this run alone. @throws InputError where none can be made */
async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'throughline-')).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(
      tmpdir(),
      `no folder for temporary files can be made here (${error.code}). Make room, or name another with TMPDIR.`,
    );
  });
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

/** The platform's folder for what can be made anew; null where it cannot be written. */
async function cacheFolder(): Promise<string | null> {
  const folder = envPaths('throughline', { suffix: '' }).cache;
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return folder;
  } catch {
    return null;
  }
}

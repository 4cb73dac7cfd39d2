import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { programFault } from './documents.ts';
import type { Setup, Tasks } from './tasks.ts';

/** Where tasks are done. */
export interface Workers extends Tasks {
  close(): Promise<void>;
}

/** A document that takes longer than this is given up; the longest report takes a second or two. */
const READ_SECONDS = 120;
/** The heap of one worker, in MiB; the longest report needs a tenth of it. */
const HEAP = 384;
/** The part of it for what lives short: three times the default saves an eighth of the time in collecting it. */
const YOUNG = 48;

const NEVER = 2 ** 31 - 1;

const ENTRY = fileURLToPath(new URL('./worker.js', import.meta.url));

/**
 * Starts worker threads. Where the program is not compiled (under tests) the tasks are done in this thread instead.
 * @param seconds time bound of a document
 */
export async function startWorkers(setup: Setup, threads: number, seconds = READ_SECONDS): Promise<Workers> {
  if (!existsSync(ENTRY)) {
    const { createTasks } = await import('./tasks.ts');
    return { ...createTasks(setup), close: async () => undefined };
  }
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: ENTRY,
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: NEVER,
    workerData: setup,
    resourceLimits: { maxOldGenerationSizeMb: HEAP, maxYoungGenerationSizeMb: YOUNG },
  });
  return {
    async read(task) {
      const stop = new AbortController();
      const timer = setTimeout(() => stop.abort(), seconds * 1000);
      try {
        return await pool.run(task, { name: 'read', signal: stop.signal });
      } catch (error) {
        return { reason: stop.signal.aborted ? tooLong(seconds) : crash(error) };
      } finally {
        clearTimeout(timer);
      }
    },
    follow: (task) => pool.run(task, { name: 'follow' }),
    publish: (task) => pool.run(task, { name: 'publish' }),
    close: () => pool.destroy(),
  };
}

function tooLong(seconds: number): string {
  return `it could not be read within ${seconds} seconds. Save or print it to a new file, or give its text as .txt.`;
}

function crash(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return 'it needs more memory than any report does. Check the file, or give its text as .txt.';
  return programFault(message);
}

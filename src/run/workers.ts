import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { programFault } from './documents.ts';
import type { Setup, Tasks } from './tasks.ts';

/** Where tasks are done. */
export interface Workers extends Tasks {
  close(): Promise<void>;
}

/** What one document may take: the longest report takes a second or two and a tenth of the memory. */
const LIMITS = { seconds: 120, heapMiB: 384 };
/** The part of a worker's heap for what lives short: three times the default, which saves time in collecting it. */
const YOUNG_MIB = 48;
/** How much a function has to do before V8 optimises it: 16 times the default, since each worker does so for itself. */
const INTERRUPT_BUDGET = 16 * 66 * 1024;
/**
 * A worker's heap for what lives long may grow to this before V8 first goes through all of it: what a worker always
 * holds fills a third, and V8 would go through it anew for every 25 MB that a few documents leave behind.
 */
const UNCOLLECTED_MIB = 128;
const NEVER = 2 ** 31 - 1;

const ENTRY = fileURLToPath(new URL('./worker.js', import.meta.url));

/**
 * Starts worker threads. Where the program is not compiled (under tests) the tasks are done in this thread instead.
 */
export async function startWorkers(
  setup: Setup,
  threads: number,
  { seconds, heapMiB } = LIMITS,
): Promise<Workers> {
  if (!existsSync(ENTRY)) {
    const { createTasks } = await import('./tasks.ts');
    return { ...createTasks(setup), close: async () => undefined };
  }
  setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);
  setFlagsFromString(`--initial-old-space-size=${UNCOLLECTED_MIB}`);
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: ENTRY,
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: NEVER,
    workerData: setup,
    resourceLimits: { maxOldGenerationSizeMb: heapMiB, maxYoungGenerationSizeMb: YOUNG_MIB },
  });
  // a worker that fails with no task at hand has failed to start: no task would ever be done
  const broken = new Promise<never>((_, reject) => pool.once('error', reject));
  broken.catch(() => undefined);
  const run = <R>(task: unknown, options: { name: keyof Tasks; signal?: AbortSignal }): Promise<R> =>
    Promise.race([pool.run(task, options), broken]);
  const turn = atMost(threads);
  return {
    // the clock starts when a thread is free: no document pays for what those before it take
    read: turn(async (task) => {
      const stop = new AbortController();
      const timer = setTimeout(() => stop.abort(), seconds * 1000);
      try {
        return await run(task, { name: 'read', signal: stop.signal });
      } catch (error) {
        return { reason: stop.signal.aborted ? tooLong(seconds) : crash(error) };
      } finally {
        clearTimeout(timer);
      }
    }),
    follow: (task) => run(task, { name: 'follow' }),
    publish: (task) => run(task, { name: 'publish' }),
    close: () => pool.destroy(),
  };
}

/** Lets so many calls of a function run at a time; the others wait, first come, first served. */
function atMost(most: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return <A, R>(work: (given: A) => Promise<R>) =>
    async (given: A): Promise<R> => {
      if (running < most) running += 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work(given);
      } finally {
        const next = waiting.shift();
        if (next) next();
        else running -= 1;
      }
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

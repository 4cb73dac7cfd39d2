import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The published reports, beside the project's folder; not part of it. */
export const CORPUS = fileURLToPath(new URL('../../shared/corpus/', import.meta.url));

/** Whether there is what the measurements against `pdftotext` need. */
export function canMeasure(): boolean {
  return existsSync(CORPUS) && !spawnSync('pdftotext', ['-v']).error;
}

/** The reports' paths in the corpus, without the file that is no report. */
export function corpusDocuments(): string[] {
  return readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf') && !name.includes('17 august 2012'))
    .sort();
}

/** Seconds that `pdftotext` takes for documents of the corpus, one after another. */
export function pdftotextSeconds(documents: readonly string[]): number {
  return seconds(() => {
    for (const document of documents)
      spawnSync('pdftotext', [join(CORPUS, document), '-'], { maxBuffer: 2 ** 28 });
  });
}

/** A process of Node that has ended. */
export interface Ran {
  stdout: string;
  seconds: number;
  /** Seconds of processor time, of all its threads. */
  processor: number;
  /** Peak memory in MiB. */
  memory: number;
}

/** Makes a process tell on a pipe of its own, when it ends, what it used: memory in KiB, microseconds of processor time. */
const TELL_USED = `data:text/javascript,import{isMainThread}from'node:worker_threads';import{writeSync}from'node:fs';if(isMainThread)process.on('exit',()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();writeSync(3,JSON.stringify([maxRSS,userCPUTime+systemCPUTime]))})`;

/**
 * Runs Node as a whole process.
 * @throws Error with what it wrote on standard error, where it fails
 */
export function runNode(given: readonly string[], env: Record<string, string> = {}): Ran {
  const start = performance.now();
  const ran = spawnSync(process.execPath, ['--import', TELL_USED, ...given], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  const time = sinceStart(start);
  const [memory, processor] = JSON.parse(ran.output[3]!) as [number, number];
  return { stdout: ran.stdout, seconds: time, processor: processor / 1e6, memory: memory / 1024 };
}

/** Seconds that some work takes. */
export function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return sinceStart(start);
}

function sinceStart(start: number): number {
  return (performance.now() - start) / 1000;
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

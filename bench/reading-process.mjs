import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import Tinypool from 'tinypool';
import { readSource } from '../dist/ingest/ingest.js';
import { parseInspection } from '../dist/parse/parse.js';

const THREADS = 2;

/** Reads a document to findings, as a worker of the program does; gives the milliseconds of its two stages. */
export default async function read(file) {
  const start = performance.now();
  const source = await readSource(file, readFileSync(file));
  const extracted = performance.now();
  parseInspection(source);
  return [extracted - start, performance.now() - extracted];
}

/** Prints the share of the time that extraction took, and the seconds of processor time of the whole process. */
async function main(files) {
  const pool = new Tinypool({
    filename: fileURLToPath(import.meta.url),
    minThreads: THREADS,
    maxThreads: THREADS,
  });
  const times = await Promise.all(files.map((file) => pool.run(file)));
  await pool.destroy();
  const [extraction, parsing] = [0, 1].map((i) => times.reduce((sum, time) => sum + time[i], 0));
  const { user, system } = process.cpuUsage();
  console.log(
    JSON.stringify({ extraction: extraction / (extraction + parsing), processor: (user + system) / 1e6 }),
  );
}

if (isMainThread) await main(process.argv.slice(2));

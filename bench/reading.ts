import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CORPUS = new URL('../../shared/corpus/', import.meta.url);
const DOCUMENTS = 30;
const ROUNDS = 3;

/**
 * Prints how long the reading of the same reports takes, PDF to findings in one process and on one thread, beside
 * `pdftotext` extracting their text one after another; medians of rounds of whole processes.
 */
export async function run(): Promise<void> {
  const files = documents();
  if (files.length === 0 || spawnSync('pdftotext', ['-v']).error) {
    process.stdout.write('Reading: not measured, the corpus or pdftotext is not at hand.\n');
    return;
  }
  const rounds = Array.from({ length: ROUNDS }, () => [
    seconds(() =>
      files.forEach((file) => {
        spawnSync('pdftotext', [file, '-'], { maxBuffer: 2 ** 28 });
      }),
    ),
    ...ownProcess(files),
  ]);
  const [poppler, own, extraction, memory] = [0, 1, 2, 3].map((i) =>
    median(rounds.map((round) => round[i]!)),
  );
  const line = (name: string, time: number) =>
    `  ${name.padEnd(44)} ${time.toFixed(2)} s  ${(time / poppler!).toFixed(2)}\n`;
  process.stdout.write(
    `Reading ${files.length} reports\n` +
      line('pdftotext, one after another', poppler!) +
      line('throughline, PDF to findings, whole process', own!) +
      line('  of which PDF to text with blocks', extraction!) +
      `  peak memory                                  ${memory!.toFixed(0)} MiB\n`,
  );
}

/** Every fourth report of the corpus: all years and frameworks in it are among them. */
function documents(): string[] {
  if (!existsSync(CORPUS)) return [];
  return readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf') && !name.includes('17 august 2012'))
    .sort()
    .filter((_, i) => i % 4 === 0)
    .slice(0, DOCUMENTS)
    .map((name) => `${fileURLToPath(CORPUS)}${name}`);
}

const SCRIPT = `
import { readFileSync } from 'node:fs';
import { readSource } from './dist/ingest/ingest.js';
import { parseInspection } from './dist/parse/parse.js';
let extraction = 0;
for (const file of process.argv.slice(1)) {
  const start = performance.now();
  const source = await readSource(file, readFileSync(file));
  extraction += performance.now() - start;
  parseInspection(source);
}
console.log(extraction / 1000, process.resourceUsage().maxRSS / 1024);
`;

/** Seconds of the whole process, seconds of extraction, and its peak memory in MiB. */
function ownProcess(files: readonly string[]): [number, number, number] {
  let output = '';
  const whole = seconds(() => {
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', SCRIPT, ...files], {
      encoding: 'utf8',
    });
    if (ran.status !== 0) throw new Error(ran.stderr);
    output = ran.stdout;
  });
  const [extraction, memory] = output.trim().split(' ').map(Number);
  return [whole, extraction!, memory!];
}

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

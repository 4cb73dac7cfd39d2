import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CORPUS,
  canMeasure,
  corpusDocuments,
  median,
  pdftotextSeconds,
  type Ran,
  runNode,
} from './process.ts';

const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
/** How many reports the corpus is made to seem. */
const SIMULATED = 5_000;

/**
 * Prints how long a report over 30, 60 and all documents of the corpus takes, cold, warm and with one document added,
 * beside `pdftotext` extracting the same documents one after another; and a report over the findings of
 * 5,000 documents, which are the corpus' under other authorities' names. Whole processes; medians of rounds that are
 * interleaved.
 */
export async function run(): Promise<void> {
  if (!canMeasure()) {
    process.stdout.write('Scale: not measured, the corpus or pdftotext is not at hand.\n');
    return;
  }
  const files = corpusDocuments();
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  try {
    startUp(folder);
    process.stdout.write('A report on the corpus, seconds (and the share of pdftotext)\n');
    process.stdout.write(
      '  documents  pdftotext           cold           warm      one added   peak memory, cold\n',
    );
    for (const [n, rounds] of [
      [30, 2],
      [60, 1],
      [files.length, 2],
    ] as const)
      corpus(folder, files.slice(0, n), rounds);
    simulated(folder, files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function startUp(folder: string): void {
  const times = Array.from({ length: 5 }, () => throughline(folder, 'none', '--version').seconds * 1000);
  process.stdout.write(`Start-up: --version in ${median(times).toFixed(0)} ms\n`);
}

function corpus(folder: string, files: readonly string[], rounds: number): void {
  const measured = Array.from({ length: rounds }, (_, round) => {
    const [all, few] = [`all-${files.length}-${round}`, `few-${files.length}-${round}`];
    const place = (name: string, chosen: readonly string[]) => linkTo(join(folder, name), chosen);
    const poppler = pdftotextSeconds(files);
    const cold = report(folder, all, place(all, files));
    const warm = report(folder, all, join(folder, all));
    report(folder, few, place(few, files.slice(0, -1)));
    const added = report(folder, few, place(few, files));
    return { poppler, cold, warm, added };
  });
  const poppler = median(measured.map((m) => m.poppler));
  const share = (name: 'cold' | 'warm' | 'added') => {
    const time = median(measured.map((m) => m[name].seconds));
    const ratio = median(measured.map((m) => m[name].seconds / m.poppler));
    return `${time.toFixed(2)} (${ratio.toFixed(3)})`.padStart(15);
  };
  const memory = median(measured.map((m) => m.cold.memory));
  process.stdout.write(
    `  ${String(files.length).padStart(9)}  ${poppler.toFixed(2).padStart(9)}${share('cold')}${share('warm')}${share('added')}   ${memory.toFixed(0)} MiB\n`,
  );
}

function simulated(folder: string, files: readonly string[]): void {
  const place = linkTo(join(folder, 'lines'), files);
  const { stdout } = throughline(folder, 'lines', 'read', place);
  const inspections = stdout.trim().split('\n');
  process.stdout.write('A report on findings that were read before (--from)\n');
  for (const n of [inspections.length, 10 * inspections.length, SIMULATED]) {
    const lines = join(folder, `${n}.ndjson`);
    writeFileSync(lines, '');
    for (let copy = 0; copy * inspections.length < n; copy++)
      writeFileSync(
        lines,
        inspections
          .slice(0, n - copy * inspections.length)
          .map((line) => `${copy === 0 ? line : underOtherName(line, copy)}\n`)
          .join(''),
        { flag: 'a' },
      );
    const { seconds, processor, memory } = throughline(
      folder,
      `from-${n}`,
      'report',
      '--from',
      lines,
      '--out',
      join(folder, 'site'),
    );
    process.stdout.write(
      `  ${String(n).padStart(9)}  ${seconds.toFixed(1)} s, of processor time ${processor.toFixed(1)} s, ${((1000 * processor) / n).toFixed(0)} ms each, peak memory ${memory.toFixed(0)} MiB\n`,
    );
    for (const name of ['site', `from-${n}`, `${n}.ndjson`])
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** A line with another authority and document, so that nothing of it is a copy. */
function underOtherName(line: string, copy: number): string {
  const inspection = JSON.parse(line);
  const { authority, document } = inspection;
  inspection.authority = { ...authority, id: `${authority.id}-${copy}`, name: `${authority.name} ${copy}` };
  return JSON.stringify(inspection).replaceAll(document.sha256, otherHash(document.sha256, copy));
}

function otherHash(sha256: string, copy: number): string {
  return `${copy.toString(16).padStart(8, '0')}${sha256.slice(8)}`;
}

function report(folder: string, cache: string, inputs: string): Ran {
  return throughline(folder, `cache-${cache}`, 'report', inputs, '--out', join(folder, `site-${cache}`));
}

function throughline(folder: string, cache: string, ...given: string[]): Ran {
  return runNode([MAIN, ...given], { XDG_CACHE_HOME: join(folder, cache) });
}

/** A folder of links to documents: what a person who has just these would give. */
function linkTo(folder: string, files: readonly string[]): string {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    if (!existsSync(join(folder, file))) symlinkSync(join(CORPUS, file), join(folder, file));
  }
  return folder;
}

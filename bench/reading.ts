import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CORPUS, canMeasure, corpusDocuments, median, pdftotextSeconds, runNode } from './process.ts';

const PROCESS = fileURLToPath(new URL('reading-process.mjs', import.meta.url));
const DOCUMENTS = 30;
const ROUNDS = 5;

/**
 * Prints how long the reading of the same reports takes, PDF to findings with two workers, beside `pdftotext`
 * extracting their text one after another; medians of interleaved rounds of whole processes.
 */
export async function run(): Promise<void> {
  if (!canMeasure()) {
    process.stdout.write('Reading: not measured, the corpus or pdftotext is not at hand.\n');
    return;
  }
  // every fourth report: all years and frameworks of the corpus are among them
  const documents = corpusDocuments()
    .filter((_, i) => i % 4 === 0)
    .slice(0, DOCUMENTS);
  const files = documents.map((document) => join(CORPUS, document));
  const rounds = Array.from({ length: ROUNDS }, () => {
    const poppler = pdftotextSeconds(documents);
    const { stdout, seconds, memory } = runNode([PROCESS, ...files]);
    return { poppler, seconds, memory, ...(JSON.parse(stdout) as { extraction: number; processor: number }) };
  });
  const of = (figure: (round: (typeof rounds)[number]) => number) => median(rounds.map(figure));
  process.stdout.write(
    [
      `Reading ${documents.length} reports`,
      `  pdftotext, one after another              ${of((r) => r.poppler).toFixed(2)} s`,
      `  throughline, PDF to findings, two workers ${of((r) => r.seconds).toFixed(2)} s  ${of((r) => r.seconds / r.poppler).toFixed(2)} of pdftotext's time`,
      `    processor time                          ${of((r) => r.processor).toFixed(2)} s  PDF to text ${(100 * of((r) => r.extraction)).toFixed(0)} % of the workers' time`,
      `    peak memory                             ${of((r) => r.memory).toFixed(0)} MiB`,
      '',
    ].join('\n'),
  );
}

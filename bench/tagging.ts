import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpusFindings } from '../eval/tagging-corpus.ts';
import { median, runNode } from './process.ts';

const PROCESS = fileURLToPath(new URL('tagging-process.mjs', import.meta.url));
const ROUNDS = 5;
/** Findings of the corpus that are tagged in one pass, in their paragraphs. */
const FINDINGS = 6_000;

interface Paragraph {
  findings: { text: string; kind: string }[];
  text: string;
}

interface Measured {
  /** Seconds of each pass. */
  passes: number[];
  /** Bytes in use after these, and after four times as much text. */
  held: number[];
}

/**
 * Prints how fast themes and stance are given, in MB of text per second of processor time, beside wink-nlp finding
 * nothing but tokens and sentence ends, and compromise looking up the lexicon's phrases: each by itself in a process
 * that runs what is shipped, medians of interleaved rounds; and how much memory is held as the text grows.
 */
export async function run(): Promise<void> {
  const all = (await corpusFindings()).slice(0, 4 * FINDINGS);
  if (all.length === 0) {
    process.stdout.write('Tagging: not measured, the corpus is not at hand.\n');
    return;
  }
  const paragraphs = inParagraphs(all);
  const some = inParagraphs(all.slice(0, FINDINGS));
  // compromise takes a hundred times as long
  const few = some.slice(0, Math.ceil(some.length / 10));
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  const measure = (name: string, measured: Paragraph[], grown: Paragraph[]) => {
    const file = join(folder, 'paragraphs.json');
    writeFileSync(file, JSON.stringify({ paragraphs: grown, measured: measured.length }));
    const { passes, held } = JSON.parse(runNode([PROCESS, name, file]).stdout) as Measured;
    return { speed: megabytes(measured) / median(passes), held };
  };
  try {
    const rounds = Array.from({ length: ROUNDS }, () => ({
      wink: measure('wink', some, some),
      own: measure('throughline', some, paragraphs),
      compromise: measure('compromise', few, few),
    }));
    const of = (figure: (round: (typeof rounds)[number]) => number) => median(rounds.map(figure));
    const held = [0, 1].map((i) => (of((r) => r.own.held[i]!) / 2 ** 20).toFixed(1));
    process.stdout.write(
      [
        `Tagging ${FINDINGS} findings, ${megabytes(some).toFixed(2)} MB`,
        `  wink-nlp, tokens and sentence ends  ${of((r) => r.wink.speed).toFixed(2)} MB/s`,
        `  throughline, themes and stance      ${of((r) => r.own.speed).toFixed(2)} MB/s  ${of((r) => r.own.speed / r.wink.speed).toFixed(2)} of wink-nlp's speed`,
        `  compromise, the same phrases        ${of((r) => r.compromise.speed).toFixed(2)} MB/s  throughline is ${of((r) => r.own.speed / r.compromise.speed).toFixed(1)} times as fast`,
        `  memory held after it, and after four times the text  ${held.join(' and ')} MiB`,
        '',
      ].join('\n'),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const megabytes = (paragraphs: readonly Paragraph[]) =>
  paragraphs.reduce((sum, { findings }) => sum + findings.reduce((own, f) => own + f.text.length, 0), 0) /
  1e6;

function inParagraphs(findings: readonly { text: string; kind: string; before: string }[]): Paragraph[] {
  const paragraphs: Paragraph['findings'][] = [];
  for (const { text, kind, before } of findings) {
    if (before === '' || paragraphs.length === 0) paragraphs.push([{ text, kind }]);
    else paragraphs.at(-1)!.push({ text, kind });
  }
  return paragraphs.map((own) => ({ findings: own, text: own.map((f) => f.text).join(' ') }));
}

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { corpusFindings } from '../eval/tagging-corpus.ts';
import { loadLexicon } from '../src/tag/lexicon.ts';
import { createTagger } from '../src/tag/tagger.ts';
import { median } from './process.ts';

const ROUNDS = 3;
/** Findings of the corpus that are tagged in one round, in their paragraphs. */
const FINDINGS = 6_000;

/**
 * Prints how fast themes and stance are given, in MB of text per second of processor time, in one run with wink-nlp
 * finding nothing but tokens and sentence ends, and with compromise looking up the lexicon's phrases, medians of
 * rounds; and how much memory is held after that text and after four times as much.
 */
export async function run(): Promise<void> {
  const all = await corpusFindings();
  const findings = all.slice(0, FINDINGS);
  if (findings.length === 0) {
    process.stdout.write('Tagging: not measured, the corpus is not at hand.\n');
    return;
  }
  const wink = winkNLP(model, ['sbd']);
  const lexicon = loadLexicon();
  const tagger = createTagger(lexicon);
  const held = [FINDINGS, 4 * FINDINGS].map((n) => {
    for (const paragraph of inParagraphs(all.slice(0, n))) tagger.tagParagraph(paragraph);
    return memoryHeld();
  });
  const phrases = lexicon.entries.flatMap((e) => e.phrases).filter((p) => /^[\p{L}' -]+$/u.test(p));
  const net = nlp.buildNet(phrases.map((match) => ({ match })));
  const paragraphs = inParagraphs(findings);
  const megabytes = findings.reduce((sum, f) => sum + f.text.length, 0) / 1e6;
  const texts = paragraphs.map((p) => p.map((f) => f.text).join(' '));

  const tokens = () => {
    for (const text of texts) {
      const document = wink.readDoc(text);
      document.tokens().length();
      document.sentences().length();
    }
  };
  const tag = () => {
    for (const paragraph of paragraphs) tagger.tagParagraph(paragraph);
  };
  const lookUp = () => {
    for (const text of texts.slice(0, Math.ceil(texts.length / 10))) nlp(text).sweep(net);
  };
  const rounds = Array.from({ length: ROUNDS }, () => [seconds(tokens), seconds(tag), seconds(lookUp) * 10]);
  const [winkTime, ownTime, compromiseTime] = [0, 1, 2].map((i) => median(rounds.map((r) => r[i]!)));
  const speed = (time: number) => `${(megabytes / time).toFixed(2)} MB/s`;
  process.stdout.write(
    [
      `Tagging ${findings.length} findings, ${megabytes.toFixed(2)} MB`,
      `  wink-nlp, tokens and sentence ends  ${speed(winkTime!)}`,
      `  throughline, themes and stance      ${speed(ownTime!)}  ${(winkTime! / ownTime!).toFixed(2)} of wink-nlp's speed`,
      `  compromise, the same phrases        ${speed(compromiseTime!)}  throughline is ${(compromiseTime! / ownTime!).toFixed(1)} times as fast`,
      `  memory held after it, and after four times the text  ${held.map((bytes) => (bytes / 2 ** 20).toFixed(1)).join(' and ')} MiB`,
      '',
    ].join('\n'),
  );
}

function inParagraphs<T extends { before: string }>(findings: readonly T[]): T[][] {
  const paragraphs: T[][] = [];
  for (const finding of findings) {
    if (finding.before === '' || paragraphs.length === 0) paragraphs.push([finding]);
    else paragraphs.at(-1)!.push(finding);
  }
  return paragraphs;
}

/** Processor seconds, so that other work on the machine counts little. */
function seconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Bytes in use once what is not needed has been given back. */
function memoryHeld(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

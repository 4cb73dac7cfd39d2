import nlp from 'compromise';
import { corpusFindings } from '../eval/tagging-corpus.ts';
import { loadLexicon } from '../src/tag/lexicon.ts';
import { createTagger } from '../src/tag/tagger.ts';
import { nlp as wink } from '../src/text/wink.ts';
import { median, seconds } from './process.ts';

const ROUNDS = 3;
/** Findings of the corpus that are tagged in one round, in their paragraphs. */
const FINDINGS = 6_000;

/**
 * Prints how fast themes and stance are given, in MB of text a second, in one run with wink-nlp finding nothing
 * but tokens and sentence ends, and with compromise looking up the lexicon's phrases; medians of rounds.
 */
export async function run(): Promise<void> {
  const findings = (await corpusFindings()).slice(0, FINDINGS);
  if (findings.length === 0) {
    process.stdout.write('Tagging: not measured, the corpus is not at hand.\n');
    return;
  }
  const lexicon = loadLexicon();
  const tagger = createTagger(lexicon);
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
  const memory = (process.memoryUsage().rss / 2 ** 20).toFixed(0);
  process.stdout.write(
    [
      `Tagging ${findings.length} findings, ${megabytes.toFixed(2)} MB`,
      `  wink-nlp, tokens and sentence ends  ${speed(winkTime!)}`,
      `  throughline, themes and stance      ${speed(ownTime!)}  ${(winkTime! / ownTime!).toFixed(2)} of wink-nlp's speed`,
      `  compromise, the same phrases        ${speed(compromiseTime!)}  throughline is ${(compromiseTime! / ownTime!).toFixed(1)} times as fast`,
      `  memory of the process               ${memory} MiB`,
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

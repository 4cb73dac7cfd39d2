import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadLexicon } from '../dist/tag/lexicon.js';
import { createTagger } from '../dist/tag/tagger.js';

const PASSES = 8;

/** By name, what makes the function that does the work on paragraphs. */
const WORK = {
  async wink() {
    const [{ default: winkNLP }, { default: model }] = await Promise.all([
      import('wink-nlp'),
      import('wink-eng-lite-web-model'),
    ]);
    const wink = winkNLP(model, ['sbd']);
    return (paragraphs) => {
      for (const { text } of paragraphs) {
        const document = wink.readDoc(text);
        document.tokens().length();
        document.sentences().length();
      }
    };
  },
  async throughline() {
    const tagger = createTagger(loadLexicon());
    return (paragraphs) => {
      for (const { findings } of paragraphs) tagger.tagParagraph(findings);
    };
  },
  async compromise() {
    const { default: nlp } = await import('compromise');
    const phrases = loadLexicon().entries.flatMap((e) => e.phrases);
    const plain = phrases.filter((p) => /^[\p{L}' -]+$/u.test(p));
    const net = nlp.buildNet(plain.map((match) => ({ match })));
    return (paragraphs) => {
      for (const { text } of paragraphs) nlp(text).sweep(net);
    };
  },
};

/**
 * Prints the seconds of processor time that some work takes in each pass over the same paragraphs, and the bytes held
 * after these and after all paragraphs.
 */
async function main(name, file) {
  const { paragraphs, measured } = JSON.parse(readFileSync(file, 'utf8'));
  const work = await WORK[name]();
  const own = paragraphs.slice(0, measured);
  const passes = Array.from({ length: PASSES }, () => seconds(() => work(own)));
  const held = [memoryHeld()];
  work(paragraphs);
  held.push(memoryHeld());
  console.log(JSON.stringify({ passes, held }));
}

/** Processor seconds, so that other work on the machine counts little. */
function seconds(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Bytes in use once what is not needed has been given back. */
function memoryHeld() {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

await main(...process.argv.slice(2));

import { readdirSync, readFileSync } from 'node:fs';
import { expect, jest, test } from '@jest/globals';
import { readSource } from '../../src/ingest/ingest.ts';
import { plainSpans, winkSpans } from '../../src/text/sentences.ts';

const seeds = new URL('../../seeds/', import.meta.url);
const golden = new URL('../golden/', import.meta.url);
const files = [
  ...readdirSync(seeds).map((name) => new URL(name, seeds)),
  ...readdirSync(golden, { recursive: true }).map((name) => new URL(String(name), golden)),
].filter(({ pathname }) => /\.txt$|\/document\.\w+$/.test(pathname));

/** Paragraphs whose sentences are not plain to see, and what made them depend on what was read before. */
async function hardParagraphs(): Promise<string[]> {
  // whoever has read "the U.S" takes the stop of "U.S." for an end
  const made = ['He moved, etc U.S. Homes were found.', 'They came, etc U.K. Staff met them.'];
  for (const file of files) {
    const { text, blocks } = await readSource(file.pathname, readFileSync(file));
    made.push(...blocks.map(({ span }) => text.slice(...span)));
  }
  return made.filter((paragraph) => plainSpans(paragraph) === null);
}

/** Words as no report has them, each a way to make wink-nlp remember them otherwise. */
const DAMAGES: ((word: string) => string)[] = [
  (word) => word.replace(/\W+$/, ''),
  (word) => `${word},`,
  (word) => `(${word}`,
  (word) => `x${word}x`,
  (word) => `1${word}`,
  (word) => `${word}’s,`,
  (word) => `${word}.${word}`,
  (word) => word.toUpperCase(),
];

/** The sentences of each text, by a program that has read nothing but these texts, in their order. */
async function spansOf(texts: readonly string[]) {
  jest.resetModules();
  const { sentenceSpans } = await import('../../src/text/sentences.ts');
  return texts.map((text) => sentenceSpans(text));
}

test('sentences depend on their paragraph alone, whatever was read before', async () => {
  const paragraphs = await hardParagraphs();
  expect(paragraphs.length).toBeGreaterThan(50);
  const forwards = await spansOf(paragraphs);
  expect((await spansOf(paragraphs.toReversed())).reverse()).toEqual(forwards);
  const words = [...new Set(paragraphs.flatMap((paragraph) => paragraph.split(/\s+/)))];
  for (const damage of DAMAGES) {
    const spans = await spansOf([...words.map(damage), ...paragraphs]);
    expect(spans.slice(words.length)).toEqual(forwards);
  }
});

test('nor does it matter how many words were read', () => {
  const word = (n: number) => `ž${n.toString(36)}`;
  const texts = Array.from({ length: 3 }, (_, i) =>
    Array.from({ length: 10_001 }, (_, j) => word(i * 10_001 + j)).join(' '),
  );
  const text = 'They moved, etc U.S. Homes were found.';
  const first = winkSpans(text);
  for (const odd of texts) expect(winkSpans(odd)).toEqual([[0, odd.length]]);
  winkSpans('U.S');
  expect(winkSpans(text)).toEqual(first);
});

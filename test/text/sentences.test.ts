import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plainSpans, sentenceSpans, winkSpans } from '../../src/text/sentences.ts';

const seeds = new URL('../../seeds/', import.meta.url);
const paragraphs = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(new URL(name, seeds), 'utf8').split(/\s*\n\s*/))
  .filter(Boolean);

test('a sentence ends at a stop, not at an abbreviation, a number or a name', () => {
  const text = 'Staff at St. Anne’s met Mr. Lee. Visits took 1.5 hours, e.g. in May. All were recorded.';
  expect(sentenceSpans(text).map((span) => text.slice(...span))).toEqual([
    'Staff at St. Anne’s met Mr. Lee.',
    'Visits took 1.5 hours, e.g. in May.',
    'All were recorded.',
  ]);
});

test('paragraphs with plain ends give the sentences that wink-nlp gives', () => {
  const plain = paragraphs.filter((text) => plainSpans(text));
  expect(plain.length).toBeGreaterThan(paragraphs.length / 2);
  for (const text of plain) expect(plainSpans(text)).toEqual(winkSpans(text));
});

test('so do paragraphs that something was put into', () => {
  const put = fc.constantFrom(
    '. ',
    '? ',
    '! ',
    '.',
    '…',
    ' ',
    '\n',
    '“',
    '’',
    '(',
    ')',
    '1',
    'p. ',
    'ltd. ',
    'I. ',
    'A',
    'é',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...paragraphs),
      fc.array(fc.tuple(fc.nat(800), put), { maxLength: 4 }),
      (given, puts) => {
        const text = puts.reduce((so, [at, what]) => so.slice(0, at) + what + so.slice(at), given);
        const plain = plainSpans(text);
        if (plain) expect(plain).toEqual(winkSpans(text));
      },
    ),
    { numRuns: 2000 },
  );
});

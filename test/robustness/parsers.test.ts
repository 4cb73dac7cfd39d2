import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSeeds } from '../../eval/corpus.ts';
import { buildTrail } from '../../src/diff/trail.ts';
import { readReviews } from '../../src/ingest/reviews.ts';
import { InputError } from '../../src/model/errors.ts';
import type { Inspection } from '../../src/model/inspection.ts';
import { Mender } from '../../src/parse/mend.ts';
import { readLines } from '../../src/run/lines.ts';
import { loadLexicon } from '../../src/tag/lexicon.ts';
import { readYaml, themeFile } from '../../src/tag/lexicon-file.ts';
import { createTagger } from '../../src/tag/tagger.ts';
import { sentenceSpans } from '../../src/text/sentences.ts';
import { reportFiles } from '../report/files.ts';
import { CONTEXT } from '../report/fixture.ts';
import { type Base, bases } from './bases.ts';
import { createHolder, type Holder } from './hold.ts';
import { mutateText } from './mutate.ts';
import { Random } from './random.ts';

const SEED = 1;
let folder: string;
let holder: Holder;

const letters: Base[] = bases();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-fuzz-'));
  holder = await createHolder(letters);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a call gives, or that it refused what it was given with a reason. */
async function orRefused<T>(call: () => T | Promise<T>): Promise<T | 'refused'> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.reason).toMatch(/[.!?]$/);
    return 'refused';
  }
}

const OPENING = 'Focused visit to Shropshire children’s services. Ofsted inspectors met children.';
const WORDS = [
  ...[
    'The',
    'children',
    'are',
    'not',
    'seen',
    'Inspectors',
    'However,',
    'Areas for improvement',
    '1.',
    '1.2',
    '-',
    '•',
  ],
  ...[
    'What needs to improve',
    'Dear',
    '30 August 2024',
    '3/3/2024',
    'Outstanding',
    'is good.',
    '(outcome 4, national framework)',
  ],
  ...['\n', '\n\n', '\t', '\f', '    ', ':', '.', '\u0002', '-\n', '\u2028', '\uf0b7'],
];
const ELEMENTS =
  'p h1 h2 h3 ul ol li table tr td th div span b br sup main article section svg title a pre'.split(' ');

/** Texts of the words and marks that reports are read by, and of any others. */
const prose = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    {
      maxLength: 120,
    },
  )
  .map((words) => `${OPENING}\n${words.join(' ')}`);

const { markup } = fc.letrec<{ markup: string; element: string }>((tie) => ({
  element: fc
    .tuple(fc.constantFrom(...ELEMENTS), tie('markup'), fc.boolean())
    .map(([name, content, ended]) => `<${name}>${content}${ended ? `</${name}>` : ''}`),
  markup: fc.oneof(
    { maxDepth: 8, depthSize: 'small' },
    fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.array(tie('element'), { maxLength: 5 }).map((all) => all.join('')),
  ),
}));

describe('any document is read, with what must be true of it, or refused with a reason', () => {
  const PDF = '%PDF-1.7\n';
  const object = fc
    .tuple(
      fc.nat(12),
      fc.constantFrom(
        '<</Type/Pages/Kids[1 0 R]/Count 9>>',
        '<</Type/Page>>',
        '<<',
        'stream\n',
        'endobj',
        '[[[[',
      ),
    )
    .map(([n, body]) => `${n} 0 obj\n${body}\nendobj\n`);
  test.each<[string, fc.Arbitrary<string | Uint8Array>, number]>([
    ['any.txt', fc.uint8Array({ maxLength: 3000 }), 200],
    ['words.txt', prose, 300],
    ['words.md', prose, 200],
    ['markup.html', markup.map((m) => `<html><body><p>${OPENING}</p>${m}`), 300],
    [
      'any.pdf',
      fc.array(object, { maxLength: 12 }).map((o) => `${PDF}${o.join('')}trailer<</Root 1 0 R>>\n%%EOF`),
      100,
    ],
    [
      'any.docx',
      fc.uint8Array({ maxLength: 3000 }).map((b) => Buffer.concat([Buffer.from('PKword/document.xml'), b])),
      100,
    ],
  ])('%s', async (path, content, numRuns) => {
    await fc.assert(
      fc.asyncProperty(content, async (given) => {
        await holder({ path, bytes: Buffer.from(given as string) }, false);
      }),
      { numRuns, seed: SEED },
    );
  });
});

test('no word of a paragraph is lost between its sentences', () => {
  const bare = (text: string) => text.replace(/\s+/g, '');
  const paragraphs = letters.flatMap(({ name, bytes }) =>
    name.startsWith('seeds/') ? bytes.toString().split('\n') : [],
  );
  const sentences = fc.oneof(
    prose,
    fc
      .tuple(fc.constantFrom(...paragraphs), fc.integer())
      .map(([text, seed]) => mutateText(text, new Random(seed)).text),
  );
  fc.assert(
    fc.property(sentences, (given) => {
      const { text } = new Mender(given).mend([[0, given.length]]);
      const spans = sentenceSpans(text);
      for (const [i, [start, end]] of spans.entries()) {
        expect(start).toBeLessThan(end);
        expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.[1] ?? 0);
      }
      expect(bare(spans.map(([start, end]) => text.slice(start, end)).join(''))).toBe(bare(text));
    }),
    { numRuns: 1500, seed: SEED },
  );
});

/** Texts that are one text damaged in a few ways. */
const damaged = (text: string) => fc.integer().map((seed) => mutateText(text, new Random(seed)).text);

const LEXICON = `# our own
group: {id: local, label: Local words}
themes:
  - id: thresholds
    replace: true
    entries:
      - match: ["level* of need", "front door|gateway", "step * down"]
        weight: 2.5
        note: as we say it
        unless: {before: [no], after: ["policy"], inside: ["thresholds panel"]}
  - id: own-theme
    label: &label "Own: theme"
    definition: *label
    entries:
      - {match: [our word], weight: 1, note: x}
`;

test('any lexicon file is taken or refused with file, line and column, and what is taken tags', async () => {
  const taken: string[] = [];
  await fc.assert(
    fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: damaged(LEXICON) }, fc.json()), async (text) => {
      try {
        readYaml('own.yaml', text, themeFile);
        taken.push(text);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        expect(error.path).toMatch(/^own\.yaml:\d+:\d+$/);
      }
    }),
    { numRuns: 1500, seed: SEED },
  );
  expect(taken.length).toBeGreaterThan(50);
  const file = join(folder, 'own.yaml');
  for (const text of [LEXICON, ...taken.slice(-8)]) {
    writeFileSync(file, text);
    createTagger(loadLexicon(file)).tag({
      text: 'The level of need is not clear at the front door, our word.',
    });
  }
});

test('aliases that stand for more and more are refused', () => {
  const level = (n: number) => `l${n}: &l${n} [${Array(10).fill(n === 0 ? 'x' : `*l${n - 1}`)}]`;
  const text = Array.from({ length: 9 }, (_, n) => level(n)).join('\n');
  expect(() => readYaml('own.yaml', text, themeFile)).toThrow(/own\.yaml:\d+:\d+: .*alias/);
});

const REVIEWS = `authority,area,in,verdict,note,reviewer,date,area_text,raised_on,later_on,wording
Shropshire,a1,c0ffee,persists,"Two, at ""least""",A. Reader,2026-01-05,"The
area",2011-09,2012-11-19,w-0123456789abcdef-0123456789abcdef
Wiltshire,a2,c0ffee,,'=1+1,,5/1/2026,,,,
`;

test('any review file is read, or refused with the lines at fault', async () => {
  const separated = fc.constantFrom(',', ';', '\t').map((mark) => REVIEWS.replaceAll(',', mark));
  let read = 0;
  await fc.assert(
    fc.asyncProperty(separated.chain(damaged), async (text) => {
      const rows = await orRefused(() => readReviews('r.csv', Buffer.from(text)));
      if (rows === 'refused') return;
      read++;
      for (const row of rows) {
        expect(row.line).toBeGreaterThan(0);
        expect(row.area && row.in && (row.verdict === null || row.reviewer)).toBeTruthy();
        expect(row.date).toMatch(/^(\d{4}(-\d\d){0,2})?$/);
      }
    }),
    { numRuns: 1500, seed: SEED },
  );
  expect(read).toBeGreaterThan(300);
});

/** A copy of a value with one value within it, however deep, put in place of another or taken out. */
function withOneChanged(value: unknown, random: Random, put: unknown): unknown {
  if (value === null || typeof value !== 'object' || random.below(6) === 0) return put;
  const keys = Object.keys(value);
  if (keys.length === 0) return put;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  const key = random.pick(keys);
  if (random.below(12) === 0) delete copy[key];
  else copy[key] = withOneChanged(copy[key], random, put);
  return copy;
}

test('any line of findings is taken or refused, and of what is taken a report can be made', async () => {
  const file = join(folder, 'findings.ndjson');
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom<unknown>(
      '__proto__',
      'constructor',
      '2011-13-45',
      '9999-99',
      -1,
      1e99,
      0.5,
      [[5, 2]],
      '../x',
    ),
  );
  const read = (await readSeeds()).filter((i) => i.authority.id === 'shropshire' && i.findings.length < 120);
  expect(read).toHaveLength(2);
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer(), odd, async (seed, put) => {
      const random = new Random(seed);
      const place = random.below(read.length);
      const lines = read.map((i, n) => JSON.stringify(n === place ? withOneChanged(i, random, put) : i));
      writeFileSync(file, lines.join('\n'));
      const inspections = await orRefused(async () => {
        const all: Inspection[] = [];
        for await (const inspection of readLines(file)) all.push(inspection);
        return all;
      });
      if (inspections === 'refused') return;
      taken++;
      const { authority } = read[0]!;
      reportFiles([buildTrail(inspections.map((i) => ({ ...i, authority })))], CONTEXT);
    }),
    { numRuns: 400, seed: SEED },
  );
  expect(taken).toBeGreaterThan(20);
}, 120_000);

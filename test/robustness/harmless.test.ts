import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readSource } from '../../src/ingest/ingest.ts';
import type { RawFinding } from '../../src/model/inspection.ts';
import type { Span } from '../../src/model/span.ts';
import { parseInspection } from '../../src/parse/parse.ts';
import { bases } from './bases.ts';

/** Sentences that say nothing which a report could be read by. */
const SENTENCES = [
  'The visit took place over two days.',
  'Staff made the inspectors welcome and gave them a room to work in.',
  'Children talked about their school, their friends and what they like to do at the weekend.',
  'It rained on the first day; the second day was dry.',
  'The building is close to the station.',
  'Managers, social workers and partners came to the meetings that were held on the second day of the visit.',
];

/** How a format takes in more text: the text to put it into, how a paragraph is written, and where one can stand. */
interface Form {
  open(bytes: Buffer): string;
  close(bytes: Buffer, text: string): Buffer;
  paragraph(sentences: string): string;
  gap: RegExp;
}

const PLAIN = { open: String, close: (_: Buffer, text: string) => Buffer.from(text) };
const LINES: Form = { ...PLAIN, paragraph: (s) => `\n${s}\n`, gap: /(?<=\n)\n/g };
const FORMS: Record<string, Form> = {
  txt: LINES,
  md: LINES,
  html: { ...PLAIN, paragraph: (s) => `<p>${s}</p>`, gap: /(?=<(?:p|h2|h3|ul|ol)\b)(?<!<li>)/g },
  docx: {
    open: (bytes) => strFromU8(unzipSync(bytes)['word/document.xml']!),
    close: (bytes, text) => Buffer.from(zipSync({ ...unzipSync(bytes), 'word/document.xml': strToU8(text) })),
    paragraph: (s) => `<w:p><w:r><w:t xml:space="preserve">${s}</w:t></w:r></w:p>`,
    gap: /(?<=<w:body>|<\/w:p>|<\/w:tbl>)(?=<w:p[ >])/g,
  },
};

const areasOf = (findings: readonly RawFinding[]) =>
  findings
    .filter((f) => f.kind === 'area-for-improvement')
    .map(({ text, priority, reference }) => ({ text, priority, reference }));

async function findingsIn(path: string, bytes: Buffer): Promise<RawFinding[]> {
  return parseInspection(await readSource(path, bytes)).findings;
}

/** Where a wording stands in a text, from a place on, by its first or last words, however it is wrapped and marked up. */
function placeOf(text: string, wording: string, from: number, end: 'first' | 'last'): Span {
  const words = wording.match(/[\p{L}\d]+/gu)!;
  const some = end === 'last' ? words.slice(-6) : words.slice(0, 6);
  const divisible = some.map((word) => [...word].join('(?:-\\s+)?'));
  const pattern = new RegExp(divisible.join('(?:[^\\p{L}\\d<&]|<[^>]*>|&\\w+;)+'), 'gu');
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  if (!found) throw new Error(`not found: ${wording}`);
  return [found.index, found.index + found[0].length];
}

/** What areas for improvement stand under, in the letters and the golden documents. */
const HEADING =
  /areas? for (?:improvement|development|priority action)|priority and immediate action|needs? to improve|recommendations/gi;
/** Headings no further apart than this are of one section. */
const NEAR = 700;

/** From the heading of the first area to what follows the last one: what stands there belongs to the areas. */
function extent(text: string, findings: readonly RawFinding[]): Span {
  const first = findings.findIndex((f) => f.kind === 'area-for-improvement');
  const last = findings.findLastIndex((f) => f.kind === 'area-for-improvement');
  const [start] = placeOf(text, findings[first]!.text, 0, 'first');
  const headings = [...text.matchAll(HEADING)].map((m) => m.index).filter((at) => at < start);
  const opening = headings.reduceRight(
    (at, earlier) => (at - earlier < NEAR ? earlier : at),
    headings.at(-1)!,
  );
  const end = findings.slice(first, last + 1).reduce((at, f) => placeOf(text, f.text, at, 'last')[1], start);
  const after = findings[last + 1];
  return [opening, after ? placeOf(text, after.text, end, 'first')[0] : text.length];
}

/** Documents that can be added to, but for one that has no areas. */
const DOCUMENTS = bases()
  .filter(({ name }) => !/\.pdf$|monitoring-visit/.test(name))
  .map(({ name, bytes }) => [name, bytes] as const);

describe('areas for improvement are found whatever harmless text stands elsewhere', () => {
  test.each(DOCUMENTS)('%s', async (name, bytes) => {
    const form = FORMS[name.split('.').at(-1)!]!;
    const findings = await findingsIn(name, bytes);
    const areas = areasOf(findings);
    expect(areas.length).toBeGreaterThan(0);
    const text = form.open(bytes);
    const [start, end] = extent(text, findings);
    const places = [...text.matchAll(form.gap)].map((m) => m.index).filter((at) => at <= start || at >= end);
    expect(places.length).toBeGreaterThan(2);
    const paragraph = fc
      .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 3 })
      .map((sentences) => form.paragraph(sentences.join(' ')));
    const additions = fc.array(fc.tuple(fc.constantFrom(...places), paragraph), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(additions, async (added) => {
        const more = [...added].sort((a, b) => b[0] - a[0]);
        const longer = more.reduce((whole, [at, put]) => whole.slice(0, at) + put + whole.slice(at), text);
        expect(areasOf(await findingsIn(name, form.close(bytes, longer)))).toEqual(areas);
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});

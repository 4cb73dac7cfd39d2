import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildTrail } from '../../src/diff/trail.ts';
import { readSource } from '../../src/ingest/ingest.ts';
import type { Inspection } from '../../src/model/inspection.ts';
import type { SourceText } from '../../src/model/source.ts';
import type { Trail } from '../../src/model/trail.ts';
import { parseInspection } from '../../src/parse/parse.ts';
import { tagInspection } from '../../src/tag/inspection.ts';
import { loadLexicon } from '../../src/tag/lexicon.ts';
import { createTagger } from '../../src/tag/tagger.ts';
import { reportFiles } from '../report/files.ts';
import { CONTEXT } from '../report/fixture.ts';
import { bases, mutant } from './bases.ts';
import { holdFindings, holdInspection, holdPage, holdSource, holdTrail, quotations } from './invariants.ts';

let source: SourceText;
let inspection: Inspection;
let trail: Trail;
let page: string;
const lexicon = loadLexicon();
const themes = new Set(lexicon.themes.map((t) => t.id));

beforeAll(async () => {
  const letters = bases().filter((b) => b.name.includes('shropshire'));
  const tagger = createTagger(lexicon);
  const read = await Promise.all(letters.map(async ({ name, bytes }) => readSource(name, bytes)));
  const inspections = read.map((s) => tagInspection(parseInspection(s), tagger));
  [source, inspection] = [read[1]!, inspections[1]!];
  trail = buildTrail(inspections);
  const context = {
    ...CONTEXT,
    lexicon: { ...CONTEXT.lexicon, themes: lexicon.themes, groups: lexicon.groups },
  };
  page = [...reportFiles([trail], context)].find(([path]) => path === 'shropshire.html')![1];
});

/** A copy with one value changed. */
function changed<T>(value: T, change: (copy: T) => void): T {
  const copy = structuredClone(value);
  change(copy);
  return copy;
}

test('what is held is true of the letters', () => {
  holdSource(source);
  holdFindings(source, inspection.findings);
  holdInspection(inspection, themes);
  holdTrail(trail);
  holdPage(page, trail);
  expect(quotations(page).length).toBeGreaterThan(200);
});

describe('what is held fails where it is not true', () => {
  const finding = (change: (f: Inspection['findings'][number]) => void) =>
    changed(inspection.findings, (all) => change(all[20]!));
  test.each<[string, () => void]>([
    [
      'a range beyond the text',
      () =>
        holdFindings(
          source,
          finding((f) => {
            f.span = [f.span[0], 1e9];
          }),
        ),
    ],
    [
      'a range a sentence further on',
      () =>
        holdFindings(
          source,
          finding((f) => {
            f.span = [f.span[0] + 30, f.span[1] + 30];
          }),
        ),
    ],
    [
      'a word that is not in the document',
      () =>
        holdFindings(
          source,
          finding((f) => {
            f.text = f.text.replace(' ', ' not ');
          }),
        ),
    ],
    [
      'two findings of one id',
      () =>
        holdFindings(
          source,
          finding((f) => {
            f.id = inspection.findings[0]!.id;
          }),
        ),
    ],
    [
      'a block beyond the text',
      () =>
        holdSource(
          changed(source, (s) => {
            s.blocks[3] = { ...s.blocks[3]!, span: [0, 1e9] };
          }),
        ),
    ],
    ['a theme that is not known', () => holdInspection(inspection, new Set())],
    [
      'a mark beyond its sentence',
      () =>
        holdInspection(
          {
            ...inspection,
            findings: finding((f) => {
              f.themes = [{ id: [...themes][0]!, score: 1, spans: [[0, 1e4]], entries: [] }];
            }),
          },
          themes,
        ),
    ],
    [
      'shares that are not all',
      () =>
        holdInspection(
          {
            ...inspection,
            findings: finding((f) => {
              f.stanceShares = [1, 1, 0, 0];
            }),
          },
          themes,
        ),
    ],
    [
      'a claim that no finding makes',
      () =>
        holdInspection(
          changed(inspection, (i) => {
            i.claims[0] = { ...i.claims[0]!, text: 'All is well.' };
          }),
          themes,
        ),
    ],
    [
      'evidence in other words',
      () =>
        holdTrail(
          changed(trail, (t) => {
            t.areas.flatMap((a) => a.verdicts).find((v) => v.evidence.length > 0)!.evidence[0]!.text =
              'All is well.';
          }),
        ),
    ],
    [
      'a sentence before that stands elsewhere',
      () =>
        holdTrail(
          changed(trail, (t) => {
            const { evidence } = t.areas
              .flatMap((a) => a.verdicts)
              .find((v) => v.evidence.some((e) => e.before))!;
            evidence.find((e) => e.before)!.before = evidence[0]!.text;
          }),
        ),
    ],
    [
      'a verdict without evidence',
      () =>
        holdTrail(
          changed(trail, (t) => {
            t.areas.flatMap((a) => a.verdicts).find((v) => v.evidence.length > 0)!.evidence = [];
          }),
        ),
    ],
    [
      'a quotation that a page makes up',
      () => holdPage(page.replace(/<blockquote>/, '<blockquote>Not '), trail),
    ],
    [
      'a sentence around a quotation that a page makes up',
      () => holdPage(page.replace(/<span class=context>/, '<span class=context>Not '), trail),
    ],
  ])('%s', (_, broken) => expect(broken).toThrow());
});

test('a mutant is the same for the same seed and number, and another for another', () => {
  const all = bases();
  const [one, again, other] = [mutant(all, 1, 7), mutant(all, 1, 7), mutant(all, 2, 7)];
  expect(again).toEqual(one);
  expect(other.bytes.equals(one.bytes)).toBe(false);
});

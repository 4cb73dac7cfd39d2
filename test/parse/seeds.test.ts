import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readSource } from '../../src/ingest/ingest.ts';
import type { RawFinding } from '../../src/model/inspection.ts';
import { parseInspection } from '../../src/parse/parse.ts';
import { passages } from '../../src/parse/passages.ts';

async function source(name: string) {
  return readSource(name, readFileSync(new URL(`../../seeds/${name}`, import.meta.url)));
}
const letters = {
  shropshire2011: 'shropshire-2011-10-05-contact-referral-assessment.txt',
  shropshire2012: 'shropshire-2012-11-child-protection.txt',
  shropshire2024: 'shropshire-2024-08-30-focused-visit.txt',
  staffordshire2010: 'staffordshire-2010-08-11-contact-referral-assessment.txt',
  wiltshire2011: 'wiltshire-2011-07-27-contact-referral-assessment.txt',
};
const read = async (name: string) => parseInspection(await source(name));
const ofKind = (findings: RawFinding[], kind: RawFinding['kind']) => findings.filter((f) => f.kind === kind);

describe('what a reader finds in the letters is found', () => {
  test.each([
    [letters.shropshire2011, 1, 12, 3],
    [letters.staffordshire2010, 2, 10, 4],
    [letters.wiltshire2011, 2, 12, 8],
    [letters.shropshire2012, 0, 0, 9],
    [letters.shropshire2024, 0, 0, 3],
  ])('%s: %i strengths, %i met requirements, %i areas', async (name, strengths, met, areas) => {
    const { findings } = await read(name);
    expect(ofKind(findings, 'strength')).toHaveLength(strengths);
    expect(ofKind(findings, 'meets-requirements')).toHaveLength(met);
    expect(ofKind(findings, 'area-for-improvement')).toHaveLength(areas);
  });

  test('time scales of the areas of 2012, over lists broken by empty lines', async () => {
    const { findings } = await read(letters.shropshire2012);
    const priorities = ofKind(findings, 'area-for-improvement').map((f) => f.priority);
    expect(priorities).toEqual([
      'immediately',
      ...Array(5).fill('three-months'),
      ...Array(3).fill('six-months'),
    ]);
  });

  test('46 numbered paragraphs', async () => {
    const numbers = passages(await source(letters.shropshire2012)).flatMap((p) => p.number ?? []);
    expect(numbers).toEqual(Array.from({ length: 46 }, (_, i) => i + 1));
  });

  test('a strength and an area that lost their list marks', async () => {
    const { findings } = await read(letters.wiltshire2011);
    expect(ofKind(findings, 'strength')[1]?.text).toMatch(
      /^In partnership with the Housing Options Service.*met\.$/,
    );
    expect(ofKind(findings, 'area-for-improvement').at(-1)?.text).toBe(
      'In some cases, the voice of the child and their family is not explicitly recognised in assessments. This was an area for development at the last inspection.',
    );
  });

  test('an item and a sentence that a page break had cut are one', async () => {
    const staffordshire = await read(letters.staffordshire2010);
    expect(ofKind(staffordshire.findings, 'area-for-improvement')[1]?.text).toContain(
      'Staff and managers are exhibiting frustration',
    );
    const shropshire = await read(letters.shropshire2012);
    expect(shropshire.findings.map((f) => f.text)).toContain(
      'Core groups are held within timescale and chaired by social workers.',
    );
  });

  test('paragraphs that speak of earlier inspections are findings', async () => {
    const shropshire = await read(letters.shropshire2011);
    expect(shropshire.findings[0]?.text).toMatch(
      /^The areas for development identified at the previous inspection/,
    );
    const visit = await read(letters.shropshire2024);
    expect(visit.findings.map((f) => f.text).join('\n')).toContain(
      'were areas for improvement at the last judgement',
    );
  });
});

test('who, when and what', async () => {
  const facts = [];
  for (const name of Object.values(letters)) {
    const { authority, framework, inspected, published, lead, judgements, warnings } = await read(name);
    facts.push([
      authority.id,
      framework,
      inspected.start,
      inspected.end,
      published,
      lead,
      judgements,
      warnings,
    ]);
  }
  const adequate = {
    'overall-effectiveness': 'adequate',
    'help-and-protection': 'adequate',
    'quality-of-practice': 'adequate',
    leadership: 'adequate',
  };
  expect(facts).toEqual([
    [
      'shropshire',
      'contact-referral-assessment',
      '2011-09-06',
      '2011-09-07',
      '2011-10-05',
      'Pietro Battista',
      {},
      [],
    ],
    [
      'shropshire',
      'child-protection-arrangements',
      '2012-11-19',
      '2012-11-28',
      null,
      'Martin Ayres',
      adequate,
      [],
    ],
    ['shropshire', 'focused-visit', '2024-07-30', '2024-07-31', '2024-08-30', 'John Roughton', {}, []],
    [
      'staffordshire',
      'contact-referral-assessment',
      '2010-07-13',
      '2010-07-14',
      '2010-08-11',
      'Martin Ayres',
      {},
      [],
    ],
    [
      'wiltshire',
      'contact-referral-assessment',
      '2011-06-28',
      '2011-06-29',
      '2011-07-27',
      'Karen McKeown',
      {},
      [],
    ],
  ]);
});

test('every span points at the wording that was mended', async () => {
  for (const name of Object.values(letters)) {
    const { text } = await source(name);
    const bare = (s: string) => s.replace(/<[^>]*>|[\s*▪-]+/g, '');
    for (const finding of (await read(name)).findings)
      expect(bare(text.slice(...finding.span))).toBe(bare(finding.text));
  }
});

test('the focused visit looked at one part of the service', async () => {
  expect((await read(letters.shropshire2024)).scope).toEqual({
    whole: false,
    statements: [
      "Inspectors looked at the local authority's arrangements for children in care, including unaccompanied asylum-seeking children.",
    ],
  });
});

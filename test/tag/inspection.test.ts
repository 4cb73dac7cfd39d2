import { expect, test } from '@jest/globals';
import type { ParsedInspection, RawFinding } from '../../src/model/inspection.ts';
import { tagInspection } from '../../src/tag/inspection.ts';
import { loadLexicon } from '../../src/tag/lexicon.ts';
import { createTagger } from '../../src/tag/tagger.ts';

const finding = (text: string, block: number, kind: RawFinding['kind'] = 'narrative') =>
  ({ id: text, text, block, kind }) as RawFinding;

test('a finding is read with those before it in its own paragraph only', () => {
  const parsed = {
    findings: [
      finding('Initial health assessments have improved.', 1),
      finding('However, they are not always timely.', 1),
      finding('However, they are not always timely.', 2),
      finding('The timeliness of pathway plans.', 3, 'area-for-improvement'),
    ],
  } as ParsedInspection;
  const { findings } = tagInspection(parsed, createTagger(loadLexicon()));
  expect(findings.map((f) => f.themes.map((t) => t.id))).toEqual([
    ['health'],
    ['health'],
    [],
    ['care-leavers'],
  ]);
  expect(findings.map((f) => f.stance)).toEqual(['strength', 'weakness', 'weakness', 'weakness']);
  expect(findings.map((f) => f.id)).toEqual(parsed.findings.map((f) => f.id));
});

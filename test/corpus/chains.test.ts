import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readCorpus } from '../../eval/corpus.ts';
import { agreement, confusionTable, share } from '../../eval/figures.ts';
import { prepareCases } from '../../eval/verdicts-cases.ts';
import { devAreas, type LabelledArea } from '../../eval/verdicts-gold.ts';
import { verdictModels } from '../../src/diff/models.ts';
import { judge } from '../../src/diff/verdict.ts';
import type { Inspection } from '../../src/model/inspection.ts';
import { VERDICTS, type Verdict } from '../../src/model/trail.ts';

const present = existsSync(fileURLToPath(new URL('../../../shared/corpus', import.meta.url)));
const suite = present ? describe : describe.skip;
if (!present) console.warn('skipped: the published reports are not at hand in ../shared/corpus');

suite('the chains of published reports', () => {
  let judged: { labelled: LabelledArea; later: Inspection; verdict: Verdict }[] = [];

  beforeAll(async () => {
    const { cases, lost } = prepareCases(devAreas(), await readCorpus());
    expect(lost).toEqual([]);
    judged = cases.map(({ labelled, area, later }) => ({
      labelled,
      later: later.inspection,
      verdict: judge(area, later, verdictModels()),
    }));
  }, 300_000);

  test('give every labelled area a verdict that its quotations carry', () => {
    for (const { later, verdict } of judged) {
      expect(verdict.evidence.length === 0).toBe(verdict.verdict === 'not-mentioned');
      const texts = new Map(later.findings.map((f) => [f.id, f.text]));
      for (const { finding, text } of [...verdict.evidence, ...verdict.candidates])
        expect(texts.get(finding)).toBe(text);
    }
  });

  test('agree with the readers at least as often as every report says', () => {
    const pairs = judged.map(({ labelled, verdict }) => [labelled.verdict, verdict.verdict] as const);
    const measured = agreement(VERDICTS, pairs);
    const { verdictAccuracy } = JSON.parse(
      readFileSync(new URL('../../data/quality.json', import.meta.url), 'utf8'),
    );
    process.stdout.write(
      `Verdicts on ${judged.length} labelled areas, as the program stands (fitted): accuracy ${share(measured.accuracy)}, macro F1 ${share(measured.macroF1)}; cross-validated by authority (npm run eval) ${verdictAccuracy}\n${confusionTable(measured)}\n`,
    );
    expect(measured.accuracy).toBeGreaterThanOrEqual(verdictAccuracy);
  });
});

import { type VerdictModels, verdictModels } from '../src/diff/models.ts';
import { judge } from '../src/diff/verdict.ts';
import type { Inspection } from '../src/model/inspection.ts';
import { VERDICTS, type Verdict } from '../src/model/trail.ts';
import { agreement, confusionTable, share } from './figures.ts';
import { splits } from './folds.ts';
import { taggedFromOutside } from './tagging-folds.ts';
import { baselines } from './verdicts-baselines.ts';
import { type Case, hasVerdict, prepareCases } from './verdicts-cases.ts';
import { chanceRate } from './verdicts-chance.ts';
import { devAreas, type LabelledArea, sameText, seedAreas } from './verdicts-gold.ts';
import { learnVerdictModels } from './verdicts-learn.ts';
import { learnable } from './verdicts-own.ts';

/** A labelled area and what the program says of it. */
export interface Judged {
  labelled: LabelledArea;
  verdict: Verdict;
}

/** What is printed on every report: how often the verdict is the reader's, and how often one is found by chance. */
export interface VerdictFigures {
  accuracy: number;
  chance: number;
}

/**
 * Prints how well verdicts and evidence agree with the readers', each area judged by what was learned without its
 * authority.
 * @param corpus the published reports, read and tagged @param seeds the five letters, likewise
 * @param byPart whether to measure what each part of relevance adds, which takes ten minutes each
 * @returns the cross-validated accuracy and the chance rate; null where there is nothing labelled
 */
export async function run(
  corpus: Inspection[],
  seeds: Inspection[],
  byPart: boolean,
): Promise<VerdictFigures | null> {
  console.log('\n# Verdicts on earlier areas for improvement');
  const asItStands = prepareCases(seedAreas(), seeds);
  if (asItStands.cases.length > 0) {
    console.log(`\n## The letters in seeds/, as the program stands (${asItStands.cases.length} areas)`);
    print(asItStands.cases.map((c) => judged(c, verdictModels())));
  }
  const { cases, lost } = prepareCases(devAreas(), corpus);
  if (cases.length === 0) {
    console.log('\nskipped: there are no labelled areas or reports in ../shared');
    return null;
  }
  console.log(
    `\n## Cross-validated by authority (${cases.length} areas, ${lost.length} not found in the reports)`,
  );
  const validate = await crossValidation(corpus);
  const results = validate();
  const accuracy = print(results);
  printReliability(results);
  if (byPart) printWithoutParts(validate);
  console.log('\nBaselines (accuracy, macro F1):');
  for (const { name, accuracy, macroF1 } of baselines(cases))
    console.log(`  ${name}: ${share(accuracy)}, ${share(macroF1)}`);
  const chance = chanceRate(cases, corpus, verdictModels());
  console.log(
    `\nChance: against the next report of a different authority of about the same date, ${share(chance.other)} of areas get a verdict other than not-mentioned; against their own authority's, ${share(chance.own)}.`,
  );
  return { accuracy, chance: chance.other };
}

/** What relevance is told by, to measure what each part adds. */
const LEFT_OUT = {
  'word vectors': /^(?:meaning: |best part: (?:meaning|in these or other words)$)/,
  'shared words': /^(?:words: |both say: |best part: in these words$)/,
  themes: /^(?:themes: |both on: )/,
  'groups and facets': /^(?:groups: |facets: |both name: |only the area names: )/,
  subjects: /^(?:subjects: |both speak of: |only the area speaks of: |best part: .*subjects)/,
  'parts of an area': /^best part: /,
};

function printWithoutParts(validate: (leftOut: RegExp) => Judged[]): void {
  console.log('\nWithout some of what tells evidence (accuracy, macro F1):');
  for (const [name, leftOut] of Object.entries(LEFT_OUT)) {
    const { accuracy, macroF1 } = agreementOf(validate(leftOut));
    console.log(`  ${name}: ${share(accuracy)}, ${share(macroF1)}`);
  }
}

/**
 * Makes what judges each area by models, of tagging and of verdicts, that were learned without its authority, if
 * wanted without some features of relevance.
 */
async function crossValidation(corpus: Inspection[]): Promise<(leftOut?: RegExp) => Judged[]> {
  const tagged = await taggedFromOutside(corpus);
  const all = prepareCases(learnable(devAreas(), tagged), tagged).cases;
  const readers = all.filter(hasVerdict).filter((c) => !c.labelled.own);
  const folds = [...splits(readers, authority)];
  return (leftOut) =>
    folds.flatMap(([, measured]) => {
      const names = new Set(measured.map(authority));
      const others = all.filter((c) => !names.has(authority(c)));
      const learned = learnVerdictModels(others, leftOut);
      return measured.map((c) => judged(c, learned));
    });
}

const authority = (c: Case) => c.labelled.authority;

function judged(c: Case<LabelledArea>, models: VerdictModels): Judged {
  return { labelled: c.labelled, verdict: judge(c.area, c.later, models) };
}

function agreementOf(results: Judged[]) {
  return agreement(
    VERDICTS,
    results.map(({ labelled, verdict }) => [labelled.verdict, verdict.verdict]),
  );
}

/** Prints how well verdicts and evidence agree with the readers'. @returns the share of verdicts that do */
function print(results: Judged[]): number {
  const measured = agreementOf(results);
  const withEvidence = results.filter(({ labelled }) => labelled.evidence.length > 0);
  const hit = ({ labelled, verdict }: Judged, shown: (v: Verdict) => { text: string }[]) =>
    shown(verdict).some((e) => labelled.evidence.some((text) => sameText(text, e.text)));
  const hits = withEvidence.filter((r) => hit(r, (v) => v.evidence)).length / (withEvidence.length || 1);
  const shown =
    withEvidence.filter((r) => hit(r, (v) => [...v.evidence, ...v.candidates])).length /
    (withEvidence.length || 1);
  console.log(`verdict accuracy ${share(measured.accuracy)}, macro F1 ${share(measured.macroF1)}`);
  console.log(
    `evidence: in ${share(hits)} of ${withEvidence.length} areas with evidence one of the sentences given is the reader's; with the candidates shown, in ${share(shown)}`,
  );
  console.log(confusionTable(measured));
  return measured.accuracy;
}

/** Of the verdicts given with about a confidence, how many are right. */
function printReliability(results: Judged[]): void {
  console.log('\nconfidence      verdicts   mean   right');
  for (let from = 0.2; from < 1; from += 0.1) {
    const bin = results.filter(({ verdict: { confidence: c } }) => c >= from - 1e-9 && c < from + 0.1 - 1e-9);
    if (bin.length === 0) continue;
    const mean = bin.reduce((sum, r) => sum + r.verdict.confidence, 0) / bin.length;
    const right = bin.filter((r) => r.verdict.verdict === r.labelled.verdict).length / bin.length;
    console.log(
      `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}      ${String(bin.length).padStart(8)}   ${mean.toFixed(2)}   ${right.toFixed(2)}`,
    );
  }
}

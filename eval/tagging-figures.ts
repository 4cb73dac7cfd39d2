import { STANCES, type Stance } from '../src/model/inspection.ts';
import { agreement, confusionTable, share } from './figures.ts';
import type { Labelled } from './tagging-gold.ts';

/** What the program said of a labelled finding. */
export interface Answer {
  finding: Labelled;
  themes: string[];
  stance: Stance;
}

interface Counts {
  hit: number;
  wrong: number;
  missed: number;
}

/** Only themes with so many examples count in the macro average. */
const ENOUGH = 5;

/** Lines of text: themes and stance, overall, per theme and on narrative sentences alone. */
export function figures(title: string, answers: readonly Answer[], perTheme = false): string {
  const narrative = answers.filter((a) => a.finding.kind === 'narrative');
  const lines = [
    `${title} (${answers.length} findings, ${narrative.length} narrative)`,
    ...themeLines(answers),
  ];
  lines.push(`  stance     ${share(rightStance(answers))}, narrative alone ${share(rightStance(narrative))}`);
  if (perTheme) {
    const pairs = narrative.map((a) => [a.finding.stance ?? '', a.stance] as const);
    lines.push('', confusionTable(agreement(STANCES, pairs)), '', ...perThemeLines(answers));
  }
  return lines.join('\n');
}

/** F1 over all themes given and wanted. */
export const microF1 = (answers: readonly Answer[]): number => f1(totalOf(count(answers)));

function totalOf(counts: Map<string, Counts>): Counts {
  return [...counts.values()].reduce(
    (a, b) => ({ hit: a.hit + b.hit, wrong: a.wrong + b.wrong, missed: a.missed + b.missed }),
    { hit: 0, wrong: 0, missed: 0 },
  );
}

function themeLines(answers: readonly Answer[]): string[] {
  const all = count(answers);
  const total = totalOf(all);
  const common = [...all.values()].filter((c) => c.hit + c.missed >= ENOUGH);
  const macro = common.reduce((sum, c) => sum + f1(c), 0) / (common.length || 1);
  const withTheme = answers.filter((a) => a.finding.themes.length > 0);
  const main = withTheme.filter((a) => a.themes[0] === a.finding.themes[0]).length / (withTheme.length || 1);
  return [
    `  themes     precision ${share(precision(total))}  recall ${share(recall(total))}  F1 ${share(f1(total))}  macro F1 ${share(macro)} (${common.length} themes)`,
    `  main theme ${share(main)}`,
  ];
}

function perThemeLines(answers: readonly Answer[]): string[] {
  return [...count(answers)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([id, c]) =>
        `  ${id.padEnd(24)} precision ${share(precision(c))}  recall ${share(recall(c))}  F1 ${share(f1(c))}  (${c.hit + c.missed})`,
    );
}

function count(answers: readonly Answer[]): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const { finding, themes } of answers) {
    for (const id of new Set([...finding.themes, ...themes])) {
      const c = counts.get(id) ?? { hit: 0, wrong: 0, missed: 0 };
      counts.set(id, c);
      if (!themes.includes(id)) c.missed += 1;
      else if (finding.themes.includes(id)) c.hit += 1;
      else c.wrong += 1;
    }
  }
  return counts;
}

/** Share of findings whose stance is the reader's. */
export function rightStance(answers: readonly Answer[]): number {
  return answers.filter((a) => a.stance === a.finding.stance).length / (answers.length || 1);
}

const precision = (c: Counts) => c.hit / (c.hit + c.wrong || 1);
const recall = (c: Counts) => c.hit / (c.hit + c.missed || 1);
const f1 = (c: Counts) => (2 * c.hit) / (2 * c.hit + c.wrong + c.missed || 1);

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Grade } from '../../src/model/judgements.ts';
import { authoritiesChart } from '../../src/report/charts/authorities.ts';
import { type Chart, svg } from '../../src/report/charts/figure.ts';
import { judgementChart } from '../../src/report/charts/judgements.ts';
import { recurrenceTitle, themeChart } from '../../src/report/charts/themes.ts';
import { threadChart } from '../../src/report/charts/threads.ts';
import { lookup } from '../../src/report/lookup.ts';
import { outlineOf } from '../../src/report/outline.ts';
import { byRecurrence } from '../../src/report/summary.ts';
import { CONTEXT } from './fixture.ts';
import { large } from './large.ts';
import { shropshire, wiltshire } from './seeds.ts';

/** Compares with the picture kept; one that differs is written beside it. To keep a new picture, delete the old. */
function expectGolden(name: string, chart: Chart): void {
  const golden = new URL(`golden/${name}.svg`, import.meta.url);
  const changed = new URL(`golden/${name}-changed.svg`, import.meta.url);
  const picture = `${svg(chart)}\n`;
  if (!existsSync(golden) && !process.env.CI) writeFileSync(golden, picture);
  if (readFileSync(golden, 'utf8') === picture) rmSync(changed, { force: true });
  else writeFileSync(changed, picture);
  expect(picture).toBe(readFileSync(golden, 'utf8'));
}

const look = lookup(shropshire(), CONTEXT);
const recurring = byRecurrence(look.trail.themes).slice(0, 6);
const long = lookup(large('Longshire', 4, 30), CONTEXT);

const CHARTS: [string, Chart][] = [
  ['themes', themeChart(look, recurring, 'themes', recurrenceTitle(look, recurring))],
  ['threads', threadChart(look, 'threads')],
  ['threads-cited', threadChart(lookup(wiltshire(), CONTEXT), 'threads')],
  ['judgements', judgementChart(long, 'judgements')],
  [
    'authorities',
    authoritiesChart([look.trail, wiltshire(), long.trail].map(outlineOf), CONTEXT, 'authorities'),
  ],
];

describe('charts', () => {
  test.each(CHARTS)('%s is the picture kept', (name, chart) => {
    expectGolden(name, chart);
  });

  test.each(CHARTS)('%s has a title, a description and numbers of at most one decimal', (_, chart) => {
    const picture = svg(chart).toString();
    expect(picture).toContain(`aria-labelledby="${chart.id}-title ${chart.id}-desc"`);
    expect(chart.title).toMatch(/^[A-Z].{20,}[^.]$/);
    expect(chart.description.length).toBeGreaterThan(60);
    expect(picture.replace(/<text.*?<\/text>|aria-label="[^"]*"/gs, '')).not.toMatch(/\d\.\d\d/);
  });

  test.each(CHARTS)('%s stays within its frame', (_, chart) => {
    const picture = svg(chart).toString();
    for (const [, x] of picture.matchAll(/ x[12]?="([\d.]+)%"/g)) expect(Number(x)).toBeLessThanOrEqual(100);
    for (const [, y] of picture.matchAll(/<svg y="([\d.]+)"/g)) expect(Number(y)).toBeLessThan(chart.height);
    for (const [, x] of picture.matchAll(/ x="([\d.]+)"/g)) expect(Number(x)).toBeLessThan(chart.width);
  });

  test('the table beside the chart of themes has the same numbers', () => {
    const rows = CHARTS[0]![1].table.toString().match(/<tr><th scope="row">.*?\n/gs)!;
    expect(rows).toHaveLength(recurring.length);
    const [recording] = rows.filter((r) => r.includes('Case recording'));
    const cells = look.trail.themes.find((t) => t.id === 'case-recording')!.byInspection;
    expect(cells[1]).toMatchObject({ areas: 1, weaknesses: 1, mixed: 1, strengths: 0 });
    expect(recording).toContain('<td>1 area, 1 weakness, 1 mixed');
    expect(recording).toContain('<td>Not looked at');
  });

  test('a report that names an earlier area and leaves open what became of it is not drawn as silent', () => {
    const cited = CHARTS[1]![1].table.toString().match(/<tr><th scope="row"><a href="#cited-.*?\n/g)!;
    expect(cited).toHaveLength(2);
    for (const row of cited) expect(row).toContain('<td>Spoken of, outcome not stated');
  });

  test('the key of the chart of themes has what was not looked at only where that is so', () => {
    const key = (themes: typeof recurring) =>
      themeChart(look, themes, 'themes', 'Themes').key.map((k) => k.label);
    const outside = look.trail.themes.filter((t) => t.byInspection.some((c) => c.state === 'out-of-scope'));
    expect(key(outside)).toContain('Not looked at');
    expect(key(look.trail.themes.filter((t) => !outside.includes(t)))).not.toContain('Not looked at');
  });

  test('the title of judgements gives a grade that stays once, and names the inspections that gave none', () => {
    const trail = large('Longshire', 4, 30);
    const titleOf = (...grades: (Grade | null)[]) => {
      for (const [i, grade] of grades.entries())
        trail.inspections[i]!.judgements = grade
          ? { 'overall-effectiveness': grade }
          : { leadership: 'good' };
      return judgementChart(lookup(trail, CONTEXT), 'judgements').title;
    };
    expect(titleOf('inadequate', 'good', 'good', null)).toMatch(
      /^Overall effectiveness was judged inadequate in \w+ \d+, good in \w+ \d+ and \w+ \d+; \w+ \d+ gave no such judgement$/,
    );
    expect(titleOf('good', 'good', 'good', 'good')).toMatch(
      /judged good in (?:\w+ \d+, ){2}\w+ \d+ and \w+ \d+$/,
    );
  });

  test('judgements are joined within a kind of inspection and never across', () => {
    const picture = svg(CHARTS[3]![1]).toString();
    expect(picture.match(/class="thread"/g)).toHaveLength(4);
    expect(picture.match(/class="boundary"/g)).toHaveLength(1);
  });

  test('a thread shows an area raised again as a curve to it', () => {
    expect(
      svg(CHARTS[1]![1])
        .toString()
        .match(/class="again"/g),
    ).toHaveLength(1);
  });

  test('a verdict that is not clear has a question mark, and "perhaps" in the table', () => {
    const chart = CHARTS[1]![1];
    expect(
      svg(chart)
        .toString()
        .match(/>\?<\/text>/g),
    ).toHaveLength(1);
    expect(chart.note).toContain('A question mark stands before a verdict that is not clear.');
    expect(chart.table.toString().match(/<td>Perhaps partly addressed/g)).toHaveLength(1);
    expect(CHARTS[2]![1].note).not.toContain('question mark');
  });
});

import { expect, test } from '@jest/globals';
import type { Trail } from '../../src/model/trail.ts';
import { ofBoard } from '../../src/report/phrases.ts';
import { summarise } from '../../src/report/summary.ts';
import { terminal } from '../../src/report/terminal.ts';
import { readCsv } from './csv-reader.ts';
import { reportFiles } from './files.ts';
import { CONTEXT } from './fixture.ts';
import { shropshire } from './seeds.ts';

/** A trail of which the first areas, by as many as are told, and a sentence are on the safeguarding board. */
function withBoard(areas: number): Trail {
  const trail = structuredClone(shropshire());
  const findings = trail.inspections.flatMap((i) => i.findings);
  for (const area of summarise(trail).followed.slice(0, areas)) {
    area.body = 'lscb';
    findings.find((f) => f.id === area.finding)!.body = 'lscb';
  }
  findings.find((f) => f.kind === 'narrative' && f.themes.length > 0)!.body = 'lscb';
  return trail;
}

const words = (page: string) =>
  page
    .replace(/<style>.*?<\/style>|<script>.*?<\/script>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const times = (text: string, part: string) => text.split(part).length - 1;

test('areas of the safeguarding board are told from those of the authority wherever they stand', () => {
  const trail = withBoard(2);
  const files = reportFiles([trail], CONTEXT);
  const page = words(files.get('shropshire.html')!);
  expect(page).toContain('raised six areas for improvement, of which two are the safeguarding board’s.');
  expect(page).toContain(
    'Of six earlier areas for improvement (of which two are the safeguarding board’s), ',
  );
  expect(page).toContain('What they ask of the board, not of the authority, is marked');
  expect(times(page, ' (the safeguarding board’s) ')).toBe(2);
  expect(times(page, 'Safeguarding board: ')).toBe(4);
  expect(page).toContain('under “Areas for development”, the safeguarding board’s');
  expect(page).toMatch(/ p\d+, para \d+, on the safeguarding board/);
  expect(words(files.get('index.html')!)).toContain(
    '(of which two are the safeguarding board’s), by the latest word',
  );
  const shown = terminal(trail, 120);
  expect(shown.replace(/\s+/g, ' ')).toContain('(of which two are the safeguarding board’s), ');
  expect(times(shown, 'Safeguarding board: ')).toBe(2);
  for (const [name, marked] of [
    ['areas.csv', new Set(trail.areas.flatMap((a) => (a.body ? a.text : [])))],
    [
      'findings.csv',
      new Set(trail.inspections.flatMap((i) => i.findings.flatMap((f) => (f.body ? f.text : [])))),
    ],
  ] as const) {
    const [head, ...rows] = readCsv(files.get(name)!);
    expect(head!.at(-1)).toBe('body');
    const text = head!.indexOf(name === 'areas.csv' ? 'area' : 'text');
    for (const row of rows) expect(row.at(-1)).toBe(marked.has(row[text]!) ? 'lscb' : '');
  }
});

test('nothing is said of a board where no area is the board’s', () => {
  const files = reportFiles([shropshire()], CONTEXT);
  for (const page of [files.get('shropshire.html')!, terminal(shropshire(), 120)])
    expect(words(page)).not.toMatch(/safeguarding board’s|Safeguarding board: /);
});

test('how many areas are the board’s, in words', () => {
  const all = summarise(withBoard(6)).followed;
  expect(ofBoard(summarise(withBoard(1)).followed)).toBe('of which one is the safeguarding board’s');
  expect(ofBoard(all)).toBe('all the safeguarding board’s');
  expect(ofBoard(all.slice(0, 1))).toBe('the safeguarding board’s');
  expect(ofBoard([])).toBeNull();
});

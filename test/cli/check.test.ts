import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readCsv } from '../report/csv-reader.ts';

const CLI = resolve('dist/cli/main.js');
const SEEDS = resolve('seeds');

let folder: string;
let cache: string;

beforeAll(() => {
  cache = mkdtempSync(join(tmpdir(), 'throughline-cache-'));
});
afterAll(() => rmSync(cache, { recursive: true, force: true }));
beforeEach(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
  folder = mkdtempSync(join(tmpdir(), 'throughline-check-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the built program in a folder of its own. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: cache, COLUMNS: '' },
  });
  return { status, stdout, stderr };
}

const check = (...args: string[]) => run('check', SEEDS, ...args);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

type Cells = Record<string, string>;

function table(text: string): Cells[] {
  const [names, ...rows] = readCsv(text);
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [names![i]!, cell])));
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

function csv(rows: Cells[], separator = ','): string {
  const names = Object.keys(rows[0]!);
  const line = (cells: string[]) => cells.map(quoted).join(separator);
  return [line(names), ...rows.map((row) => line(names.map((name) => row[name]!)))].join('\r\n');
}

/** Writes the file to decide in and gives its rows. */
function toDecide(name = 'reviews.csv'): Cells[] {
  expect(check('--write-reviews', name).status).toBe(0);
  return table(read(name));
}

const PERSISTS = /^The service operates a combined electronic/;

/** The row on the area of 2011 that the 2012 report finds again. */
function recording(rows: Cells[]): Cells {
  return rows.find((row) => PERSISTS.test(row.area_text!) && row.later_on!.startsWith('2012'))!;
}

const decide = (row: Cells, verdict: string, reviewer = 'A. Reader'): Cells => ({
  ...row,
  verdict,
  reviewer,
  note: 'New system seen.',
  date: '5/1/2026',
});

interface AreaJson {
  text: string;
  standing: string;
  reviewed: { reviewer: string; note: string; date: string; stale: boolean } | null;
  verdicts: { verdict: string; evidence: unknown[] }[];
}

function areas(...args: string[]): AreaJson[] {
  const { stdout } = check('--json', '--authority', 'Shropshire', ...args);
  return (JSON.parse(stdout) as { areas: AreaJson[] }).areas;
}

const recordingArea = (list: AreaJson[]) => list.find((a) => PERSISTS.test(a.text))!;

describe('check', () => {
  test('prints a table that keeps to the width, what is open first', () => {
    const { status, stdout, stderr } = check('--authority', 'shropshire');
    expect([status, stderr]).toEqual([0, '']);
    const lines = stdout.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(lines[0]).toMatch(/^Shropshire: three reports, September 2011 to July 2024\./);
    const order = ['Persists', 'Came back', 'Partly', 'Addressed', 'Nothing said', 'Not looked at'];
    const ranks = lines
      .map((line) => order.findIndex((w) => line.startsWith(`${w} `)))
      .filter((rank) => rank >= 0);
    expect(ranks.length).toBeGreaterThan(8);
    expect([...ranks].sort()).toEqual(ranks);
  });

  test('prints one trail as an object and several as an array, and nothing but JSON', () => {
    const one = JSON.parse(check('--json', '--authority', 'Shropshire County Council').stdout);
    expect(one.authority.id).toBe('shropshire');
    const all = JSON.parse(check('--json').stdout) as { authority: { id: string } }[];
    expect(all.map((t) => t.authority.id)).toEqual(['shropshire', 'staffordshire', 'wiltshire']);
    expect(all[0]).toEqual(one);
  });

  test('prints one row for each verdict as CSV', () => {
    const rows = table(check('--csv').stdout);
    const verdicts = areas().reduce((sum, a) => sum + Math.max(1, a.verdicts.length), 0);
    expect(rows.filter((row) => row.authority_id === 'shropshire')).toHaveLength(verdicts);
  });

  test('refuses --json together with --csv', () => expect(check('--json', '--csv').status).toBe(2));

  test('fails where an area stands at the verdict that was asked about, and only then', () => {
    const standings = new Set(areas().map((a) => a.standing));
    expect(standings).toContain('persists');
    expect(standings).not.toContain('re-emerged');
    expect(check('--fail-on', 'persists').status).toBe(1);
    expect(check('--fail-on', 're-emerged').status).toBe(0);
    expect(check('--fail-on', 'persists', '--authority', 'Staffordshire').stderr).toMatch(
      /nothing to compare/,
    );
    expect(check('--fail-on', 'better').status).toBe(2);
  });

  test('says where there is nothing to compare, and suggests the name that was meant', () => {
    const { status, stderr } = check('--authority', 'Staffordshire');
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^nothing to compare: /)]);
    expect(check('--authority', 'Shropshyre').stderr).toMatch(/Did you mean Shropshire/);
    expect(check('--authority', 'Q').stderr).toMatch(/known by this name. Give the name of a council/);
  });
});

describe('reviews', () => {
  test('are asked for in a file, which may be filled in and saved by a spreadsheet', () => {
    const rows = toDecide();
    expect(rows.every((row) => row.verdict === '' && row.wording !== '')).toBe(true);
    write(
      'filled.csv',
      `\ufeff${csv(
        rows.map((r) => (r === recording(rows) ? decide(r, 'Addressed') : r)),
        ';',
      )}`,
    );
    expect(recordingArea(areas()).standing).toBe('persists');
    const area = recordingArea(areas('--reviews', 'filled.csv'));
    expect(area.standing).toBe('addressed');
    expect(area.reviewed).toMatchObject({
      reviewer: 'A. Reader',
      note: 'New system seen.',
      date: '2026-01-05',
      stale: false,
    });
  });

  test('show with name and note in every output, and the counts follow', () => {
    write('reviews.csv', csv([decide(recording(toDecide('form.csv')), 'addressed')]));
    const reviews = ['--reviews', 'reviews.csv'];
    const screen = check('--authority', 'Shropshire', ...reviews).stdout.replace(/\s+/g, ' ');
    expect(screen).toContain('reviewed by A. Reader: New');
    expect(screen).toContain('A person has reviewed one of these verdicts.');
    expect(table(check('--csv', ...reviews).stdout).filter((row) => row.reviewer)).toMatchObject([
      {
        reviewed_verdict: 'addressed',
        program_verdict: 'persists',
        review_note: 'New system seen.',
        review_stale: 'no',
      },
    ]);
    expect(run('report', SEEDS, '--out', 'site', ...reviews).status).toBe(0);
    const page = read('site/shropshire.html');
    expect(page).toContain('Addressed, as reviewed by A. Reader on 2026-01-05.');
    expect(page).toContain('New system seen. <small>The program’s own reading: persists, ');
    expect(page).toContain('reviewed by A. Reader</small>');
    expect(page).toContain('A person has reviewed one of these verdicts.');
    expect(read('site/index.html')).toContain('A person has reviewed one of these verdicts.');
    expect(read('site/areas.csv')).toContain('New system seen.');
    expect(JSON.parse(read('site/data/shropshire.json')).areas).toEqual(areas(...reviews));
    expect(check('--fail-on', 'persists', ...reviews).status).toBe(0);
  });

  test('are kept when the file is written anew, and so is the old file', () => {
    const rows = toDecide();
    const filled = csv(rows.map((r) => (r === recording(rows) ? decide(r, 'addressed') : r)));
    write('reviews.csv', filled);
    const { stderr } = check('--write-reviews', 'reviews.csv');
    expect(stderr).toContain('What stood there is kept as reviews.csv.bak.');
    expect(read('reviews.csv.bak')).toBe(filled);
    expect(recording(table(read('reviews.csv')))).toMatchObject({ verdict: 'addressed', date: '2026-01-05' });
    write('reviews.csv', 'my notes');
    expect(check('--write-reviews', 'reviews.csv').stderr).toMatch(/nothing is taken over from the old file/);
    expect(read('reviews.csv.bak')).toBe(filled);
    expect(read('reviews.csv.bak2')).toBe('my notes');
    expect(check('--write-reviews', 'reviews.csv').status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['reviews.csv', 'reviews.csv.bak', 'reviews.csv.bak2']);
  });

  test('are stale where the report has changed', () => {
    const seed = 'shropshire-2012-11-child-protection.txt';
    write('reviews.csv', csv([decide(recording(toDecide('form.csv')), 'addressed')]));
    for (const name of readdirSync(SEEDS).filter((n) => n.startsWith('shropshire')))
      write(name, readFileSync(join(SEEDS, name), 'utf8'));
    const standing = () => {
      const { stdout, stderr } = run(
        'check',
        ...readdirSync(folder).filter((n) => n.startsWith('shropshire')),
        '--json',
        '--reviews',
        'reviews.csv',
      );
      const { reviewed, standing } = recordingArea(JSON.parse(stdout).areas);
      return { stale: reviewed?.stale, standing, stderr };
    };
    expect(standing()).toEqual({ stale: false, standing: 'addressed', stderr: '' });
    write(seed, read(seed).replaceAll('\n', '\r\n'));
    expect(standing()).toEqual({ stale: false, standing: 'addressed', stderr: '' });
    write(seed, read(seed).replaceAll('recording system', 'computer system'));
    expect(standing()).toMatchObject({
      stale: true,
      stderr: expect.stringMatching(/reviews\.csv, line 2: the wording/),
    });
  });

  test('of areas and authorities that are not there are told and do not stop the rest', () => {
    const row = recording(toDecide('form.csv'));
    const unknown = { ...decide(row, 'addressed'), area: 'none', wording: '' };
    const elsewhere = { ...decide(row, 'addressed'), authority: 'Wigan' };
    write('reviews.csv', csv([decide(row, 'partly'), unknown, elsewhere]));
    const { status, stdout, stderr } = check(
      '--json',
      '--authority',
      'Shropshire',
      '--reviews',
      'reviews.csv',
    );
    expect(status).toBe(0);
    expect(recordingArea(JSON.parse(stdout).areas).standing).toBe('partly');
    expect(stderr).toMatch(/reviews\.csv, line 3: there is no such area/);
    expect(stderr).toMatch(/no report of the authority was read: Wigan\./);
  });

  test('at fault stop the run before anything is written, and name the line', () => {
    const row = recording(toDecide('form.csv'));
    write('reviews.csv', csv([decide(row, 'partly'), decide(row, 'better')]));
    const { status, stderr } = run('report', SEEDS, '--out', 'site', '--reviews', 'reviews.csv');
    expect([status, existsSync(join(folder, 'site'))]).toEqual([1, false]);
    expect(stderr).toMatch(/^throughline: reviews\.csv: line 3: “better” is no verdict/);
    expect(check('--reviews', 'none.csv').stderr).toMatch(
      /^throughline: none\.csv: there is no such review file/,
    );
  });
});

describe('compare', () => {
  const both = (one: string[], other: string[]) => {
    const rows = toDecide('form.csv').slice(0, one.length);
    write('one.csv', csv(rows.map((row, i) => decide(row, one[i]!))));
    write('other.csv', csv(rows.map((row, i) => decide(row, other[i]!, 'B. Reader'))));
    return rows;
  };

  test('gives agreement, Cohen’s kappa and where two reviewers differ', () => {
    const rows = both(
      ['partly', 'persists', 'persists', 'addressed'],
      ['partly', 'persists', 'addressed', 'addressed'],
    );
    const { status, stdout } = run('compare', 'one.csv', 'other.csv');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^4 verdicts decided by both\. Agreement: 75%\. Cohen's kappa: 0\.64\./);
    expect(stdout).toContain(rows[2]!.area_text!.slice(0, 60));
    expect(stdout).toContain('A. Reader: Persists. New system seen.\n  B. Reader: Addressed.');
    const json = JSON.parse(run('compare', 'one.csv', 'other.csv', '--json').stdout);
    expect(json).toMatchObject({ items: 4, share: 0.75, differing: [{ area: rows[2]!.area }] });
    const hostile = { ...decide(rows[2]!, 'addressed', 'B. \u001b[31mReader'), note: '\u009b2J' };
    write('other.csv', csv([hostile]));
    for (const json of [[], ['--json']])
      expect(run('compare', 'one.csv', 'other.csv', ...json).stdout).not.toMatch(/[\u001b\u009b]/);
    expect(json.kappa).toBeCloseTo((0.75 - 0.3125) / (1 - 0.3125));
  });

  test('says where nothing is decided in both', () => {
    both(['partly'], ['']);
    const { status, stderr } = run('compare', 'one.csv', 'other.csv');
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('no verdict is decided in both files. Give two copies of one review file'),
    ]);
  });
});

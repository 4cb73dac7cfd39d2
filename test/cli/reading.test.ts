import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

let folder: string;
let out: string;

/** Documents of the golden set, under names that tell nothing. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-'));
  out = mkdtempSync(join(tmpdir(), 'throughline-'));
  for (const [name, copy] of [
    ['monitoring-visit-docx/document.docx', 'a.txt'],
    ['unknown-txt/document.txt', 'b.pdf'],
    ['ilacs-untagged-pdf/document.pdf', 'c.html'],
    ['jtai-pdf/document.pdf', 'd.docx'],
  ])
    copyFileSync(`test/golden/${name}`, join(folder, copy!));
});
afterAll(() => {
  for (const made of [folder, out]) rmSync(made, { recursive: true, force: true });
});

const throughline = (...words: string[]) =>
  spawnSync(process.execPath, ['dist/cli/main.js', ...words, '--no-cache'], { encoding: 'utf8' });

test('format, authority and kind come from the content, whatever the files are called', () => {
  const { stdout } = throughline('read', folder);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map((i) => [i.document.path, i.document.format, i.authority.id, i.framework])).toEqual([
    ['a.txt', 'docx', 'cumbria', 'monitoring-visit'],
    ['b.pdf', 'txt', 'thurrock', 'unknown'],
    ['c.html', 'pdf', 'redcar-and-cleveland', 'ilacs'],
    ['d.docx', 'pdf', 'derby', 'jtai'],
  ]);
  expect(lines.map(({ warnings }) => warnings)).toEqual([
    [],
    [expect.stringContaining('kind of inspection is not known')],
    [expect.stringContaining('no tags')],
    [],
  ]);
});

describe('--authority', () => {
  const report = (name: string) =>
    throughline('report', folder, '--out', join(out, 'pages'), '--authority', name);

  test.each(['Cumberland Council', 'Westmorland & Furness', 'CUMBRIA'])(
    '%s takes the reports of Cumbria, and no others',
    (name) => {
      const run = report(name);
      expect(run.stderr).toMatch(/Read one report of one authority\.\n\nCumbria: one report, /);
      expect(run.stderr).not.toMatch(/Thurrock|Derby/);
    },
  );

  test('of a name that fits none says which were meant, and of one without reports which there are', () => {
    expect(report('Cumbrland').stderr).toMatch(/Did you mean Cumberland/);
    expect(report('Devon').stderr).toMatch(/none of the reports is of Devon.*Cumbria, Derby, Redcar/);
  });
});

test('what was assumed of a document stands on its page', () => {
  throughline('report', join(folder, 'b.pdf'), '--out', join(out, 'one'));
  expect(readFileSync(join(out, 'one/thurrock.html'), 'utf8')).toContain(
    'The kind of inspection is not known',
  );
});

test('what could not be read stands on the page of the authority in whose folder it lies, and on no other', () => {
  const many = join(out, 'many');
  for (const name of ['b.pdf', 'd.docx']) {
    mkdirSync(join(many, name), { recursive: true });
    copyFileSync(join(folder, name), join(many, name, name));
  }
  writeFileSync(join(many, 'd.docx', 'broken.pdf'), '%PDF-1.7');
  const { stderr } = throughline('report', many, '--out', join(out, 'pages of many'));
  expect(stderr).toContain('Read two reports of two authorities; one document could not be read.');
  const page = (name: string) => readFileSync(join(out, 'pages of many', `${name}.html`), 'utf8');
  expect(page('derby')).toMatch(/but not read<\/h3>.*d\.docx\/broken\.pdf/);
  expect(page('thurrock')).not.toContain('broken.pdf');
});

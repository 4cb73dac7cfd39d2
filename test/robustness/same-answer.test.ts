import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildTrail } from '../../src/diff/trail.ts';
import { readSource } from '../../src/ingest/ingest.ts';
import type { Inspection } from '../../src/model/inspection.ts';
import type { Trail } from '../../src/model/trail.ts';
import { parseInspection } from '../../src/parse/parse.ts';
import { tagInspection } from '../../src/tag/inspection.ts';
import { loadLexicon } from '../../src/tag/lexicon.ts';
import { createTagger } from '../../src/tag/tagger.ts';
import { filesBelow } from '../helpers/folder.ts';
import { bases } from './bases.ts';

const MAIN = resolve('dist/cli/main.js');

/** What is printed besides reports. */
const PRINTED = [
  ['read', '.'],
  ['check', '.'],
  ['check', '.', '--csv'],
  ['check', '.', '--json'],
];

const UNREADABLE = ['bad.pdf', 'worse.docx'];

let folder: string;
let documents: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-same-'));
  documents = join(folder, 'documents');
  mkdirSync(documents);
  for (const { name, bytes } of bases())
    writeFileSync(join(documents, name.split('/').slice(-2).join('-')), bytes);
  const seed = readdirSync(resolve('seeds')).find((name) => name.endsWith('.txt'))!;
  for (const copy of ['a copy.txt', 'copy.txt'])
    writeFileSync(
      join(documents, copy),
      `${readFileSync(resolve('seeds', seed), 'utf8')}${' '.repeat(copy.length)}`,
    );
  for (const name of UNREADABLE) writeFileSync(join(documents, name), '%PDF-');
  cpSync(resolve('test/golden/jtai-pdf/document.pdf'), join(documents, 'Ångström İI.PDF'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the built program where the documents lie, with a cache for each place. */
function throughline(given: readonly string[], place: NodeJS.ProcessEnv = HOME): Buffer {
  const cache = join(folder, `cache-${place.TZ?.replace('/', '-')}`);
  const ran = spawnSync(process.execPath, [MAIN, ...given], {
    cwd: documents,
    env: { ...process.env, ...place, XDG_CACHE_HOME: cache },
    maxBuffer: 2 ** 28,
  });
  expect([ran.status, ran.error]).toEqual([0, undefined]);
  return ran.stdout;
}

/** The files of a report on documents by their paths. */
function report(inputs: readonly string[], place?: NodeJS.ProcessEnv): Record<string, string> {
  const out = mkdtempSync(join(folder, 'out-'));
  throughline(['report', ...inputs, '--out', out, '--zip'], place);
  return Object.fromEntries(filesBelow(out));
}

const HOME: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC' };
const PLACES: NodeJS.ProcessEnv[] = [
  { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
  { LC_ALL: 'ar_EG.UTF-8', LANG: 'ar_EG.UTF-8', TZ: 'Asia/Kathmandu' },
  { LC_ALL: 'POSIX', LANG: '', TZ: 'Pacific/Pago_Pago' },
];

test('these places differ to the program', () => {
  const code = 'console.log(Intl.DateTimeFormat().resolvedOptions().locale, new Date(0).toString())';
  const seen = PLACES.map(
    (env) =>
      spawnSync(process.execPath, ['-e', code], { env: { ...process.env, ...env }, encoding: 'utf8' }).stdout,
  );
  expect(new Set(seen).size).toBe(PLACES.length);
});

describe('the same bytes', () => {
  let home: Record<string, string>;
  let printed: Buffer[];
  beforeAll(() => {
    home = report(['.'], HOME);
    printed = PRINTED.map((given) => throughline(given));
  });

  test.each(PLACES)('under %j', (place) => {
    expect(report(['.'], place)).toEqual(home);
    expect(PRINTED.map((given) => throughline(given, place))).toEqual(printed);
  });

  test('of a report in whatever order the documents are given; what is read comes in that order', () => {
    const names = readdirSync(documents)
      .filter((n) => n !== 'Ångström İI.PDF')
      .sort();
    const orders = [names, [...names].reverse(), names.map((_, i) => names[(i * 7 + 3) % names.length]!)];
    const reports = orders.map((order) => report(order));
    expect(new Set(orders[2]).size).toBe(names.length);
    for (const other of reports.slice(1)) expect(other).toEqual(reports[0]);
    const lines = orders.map((order) =>
      throughline(['read', ...order])
        .toString()
        .trim()
        .split('\n'),
    );
    const paths = (all: string[]) => all.map((line) => JSON.parse(line).document.path as string);
    expect(lines.map(paths)).toEqual(
      orders.map((order) => order.filter((name) => !UNREADABLE.includes(name))),
    );
    for (const other of lines.slice(1)) expect([...other].sort()).toEqual([...lines[0]!].sort());
  });

  test('in a folder by another name, and however the inputs are pointed at', () => {
    expect(report([documents])).toEqual(home);
    expect(report([`${documents}/`])).toEqual(home);
    expect(report([`../${relative(folder, documents)}/.`])).toEqual(home);
  });

  test('on a file system that does not tell capitals from small letters', () => {
    const names = Object.keys(home);
    expect(new Set(names.map((n) => n.normalize('NFC').toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^(data[/\\])?[a-z0-9-]+\.(html|json|csv|zip)$/);
  });
});

const tagger = createTagger(loadLexicon());

async function read(path: string, bytes: Buffer): Promise<Inspection> {
  return tagInspection(parseInspection(await readSource(path, bytes)), tagger);
}

/** An inspection without what must differ where the bytes do: hash, ids and ranges in the text. */
function said({ document, findings, claims, ...facts }: Inspection) {
  const texts = new Map(findings.map((f) => [f.id, f.text]));
  return {
    ...facts,
    document: { ...document, sha256: null },
    findings: findings.map(({ id: _, span: __, ...finding }) => finding),
    claims: claims.map((claim) => ({ ...claim, finding: texts.get(claim.finding) })),
  };
}

/** What a trail says, without ids and hashes. */
function told({ areas, themes }: Trail) {
  return [
    areas.map(({ text, standing, verdicts }) => ({
      text,
      standing,
      verdicts: verdicts.map(({ verdict, inScope, confidence, rule, evidence, candidates }) => ({
        ...{ verdict, inScope, confidence, rule },
        evidence: evidence.map((e) => e.text),
        candidates: candidates.map((e) => e.text),
      })),
    })),
    themes.map(({ byInspection, ...theme }) => ({
      ...theme,
      states: byInspection.map(({ in: _, ...s }) => s),
    })),
  ];
}

describe('line ends change no word of the answer: all but hash, ids and ranges is equal', () => {
  const texts = bases().filter(({ name }) => /\.(txt|md|html)$/.test(name));
  const ends = { Windows: '\r\n', 'the old Mac': '\r' };
  const withEnds = (bytes: Buffer, end: string) => Buffer.from(bytes.toString().replace(/\r\n?|\n/g, end));

  test.each(texts.map(({ name, bytes }) => [name, bytes] as const))('%s', async (name, bytes) => {
    const plain = said(await read(name, withEnds(bytes, '\n')));
    expect(plain.findings.length).toBeGreaterThan(0);
    for (const end of Object.values(ends))
      expect(said(await read(name, withEnds(bytes, end)))).toEqual(plain);
  });

  test('nor of what became of areas', async () => {
    const letters = texts.filter(({ name }) => name.includes('shropshire'));
    const trails = await Promise.all(
      ['\n', ...Object.values(ends)].map(async (end) =>
        buildTrail(await Promise.all(letters.map(({ name, bytes }) => read(name, withEnds(bytes, end))))),
      ),
    );
    expect(trails[0]!.areas.flatMap((a) => a.verdicts).length).toBeGreaterThan(10);
    for (const trail of trails.slice(1)) expect(told(trail)).toEqual(told(trails[0]!));
  });
});

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readSource } from '../../src/ingest/ingest.ts';
import { InputError } from '../../src/model/errors.ts';
import type { ParsedInspection } from '../../src/model/inspection.ts';
import { parseInspection } from '../../src/parse/parse.ts';
import { layoutAreas } from '../helpers/layout-areas.ts';

/** The published reports and what a reader took from them, beside the project's folder; not part of it. */
const shared = new URL('../../../shared/', import.meta.url);
const present = existsSync(new URL('corpus/', shared));
const hasPdftotext = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
if (!present) console.warn('Skipped: ../shared/corpus is absent.');
if (!hasPdftotext) console.warn('Skipped: the comparison with pdftotext, which is not installed.');

interface Metadata {
  authority: string;
  framework: string;
  published: string | null;
  start: string | null;
  end: string | null;
  lead: string | null;
  judgements: Record<string, string>;
}
interface Labelled {
  findings: { document: string; kind: string; text: string; themes: string[] }[];
  areas: { raised_in: string; text: string }[];
}

const json = <T>(name: string) => JSON.parse(readFileSync(new URL(`gold/${name}`, shared), 'utf8')) as T;
const file = (path: string) => new URL(`corpus/${path.split('/').map(encodeURIComponent).join('/')}`, shared);
const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '');
const areasOf = ({ findings }: ParsedInspection) =>
  findings
    .filter(({ kind }) => kind === 'area-for-improvement')
    .map(({ text, reference }) => letters(text + (reference ?? '')));

const LOST_JUDGEMENTS = /^Not all judgements/;

const describeCorpus = present ? describe : describe.skip;
describeCorpus('the published reports', () => {
  const read = new Map<string, ParsedInspection>();
  const metadata = present ? json<Record<string, Metadata>>('metadata.json') : {};
  beforeAll(async () => {
    for (const path of Object.keys(metadata))
      read.set(path, parseInspection(await readSource(path, readFileSync(file(path)))));
  }, 240_000);

  test('every fact of every front page is right', () => {
    const wrong: string[] = [];
    for (const [path, want] of Object.entries(metadata)) {
      const got = read.get(path)!;
      const facts: Record<string, [unknown, unknown]> = {
        authority: [got.authority.name.toLowerCase(), want.authority],
        framework: [got.framework, want.framework],
        published: [got.published, want.published],
        start: [got.inspected.start, want.start],
        end: [got.inspected.end, want.end],
        lead: [got.lead, want.lead],
        judgements: [sorted(got.judgements), sorted(want.judgements)],
      };
      for (const [name, [mine, theirs]] of Object.entries(facts))
        if (mine !== theirs) wrong.push(`${path}: ${name} is ${theirs}, read as ${mine}`);
    }
    expect(wrong).toEqual([]);
  });

  test('no judgement is missed, and no report warned to lack one', () => {
    const warned = [...read].filter(([, { warnings }]) => warnings.some((w) => LOST_JUDGEMENTS.test(w)));
    expect(warned.map(([path]) => path)).toEqual([]);
  });

  test('a web page saved as PDF is named as such', async () => {
    const path = "80490_bromley/children's services inspection - 17 august 2012.pdf";
    const reading = readSource(path, readFileSync(file(path)));
    await expect(reading).rejects.toThrow(InputError);
    await expect(reading).rejects.toThrow(/web page saying “Report not found”, saved as \.pdf/);
  });

  test('labelled areas and sentences are found', () => {
    const missed: string[] = [];
    const found = { areas: 0, sentences: 0 };
    const all = { areas: 0, sentences: 0 };
    for (const { findings, areas } of json<Labelled[]>('dev.json')) {
      const seen = new Set<string>();
      const wanted = [
        ...findings
          .filter(({ themes }) => themes.length > 0)
          .map(({ document, kind, text }) => ({ document, kind, text })),
        ...areas.map(({ raised_in, text }) => ({ document: raised_in, kind: 'area-for-improvement', text })),
      ];
      for (const { document, kind, text } of wanted) {
        const key = letters(text);
        if (seen.has(document + key)) continue;
        seen.add(document + key);
        const inspection = read.get(document)!;
        const isArea = kind === 'area-for-improvement';
        const mine = isArea
          ? areasOf(inspection)
          : inspection.findings.map((f) => letters(f.text + (f.reference ?? '')));
        const name = isArea ? 'areas' : 'sentences';
        all[name]++;
        if (mine.some((one) => one === key || one.includes(key) || (one.length > 30 && key.includes(one))))
          found[name]++;
        else if (isArea) missed.push(`${document}: ${text}`);
      }
    }
    console.info(
      `Labelled and found: ${found.areas} of ${all.areas} areas, ${found.sentences} of ${all.sentences} sentences.`,
    );
    expect(missed).toEqual([]);
    expect(found.sentences / all.sentences).toBeGreaterThan(0.98);
  });

  const testLayout = hasPdftotext ? test : test.skip;
  testLayout(
    'the areas are those that the printed layout shows',
    () => {
      const different: string[] = [];
      for (const path of Object.keys(metadata)) {
        const mine = areasOf(read.get(path)!);
        const layout = execFileSync(
          'pdftotext',
          ['-layout', file(path).pathname.split('/').map(decodeURIComponent).join('/'), '-'],
          {
            encoding: 'utf8',
            maxBuffer: 64 * 1024 * 1024,
          },
        );
        const wide = layoutAreas(layout, true).map(letters);
        const strict = layoutAreas(layout, false).map(letters);
        const missing =
          mine.some((area) => !wide.includes(area)) || strict.some((area) => !mine.includes(area));
        if (missing) different.push(path);
      }
      expect(different).toEqual(READ_BY_EYE);
    },
    120_000,
  );

  testLayout.each([
    ['with its layout', ['-layout']],
    ['in reading order', []],
    ['line by line, without empty lines', ['-raw']],
  ])(
    'text that pdftotext writes %s gives the areas that tags give',
    async (_, options) => {
      const different: string[] = [];
      let areas = 0;
      for (const path of Object.keys(metadata).filter((_, i) => i % 3 === 1)) {
        const tagged = areasOf(read.get(path)!);
        const text = execFileSync('pdftotext', [...options, decodeURIComponent(file(path).pathname), '-'], {
          maxBuffer: 64 * 1024 * 1024,
        });
        const inspection = parseInspection(await readSource(path.replace(/pdf$/, 'txt'), text));
        const lines = areasOf(inspection);
        const lost = sorted(inspection.judgements) !== sorted(metadata[path]!.judgements);
        if (lost !== inspection.warnings.some((warning) => LOST_JUDGEMENTS.test(warning)))
          different.push(`${path}: judgements ${lost ? 'lost without' : 'found with'} a warning`);
        areas += tagged.length;
        different.push(
          ...tagged.filter((area) => !lines.includes(area)).map((area) => `${path}: not found: ${area}`),
          ...lines.filter((area) => !tagged.includes(area)).map((area) => `${path}: no area: ${area}`),
        );
      }
      expect(areas).toBeGreaterThan(300);
      expect(different).toEqual([]);
    },
    240_000,
  );

  test('findings are sentences and items with an address', () => {
    const odd: string[] = [];
    for (const [path, { findings }] of read)
      for (const { text, page, section, span } of findings) {
        const isOdd =
          !page ||
          span[0] >= span[1] ||
          !/\p{L}{3}/u.test(text) ||
          /[\ue000-\uf8ff\ufffe\u0002\n]/u.test(text) ||
          /^\W*$/.test(section + text);
        if (isOdd) odd.push(`${path} p. ${page}: ${text}`);
      }
    expect(odd).toEqual([]);
  });
});

function sorted(judgements: Record<string, string>): string {
  return JSON.stringify(Object.entries(judgements).sort());
}

/**
 * Reports in which the two readings differ. Each was read by eye: in all of them the layout misleads the simple
 * reading (it runs on into the section after the list, stops at a sub-heading, parts an item from its own list, or takes
 * the sentence that there are none for one) and the tags have it right.
 */
const READ_BY_EYE: string[] = [
  "80447_cheshire east/children's services inspection - 09 january 2020.pdf",
  "80447_cheshire east/children's services inspection - 15 september 2015.pdf",
  "80453_york/children's services inspection - 04 may 2022.pdf",
  "80456_coventry/children's services inspection - 21 march 2014.pdf",
  "80477_kingston upon hull/single inspection of la children's services as pdf - 10 february 2015.pdf",
  "80485_liverpool/children's services inspection - 07 july 2026.pdf",
  "80485_liverpool/children's services inspection - 18 july 2014.pdf",
  "80486_barking and dagenham/children's services inspection - 04 september 2023.pdf",
  "80490_bromley/children's services inspection - 27 june 2016.pdf",
  "80499_harrow/children's services inspection - 31 march 2017.pdf",
  "80527_north lincolnshire/children's services inspection - 25 november 2022.pdf",
  "80528_north somerset/children's services inspection - 10 june 2020.pdf",
  "80539_portsmouth/children's services inspection - 01 september 2014.pdf",
  "80544_kensington and chelsea/children's services inspection - 29 march 2016.pdf",
  "80544_kensington and chelsea/children's services inspection - 15 october 2019.pdf",
  "80561_staffordshire/children's services inspection - 21 march 2014.pdf",
  "80562_stockport/children's services inspection - 15 july 2025.pdf",
  "80568_swindon/children's services inspection - 23 may 2014.pdf",
  "80571_thurrock/children's services inspection - 24 may 2016.pdf",
];

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const SRC = resolve('src');

/** What each folder may import besides itself. A folder that is not named here fails the test. */
const MAY_IMPORT: Record<string, string[]> = {
  // the types that travel: no I/O, nothing of the project
  model: [],
  // the only place that knows wink-nlp and natural
  text: ['model'],
  // bytes to text needs no tokens
  ingest: ['model'],
  parse: ['model', 'text'],
  tag: ['model', 'text'],
  diff: ['model', 'text'],
  // every face prints the trail and computes nothing
  report: ['model'],
  // the pipeline
  'run.ts': ['run', 'model', 'ingest', 'diff', 'report'],
  // its parts: where results are kept, who does the work
  run: ['model', 'ingest', 'parse', 'tag', 'diff', 'report'],
  cli: ['model', 'run.ts', 'report', 'parse', 'tag'],
};

/** Packages that one folder keeps to itself. */
const ONLY_IN: Record<string, string> = {
  'wink-nlp': 'text',
  'wink-eng-lite-web-model': 'text',
  natural: 'text',
  commander: 'cli',
  '@embedpdf/pdfium': 'ingest',
  mammoth: 'ingest',
  parse5: 'ingest',
  d3: 'report',
  tinypool: 'run',
  'env-paths': 'run',
  'p-map': 'run.ts',
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (f) => /\.ts$/.test(f) && !f.endsWith('.d.ts'),
);

function imports(file: string): string[] {
  const source = readFileSync(join(SRC, file), 'utf8');
  return [
    ...source.matchAll(/(?:from|import\()\s*'([^']+)'/g),
    ...source.matchAll(/^import '([^']+)'/gm),
  ].map((m) => m[1]!);
}

const place = (path: string) => path.split(sep)[0]!;

/** The package that an import names: `natural` for `natural/lib/…`. */
const packageOf = (specifier: string) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)![0];

describe('arrows between folders go one way', () => {
  test.each(files)('%s', (file) => {
    const from = place(file);
    const allowed = MAY_IMPORT[from];
    expect(allowed).toBeDefined();
    for (const specifier of imports(file)) {
      if (specifier.startsWith('.')) {
        const to = place(relative(SRC, resolve(SRC, dirname(file), specifier)));
        expect([from, ...allowed!]).toContain(to);
      } else {
        const name = packageOf(specifier);
        const owner = ONLY_IN[name.startsWith('d3-') ? 'd3' : name];
        if (owner) expect(from).toBe(owner);
      }
    }
  });

  test('the page on the architecture names the same arrows', () => {
    const page = readFileSync(resolve('docs/architecture.md'), 'utf8');
    const rows = [...page.matchAll(/^\| `src\/([\w.]+)\/?` +\|[^|]*\|([^|]*)\|$/gm)];
    const told = rows.map(([, from, to]) => [from!, to!.split(',').map((name) => name.trim())] as const);
    const asList = (names: readonly string[]) => names.filter((name) => name !== 'nothing').sort();
    expect(Object.fromEntries(told.map(([from, to]) => [from, asList(to)]))).toEqual(
      Object.fromEntries(
        Object.entries(MAY_IMPORT).map(([from, to]) => [from, asList(to.filter((name) => name !== from))]),
      ),
    );
  });

  test('each dependency is imported, of d3 the parts that are used', () => {
    const { dependencies } = JSON.parse(readFileSync(resolve('package.json'), 'utf8'));
    const imported = new Set(files.flatMap(imports).map(packageOf));
    expect(Object.keys(dependencies).filter((name) => !imported.has(name))).toEqual(['d3']);
  });

  test('the files are found', () => expect(files.length).toBeGreaterThan(20));
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import type { ReportContext } from '../../src/report/context.ts';
import { readCsv } from './csv-reader.ts';
import { reportFiles } from './files.ts';
import { CONTEXT } from './fixture.ts';
import { hostileText, withHostileTexts } from './hostile.ts';
import { shropshire, wiltshire } from './seeds.ts';

/** Elements whose number follows from the length of a text: marks and the lines of a label. */
const FLOWING = /^(mark|tspan) .*\n?/gm;

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const TRAILS = [reviewed(), wiltshire()];
for (const { document } of TRAILS.flatMap((t) => t.inspections)) document.path = `letters/${document.path}`;
const FAULTS = { unread: [{ path: 'letters/a.pdf', reason: 'broken' }], notices: ['a copy'] };
const runs = { numRuns: 30 };

function reviewed() {
  const trail = shropshire();
  const area = trail.areas[1]!;
  area.reviewed = {
    in: area.verdicts[0]!.in,
    verdict: 'partly',
    note: 'see minutes',
    reviewer: 'A. Reader',
    date: 'today',
    stale: false,
    program: area.verdicts[0]!,
  };
  area.reviews = [area.reviewed];
  return trail;
}

function outputs(hostile: string): Map<string, string> {
  const context: ReportContext = withHostileTexts({ ...CONTEXT, ...FAULTS }, hostile);
  return reportFiles(withHostileTexts(TRAILS, hostile), context);
}

const pages = (files: Map<string, string>) => [...files].filter(([path]) => path.endsWith('.html'));
const plain = pages(reportFiles(TRAILS, { ...CONTEXT, ...FAULTS }));

function elements(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

/** A page as its tags and the names of their attributes, without any text or value. */
function skeleton(page: string): string {
  return elements(parse(page))
    .map((e) => `${e.tagName} ${e.attrs.map((a) => a.name).join(' ')}`)
    .join('\n');
}

test('every page is HTML without a fault', () => {
  for (const [, page] of plain) {
    const faults: string[] = [];
    parse(page, { onParseError: (fault) => faults.push(`${fault.code} in line ${fault.startLine}`) });
    expect(faults).toEqual([]);
  }
});

describe('no text of a document becomes anything but text', () => {
  test('every page keeps its elements and attributes whatever the texts are', () => {
    const expected = plain.map(([, page]) => skeleton(page).replace(FLOWING, ''));
    fc.assert(
      fc.property(hostileText, (hostile) => {
        const got = pages(outputs(hostile)).map(([, page]) => skeleton(page).replace(FLOWING, ''));
        expect(got).toEqual(expected);
      }),
      runs,
    );
  });

  test('links lead into the page or to the files beside it, and nowhere else', () => {
    fc.assert(
      fc.property(hostileText, (hostile) => {
        for (const [, page] of pages(outputs(hostile))) {
          for (const { attrs } of elements(parse(page))) {
            for (const { name, value } of attrs) {
              expect(name).not.toMatch(/^(on|style$|src$)/);
              if (name === 'href') {
                expect(value).toMatch(/^(#[A-Za-z0-9_-]+|(data\/)?[a-z0-9-]+\.(html|json|csv))$/);
              }
            }
          }
        }
      }),
      runs,
    );
  });

  test('no output holds a control that a terminal or a reader could be deceived by', () => {
    fc.assert(
      fc.property(hostileText, (hostile) => {
        for (const [path, content] of outputs(hostile)) {
          const text = path.endsWith('.csv') ? content.slice(1) : content;
          expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
          expect(text).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/);
        }
      }),
      runs,
    );
  });

  test('no cell of a table starts a formula, and every row has as many cells as the head', () => {
    fc.assert(
      fc.property(hostileText, (hostile) => {
        for (const [path, content] of outputs(hostile)) {
          if (!path.endsWith('.csv')) continue;
          const [head, ...rows] = readCsv(content);
          for (const row of rows) {
            expect(row).toHaveLength(head!.length);
            for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@\t\r|＝＋－＠]/);
          }
        }
      }),
      runs,
    );
  });

  test('no file lies outside the folder', () => {
    fc.assert(
      fc.property(hostileText, (hostile) => {
        for (const path of outputs(hostile).keys())
          expect(path).toMatch(/^(data\/)?[a-z0-9-]+\.(html|json|csv)$/);
      }),
      runs,
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import { authorityPage } from '../../src/report/html/authority.ts';
import { indexPage } from '../../src/report/html/index.ts';
import { outlineOf } from '../../src/report/outline.ts';
import { CONTEXT } from './fixture.ts';
import { large } from './large.ts';
import { shropshire } from './seeds.ts';

const bytes = (text: string) => Buffer.byteLength(text);

describe('sizes', () => {
  test('a page of an authority with four full reports has at most 600 KB', () => {
    const trail = large('Longshire', 4, 340);
    const findings = trail.inspections.flatMap((i) => i.findings);
    expect(findings.length).toBeGreaterThan(1350);
    const text = findings.reduce((sum, f) => sum + f.text.length, 0) / findings.length;
    expect(text).toBeGreaterThan(120);
    expect(bytes(authorityPage(trail, CONTEXT))).toBeLessThan(600_000);
  });

  test('what is held of an authority while others are read has less than 2 kB', () => {
    expect(bytes(JSON.stringify(outlineOf(large('Longshire', 4, 30))))).toBeLessThan(2_000);
  });

  test('an index of 153 authorities has less than 1 MB', () => {
    const { inspections, areas, themes } = large('Longshire', 4, 30);
    const trails = Array.from({ length: 153 }, (_, n) => {
      const authority = { id: `authority-${n}`, name: `Authority with a long name ${n}`, gss: null };
      return { ...shropshire(), inspections, areas, themes, authority };
    });
    expect(bytes(indexPage(trails.map(outlineOf), CONTEXT))).toBeLessThan(1_000_000);
  });
});

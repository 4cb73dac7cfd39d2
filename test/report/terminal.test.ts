import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { terminal } from '../../src/report/terminal.ts';
import { hostileText, withHostileTexts } from './hostile.ts';
import { large } from './large.ts';
import { shropshire, wiltshire } from './seeds.ts';

const widest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));
const lines = (text: string) => text.trimEnd().split('\n');

describe('the table in the terminal', () => {
  test.each([60, 80, 120])('keeps to %d columns and uses them', (width) => {
    const text = terminal(shropshire(), width);
    expect(widest(text)).toBeLessThanOrEqual(width);
    expect(widest(text)).toBeGreaterThan(width - 12);
    expect(text).toContain('…');
  });

  test('is no narrower than 60 columns and no wider than 120', () => {
    expect(terminal(shropshire(), 20)).toBe(terminal(shropshire(), 60));
    expect(terminal(shropshire(), 300)).toBe(terminal(shropshire(), 120));
  });

  test('cuts texts the more, the fewer lines there are, and names every area while it can', () => {
    const heights = [14, 20, 30].map(
      (height) => [height, lines(terminal(shropshire(), 80, height))] as const,
    );
    for (const [height, shown] of heights) {
      expect(shown.length).toBeLessThan(height);
      expect(shown.filter((line) => /20\d\d-\d\d/.test(line.slice(21, 28)))).toHaveLength(6);
    }
    expect(new Set(heights.map(([, shown]) => shown.length)).size).toBe(3);
  });

  test('uses the lines that there are, those of what is open first', () => {
    const counts = [16, 17, 18, 19].map((height) => lines(terminal(shropshire(), 80, height)).length);
    expect(counts).toEqual([14, 15, 16, 17]);
    const shown = lines(terminal(shropshire(), 80, 17)).slice(5);
    expect(shown[0]).toMatch(/^(?:Persists|Partly)/);
    expect(shown[1]).toMatch(/^ {20}/);
  });

  test('of 60 columns names an area in its one line, instead of two beginnings that say nothing', () => {
    const shown = lines(terminal(shropshire(), 60, 15));
    const texts = shown
      .filter((line) => /20\d\d-\d\d/.test(line.slice(21, 28)))
      .map((line) => line.slice(30));
    expect(texts).toHaveLength(6);
    for (const text of texts) expect(text).toMatch(/^\S.{14,29}…?$/);
  });

  test('counts the areas for which there is no room, those that later reports are silent on first', () => {
    const text = terminal(shropshire(), 80, 12);
    expect(lines(text).length).toBeLessThan(12);
    expect(text).not.toContain('Not looked at');
    expect(text.replace(/\s+/g, ' ')).toContain(
      'And one has had nothing specific said of it and two are outside what later visits looked at: --csv lists all.',
    );
  });

  test('of four full reports fits a usual screen', () => {
    const shown = lines(terminal(large('Wigan'), 120, 50));
    expect(shown.length).toBeLessThan(50);
    expect(shown.join('\n')).toMatch(/Persists|Partly/);
  });

  test('says where there is nothing to compare', () => {
    expect(terminal(wiltshire(), 80)).toContain('There is no later report to compare with');
  });

  test('marks what is not clear', () => expect(terminal(shropshire(), 80)).toMatch(/^Partly +45%\? /m));

  test('quotes of an area that came back what says so, and first the area that asks for it again', () => {
    const trail = shropshire();
    const area = trail.areas[2]!;
    const verdict = area.verdicts[0]!;
    const [good, bad] = verdict.evidence;
    Object.assign(area, { standing: 're-emerged', verdicts: [verdict] });
    const quoted = () =>
      terminal(trail, 120)
        .split('\n')
        .find((line) => line.startsWith('Came back'));
    expect(quoted()).toContain(bad!.text.slice(0, 25));
    expect(quoted()).not.toContain(good!.text.slice(0, 25));
    const again = verdict.candidates[0]!;
    Object.assign(verdict, { evidence: [good!, bad!, again], again: again.finding });
    expect(quoted()).toContain(again.text.slice(0, 25));
  });

  test('names who decided, and why', () => {
    const trail = shropshire();
    const area = trail.areas[1]!;
    const given = area.verdicts[0]!;
    area.reviewed = {
      ...{ in: given.in, verdict: 'addressed', note: 'New system.', reviewer: 'A. Reader', date: '' },
      ...{ stale: false, program: given },
    };
    area.reviews = [area.reviewed];
    area.verdicts = [{ ...given, verdict: 'addressed' }, area.verdicts[1]!];
    area.standing = 'addressed';
    const text = terminal(trail, 120).replace(/\s+/g, ' ');
    expect(text).toContain('reviewed by A. Reader: New system.');
    expect(text).toContain('A person has reviewed one of these verdicts.');
    area.reviewed.stale = true;
    expect(terminal(trail, 120).replace(/\s+/g, ' ')).toContain('(The review by A. Reader is stale.)');
  });

  test('holds nothing that a terminal would act on, whatever a document says', () => {
    fc.assert(
      fc.property(hostileText, (hostile) => {
        const text = terminal(withHostileTexts(shropshire(), hostile), 80);
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 50 },
    );
  });
});

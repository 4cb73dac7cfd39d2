import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { themeTrails } from '../../src/diff/themes.ts';
import { courses, spoken, wanting } from '../../src/model/course.ts';
import type { Stance } from '../../src/model/inspection.ts';
import { trajectory } from '../../src/report/trajectory.ts';
import { area, finding, inspection, visit } from '../diff/made.ts';

const DATES = ['2010', '2011', '2012', '2013', '2014', '2015', '2016', '2017', '2018'];

/**
 * The course of a theme: `A` asks for it, `+` praises, `-` criticises, `~` is mixed, `.` is neutral, `0` did not look.
 * @param dates of the reports, one after another unless given
 */
function courseOf(reports: readonly string[], dates: readonly (string | null)[] = DATES) {
  const stances: Record<string, Stance> = { '+': 'strength', '-': 'weakness', '~': 'mixed', '.': 'neutral' };
  const made = reports.map((marks, i) => {
    if (marks === '0') return visit(dates[i]!, [], 'Inspectors looked at arrangements for care leavers.');
    const findings = [...marks].map((mark, n) =>
      mark === 'A'
        ? area(`Thresholds ${n}.`, ['thresholds'])
        : finding(`Thresholds ${n}.`, { stance: stances[mark]!, themes: ['thresholds'] }),
    );
    return inspection(dates[i]!, findings, { sha256: `${i}` });
  });
  const named = inspection('2009', [finding('Thresholds.', { themes: ['thresholds'] })]);
  const all = [named, ...made];
  const theme = themeTrails(all).find((t) => t.id === 'thresholds')!;
  const course = courses(all)(theme.byInspection);
  return { course, words: trajectory(theme.trajectory, course) };
}

describe('the course', () => {
  test.each<[string[], string]>([
    [['.', '.'], 'Spoken of without judgement'],
    [['~', '~', '~'], 'Mixed in three reports'],
    [['+', '~'], 'Strength, then mixed'],
    [['-', '+', '~'], 'Found wanting, then mixed'],
    [['+', '~', '+'], 'Strength, then mixed, then a strength'],
    [['+', '', '+', '0'], 'Strength in two reports'],
    [['A'], 'Found wanting in one report'],
    [['A', '', '0'], 'Found wanting in one report'],
    [['A', '+'], 'Found wanting, then a strength'],
    [['+', 'A', '+'], 'Strength, then found wanting, then a strength'],
    [['+', 'A'], 'Strength, then found wanting'],
    [['A', 'A'], 'Keeps coming back'],
    [['A', 'A', '~', ''], 'Keeps coming back'],
    [['A', '+', 'A'], 'Came back after being a strength'],
    [['A', 'A', '+', '0'], 'Found wanting in two reports, then a strength'],
    [['A', '+', 'A', '+'], 'Found wanting in two reports, then a strength'],
  ])('%j is called “%s”', (reports, words) => expect(courseOf(reports).words).toBe(words));

  test.each<[string[], (string | null)[], string]>([
    [['+', 'A'], [null, '2011'], 'Found wanting and a strength, in which order is not known'],
    [['A', '+'], ['2011', '2011'], 'Found wanting and a strength, in which order is not known'],
    [['+', '~', 'A'], [null, null, null], 'Found wanting, a strength and mixed, in which order is not known'],
    [['~', '~'], [null, '2011'], 'Mixed in two reports'],
    [['A', 'A', '+'], [null, '2011', '2012'], 'Keeps coming back'],
    [['A', 'A', '+'], ['2011', '2011', '2012'], 'Found wanting in two reports, then a strength'],
  ])('%j, with the dates %j, is called “%s”', (reports, dates, words) => {
    expect(courseOf(reports, dates).words).toBe(words);
  });

  const report = fc.constantFrom('A', 'A+', '+', '+++-', '-', '---+', '~', '+-', '.', '', '0');
  const reports = fc.array(report, { minLength: 1, maxLength: 7 });

  test('is called nothing that its reports do not say in that order', () => {
    fc.assert(
      fc.property(reports, (given) => {
        const { course, words } = courseOf(given);
        const said = spoken(course).map((t) => (wanting(t) ? 'found wanting' : t.state) as string);
        const last = said.at(-1);
        expect(/strength$|^Strength in/.test(words) && !words.startsWith('Came back')).toBe(
          last === 'strength',
        );
        expect(/one report/.test(words)).toBe(said.length === 1);
        const times = /^(\w.*) in (one|two|three|four|five|six|seven) reports?$/.exec(words);
        if (times) expect(new Set(said)).toEqual(new Set([times[1]!.toLowerCase()]));
        if (/^(Keeps|Came)/.test(words))
          expect(said.filter((s) => s === 'found wanting').length).toBeGreaterThan(1);
        else {
          const told = words
            .split(', then ')
            .map((s) => s.replace(/^a | in \w+ reports?$/g, '').toLowerCase());
          const left = [...said];
          for (const state of said.length === 0 ? [] : told) {
            expect(left).toContain(state);
            left.splice(0, left.indexOf(state) + 1);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is called the same whatever reports say nothing or did not look', () => {
    fc.assert(
      fc.property(reports, fc.nat(7), fc.constantFrom('', '.', '0'), (given, at, silence) => {
        expect(courseOf(given.toSpliced(at, 0, silence)).words).toBe(courseOf(given).words);
      }),
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { themeTrails } from '../../src/diff/themes.ts';
import type { Finding, Inspection, Stance } from '../../src/model/inspection.ts';
import type { ThemeState } from '../../src/model/trail.ts';
import { area, finding, inspection, visit } from './made.ts';

/** Findings on supervision: `A` an area, `+`, `-`, `~` and `.` sentences that are good, bad, mixed and neutral. */
function about(marks: string): Finding[] {
  const stances: Record<string, Stance> = { '+': 'strength', '-': 'weakness', '~': 'mixed', '.': 'neutral' };
  return [...marks].map((mark, i) =>
    mark === 'A'
      ? area(`Supervision ${i}.`, ['supervision'])
      : finding(`Supervision ${i}.`, { stance: stances[mark]!, themes: ['supervision'] }),
  );
}

const full = (marks: string, i: number): Inspection => inspection(`20${10 + i}`, about(marks));
const trailOf = (...reports: string[]) =>
  themeTrails([...reports.map(full), inspection('2030', [finding('x', { themes: ['supervision'] })])])[0]!;
const stateOf = (marks: string): ThemeState => trailOf(marks).byInspection[0]!.state;

describe('a theme in one inspection', () => {
  test.each<[string, ThemeState]>([
    ['', 'absent'],
    ['.', 'absent'],
    ['+', 'strength'],
    ['-', 'weakness'],
    ['A', 'weakness'],
    ['~', 'mixed'],
    ['+-', 'mixed'],
    ['+++-', 'strength'],
    ['++-', 'mixed'],
    ['---+', 'weakness'],
    ['--+', 'mixed'],
    ['+~', 'strength'],
    ['-~', 'weakness'],
    ['~-+', 'mixed'],
    ['~-.', 'weakness'],
    ['A-+', 'weakness'],
    ['A+', 'mixed'],
  ])('of which is said %j is %s', (marks, state) => expect(stateOf(marks)).toBe(state));

  test('is no strength while anything is asked for, however much is praised', () => {
    expect(stateOf(`A${'+'.repeat(50)}`)).toBe('mixed');
  });

  test('is counted by kind and stance, areas as areas alone and neutral sentences not at all', () => {
    expect(trailOf('AA+++-~~..').byInspection[0]).toEqual({
      in: '2010',
      state: 'mixed',
      areas: 2,
      strengths: 3,
      weaknesses: 1,
      mixed: 2,
    });
  });

  test('of a listed strength counts as said to be good', () => {
    const met = finding('Staff are supervised.', { kind: 'meets-requirements', themes: ['supervision'] });
    expect(themeTrails([inspection('2011', [met])])[0]!.byInspection[0]!.state).toBe('strength');
  });

  test('that a visit did not look at is out of its scope, and absent where it looked and said nothing', () => {
    const said = inspection('2011', [...about('A'), area('Placements.', ['placements'])]);
    const later = visit('2015', [], 'Inspectors looked at arrangements for children in care.');
    const states = themeTrails([said, later]).map((t) => [t.id, t.byInspection[1]!.state]);
    expect(states).toEqual([
      ['placements', 'absent'],
      ['supervision', 'out-of-scope'],
    ]);
  });

  test('is absent, not out of scope, where a visit does not say what it looked at', () => {
    expect(themeTrails([full('A', 0), visit('2015', [])])[0]!.byInspection[1]!.state).toBe('absent');
  });

  test('that a visit speaks of is told, whatever it set out to look at', () => {
    const later = visit('2015', about('-'), 'Inspectors looked at arrangements for children in care.');
    expect(themeTrails([later])[0]!.byInspection[0]!.state).toBe('weakness');
  });
});

describe('the trajectory of a theme', () => {
  test.each<[string[], string]>([
    [['+', '+'], 'strength'],
    [['~'], 'one-off'],
    [['A'], 'one-off'],
    [['+', 'A'], 'new'],
    [['+', '+', '-'], 'new'],
    [['A', 'A'], 'recurring'],
    [['A', '-', 'A+'], 'recurring'],
    [['A', '~', 'A'], 'recurring'],
    [['A', '+'], 'resolved'],
    [['~', 'A', '~', '+'], 'resolved'],
    [['A', '+', 'A'], 're-emerged'],
    [['+', 'A', '+', '-'], 're-emerged'],
    [['+', 'A', 'A'], 'recurring'],
    [['A', 'A', '+'], 'recurring'],
    [['+', 'A', '~'], 'one-off'],
    [['A', '~'], 'one-off'],
    [['.'], 'one-off'],
    [['~', '~', '~'], 'one-off'],
    [['+', '~'], 'one-off'],
    [['~', '+'], 'strength'],
    [['A', '+', '~'], 'one-off'],
    [['A', '+', '~', '+'], 'resolved'],
    [['A', '+', 'A', '+'], 're-emerged'],
  ])('of %j is %s', (reports, trajectory) => expect(trailOf(...reports).trajectory).toBe(trajectory));

  test('is changed by no report’s silence', () => {
    const said = fc.constantFrom<string>('+', '-', 'A', '~', '+++-', 'A+');
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 5 }), fc.nat(5), (reports, at) => {
        const { trajectory, strengthLost } = trailOf(...reports);
        for (const silence of ['', '.'])
          expect(trailOf(...reports.toSpliced(at, 0, silence))).toMatchObject({ trajectory, strengthLost });
      }),
    );
  });

  test('ends well only where the last report that speaks of it praises it', () => {
    const said = fc.constantFrom<string>('+', '-', 'A', '~', '+++-', 'A+', '.', '');
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 6 }), (reports) => {
        const { trajectory, byInspection } = trailOf(...reports);
        const last = byInspection.findLast((t) => t.state !== 'absent')?.state;
        if (trajectory === 'resolved' || trajectory === 'strength') expect(last).toBe('strength');
      }),
    );
  });

  test('never ends well by silence: what was a problem is resolved only by a report that praises it', () => {
    expect(trailOf('A', '', '').trajectory).toBe('one-off');
    const unseen = visit('2015', [], 'Inspectors looked at arrangements for children in care.');
    expect(themeTrails([full('A', 0), unseen])[0]!.trajectory).toBe('one-off');
  });
});

describe('a strength', () => {
  test.each<[string[], boolean]>([
    [['+', 'A'], true],
    [['+', '+', '', '-'], true],
    [['+', 'A', '+'], true],
    [['A', '+', 'A+'], true],
    [['A', '+'], false],
    [['-', '+', '~'], false],
    [['+', ''], false],
    [['~', 'A'], false],
    [['A'], false],
  ])('in %j is lost: %j', (reports, lost) => expect(trailOf(...reports).strengthLost).toBe(lost));
});

test('themes come by id, each once, with a state for every inspection', () => {
  const trails = themeTrails([
    inspection('2011', [finding('a', { themes: ['thresholds', 'audit-qa'] })]),
    inspection('2012', [finding('b', { themes: ['audit-qa'] }), finding('c', { themes: ['neglect'] })]),
  ]);
  expect(trails.map((t) => t.id)).toEqual(['audit-qa', 'neglect', 'thresholds']);
  for (const { byInspection } of trails) expect(byInspection.map((s) => s.in)).toEqual(['2011', '2012']);
});

describe('of reports whose order is not known', () => {
  const at = (date: string | null, sha256: string, marks: string) =>
    inspection(date, about(marks), { sha256 });
  const trail = (...given: Inspection[]) => themeTrails(given)[0];

  test('none is called better or worse than the other', () => {
    for (const date of [null, '2014-05-01']) {
      const [good, bad] = [at(date, 'good', '++'), at('2014-05-01', 'bad', 'A')];
      for (const given of [
        [good, bad],
        [bad, good],
      ])
        expect(trail(...given)).toMatchObject({ trajectory: 'one-off', strengthLost: false });
    }
  });

  test('what two find wanting still is what two find wanting', () => {
    expect(trail(at(null, 'one', 'A'), at('2014-05-01', 'two', 'A'))).toMatchObject({
      trajectory: 'recurring',
    });
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { goodAndBad } from '../../src/diff/good-and-bad.ts';
import type { StanceShares } from '../../src/model/inspection.ts';
import { area, finding } from './made.ts';

const said = (text: string, stanceShares: StanceShares = [0.8, 0.1, 0.05, 0.05]) =>
  goodAndBad(finding(text, { stanceShares }));
const PLAIN = 'Assessments are timely and thorough.';
const SHORTFALLS = [
  'There is more to do to make assessments thorough.',
  'Plans need to be specific.',
  'Assessments are not always timely.',
  'The views of children are not consistently recorded.',
  'Some children experience delays before they are seen.',
  'There is a shortage of foster carers, although those in place are good.',
  'The quality of plans remains too variable.',
  'The service has not completed the audits.',
  'Good plans lack contingency.',
  'Recording could be strengthened.',
];
const AVERTED = [
  'Effective tracking prevents unnecessary delays for children.',
  'Children are seen promptly and without undue delays.',
  'Timely planning reduces drift and variability.',
  'Children do not experience delays.',
  'When a child does not attend school, this is escalated promptly.',
];

describe('good and bad of a finding', () => {
  test('are its stance, and a mixed one is half of each', () => {
    expect(said(PLAIN, [0.5, 0.25, 0.125, 0.125])).toEqual({ good: 0.5625, bad: 0.3125, mixed: 0.125 });
    expect(said(PLAIN, [0, 0, 1, 0])).toEqual({ good: 0.5, bad: 0.5, mixed: 1 });
    expect(said(PLAIN, [0, 0, 0, 1])).toEqual({ good: 0, bad: 0, mixed: 0 });
  });

  test.each(SHORTFALLS)('are mostly bad where it tells of a shortfall: %s', (text) => {
    const { good, bad, mixed } = said(text);
    expect(bad - mixed / 2 + mixed).toBeCloseTo(0.85, 10);
    expect(good + bad).toBeCloseTo(0.85 + (0.8 * 0.15) / 0.85, 10);
    expect(bad).toBeGreaterThan(good);
  });

  test.each(AVERTED)('stay good where the shortfall is averted or acted on: %s', (text) => {
    expect(said(text)).toEqual(said(PLAIN));
  });

  test('of a listed area or strength are as listed, whatever its words', () => {
    const [text] = SHORTFALLS;
    expect(goodAndBad(area(text!))).toEqual({ good: 0, bad: 1, mixed: 0 });
    expect(goodAndBad(finding(text!, { kind: 'strength' }))).toEqual({ good: 1, bad: 0, mixed: 0 });
  });

  test('are left alone where it is as bad already', () => {
    expect(said(SHORTFALLS[0]!, [0.05, 0.8, 0.1, 0.05])).toEqual(said(PLAIN, [0.05, 0.8, 0.1, 0.05]));
  });

  test('are shares of one whole, and words of a shortfall never make a finding better', () => {
    const shares = fc
      .tuple(fc.nat(100), fc.nat(100), fc.nat(100), fc.nat(100))
      .filter((parts) => parts.some((p) => p > 0))
      .map((parts): StanceShares => {
        const total = parts.reduce((a, b) => a + b);
        return parts.map((p) => p / total) as unknown as StanceShares;
      });
    fc.assert(
      fc.property(shares, fc.constantFrom(...SHORTFALLS, ...AVERTED, PLAIN), (given, text) => {
        const found = said(text, given);
        const plain = said(PLAIN, given);
        expect(found.good).toBeGreaterThanOrEqual(0);
        expect(found.good + found.bad).toBeLessThanOrEqual(1 + 1e-9);
        expect(found.bad).toBeGreaterThanOrEqual(plain.bad - 1e-9);
        expect(found.good - found.mixed / 2).toBeLessThanOrEqual(plain.good - plain.mixed / 2 + 1e-9);
      }),
    );
  });
});

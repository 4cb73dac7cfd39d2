import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { raisedAgain, standingOf } from '../../src/diff/standing.ts';
import type { Verdict, VerdictKind } from '../../src/model/trail.ts';

const verdict = (kind: VerdictKind, again: string | null = null): Verdict => ({
  in: 'later',
  verdict: kind,
  inScope: true,
  confidence: 0.8,
  rule: '',
  evidence: [],
  again,
  candidates: [],
});
const standing = (...kinds: VerdictKind[]) => standingOf(kinds.map((kind) => verdict(kind)));

describe('the standing of an area', () => {
  test.each<[VerdictKind[], string]>([
    [[], 'not-mentioned'],
    [['not-mentioned', 'not-mentioned'], 'not-mentioned'],
    [['addressed'], 'addressed'],
    [['persists', 'partly'], 'partly'],
    [['partly', 'persists'], 'persists'],
    [['persists', 'addressed'], 'addressed'],
    [['addressed', 'persists'], 're-emerged'],
    [['addressed', 'partly'], 're-emerged'],
    [['addressed', 'persists', 'addressed'], 'addressed'],
    [['persists', 'addressed', 'partly', 'persists'], 're-emerged'],
  ])('after %j is %s', (kinds, expected) => expect(standing(...kinds)).toBe(expected));

  test('is never changed by a later report’s silence, nor by one in between', () => {
    const kind = fc.constantFrom<VerdictKind>('addressed', 'partly', 'persists', 'not-mentioned');
    fc.assert(
      fc.property(fc.array(kind, { maxLength: 6 }), fc.nat(6), (kinds, at) => {
        expect(standing(...kinds.toSpliced(at, 0, 'not-mentioned'))).toBe(standing(...kinds));
      }),
    );
  });

  test('is addressed only by the latest word of a report that says so', () => {
    const kind = fc.constantFrom<VerdictKind>('addressed', 'partly', 'persists', 'not-mentioned');
    fc.assert(
      fc.property(fc.array(kind, { maxLength: 6 }), (kinds) => {
        const latest = kinds.findLast((k) => k !== 'not-mentioned');
        expect(standing(...kinds) === 'addressed').toBe(latest === 'addressed');
      }),
    );
  });
});

describe('the area that asks for the same again', () => {
  test('is the first that a verdict names', () => {
    const verdicts = [verdict('persists'), verdict('persists', 'area 2012'), verdict('partly', 'area 2016')];
    expect(raisedAgain(verdicts)).toBe('area 2012');
    expect(raisedAgain(verdicts.slice(2))).toBe('area 2016');
    expect(raisedAgain(verdicts.slice(0, 1))).toBeNull();
  });

  test('is none in a report that finds the area addressed, or of which a person says that it is silent', () => {
    for (const kind of ['addressed', 'not-mentioned'] as const) {
      expect(raisedAgain([verdict(kind, 'area 2012')])).toBeNull();
      expect(raisedAgain([verdict(kind, 'area 2012'), verdict('persists', 'area 2016')])).toBe('area 2016');
    }
  });
});

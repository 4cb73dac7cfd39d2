import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { raisedAgain, standingOf } from '../../src/diff/standing.ts';
import type { Verdict, VerdictKind } from '../../src/model/trail.ts';

const verdict = (kind: VerdictKind, evidence: string[] = []): Verdict => ({
  in: 'later',
  verdict: kind,
  inScope: true,
  confidence: 0.8,
  rule: '',
  evidence: evidence.map((finding) => ({ finding, text: finding, stance: 'weakness', spans: [] })),
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
  const raised = new Set(['area 2012', 'area 2016']);

  test('is the first among what carries a verdict', () => {
    const verdicts = [
      verdict('not-mentioned'),
      verdict('persists', ['a sentence', 'area 2012']),
      verdict('partly', ['area 2016']),
    ];
    expect(raisedAgain(verdicts, raised)).toBe('area 2012');
    expect(raisedAgain(verdicts.slice(2), raised)).toBe('area 2016');
  });

  test('is none where only sentences carry the verdicts', () => {
    expect(raisedAgain([verdict('persists', ['a sentence'])], raised)).toBeNull();
    expect(raisedAgain([], raised)).toBeNull();
  });

  test('is none in a report that finds the area addressed', () => {
    expect(raisedAgain([verdict('addressed', ['area 2012'])], raised)).toBeNull();
    expect(
      raisedAgain([verdict('addressed', ['area 2012']), verdict('persists', ['area 2016'])], raised),
    ).toBe('area 2016');
  });
});

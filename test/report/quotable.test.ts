import { expect, test } from '@jest/globals';
import type { Claim, ClaimOutcome, Finding, Stance } from '../../src/model/inspection.ts';
import type { Verdict } from '../../src/model/trail.ts';
import { quotable } from '../../src/report/quotable.ts';

const STANCES: Stance[] = ['weakness', 'weakness', 'weakness', 'weakness'];

const verdict = (given: Partial<Verdict>, stances = STANCES): Verdict => ({
  in: 'later',
  verdict: 'persists',
  inScope: true,
  confidence: 0.8,
  rule: 'described-as-weak',
  evidence: stances.map((stance, i) => ({
    finding: `f${i}`,
    text: `Sentence ${i}.`,
    stance,
    spans: [],
    before: null,
  })),
  again: null,
  candidates: [],
  ...given,
});

const claim = (finding: string, outcome: ClaimOutcome, kind: Claim['kind'] = 'areas') =>
  ({ finding, outcome, kind }) as Claim;

const area = (id: string) => ({ id, kind: 'area-for-improvement' }) as Finding;

const quoted = (given: Verdict, latest: boolean, claims: Claim[] = [], findings: Finding[] = []) =>
  quotable(given, { claims, findings }, latest).map((e) => e.finding);

test('the strongest sentences are quoted, and one that says otherwise', () => {
  expect(quoted(verdict({}), true)).toEqual(['f0', 'f1', 'f2']);
  expect(quoted(verdict({}), false)).toEqual(['f0']);
  const mixed = verdict({}, ['weakness', 'weakness', 'weakness', 'strength']);
  expect(quoted(mixed, true)).toEqual(['f0', 'f1', 'f2', 'f3']);
  expect(quoted(mixed, false)).toEqual(['f0', 'f3']);
  expect(quoted(verdict({ evidence: [] }), true)).toEqual([]);
});

test('an area that is asked for again is quoted first, however weak it is', () => {
  const again = verdict({ rule: 'named-again', again: 'f3' });
  expect(quoted(again, true)).toEqual(['f3', 'f0', 'f1']);
  expect(quoted(again, false)).toEqual(['f3']);
});

test('a sentence is quoted first in which the report itself says what the rule says it does', () => {
  const claims = [claim('f1', 'addressed'), claim('f3', 'persists')];
  expect(quoted(verdict({ rule: 'said-to-persist' }), false, claims)).toEqual(['f3', 'f1']);
  expect(quoted(verdict({}), false, claims)).toEqual(['f0', 'f1', 'f3']);
  const changes = [claim('f1', 'addressed', 'change'), claim('f2', 'addressed')];
  expect(quoted(verdict({ rule: 'said-to-be-addressed' }), false, changes)).toEqual(['f2']);
  expect(quoted(verdict({ rule: 'said-to-have-improved' }), false, changes)).toEqual(['f1', 'f2']);
});

test('what the report says itself of earlier areas is quoted, not left to a link, but for a mere change', () => {
  expect(quoted(verdict({}), false, [claim('f2', 'unstated', 'area')])).toEqual(['f0', 'f2']);
  expect(quoted(verdict({}), true, [claim('f3', 'partly')])).toEqual(['f0', 'f1', 'f2', 'f3']);
  expect(quoted(verdict({}), false, [claim('f2', 'addressed', 'change')])).toEqual(['f0']);
});

test('an area for improvement of the later report is quoted, not left to a link', () => {
  expect(quoted(verdict({}), false, [], [area('f2')])).toEqual(['f0', 'f2']);
  const mixed = verdict({}, ['mixed', 'strength', 'weakness', 'weakness']);
  expect(quoted(mixed, false, [], [area('f3')])).toEqual(['f0', 'f1', 'f3']);
  expect(quoted(verdict({}), true, [], [area('f3')])).toEqual(['f0', 'f1', 'f2', 'f3']);
});

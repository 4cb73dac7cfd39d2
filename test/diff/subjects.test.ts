import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { partsOf } from '../../src/diff/parts.ts';
import { profile } from '../../src/diff/profile.ts';
import { subjectsOf } from '../../src/diff/subjects.ts';
import { wordsOf } from '../../src/text/words.ts';
import { area } from './made.ts';

const named = (text: string) => [...subjectsOf(wordsOf(text)).keys()].sort();

describe('the subjects that a text names', () => {
  test.each([
    ['Return home interviews are offered.', ['return interviews']],
    ['RHIs are analysed.', ['analysis', 'return interviews']],
    ['CAFs are completed.', ['early help', 'early help assessment']],
    ['Chronologies are kept.', ['chronologies', 'history']],
    ['Strategy discussions include the police.', ['police', 'strategy', 'strategy discussions']],
    ['The council is ambitious.', []],
  ])('%s', (text, subjects) => expect(named(text)).toEqual(subjects));

  test.each([
    ['the threshold document', 'the continuum of need'],
    ['common assessments', 'team around the family meetings'],
    ['letters before proceedings', 'the public law outline'],
    ['the LSCB', 'the safeguarding children partnership'],
    ['the emergency duty team', 'the out-of-hours service'],
    ['connected carers', 'kinship care'],
  ])('are the same in the words of two eras: %s, %s', (earlier, later) => {
    const both = named(earlier).filter((name) => named(later).includes(name));
    expect(both).not.toEqual([]);
  });

  test('are not named by words that only look like it', () => {
    expect(named('It is not.')).not.toContain('electronic system');
    expect(named('Managers lead well.')).not.toContain('caseloads');
    expect(named('Caseloads are manageable.')).toContain('caseloads');
    expect(named('Multi-agency work is good.')).not.toContain('agency staff');
  });

  test('come with the words that name them', () => {
    const text = 'Not all children have a return home interview.';
    const [span] = subjectsOf(wordsOf(text)).get('return interviews')!;
    expect(text.slice(...span!)).toBe('return home interview');
  });
});

test('the list names each subject once, and no phrase of it twice', () => {
  const list = JSON.parse(readFileSync('lexicon/subjects.json', 'utf8')) as {
    name: string;
    match: string[];
  }[];
  const names = list.map((s) => s.name);
  expect(new Set(names).size).toBe(names.length);
  for (const { match } of list) expect(new Set(match).size).toBe(match.length);
});

describe('the parts of an area', () => {
  const parts = (text: string) =>
    partsOf(profile(area(text))).map((p) => p.words.map((w) => w.form.token.lower));

  test('are what it asks for one by one', () => {
    expect(
      parts('Ensure that chronologies are kept, case summaries are written and that visits are recorded.'),
    ).toEqual([
      ['chronologies', 'kept'],
      ['case', 'summaries', 'written'],
      ['visits', 'recorded'],
    ]);
  });

  test('are apart from what it is for', () => {
    expect(parts('Improve supervision of staff so that plans make progress.')).toEqual([
      ['improve', 'supervision', 'staff'],
      ['plans', 'make', 'progress'],
    ]);
  });

  test('have two words at least', () => {
    expect(parts('Assessments, plans, reviews of children.')).toEqual([
      ['assessments', 'plans'],
      ['reviews', 'children'],
    ]);
  });

  test('are one where there is nothing to part, and where there is no word', () => {
    expect(parts('Caseloads of social workers.')).toHaveLength(1);
    expect(parts('It is.')).toEqual([[]]);
  });
});

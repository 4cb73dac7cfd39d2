import { describe, expect, test } from '@jest/globals';
import { checkLexicon } from '../../src/tag/check.ts';
import { lexicon } from './made.ts';

type Themes = NonNullable<Parameters<typeof lexicon>[0]['themes']>;
const faults = (themes: Themes, ...texts: string[]) => checkLexicon(lexicon({ themes }), texts);

test('a lexicon that works has no fault', () => {
  expect(
    faults({ plans: ['care plan', 'pathway plan'], care: ['in * care', 'CAF', '=need', 'look|looks after'] }),
  ).toEqual([]);
});

describe('a phrase never matches', () => {
  test('where its own exclusion always forbids it', () => {
    expect(faults({ plans: [{ match: ['care plan'], inside: ['the other', 'care plan'] }] })).toEqual([
      {
        kind: 'never-matches',
        entry: 'plans/0',
        phrase: 'care plan',
        message: '"care plan" is always forbidden by "care plan" (inside).',
      },
    ]);
  });

  test('where it is not what a text can hold', () => {
    expect(faults({ plans: ['care: plan'] })).toEqual([
      expect.objectContaining({ kind: 'never-matches', phrase: 'care: plan' }),
    ]);
  });

  test('but does where the exclusion needs more than the phrase', () => {
    expect(faults({ plans: [{ match: ['plan'], before: ['floor'], inside: ['master plan'] }] })).toEqual([]);
  });
});

describe('a phrase is shadowed', () => {
  test('by another of its theme that finds the same and goes before it', () => {
    expect(
      faults({
        plans: [
          { match: ['plan'], weight: 1 },
          { match: ['plans'], weight: 2 },
        ],
      }),
    ).toEqual([
      {
        kind: 'shadowed',
        entry: 'plans/0',
        phrase: 'plan',
        message: '"plans" of "plans/1" finds the same and goes before it.',
      },
    ]);
    expect(faults({ plans: [{ match: ['plan', 'plans'] }] })).toMatchObject([
      { kind: 'shadowed', phrase: 'plans' },
    ]);
  });

  test('not by one that finds a part of it', () => {
    expect(faults({ plans: ['plan', 'care plan'] })).toEqual([]);
  });
});

describe('two themes overlap', () => {
  test('where the same words give both, which is told once', () => {
    expect(faults({ plans: ['care plan'], care: ['care plans'] })).toEqual([
      {
        kind: 'overlap',
        entry: 'plans/0',
        phrase: 'care plan',
        message: '"care plan" gives "care" as well, by "care plans".',
      },
    ]);
  });

  test('not where one lies inside the other', () => {
    expect(faults({ plans: ['care plan'], care: ['care'] })).toEqual([]);
  });
});

describe('a phrase is unused', () => {
  const themes = { plans: [{ match: ['care plan', 'pathway plan'] }], care: ['care'] };

  test('where none of the texts holds it', () => {
    expect(faults(themes, 'Care plans are clear.', 'They help.')).toEqual([
      {
        kind: 'unused',
        entry: 'plans/0',
        phrase: 'pathway plan',
        message: '"pathway plan" occurs in none of the texts.',
      },
    ]);
    expect(faults(themes, 'Care plans.', 'A pathway plan.')).toEqual([]);
  });

  test('not where there are no texts to try it on', () => {
    expect(faults(themes)).toEqual([]);
  });

  test('though a longer one of its theme goes before it, it is used', () => {
    expect(faults({ plans: ['plan', 'care plan'] }, 'Care plans.')).toEqual([]);
  });
});

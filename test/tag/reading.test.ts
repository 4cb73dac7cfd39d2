import { describe, expect, test } from '@jest/globals';
import { createTagger } from '../../src/tag/tagger.ts';
import { lexicon } from './made.ts';

type Themes = NonNullable<Parameters<typeof lexicon>[0]['themes']>;

/** What is found of each theme: the words that count, and those that are excluded with the reason. */
function read(themes: Themes, text: string) {
  const found = createTagger(lexicon({ themes })).explain(text).themes;
  return Object.fromEntries(
    found.map(({ id, matches, excluded }) => [
      id,
      [
        ...matches.map((m) => text.slice(...m.span)),
        ...excluded.map((e) => `${text.slice(...e.span)} (${e.how} ${e.by})`),
      ],
    ]),
  );
}

describe('of phrases of one theme', () => {
  test('the longer goes before one inside it, wherever that lies', () => {
    const themes = { plans: ['care', 'care plan', 'plan', 'clear care plan'] };
    expect(read(themes, 'Care plans.')).toEqual({ plans: ['Care plans'] });
    expect(read(themes, 'A clear care plan.')).toEqual({ plans: ['clear care plan'] });
    expect(read(themes, 'Care and plan.')).toEqual({ plans: ['Care', 'plan'] });
  });

  test('those that only overlap both count', () => {
    expect(read({ plans: ['care plan', 'plan review'] }, 'Care plan reviews.')).toEqual({
      plans: ['Care plan', 'plan reviews'],
    });
  });

  test('of two that find the same, the heavier counts, else the first', () => {
    const entryOf = (first: number, second: number) =>
      createTagger(
        lexicon({
          themes: {
            plans: [
              { match: ['plan'], weight: first },
              { match: ['plan|planning'], weight: second },
            ],
          },
        }),
      )
        .explain('Plans.')
        .themes[0]!.matches.map((m) => [m.entry, m.weight]);
    expect(entryOf(1, 3)).toEqual([['plans/1', 3]]);
    expect(entryOf(3, 1)).toEqual([['plans/0', 3]]);
    expect(entryOf(2, 2)).toEqual([['plans/0', 2]]);
  });
});

test('phrases of two themes count each, also one inside the other', () => {
  expect(read({ plans: ['care plan'], care: ['care'] }, 'Care plans.')).toEqual({
    plans: ['Care plans'],
    care: ['Care'],
  });
});

describe('an entry is not counted', () => {
  const bar = (unless: { before?: string[]; after?: string[]; inside?: string[] }) => ({
    plans: [{ match: ['plan'], ...unless }],
  });

  test('where one of its exclusions stands right before', () => {
    const themes = bar({ before: ['floor', 'building'] });
    expect(read(themes, 'The floor plan.')).toEqual({ plans: ['plan (before floor)'] });
    expect(read(themes, 'The floor of the plan.')).toEqual({ plans: ['plan'] });
    expect(read(themes, 'Plan the floor.')).toEqual({ plans: ['Plan'] });
  });

  test('where one follows at once', () => {
    const themes = bar({ after: ['of attack'] });
    expect(read(themes, 'A plan of attack.')).toEqual({ plans: ['plan (after of attack)'] });
    expect(read(themes, 'Of attack a plan.')).toEqual({ plans: ['plan'] });
    expect(read(themes, 'The plan to attack.')).toEqual({ plans: ['plan'] });
  });

  test('inside one', () => {
    const themes = bar({ inside: ['master plan', 'plan bee'] });
    expect(read(themes, 'A master plan.')).toEqual({ plans: ['plan (inside master plan)'] });
    expect(read(themes, 'There is a plan bee.')).toEqual({ plans: ['plan (inside plan bee)'] });
    expect(read(themes, 'A master and a plan.')).toEqual({ plans: ['plan'] });
  });

  test('but another entry of the theme, and the same elsewhere in the text, is', () => {
    const themes = { plans: [{ match: ['plan'], before: ['floor'] }, { match: ['plan review'] }] };
    expect(read(themes, 'The floor plan review and a plan.')).toEqual({
      plans: ['plan review', 'plan', 'plan (before floor)'],
    });
  });

  test('and a theme wholly excluded is told with no probability', () => {
    const made = lexicon({ themes: bar({ before: ['floor'] }), kept: { text: 9 } });
    expect(createTagger(made).explain('The floor plan.').themes).toEqual([
      {
        id: 'plans',
        score: 0,
        kept: false,
        matches: [],
        excluded: [{ entry: 'plans/0', phrase: 'plan', how: 'before', by: 'floor', span: [10, 14] }],
        reasons: [],
      },
    ]);
    expect(createTagger(made).tag({ text: 'The floor plan.' }).themes).toEqual([]);
  });
});

test('no phrase reaches over the end of a clause', () => {
  const themes = { plans: ['care * plan'] };
  for (const text of [
    'Care. The plan.',
    'Care; a plan.',
    'Care: a plan.',
    'Care (a plan).',
    'Care! A plan.',
    'Care? Plan.',
  ])
    expect(read(themes, text)).toEqual({});
  for (const text of ['Care, a plan.', 'Care – a plan.', 'Care’s “plan”', 'Care-plan.'])
    expect(Object.keys(read(themes, text))).toEqual(['plans']);
});

test('a theme names its words once, in order, those that touch as one', () => {
  const made = lexicon({ themes: { plans: ['care plan', 'plan review', 'step'] }, kept: { text: 9 } });
  const [theme] = createTagger(made).tag({ text: 'Steps of care plan reviews, and steps.' }).themes;
  expect(theme).toEqual({
    id: 'plans',
    score: 1,
    spans: [
      [0, 5],
      [9, 26],
      [32, 37],
    ],
    entries: ['plans/2', 'plans/0', 'plans/1'],
  });
});

import { describe, expect, test } from '@jest/globals';
import { createTagger } from '../../src/tag/tagger.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { meaning } from '../../src/text/vectors.ts';
import { lexicon, stanceFeatures, themeFeatures } from './made.ts';

const ANIMALS = {
  ants: [
    { match: ['ant'], weight: 3 },
    { match: ['anthill'], weight: 2 },
    { match: ['crawl'], weight: 1 },
  ],
  bees: [
    { match: ['bee'], weight: 2 },
    { match: ['honey'], weight: 0.5 },
  ],
  cats: ['cat', 'cat bee'],
};
const ofAnts = (text: string, ...names: string[]) =>
  themeFeatures({ themes: ANIMALS }, { text }, 'ants', ...names);
const ofBees = (text: string, ...names: string[]) =>
  themeFeatures({ themes: ANIMALS }, { text }, 'bees', ...names);
const round = (x: number) => Math.round(x * 100) / 100;

describe('how strong a theme is in a text', () => {
  test('is the sum of its phrases’ weights, each further one counting half of the one before', () => {
    expect(ofAnts('Ants.', 'strength')).toEqual([round(Math.log(4))]);
    expect(ofAnts('Ants crawl on anthills.', 'strength')).toEqual([round(Math.log(1 + 3 + 1 + 0.25))]);
    expect(ofAnts('Ants and ants.', 'strength')).toEqual([round(Math.log(4))]);
  });

  test('is told in steps, as that of the best phrase is', () => {
    expect(ofAnts('Ants crawl.', 'strength from: 3', 'best from: 3')).toEqual([1, 1]);
    expect(ofAnts('Crawl.', 'strength from: 1', 'best from: 1', 'best from: 3')).toEqual([1, 1, undefined]);
    expect(ofBees('Honey.', 'strength from: below 1', 'best from: below 1')).toEqual([1, 1]);
  });

  test('is set against the other themes', () => {
    expect(
      ofAnts('Ants and bees.', 'share', 'rank: 0 of 2', 'with a weaker theme', 'with a stronger theme'),
    ).toEqual([0.6, 1, 1, undefined]);
    expect(
      ofBees('Ants and bees.', 'share', 'rank: 1 of 2', 'with a weaker theme', 'with a stronger theme'),
    ).toEqual([0.4, 1, undefined, 1]);
    expect(ofAnts('Ants.', 'share', 'rank: 0 of 1')).toEqual([1, 1]);
  });

  test('counts beside others that have a good phrase', () => {
    expect(ofAnts('Ants and bees.', 'beside ants: bees', 'beside ants: ants')).toEqual([1, undefined]);
    expect(ofAnts('Ants and honey.', 'beside ants: bees')).toEqual([undefined]);
  });
});

describe('where a theme stands', () => {
  test('is the place of its best phrase in the sentence', () => {
    const far = 'We have always seen that they will crawl and then find ants.';
    expect(ofAnts(far, 'position')).toEqual([round(11 / 12)]);
    expect(ofAnts(far, 'place: last third')).toEqual([1]);
    expect(ofAnts('Ants.', 'place: start')).toEqual([1]);
    expect(
      ofAnts('One two three ants five six seven eight nine ten eleven twelve.', 'place: first third'),
    ).toEqual([1]);
    expect(
      ofAnts('One two three four five six ants eight nine ten eleven twelve.', 'place: second third'),
    ).toEqual([1]);
  });

  test('is told by the small word that it hangs on', () => {
    const governor = (text: string, word: string) => ofAnts(text, `governor: ${word}`)[0];
    expect(governor('The number of big ants.', 'of')).toBe(1);
    expect(governor('By the number of ants.', 'of')).toBe(1);
    expect(governor('Ants.', 'sentence start')).toBe(1);
    expect(governor('We saw. Ants.', 'clause start')).toBe(1);
    expect(governor('With seven very big brown hairy ants.', 'none')).toBe(1);
    expect(governor('With seven big brown ants.', 'with')).toBe(1);
  });

  test('is told by the nearest word before it that opens a clause of purpose', () => {
    const following = (text: string, word: string) => ofAnts(text, `after: ${word}`)[0];
    expect(following('We came to see ants.', 'to')).toBe(1);
    expect(following('We came to look, ensuring ants.', 'ensuring')).toBe(1);
    expect(following('We came to look, ensuring ants.', 'to')).toBeUndefined();
    expect(following('To see ants.', 'to')).toBeUndefined();
    expect(following('Ants came to us.', 'to')).toBeUndefined();
  });

  test('is before the verb or after it', () => {
    expect(ofAnts('Ants are big.', 'before the verb')).toEqual([1]);
    expect(ofAnts('They are ants.', 'before the verb')).toEqual([undefined]);
    expect(ofAnts('Big ants.', 'before the verb')).toEqual([1]);
  });

  test('is inside a longer phrase of another theme', () => {
    expect(ofBees('Cat bees.', 'inside a longer phrase of another theme')).toEqual([1]);
    expect(ofBees('Cat bees and bees.', 'inside a longer phrase of another theme')).toEqual([undefined]);
    expect(ofBees('Cats and bees.', 'inside a longer phrase of another theme')).toEqual([undefined]);
  });

  test('is joined to another theme by a small word or a comma', () => {
    const joined = (text: string) => [
      ofAnts(text, 'joined in: narrative')[0],
      ofBees(text, 'joined in: narrative')[0],
    ];
    for (const text of ['Ants and bees.', 'Bees or ants.', 'Ants, bees.', 'Ants and big bees.'])
      expect(joined(text)).toEqual([1, 1]);
    for (const text of ['Ants bees.', 'Ants of bees.', 'Ants and very big bees.'])
      expect(joined(text)).toEqual([undefined, undefined]);
    expect(ofAnts('Ants and ants.', 'joined in: narrative')).toEqual([undefined]);
    expect(
      themeFeatures(
        { themes: ANIMALS },
        { text: 'Ants and bees.', kind: 'strength' },
        'ants',
        'joined in: item',
      ),
    ).toEqual([1]);
  });
});

test('a theme tells its phrases and what stands before it', () => {
  expect(ofAnts('Ants crawl.', 'phrase ants: ant', 'phrase ants: crawl', 'phrase ants: anthill')).toEqual([
    1,
    1,
    undefined,
  ]);
  expect(ofAnts('Ants.', 'text', 'text theme: ants', 'text nothing before', 'text no context')).toEqual([
    1,
    1,
    1,
    undefined,
  ]);
  expect(ofAnts('Ants bite us.', 'text words')).toEqual([round(Math.log(4) / 4)]);
});

test.each([
  ['area-for-improvement', 'item'],
  ['strength', 'item'],
  ['meets-requirements', 'item'],
  ['narrative', 'narrative'],
  ['anything else', 'narrative'],
])('what stands as %s is read as %s', (kind, list) => {
  expect(themeFeatures({ themes: ANIMALS }, { text: 'Ants.', kind }, 'ants', `text in: ${list}`)).toEqual([
    1,
  ]);
});

test('how little a sentence evaluates counts, but not in a list', () => {
  const brief = { themes: ANIMALS, stance: { bias: [0, 0, 0, Math.log(3)] } };
  const of = (kind: string) =>
    themeFeatures(brief, { text: 'Ants.', kind }, 'ants', 'text neutral', 'neutral theme: ants');
  expect(of('narrative')).toEqual([0.5, 0.5]);
  expect(of('strength')).toEqual([undefined, undefined]);
});

describe('what the words mean as a whole', () => {
  const text = 'Ants, supervision of social workers.';
  const vector = [...meaning().embed(tokenize(text))];
  const best = vector.indexOf(Math.max(...vector));

  test('counts by dimension, for each theme apart, and is told as one reason', () => {
    const kept = { [`meaning ants: ${best}`]: 2, [`meaning bees: ${best}`]: 3 };
    const { themes } = createTagger(lexicon({ themes: ANIMALS, kept })).explain(`${text} Bees.`);
    const added = (theme: string) => themes.find((t) => t.id === theme)!.reasons;
    expect(added('ants')).toEqual([['meaning ants', expect.any(Number)]]);
    expect(added('bees')[0]![1] / added('ants')[0]![1]).toBeCloseTo(1.5, 1);
  });

  test('is nothing where no word is known', () => {
    const kept = { [`meaning ants: ${best}`]: 2 };
    expect(createTagger(lexicon({ themes: ANIMALS, kept })).explain('Ants.').themes[0]!.reasons).toEqual([]);
  });
});

describe('what stands before in the paragraph', () => {
  /** Themes are sure where they are named, and so carry over whole. */
  const brief = { themes: ANIMALS, kept: { text: 50, before: -50 } };
  const of = (before: string, text: string, theme: string, ...names: string[]) =>
    themeFeatures(brief, { text, before }, theme, ...names);

  test('gives themes that the text does not name', () => {
    const tagger = createTagger(lexicon({ themes: ANIMALS, kept: { text: 3, 'before context': 1 } }));
    expect(tagger.tag({ text: 'They bite.', before: 'Ants came.' }).themes).toMatchObject([
      { id: 'ants', spans: [], entries: [] },
    ]);
    expect(tagger.tag({ text: 'They bite.' }).themes).toEqual([]);
  });

  test('counts for less the further back it is, to six sentences', () => {
    const total = (n: number) =>
      of(`Ants came. ${'It went on well. '.repeat(n)}`, 'Ants bite.', 'ants', 'text context')[0];
    expect([total(0), total(1), total(2), total(5), total(6)]).toEqual([
      1,
      0.6,
      0.36,
      round(0.6 ** 5),
      undefined,
    ]);
    expect(of('Ants came. Ants bit.', 'Ants bite.', 'ants', 'text context')).toEqual([1.6]);
  });

  test('tells the sentence right before from the first', () => {
    const of2 = (before: string, ...names: string[]) => of(before, 'Ants bite.', 'ants', ...names);
    expect(of2('Ants came. It went on.', 'text context last: none', 'text context first: sure')).toEqual([
      1, 1,
    ]);
    expect(of2('It went on. Ants came.', 'text context last: sure', 'text context first: none')).toEqual([
      1, 1,
    ]);
    expect(of2('It went on.', 'text no context', 'text nothing before')).toEqual([1, undefined]);
    expect(of2('Ants came.', 'text context theme: ants')).toEqual([1]);
  });

  test('tells how sure it was in steps', () => {
    const last = (p: number, step: string) =>
      themeFeatures(
        { themes: ANIMALS, kept: { 'text theme: bees': 50, 'phrase ants: crawl': Math.log(p / (1 - p)) } },
        { text: 'Ants.', before: 'Crawl.' },
        'ants',
        `text context last: ${step}`,
      )[0];
    expect(last(0.05, 'none')).toBe(1);
    expect(last(0.2, 'unlikely')).toBe(1);
    expect(last(0.4, 'doubtful')).toBe(1);
    expect(last(0.7, 'likely')).toBe(1);
    expect(last(0.9, 'sure')).toBe(1);
  });

  test('leads where a pronoun points back', () => {
    const names = ['before context after: they', 'before context last and points back'];
    expect(of('Ants came.', 'However they bite.', 'ants', 'before context after: however')).toEqual([1]);
    expect(of('Ants came.', 'Today they bite.', 'ants', ...names)).toEqual([1, 1]);
    expect(of('Ants came.', 'On a very hot day they bite.', 'ants', ...names)).toEqual([
      undefined,
      undefined,
    ]);
    expect(of('Ants came.', 'Biting.', 'ants', ...names)).toEqual([undefined, undefined]);
  });

  test('leads the less the more else is named', () => {
    const names = ['before, others: 0', 'before, others: 1', 'before, others: 2'];
    expect(of('Ants came.', 'They bite.', 'ants', ...names)).toEqual([1, undefined, undefined]);
    expect(of('Ants came.', 'Bees bite.', 'ants', ...names)).toEqual([undefined, 1, undefined]);
    expect(of('Ants came.', 'Bees and cats bite.', 'ants', ...names)).toEqual([undefined, undefined, 1]);
    expect(of('Ants came.', 'Bees bite.', 'ants', 'before, strongest other from: 2')).toEqual([1]);
    expect(of('Ants came.', 'They bite.', 'ants', 'before, strongest other from: none')).toEqual([1]);
    expect(of('Ants came.', 'Bees bite.', 'ants', 'before, beside: bees')).toEqual([1]);
  });

  test('has a main theme, and at most three', () => {
    expect(of('Bees came. Ants came.', 'Ants bite.', 'ants', 'text main context')).toEqual([1]);
    expect(of('Bees came. Ants came.', 'Bees bite.', 'bees', 'text main context')).toEqual([undefined]);
    const many = { themes: { ...ANIMALS, dogs: ['dog'] }, kept: { text: 50, before: -50 } };
    const considered = createTagger(lexicon(many)).explain(
      'They bite.',
      'Dogs came. Cats came. Bees came. Ants came.',
    );
    expect(considered.themes.map((t) => t.id).sort()).toEqual(['ants', 'bees', 'cats']);
  });

  test('speaks for other themes that often follow', () => {
    expect(of('Bees came.', 'Ants bite.', 'ants', 'after ants: bees', 'after ants: ants')).toEqual([
      1,
      undefined,
    ]);
    expect(of('Bees came. Bees came. Bees came.', 'Ants bite.', 'ants', 'after ants: bees')).toEqual([1.5]);
  });
});

describe('stance', () => {
  const cues = {
    praise: ['good', 'very good', 'timely'],
    fault: ['poor', 'late'],
    negator: ['not', 'no'],
    contrast: ['but', 'although', 'however'],
    quantity: ['most', 'some'],
    outcome: ['as a result'],
    shortfall: ['more to do'],
  };
  const of = (text: string, ...names: string[]) => stanceFeatures({ cues }, { text }, ...names);

  test('counts what is good and what is bad, four at most', () => {
    expect(
      of('Good work, timely but late.', 'good 2', 'bad 1', 'good share', 'bad share', 'balance'),
    ).toEqual([1, 1, 0.67, 0.33, 0.33]);
    expect(of('Poor, late, poor, late, poor and late.', 'bad 4', 'good 0', 'bad share', 'balance')).toEqual([
      1, 1, 1, -1,
    ]);
    expect(of('They came.', 'good 0', 'bad 0', 'no cue', 'balance', 'good share')).toEqual([
      1,
      1,
      1,
      undefined,
      undefined,
    ]);
    expect(of('Good.', 'no cue', 'cue good')).toEqual([undefined, 1]);
  });

  test('counts a cue inside a longer one of its kind once', () => {
    expect(of('Very good work.', 'good 1', 'cue very good', 'cue good')).toEqual([1, 1, undefined]);
  });

  test('is turned round by a negator within five words, in the same clause and part', () => {
    expect(of('Work is not good.', 'bad 1', 'good 0', 'negated cue good', 'cue good')).toEqual([
      1,
      1,
      1,
      undefined,
    ]);
    expect(of('No work is poor.', 'good 1', 'negated cue poor')).toEqual([1, 1]);
    expect(of('No work is not poor.', 'bad 1', 'cue poor')).toEqual([1, 1]);
    expect(of('Not one two three four good.', 'negated cue good')).toEqual([1]);
    expect(of('Not one two three four five good.', 'negated cue good')).toEqual([undefined]);
    expect(of('Not this; good work.', 'cue good')).toEqual([1]);
    expect(of('Not this but good work.', 'cue good', 'good in part 1')).toEqual([1, 1]);
    expect(of('Good work is not here.', 'cue good', 'negated cue good')).toEqual([1, undefined]);
  });

  test('tells the main statement from what a contrast sets against it and from what it concedes', () => {
    expect(
      of('Good work but late.', 'good in part 0', 'bad in part 1', 'has a contrast', 'concedes'),
    ).toEqual([1, 1, 1, undefined]);
    expect(
      of(
        'Although they are late, work is good.',
        'bad in part 2',
        'good in part 0',
        'concedes',
        'has a contrast',
      ),
    ).toEqual([1, 1, 1, undefined]);
    expect(of('However good, work is late.', 'good in part 0', 'concedes', 'has a contrast')).toEqual([
      1,
      undefined,
      undefined,
    ]);
    expect(of('Although they, late, work is good.', 'bad in part 2')).toEqual([1]);
  });

  test('sees where a cue of another kind stands', () => {
    expect(
      of('However, work is good.', 'contrast first', 'contrast: however first', 'contrast later'),
    ).toEqual([1, 1, undefined]);
    expect(of('There is more to do.', 'shortfall later', 'shortfall: more to do', 'shortfall first')).toEqual(
      [1, 1, undefined],
    );
    expect(of('Good.', 'praise first', 'praise: good')).toEqual([undefined, undefined]);
  });

  test('sees of how many it is said', () => {
    expect(
      of(
        'Most work is good, but some is late.',
        'most with good',
        'some with bad',
        'most with bad',
        'some with good',
      ),
    ).toEqual([1, 1, undefined, undefined]);
  });

  test('sees what asks for something, has no verb, or only gives a number', () => {
    expect(of('Ensure good work.', 'asks', 'no finite verb')).toEqual([1, 1]);
    expect(of('They ensure good work is done.', 'asks', 'no finite verb')).toEqual([undefined, undefined]);
    expect(of('The good work.', 'no finite verb after the', 'no finite verb')).toEqual([1, undefined]);
    expect(of('There were 12 of them.', 'a number and no cue')).toEqual([1]);
    expect(of('There were 12 good ones.', 'a number and no cue')).toEqual([undefined]);
    expect(of('There were some.', 'a number and no cue')).toEqual([undefined]);
  });

  test('sees the words, pairs of words, and the four words after a negator', () => {
    expect(
      of('Plans lack aim.', 'word: plan', 'words: plan lack', 'words: plan aim', 'words: lack aim'),
    ).toEqual([1, 1, undefined, 1]);
    const stems = ['is', 'two', 'four', 'five'];
    expect(of('This is not one two three four five.', ...stems.map((w) => `not …: ${w}`))).toEqual([
      undefined,
      1,
      1,
      undefined,
    ]);
  });

  test('sees how long the sentence is, in steps of eight words', () => {
    expect(of('One two three four five six seven.', 'length 0')).toEqual([1]);
    expect(of('One two three four five six seven eight.', 'length 1')).toEqual([1]);
    expect(of('Word '.repeat(90), 'length 5')).toEqual([1]);
  });

  test('sees the kind of finding', () => {
    expect(
      stanceFeatures({ cues }, { text: 'x', kind: 'odd' }, 'kind odd', 'kind narrative', 'bias'),
    ).toEqual([1, undefined, 1]);
  });

  test('draws on the sentence before, and on none at the start', () => {
    const brief = { cues, stance: { 'cue good': [50, 0, 0, 0], 'cue poor': [0, 50, 0, 0] } };
    const following = (before: string, text: string, ...names: string[]) =>
      stanceFeatures(brief, { text, before }, ...names);
    expect(following('', 'It came.', 'nothing before', 'before strength')).toEqual([1, undefined]);
    expect(
      following(
        'Good work.',
        'It came.',
        'nothing before',
        'before strength',
        'before weakness',
        'no cue after strength',
      ),
    ).toEqual([undefined, 1, undefined, 1]);
    expect(following('Poor work.', 'It came.', 'before strength', 'before weakness')).toEqual([undefined, 1]);
    expect(
      following(
        'Good work.',
        'As a result it came.',
        'draws on strength',
        'as a result after strength',
        'turns from strength',
      ),
    ).toEqual([1, 1, undefined]);
    expect(following('Good work.', 'However it came.', 'turns from strength', 'draws on strength')).toEqual([
      1,
      undefined,
    ]);
    expect(
      following(
        'Good work.',
        'It came as a result, however late.',
        'turns from strength',
        'draws on strength',
      ),
    ).toEqual([undefined, undefined]);
    expect(following('Good work.', 'It is timely.', 'no cue after strength')).toEqual([undefined]);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createTagger } from '../../src/tag/tagger.ts';
import { lexicon } from './made.ts';

const logit = (p: number) => Math.log(p / (1 - p));
const WORDS = { ants: ['ant'], bees: ['bee'], cats: ['cat'], dogs: ['dog'], eels: ['eel'] };
const TEXT = 'Ants, bees, cats, dogs and eels.';

/** The themes that a text is given where each is so probable. */
const given = (probable: Record<string, number>, text = TEXT, main: Record<string, number> = {}) =>
  createTagger(
    lexicon({
      themes: WORDS,
      kept: Object.fromEntries(Object.entries(probable).map(([id, p]) => [`text theme: ${id}`, logit(p)])),
      main,
    }),
  ).tag({ text }).themes;
const idsOf = (...args: Parameters<typeof given>) => given(...args).map((t) => t.id);

describe('a theme is kept', () => {
  const rest = { cats: 0.1, dogs: 0.1, eels: 0.1 };

  test('where it is about as likely as not, and the likeliest even below that', () => {
    expect(idsOf({ ants: 0.8, bees: 0.46, ...rest }, TEXT)).toEqual(['ants', 'bees']);
    expect(idsOf({ ants: 0.8, bees: 0.44, ...rest })).toEqual(['ants']);
    expect(idsOf({ ants: 0.26, bees: 0.24, ...rest })).toEqual(['ants']);
    expect(idsOf({ ants: 0.24, bees: 0.2, ...rest })).toEqual([]);
  });

  test('with three others at most, the likeliest', () => {
    expect(idsOf({ ants: 0.6, bees: 0.9, cats: 0.7, dogs: 0.8, eels: 0.95 }).sort()).toEqual([
      'bees',
      'cats',
      'dogs',
      'eels',
    ]);
  });

  test('with its probability, above 0 and at most 1', () => {
    expect(given({ ants: 0.8123, ...rest, bees: 0.1 })).toMatchObject([{ id: 'ants', score: 0.81 }]);
    const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(probability, probability, (ants, bees) => {
        for (const { score } of given({ ...rest, ants, bees })) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('by its id where two are as likely', () => {
    const backwards = 'Eels, dogs, cats, bees and ants.';
    expect(idsOf({ ants: 0.6, bees: 0.6, cats: 0.6, dogs: 0.6, eels: 0.6 }, backwards)).not.toContain('eels');
    expect(idsOf({ ants: 0.6, bees: 0.6, cats: 0.6, dogs: 0.6, eels: 0.6 })).toEqual([
      'ants',
      'bees',
      'cats',
      'dogs',
    ]);
  });
});

describe('the main theme stands first:', () => {
  const both = { ants: 0.9, bees: 0.6, cats: 0.1, dogs: 0.1, eels: 0.1 };

  test('the surer', () => {
    expect(idsOf(both, TEXT, { sure: 1 })).toEqual(['ants', 'bees']);
    expect(idsOf(both, TEXT, { sure: -1 })).toEqual(['bees', 'ants']);
  });

  test('the one that stands first, or whose best match does', () => {
    for (const feature of ['first match', 'best match']) {
      expect(idsOf(both, 'Bees and ants.', { [feature]: -1 })).toEqual(['bees', 'ants']);
      expect(idsOf(both, 'Ants and bees.', { [feature]: -1 })).toEqual(['ants', 'bees']);
    }
  });

  test('the one with the heavier match, which also is its best', () => {
    const made = (main: Record<string, number>) =>
      createTagger(
        lexicon({
          themes: {
            ants: [
              { match: ['ant'], weight: 1 },
              { match: ['anthill'], weight: 3 },
            ],
            bees: [{ match: ['bee'], weight: 2 }],
          },
          kept: { text: 2 },
          main,
        }),
      )
        .tag({ text: 'Ants and bees and anthills.' })
        .themes.map((t) => t.id);
    expect(made({ weight: 1 })).toEqual(['ants', 'bees']);
    expect(made({ weight: -1 })).toEqual(['bees', 'ants']);
    expect(made({ 'best match': -1 })).toEqual(['bees', 'ants']);
    expect(made({ 'first match': -1 })).toEqual(['ants', 'bees']);
  });

  test('the one that is oftener the main one, in lists and in sentences apart', () => {
    expect(idsOf(both, TEXT, { 'theme: bees': 1 })).toEqual(['bees', 'ants']);
    const listed = lexicon({ themes: WORDS, kept: { text: 2 }, main: { 'in: item': 1, 'theme: bees': 0.5 } });
    expect(createTagger(listed).tag({ text: 'Ants and bees.' }).themes[0]!.id).toBe('bees');
  });

  test('as much as each of its signs weighs', () => {
    const first = (main: Record<string, number>) =>
      createTagger(lexicon({ themes: WORDS, kept: { text: 2, before: 2 }, main })).tag({
        text: 'Ants and bees.',
        before: 'Cats came.',
      }).themes[0]!.id;
    expect(first({ 'from before': 1 })).toBe('cats');
    expect(first({ 'from before': 1, weight: 0.5 })).toBe('ants');
    expect(first({ 'from before': 1, 'first match': 3 })).toBe('bees');
  });

  test('by how sure it is, in the logarithm of its odds', () => {
    const sure = { ants: 0.9, bees: 0.6, cats: 0.1, dogs: 0.1, eels: 0.1 };
    const odds = Math.log(9) - Math.log(1.5);
    expect(idsOf(sure, TEXT, { sure: 1, 'theme: bees': odds - 0.1 })).toEqual(['ants', 'bees']);
    expect(idsOf(sure, TEXT, { sure: 1, 'theme: bees': odds + 0.1 })).toEqual(['bees', 'ants']);
  });

  test('by its place as a share of the sentence', () => {
    const place = (feature: string, text: string, lead: number) =>
      idsOf(both, text, { [feature]: 1, 'theme: ants': lead })[0];
    for (const feature of ['first match', 'best match']) {
      expect(place(feature, 'Ants and bees.', 0.6)).toBe('bees');
      expect(place(feature, 'Ants and bees.', 0.7)).toBe('ants');
      expect(place(feature, 'Ants and bees are in here.', 0.4)).toBe('ants');
    }
  });

  test('one that only stands before counts as such', () => {
    const tagger = (weight: number) =>
      createTagger(
        lexicon({ themes: WORDS, kept: { text: 2, before: 1 }, main: { 'from before': weight } }),
      ).tag({ text: 'Bees sting.', before: 'Ants bite.' });
    expect(tagger(-1).themes.map((t) => t.id)).toEqual(['bees', 'ants']);
    expect(tagger(1).themes.map((t) => [t.id, t.spans, t.entries])).toEqual([
      ['ants', [], []],
      ['bees', [[0, 4]], ['bees/0']],
    ]);
  });
});

describe('the stance', () => {
  const tagger = () =>
    createTaggerWith({ bias: [Math.log(0.5), Math.log(0.3), Math.log(0.15), Math.log(0.05)] });

  test('of a sentence is the likeliest, with what each is likely', () => {
    expect(tagger().tag({ text: 'Ants.' })).toMatchObject({
      stance: 'strength',
      stanceShares: [0.5, 0.3, 0.15, 0.05],
    });
    for (const [i, stance] of (['strength', 'weakness', 'mixed', 'neutral'] as const).entries()) {
      const weights = [0, 0, 0, 0].with(i, 1);
      expect(createTaggerWith({ bias: weights }).tag({ text: 'Ants.' }).stance).toBe(stance);
    }
  });

  test.each([
    ['area-for-improvement', 'weakness', [0, 1, 0, 0]],
    ['strength', 'strength', [1, 0, 0, 0]],
    ['meets-requirements', 'strength', [1, 0, 0, 0]],
  ])('of what is listed as %s is %s', (kind, stance, shares) => {
    const worst = createTaggerWith({ bias: [0, 0, 0, 9] });
    expect(worst.tag({ text: 'Ants.', kind })).toMatchObject({ stance, stanceShares: shares });
    expect(worst.explain('Ants.', '', kind).stance).toBe(stance);
  });

  test('is explained by what spoke for strength and what for weakness', () => {
    const { stance, stances, reasons } = createTaggerWith({
      bias: [0.5, 0.2, 0, 0],
      'word: ant': [0, 1.5, 0, 0],
      'word: bee': [9, 9, 0, 0],
      'word: cat': [0.04, 0, 0, 0],
    }).explain('Ants bees cats.');
    expect(stance).toBe('weakness');
    expect(stances.map(([s]) => s)).toEqual(['strength', 'weakness', 'mixed', 'neutral']);
    expect(stances.reduce((sum, [, p]) => sum + p, 0)).toBeCloseTo(1, 1);
    expect(reasons).toEqual([
      ['word: ant', -1.5],
      ['bias', 0.3],
    ]);
  });
});

function createTaggerWith(stance: Record<string, number[]>) {
  return createTagger(lexicon({ themes: WORDS, kept: { text: 2 }, stance }));
}

describe('what is tagged is what the explanation adds up to:', () => {
  const TEXT = 'Plans lack aim, plans lack heart, and not all plans lack ants.';
  const one = Math.E / (Math.E + 3);
  const taggerWith = (feature: string) =>
    createTagger(lexicon({ cues: { negator: ['not'] }, stance: { [feature]: [1, 0, 0, 0] } }));

  test.each(['words: plan lack', 'word: plan', 'not …: plan', 'bias', 'words: lack ant', 'kind narrative'])(
    'a feature of the stance counts once: %s',
    (name) => {
      const tagger = taggerWith(name);
      expect(tagger.explain(TEXT).reasons).toEqual([[name, 1]]);
      expect(tagger.tag({ text: TEXT }).stanceShares[0]).toBe(Math.round(one * 100) / 100);
    },
  );

  test.each(['words: plan ant', 'word: bee', 'not …: heart', 'words: ant'])(
    'another counts for nothing: %s',
    (name) => {
      const tagger = taggerWith(name);
      expect(tagger.explain(TEXT).reasons).toEqual([]);
      expect(tagger.tag({ text: TEXT }).stanceShares[0]).toBe(0.25);
    },
  );

  test.each(['text', 'text theme: ants', 'phrase ants: ant', 'beside ants: bees', 'with a weaker theme'])(
    'a feature of a theme counts once: %s',
    (name) => {
      const themes = { ants: ['ant', 'anthill'], bees: [{ match: ['bee'], weight: 2 }] };
      const tagger = createTagger(lexicon({ themes, kept: { [name]: 1 } }));
      const text = 'Plans, ants, plans and bees.';
      expect(tagger.explain(text).themes.find((t) => t.id === 'ants')!.reasons).toEqual([[name, 1]]);
      expect(tagger.tag({ text }).themes.find((t) => t.id === 'ants')!.score).toBe(0.73);
    },
  );
});

test('an explanation names at most the eight features that moved the score most, the strongest first', () => {
  const words = 'abcdefghijkl'.split('').map((c) => `${c}${c}x`);
  const weights = Object.fromEntries(
    words.map((w, i) => [`phrase ants: ${w}`, (i % 2 ? -1 : 1) * (0.1 + i / 10)]),
  );
  const [ants] = createTagger(lexicon({ themes: { ants: words }, kept: weights })).explain(
    `Ants ${words.join(' ')}.`,
  ).themes;
  expect(ants!.reasons.map(([name]) => name)).toEqual(
    words
      .slice(4)
      .reverse()
      .map((w) => `phrase ants: ${w}`),
  );
  expect(ants!.reasons[0]).toEqual([`phrase ants: ${words[11]}`, -1.2]);
});

test('features that moved it as much come by name', () => {
  const [ants] = createTagger(
    lexicon({ themes: WORDS, kept: { 'text theme: ants': 0.5, text: 0.5, 'best from: 3': -0.5 } }),
  ).explain('Ants.').themes;
  expect(ants!.reasons).toEqual([
    ['best from: 3', -0.5],
    ['text', 0.5],
    ['text theme: ants', 0.5],
  ]);
});

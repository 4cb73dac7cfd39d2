import { describe, expect, test } from '@jest/globals';
import { loadLexicon } from '../../src/tag/lexicon.ts';
import { createTagger } from '../../src/tag/tagger.ts';

const tagger = createTagger(loadLexicon());
const themesOf = (text: string, before?: string, kind?: string) =>
  tagger.tag({ text, before, kind }).themes.map((t) => t.id);
const stanceOf = (text: string, before?: string, kind?: string) => tagger.tag({ text, before, kind }).stance;

describe('themes', () => {
  test.each([
    ['Supervision is not recorded.', ['supervision', 'case-recording']],
    ['Care leavers’ pathway plans lack detail.', ['care-leavers']],
    ['Social workers, well supported by managers, visit children often.', ['visits-relationships']],
    ['Strategy discussions are timely and well attended.', ['cp-enquiries']],
    ['Private fostering arrangements are not well known.', ['private-fostering']],
  ])('%s', (text, themes) => expect(themesOf(text)).toEqual(themes));

  test('every theme names its words, unless it comes from the text before', () => {
    const text = 'Supervision is not recorded.';
    for (const { spans, entries, score } of tagger.tag({ text }).themes) {
      expect(spans.length).toBeGreaterThan(0);
      expect(entries.length).toBeGreaterThan(0);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
    expect(text.slice(...tagger.tag({ text }).themes[0]!.spans[0]!)).toBe('Supervision');
  });

  test('a pronoun takes the theme of what stands before', () => {
    const { themes } = tagger.tag({
      text: 'However, they are not always timely.',
      before: 'Initial health assessments have improved.',
    });
    expect(themes.map((t) => t.id)).toEqual(['health']);
    expect(themes[0]!.spans).toEqual([]);
  });

  test('an acronym counts in capitals only', () => {
    expect(themesOf('PEPs are of good quality.')).toContain('education');
    expect(themesOf('The team needs more pep.')).not.toContain('education');
  });

  test('the words of all eras give the same theme', () => {
    for (const text of ['CAFs are completed well.', 'The family help offer is effective.']) {
      expect(themesOf(text)).toContain('early-help');
    }
    for (const text of ['The emergency duty team responds well.', 'Out-of-hours support is effective.']) {
      expect(themesOf(text)).toContain('out-of-hours');
    }
  });
});

describe('stance', () => {
  test.each([
    ['No cases are unallocated.', 'strength'],
    ['Not all children’s plans are clear about contingency.', 'weakness'],
    ['Assessments are timely and thorough.', 'strength'],
    ['Assessments are not timely.', 'weakness'],
    ['Most plans are clear, but some lack contingency.', 'mixed'],
    ['Too many children wait too long for help.', 'weakness'],
    ['The town and its workforce have been severely affected by the epidemic.', 'weakness'],
    [
      'The consistency and quality of the service for young people has been impacted by sickness.',
      'weakness',
    ],
    ['Children affected by domestic abuse benefit from a strong response.', 'strength'],
    ['The review was carried out under section 15A of the Children Act 2004.', 'neutral'],
  ])('%s %s', (text, stance) => expect(stanceOf(text)).toBe(stance));

  test('the list that a finding stands in decides', () => {
    const text = 'Thresholds are well understood.';
    expect(stanceOf(text, '', 'area-for-improvement')).toBe('weakness');
    expect(stanceOf('Records are poor.', '', 'strength')).toBe('strength');
    expect(tagger.tag({ text, kind: 'area-for-improvement' }).stanceShares).toEqual([0, 1, 0, 0]);
  });
});

test('a paragraph tagged in one go gives what its sentences give one by one', () => {
  const sentences = [
    'Initial health assessments have improved.',
    'However, they are not always timely.',
    'This means that some children’s needs are not known.',
  ];
  const paragraph = tagger.tagParagraph(sentences.map((text) => ({ text, kind: 'narrative' })));
  expect(paragraph).toEqual(
    sentences.map((text, i) => tagger.tag({ text, before: sentences.slice(0, i).join(' ') })),
  );
});

test('the last eight sentences before a text are read, and none before these', () => {
  const [far, near] = ['Initial health assessments have improved.', 'Staff meet each week in a large room.'];
  const after = (before: string[]) => tagger.tag({ text: 'They are timely.', before: before.join(' ') });
  const eight = Array.from({ length: 8 }, () => near);
  expect(after([far, ...eight])).toEqual(after(eight));
  expect(after([far, ...eight.slice(0, 1)])).not.toEqual(after(eight.slice(0, 1)));
});

test('explain names entries, places, weights, exclusions and reasons', () => {
  const text = 'Family group conferences help children.';
  const { themes } = tagger.explain(text);
  const family = themes.find((t) => t.id === 'family-networks')!;
  expect(family.kept).toBe(true);
  const match = family.matches.find((m) => m.phrase === 'family group conference')!;
  expect(text.slice(...match.span)).toBe('Family group conferences');
  expect(match.weight).toBe(3);
  expect(family.reasons.length).toBeGreaterThan(0);
  const conferences = themes.find((t) => t.id === 'cp-conferences')!;
  expect(conferences.kept).toBe(false);
  expect(conferences.excluded).toContainEqual(
    expect.objectContaining({ phrase: 'conferences', by: 'family group', how: 'before' }),
  );
});

test('an odd text is no fault', () => {
  for (const text of ['', ' ', '…', '%%%', '\u0000', '😀'.repeat(50), 'a'.repeat(5000)]) {
    expect(tagger.tag({ text }).stance).toBeDefined();
  }
});

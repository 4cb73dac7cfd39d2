import { expect, test } from '@jest/globals';
import type { FindingKind, RawFinding } from '../../src/model/inspection.ts';
import { readClaims } from '../../src/parse/claims.ts';

const narrative = (text: string, block: number): RawFinding => ({
  id: `f${block}`,
  kind: 'narrative',
  priority: null,
  section: '',
  paragraph: null,
  page: null,
  block,
  text,
  span: [0, text.length],
  reference: null,
});
const claimsIn = (...texts: string[]) => readClaims(texts.map(narrative));

test.each([
  ['The areas for improvement identified at the last inspection have been addressed.', 'addressed'],
  ['Almost all areas for improvement identified at the last inspection have been addressed.', 'partly'],
  ['Shortfalls raised at the JTAI in 2023 have been mostly addressed effectively.', 'partly'],
  ['Progress has been made in addressing the areas identified in the inspection in 2013.', 'partly'],
  ['Progress on the recommendations of the last inspection has been insufficient.', 'persists'],
  ['Some recommendations from the last inspection have not yet been consistently achieved.', 'persists'],
  [
    'The pace of improvement, following an inspection in 2012, which identified similar areas for improvement, has been slower.',
    'persists',
  ],
  [
    'Leaders lack a line of sight, despite this being identified as an area for improvement at the last inspection.',
    'persists',
  ],
  ['None of the areas for improvement identified at the last inspection has been addressed.', 'persists'],
  ['Few of the areas for improvement identified at the last inspection have been addressed.', 'persists'],
  ['Hardly any recommendations of the last inspection have been implemented.', 'persists'],
  ['Recommendations from the last inspection have yet to be implemented.', 'persists'],
  [
    'Leaders are unable to show that recommendations from the last inspection have been implemented.',
    'persists',
  ],
  ['Weaknesses identified at the last inspection must be addressed with urgency.', 'persists'],
  ['No progress has been made in addressing the areas identified at the last inspection.', 'persists'],
  ['Supervision has not been strengthened sufficiently since the last inspection.', 'persists'],
  [
    'Since the last inspection in 2019, leaders have failed to deliver the improvements that were needed.',
    'persists',
  ],
  ['Only two of the recommendations from the last inspection have been implemented.', 'partly'],
  ['Fewer than half of the recommendations from the last inspection have been implemented.', 'partly'],
  ['A few of the areas identified at the last inspection have been addressed.', 'partly'],
  ['Some areas for improvement identified at the last inspection have been effectively tackled.', 'partly'],
  ['Progress is evident in many areas identified for improvement at the last inspection.', 'partly'],
])('what a report says became of earlier areas: %s', (text, outcome) =>
  expect(claimsIn(text).map((c) => c.outcome)).toEqual([outcome]),
);

test.each([
  'The inspection in 2011 identified pathway plans as an area for improvement.',
  'Leaders wrote an action plan for the areas for development identified at the last inspection.',
])('that something was an area for improvement says nothing of what became of it: %s', (text) =>
  expect(claimsIn(text).map((c) => c.outcome)).toEqual(['unstated']),
);

test('what the earlier inspection found is not what became of it', () => {
  const text =
    'Leaders have made impressive progress since a focused visit in 2018 which highlighted a deterioration in services.';
  expect(claimsIn(text)).toEqual([expect.objectContaining({ kind: 'change', outcome: 'unstated' })]);
});

test('a sentence on two inspections refers to both', () => {
  const [claim] = claimsIn(
    'The areas raised at the inspection in 2018 and the focused visit in 2020 are addressed.',
  );
  expect(claim).toMatchObject({
    refersTo: { date: '2018', framework: null },
    alsoRefersTo: [{ date: '2020', framework: 'focused-visit' }],
  });
});

const EARLIER = 'Supervision was found to be weak at the last inspection.';

test.each([
  'Any future inspection will look at the areas identified at the last inspection.',
  'The manager, who leads improvement, has been in post since the last inspection.',
])('what is to come and what an inspection merely dates is no claim: %s', (text) =>
  expect(claimsIn(text)).toEqual([]),
);

test('a sentence of the same paragraph takes the statement up, one of another does not', () => {
  const taken = ['The same conclusion is drawn today.', 'These issues remain unresolved.'];
  for (const text of taken) {
    expect(readClaims([narrative(EARLIER, 0), narrative(text, 0)]).map((c) => c.text)).toEqual([
      EARLIER,
      text,
    ]);
    expect(readClaims([narrative(EARLIER, 0), narrative(text, 1)]).map((c) => c.text)).toEqual([EARLIER]);
  }
  const [, same] = readClaims([narrative(EARLIER, 0), narrative(taken[0]!, 0)]);
  expect(same).toMatchObject({ kind: 'area', outcome: 'persists', about: [EARLIER] });
});

test.each<[FindingKind, string]>([
  ['area-for-improvement', 'persists'],
  ['strength', 'addressed'],
  ['narrative', 'unstated'],
])('what was an area and is one of the list again, or a strength: %s', (kind, outcome) => {
  const text = 'Care plans for children. This was an area for improvement at the last inspection.';
  expect(readClaims([{ ...narrative(text, 0), kind }])).toEqual([
    expect.objectContaining({ outcome, about: ['Care plans for children.'] }),
  ]);
});

test('“this” is the sentence before it in its paragraph, and nothing that stands in another', () => {
  const texts = [
    'Plans for children are unclear.',
    'This was an area for improvement at the last inspection.',
  ];
  const aboutIn = (...blocks: number[]) =>
    readClaims(texts.map((text, i) => narrative(text, blocks[i]!))).map((c) => c.about);
  expect(aboutIn(0, 0)).toEqual([[texts[0]]]);
  expect(aboutIn(0, 1)).toEqual([[]]);
});

test.each([
  [
    'Supervision and the quality of plans were areas for improvement at the last inspection.',
    { kind: 'area', outcome: 'unstated', about: ['Supervision', 'the quality of plans'] },
  ],
  [
    'Supervision was an area for improvement at the last inspection and has improved.',
    { kind: 'area', outcome: 'addressed', about: ['Supervision'] },
  ],
  [
    'Some issues raised at the last inspection, such as case recording, remain.',
    { kind: 'area', about: ['case recording'] },
  ],
  ['Since the last inspection, leaders have improved training, an area for improvement.', { kind: 'area' }],
  ['Since the last inspection, leaders have improved training.', { kind: 'change' }],
  ['Leaders identified a decline in practice since the last inspection.', { kind: 'change' }],
  ['Leaders identified the decline that the last inspection found.', { kind: 'area' }],
])('which areas a sentence is about: %s', (text, claim) => expect(claimsIn(text)).toMatchObject([claim]));

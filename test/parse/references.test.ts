import { describe, expect, test } from '@jest/globals';
import { namesEarlier, referencesIn } from '../../src/parse/references.ts';

/** References in short: `2019-03 focused-visit`, `2018`, `? ilacs`. */
const told = (text: string) =>
  referencesIn(text).map(({ date, framework }) => [date ?? '?', framework].filter(Boolean).join(' '));

describe('the inspections that a sentence refers to', () => {
  test.each([
    ['The last inspection found this.', ['?']],
    ['Since the last SIF inspection this is better.', ['? single-inspection']],
    ['At the inspection in February 2022 it was weak.', ['2022-02']],
    ['Issues were found by the JTAI in 2019.', ['2019 jtai']],
    ['The joint targeted area inspection (JTAI) in May 2023 raised this.', ['2023-05 jtai']],
    ['Areas raised at the focused assurance visit in 2021 are met.', ['2021 focused-visit']],
    ['The 2012 child protection inspection asked for it.', ['2012 child-protection-arrangements']],
    ['Since the last judgement inspection in February 2022 it is better.', ['2022-02 ilacs']],
    ['Since the last judgement inspection in 2017 it is better.', ['2017']],
    ['A joint targeted inspection in 2016 found it.', ['2016 jtai']],
    ['They act on the areas identified in 2019 by Ofsted.', ['2019']],
    ['The CQC inspection in 2016 and the last inspection in 2018 found it.', ['2018']],
    ['The inspection in 2018, like the inspection in 2018 of schools, found it.', ['2018']],
    ['The last inspection and the 2020 focused visit found it.', ['2020 focused-visit']],
  ])('%s', (text, references) => expect(told(text)).toEqual(references));

  test.each([
    [
      'Areas from the previous inspection in 2018 and the focused visit in 2020 are met.',
      ['2018', '2020 focused-visit'],
    ],
    [
      'The last inspection in 2019 or the focused visit in 2021, which raised this, said so.',
      ['2019', '2021 focused-visit'],
    ],
    [
      'Two focused visits, in April 2019 and August 2021, found this.',
      ['2019-04 focused-visit', '2021-08 focused-visit'],
    ],
    [
      'The inspection of child protection services in 2013 and the inspection of safeguarding and looked-after children services in 2011 raised it.',
      ['2013 child-protection-arrangements', '2011 safeguarding-looked-after'],
    ],
    [
      'Recommendations of the safeguarding and looked after children inspection in 2010 and the 2012 child protection inspection are met.',
      ['2010 safeguarding-looked-after', '2012 child-protection-arrangements'],
    ],
    [
      'The 2019 joint targeted area inspection and the 2019 Ofsted focused visit raised it.',
      ['2019 jtai', '2019 focused-visit'],
    ],
  ])('are each one with its own date and kind: %s', (text, references) =>
    expect(told(text)).toEqual(references),
  );

  test('are those dated where others are not, and no date that is none of theirs', () => {
    expect(told('The previous inspection, and the focused visit in 2019, raised it.')).toEqual([
      '2019 focused-visit',
    ]);
    expect(told('Since the inspection in 2012 much is done, and in 2014 a board was set up.')).toEqual([
      '2012',
    ]);
  });
});

test.each([
  ['It was raised at the last inspection.', true],
  ['The inspection in 2012 found this.', true],
  ['The board knew of what was seen in this inspection in March 2015.', false],
  ['A Care Quality Commission inspection in July 2014 found shortfalls.', false],
  ['The CQC inspection findings of 2014 are met.', false],
  ['Inspectors visited in March.', false],
])('an earlier inspection of children’s services is named or not: %s', (text, is) =>
  expect(namesEarlier(text)).toBe(is),
);

import { describe, expect, test } from '@jest/globals';
import { Matcher } from '../../src/text/matcher.ts';
import { parsePhrase } from '../../src/text/phrase.ts';
import { wordsOf } from '../../src/text/words.ts';

function finds(phrase: string, text: string): boolean {
  const matcher = new Matcher([[parsePhrase(phrase), phrase]]);
  return matcher.match(wordsOf(text)).length > 0;
}

describe('phrases', () => {
  test.each([
    ['care plan', 'Care plans are clear.'],
    ["children's view", 'Children’s views count.'],
    ['multi agency', 'Multi-agency work is good.'],
    ['education employment and training', 'Help with education, employment and training.'],
    ['quality of * assessment', 'The quality of most recent assessments.'],
    ['quality of * assessment', 'The quality of a b c assessment.'],
    ['quality of *8 assessment', 'The quality of a b c d e f g h assessment.'],
    ['a b c d e f g h i j', 'a b c d e f g h i j'],
    ['=Need', 'In need.'],
    ['look|looks after * parent', 'She looks after her parents.'],
    ['=need', 'Children in need.'],
    ['IRO', 'The IROs challenge.'],
    ['16 and 17', 'Young people aged 16 and 17.'],
  ])('%s is found in %s', (phrase, text) => expect(finds(phrase, text)).toBe(true));

  test.each([
    ['care plan', 'Care and plans.'],
    ['quality of * assessment', 'The quality of a b c d assessment.'],
    ['=need', 'Children’s needs.'],
    ['IRO', 'iro'],
    ['PEP', 'a pep talk'],
    ['care plan', 'In care. Plans are clear.'],
    ['care plan', 'in care; plans are clear'],
  ])('%s is not found in %s', (phrase, text) => expect(finds(phrase, text)).toBe(false));

  test.each([
    ['* plan', 'start with a gap'],
    ['plan *', 'end with a gap'],
    ['a *9 b', 'holds 1 to 8'],
    ['a b c d e f g h i j k', 'at most 10'],
    ['- plan', 'is no word'],
  ])('%s is refused', (phrase, reason) => expect(() => parsePhrase(phrase)).toThrow(reason));
});

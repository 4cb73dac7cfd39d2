import { describe, expect, test } from '@jest/globals';
import { tokenize } from '../../src/text/tokens.ts';
import { cosine, cosines, isContent, Meaning, meaning } from '../../src/text/vectors.ts';

const base64 = (...bytes: number[]) => Buffer.from(Int8Array.from(bytes).buffer).toString('base64');
const file = (mean: number[]) =>
  [
    ['stems', '2', ''].join('\t'),
    ['mean', '', base64(...mean)].join('\t'),
    ['cat', '0.02', base64(127, 0)].join('\t'),
    ['dog', '0.5', base64(0, 127)].join('\t'),
    '',
  ].join('\n');
const embed = (text: string, mean = [0, 0]) => [...new Meaning(file(mean)).embed(tokenize(text))];
const close = (found: number[], ...expected: number[]) =>
  found.forEach((x, i) => {
    expect(x).toBeCloseTo(expected[i]!, 3);
  });

describe('the meaning of a text', () => {
  test('is that of its words, rare ones weighing more', () => {
    close(embed('Cats.'), 1, 0);
    const [cat, dog] = [0.02 / 0.04, 0.02 / 0.52];
    const length = Math.hypot(cat, dog);
    close(embed('Cats and dogs.'), cat / length, dog / length);
    close(embed('Cats, cats.'), 1, 0);
  });

  test('is without what all sentences share', () => {
    close(embed('Cats.', [0, 127]), Math.SQRT1_2, -Math.SQRT1_2);
    close(embed('Cats.', [127, 0]), 0, 0);
  });

  test('is nothing where no word is known, whatever sentences share', () => {
    close(embed('It is.', [0, 127]), 0, 0);
    close(embed('Birds.', [0, 127]), 0, 0);
  });

  test('tells how common a word is, an unknown one being rare', () => {
    const made = new Meaning(file([0, 0]));
    expect([made.frequency('cat'), made.frequency('dog'), made.frequency('bird')]).toEqual([
      0.02, 0.5, 0.0001,
    ]);
  });

  test('as learned, is near for what means nearly the same', () => {
    const [asked, near, far] = [
      'Chronologies are late.',
      'Case records are out of date.',
      'Adopters are praised.',
    ].map((t) => meaning().embed(tokenize(t)));
    expect(cosine(asked!, asked!)).toBeCloseTo(1, 5);
    expect(cosine(asked!, near!)).toBeGreaterThan(cosine(asked!, far!));
  });
});

test.each([0, 1, 3, 4, 5, 8, 11])('cosines with %i vectors at once are those with each', (count) => {
  const vectors = Array.from({ length: count }, (_, v) =>
    Float32Array.from({ length: 7 }, (_, i) => Math.sin(3 * v + i)),
  );
  const asked = Float32Array.from({ length: 7 }, (_, i) => Math.cos(i));
  expect([...cosines(asked, vectors)]).toEqual(vectors.map((vector) => cosine(asked, vector)));
});

test('words of an issue are told from small words, numbers and marks', () => {
  const content = (text: string) =>
    tokenize(text)
      .filter(isContent)
      .map((t) => t.lower);
  expect(content('The children’s plans were not, in 12 of B cases, clear.')).toEqual([
    'children',
    'plans',
    'cases',
    'clear',
  ]);
});

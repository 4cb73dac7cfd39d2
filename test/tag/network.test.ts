import { describe, expect, test } from '@jest/globals';
import { type NetworkModel, readNetwork, SILENT, writtenNetwork } from '../../src/model/network.ts';
import { loadLexicon } from '../../src/tag/lexicon.ts';
import { Network } from '../../src/tag/network.ts';
import { createReader } from '../../src/tag/reading.ts';
import { createTagger } from '../../src/tag/tagger.ts';
import { lexicon } from './made.ts';

const MADE: NetworkModel = {
  about: { method: 'by hand' },
  units: 4,
  words: new Map([
    ['ant', 0],
    ['ant bee', 1],
    ['bee', 2],
  ]),
  table: Int8Array.from([10, -100, 0, 0, 0, 100, 0, 0, 20, 0, 0, 0]),
  step: 0.1,
  inputs: new Map([
    ['before: ants', [0, 2, 0, 0]],
    ['narrative', [0.5, 0.5, 0, 0]],
    ['strength of ants', [1, 0, 0, 0]],
  ]),
  bias: [0, -1, 0, 0],
  outputs: new Map([
    ['ants', { constant: -7, units: [2, -3, 0, 0] }],
    ['bees', { constant: 0.5, units: [0, 1, 0, 0] }],
  ]),
};
const read = createReader(lexicon({ themes: { ants: ['ant'], bees: ['bee'] } }));
const ants = (strength: number, context = 0) => ({ theme: { id: 'ants' }, strength, context });

/** What the network adds to ants, told of them as strong and as likely before as said. */
function toAnts(text: string, strength: number, context = 0, narrative = false): number {
  return new Network(MADE).added(read(text), [ants(strength, context)], narrative)[0]!;
}

describe('a network', () => {
  test('adds what its units give for the words, themes and place of a sentence', () => {
    // the first unit: 0.1 × (10 + 20) / √2 + ln 3 + 0.5; the second is still: 0.1 × (0 - 100) / √2 - 1 + 0.5
    const first = (0.1 * 30) / Math.SQRT2 + Math.log(3) + 0.5;
    expect(toAnts('The bee. An ant.', 2, 0, true)).toBeCloseTo(2 * first - 7, 10);
  });

  test('opens a unit only where it is driven above nought', () => {
    // 0.1 × 10 + 0; 2 × 1 - 1
    expect(toAnts('Ant', 0, 1)).toBeCloseTo(2 * 1 - 0 - 7, 10);
    expect(toAnts('An', 0, 1)).toBeCloseTo(-3 * 1 - 7, 10);
  });

  test('knows two words next to each other within a clause, once', () => {
    const apart = 2 * (3 / Math.SQRT2) - 7;
    const together = 2 * (3 / Math.sqrt(3)) - 3 * (1 / Math.sqrt(3)) * 0 - 7;
    expect(toAnts('Bee ants', 0)).toBeCloseTo(apart, 10);
    expect(toAnts('Ant: bees', 0)).toBeCloseTo(apart, 10);
    expect(toAnts('Ant bees', 0)).not.toBeCloseTo(apart, 3);
    expect(toAnts('Ant bees', 0)).toBeCloseTo(together, 10);
    expect(toAnts('Ant bees, ant bees', 0)).toBeCloseTo(together, 10);
  });

  test('says nothing of a theme that it does not know', () => {
    const told = [{ theme: { id: 'cats' }, strength: 1, context: 0 }];
    expect(new Network(MADE).added(read('An ant'), told, true)).toEqual([0]);
    expect(new Network(MADE).reasons('cats', read('An ant'), told, true)).toEqual([]);
  });

  test('names what each input adds, and nothing else', () => {
    const reading = read('An ant and a bee, ant bees');
    const network = new Network(MADE);
    for (const told of [[ants(2)], [ants(0, 1)]])
      for (const narrative of [true, false]) {
        const reasons = network.reasons('ants', reading, told, narrative);
        const sum = reasons.reduce((total, [, added]) => total + added, 0);
        expect(sum).toBeCloseTo(network.added(reading, told, narrative)[0]!, 10);
      }
    const names = network.reasons('ants', reading, [ants(2)], true).map(([name]) => name);
    expect(names).toEqual([
      'always',
      'word ant',
      'word bee',
      'words ant bee',
      'strength of ants',
      'narrative',
    ]);
  });

  test('without units says nothing', () => {
    expect(new Network(SILENT).added(read('An ant'), [ants(1)], true)).toEqual([0]);
  });

  test('is the same once it is written and read', () => {
    expect(readNetwork(writtenNetwork(MADE))).toEqual(MADE);
  });
});

test('a theme is as likely as the linear sum and the network’s together make it', () => {
  const tagger = createTagger(
    lexicon({ themes: { ants: ['ant'] }, kept: { 'text theme: ants': 1 }, network: MADE }),
  );
  const likely = 1 / (1 + Math.exp(-1 - toAnts('An ant', 3, 0, true)));
  expect(tagger.tag({ text: 'An ant' }).themes).toEqual([
    expect.objectContaining({ id: 'ants', score: Math.round(100 * likely) / 100 }),
  ]);
});

test('why a theme is given names what the words add together', () => {
  const { themes } = createTagger(loadLexicon()).explain(
    'Supervision is regular, but records of it do not show what was decided.',
  );
  expect(themes[0]!.reasons.some(([name]) => name.startsWith('together: '))).toBe(true);
});

import { describe, expect, test } from '@jest/globals';
import { learnNetwork, type NetworkExample } from '../../eval/network-learn.ts';
import { Network } from '../../src/tag/network.ts';
import { createReader } from '../../src/tag/reading.ts';
import { lexicon } from '../tag/made.ts';

const read = createReader(lexicon({}));
const CLASSES = ['one'];

const learned = (examples: NetworkExample[]) => new Network(learnNetwork(examples, CLASSES));

/** What a network adds to the class of a text after sentences on some themes. */
function added(network: Network, text: string, ...before: string[]): number {
  const told = before.map((id) => ({ theme: { id }, strength: 0, context: 1 }));
  return network
    .added(read(text), [...told, { theme: { id: 'one' }, strength: 0, context: 0 }], true)
    .at(-1)!;
}

const example = (words: string[], holds: boolean, readers = false, ...before: string[]): NetworkExample => ({
  words,
  others: [['narrative', 1], ...before.map((theme): [string, number] => [`before: ${theme}`, 1])],
  classes: holds ? CLASSES : [],
  readers,
});
const often = <T>(...made: T[]): T[] => Array.from({ length: 300 }, () => made).flat();

describe('the network', () => {
  test('learns what no sum can tell: either of two, but not both', () => {
    const network = learned(
      often(
        example([], false),
        example([], true, false, 'ants'),
        example([], true, false, 'bees'),
        example([], false, false, 'ants', 'bees'),
      ),
    );
    expect(added(network, '', 'ants')).toBeGreaterThan(0);
    expect(added(network, '', 'bees')).toBeGreaterThan(0);
    expect(added(network, '')).toBeLessThan(0);
    expect(added(network, '', 'ants', 'bees')).toBeLessThan(0);
  });

  test('follows the readers where others label otherwise', () => {
    const network = learned(
      often(
        example(['ant'], false),
        example(['ant'], true, true),
        example(['bee'], false, true),
        example(['bee'], true),
      ),
    );
    expect(added(network, 'Ant.')).toBeGreaterThan(0);
  });

  test('is the same for the same examples', () => {
    const examples = often(example(['ant'], true), example(['bee'], false));
    expect(learnNetwork(examples, CLASSES)).toEqual(learnNetwork(examples, CLASSES));
  });

  test('leaves out what few examples have', () => {
    const { words } = learnNetwork([...often(example(['ant'], true)), example(['rare'], false)], CLASSES);
    expect([...words.keys()]).toEqual(['ant']);
  });
});

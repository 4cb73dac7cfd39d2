import { logistic } from '../src/model/linear.ts';
import type { NetworkModel } from '../src/model/network.ts';
import { type Inputs, share } from '../src/tag/network.ts';
import { Parameters } from './adam.ts';
import { randomFrom } from './random.ts';

/** What the network learns from: what goes in for a sentence, and the classes that were given to it. */
export interface NetworkExample extends Inputs {
  classes: readonly string[];
  /** Whether it was labelled by the readers that the network is to follow, where others labelled too. */
  readers: boolean;
}

const UNITS = 80;
const EPOCHS = 8;
const BATCH = 64;
const RATE = 0.004;
/** The share of the steps in which the rate rises. */
const RISE = 0.3;
/** Shares of units, words and other inputs that are left out of an example at random, so that none is relied on alone (Srivastava et al., JMLR 2014). */
const DROPPED = { units: 0.2, words: 0.15, others: 0.1 };
/** How much a reader's example counts beside another. */
const READERS_WEIGHT = 2;
/** Words and pairs in fewer examples are left out. */
const LEAST = { word: 4, pair: 8 };
const SPREAD_OF_WORDS = 0.02;

/** An example by the places of its inputs. */
interface Row {
  words: Int32Array;
  others: { at: Int32Array; values: Float32Array };
  classes: Set<number>;
  readers: boolean;
}

/**
 * Learns a network of one hidden layer by stochastic gradient descent (Adam, Kingma and Ba, ICLR 2015; the rate rises
 * and falls once, Smith, 2018). The same examples in the same order give the same network. As in `learn`, the readers'
 * habit is a correction of the outputs that only their examples see, and the network holds the sum.
 * @param classes of which an example has any number
 */
export function learnNetwork(examples: readonly NetworkExample[], classes: readonly string[]): NetworkModel {
  const words = names(
    examples,
    (e) => e.words,
    (name) => (name.includes(' ') ? LEAST.pair : LEAST.word),
  );
  const inputs = names(
    examples,
    (e) => e.others.map(([name]) => name),
    () => LEAST.word,
  );
  const rows = examples.map((example) => rowOf(example, words, inputs, classes));
  const random = randomFrom(1);
  const net = {
    words: new Parameters(words.size, UNITS, random.normal(SPREAD_OF_WORDS)),
    inputs: new Parameters(inputs.size, UNITS, random.even(1 / Math.sqrt(inputs.size))),
    bias: new Parameters(1, UNITS, random.even(1 / Math.sqrt(inputs.size))),
    outputs: new Parameters(classes.length, UNITS + 1, random.even(1 / Math.sqrt(UNITS))),
    correction: new Parameters(classes.length, UNITS + 1, () => 0),
  };
  const order = Int32Array.from(rows.keys());
  const steps = EPOCHS * Math.ceil(rows.length / BATCH);
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    random.shuffle(order);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.subarray(from, from + BATCH);
      for (const i of batch) descend(net, rows[i]!, 1 / batch.length, random.below);
      step += 1;
      const rate = RATE * rateAt(step / steps);
      for (const parameters of Object.values(net)) parameters.step(rate, parameters !== net.words);
    }
  }
  return modelOf(net, [...words.keys()], [...inputs.keys()], classes);
}

type Net = Record<'words' | 'inputs' | 'bias' | 'outputs' | 'correction', Parameters>;

/** From nought to 1 and back, along cosines. */
function rateAt(done: number): number {
  const part = done < RISE ? done / RISE : (1 - done) / (1 - RISE);
  return (1 - Math.cos(Math.PI * part)) / 2;
}

/** Adds to the gradients what one example says. */
function descend(net: Net, row: Row, weight: number, below: (share: number) => boolean): void {
  const kept = row.words.filter(() => !below(DROPPED.words));
  const factor = share(row.words.length) / (1 - DROPPED.words);
  const others = row.others.values.map((value) => (below(DROPPED.others) ? 0 : value / (1 - DROPPED.others)));
  const units = Float32Array.from(net.bias.values);
  for (const at of kept) net.words.addTo(units, at, factor);
  for (const [i, at] of row.others.at.entries()) net.inputs.addTo(units, at, others[i]!);
  const open = new Float32Array(UNITS);
  for (let u = 0; u < UNITS; u += 1) {
    if (units[u]! > 0 && !below(DROPPED.units)) open[u] = 1 / (1 - DROPPED.units);
    units[u]! *= open[u]!;
  }
  const back = new Float32Array(UNITS);
  const heads = row.readers ? [net.outputs, net.correction] : [net.outputs];
  for (let c = 0; c < net.outputs.rows; c += 1) {
    const sum = heads.reduce(
      (total, head) => total + head.dot(c, units) + head.values[c * (UNITS + 1) + UNITS]!,
      0,
    );
    const error = logistic(sum) - Number(row.classes.has(c));
    const pull = error * weight * (row.readers ? READERS_WEIGHT : 1);
    for (const head of heads) {
      head.addTo(back, c, pull);
      head.pull(c, units, pull);
      head.gradients[c * (UNITS + 1) + UNITS]! += pull;
    }
  }
  for (let u = 0; u < UNITS; u += 1) back[u]! *= open[u]!;
  net.bias.pull(0, back, 1);
  for (const at of kept) net.words.pull(at, back, factor);
  for (const [i, at] of row.others.at.entries()) net.inputs.pull(at, back, others[i]!);
}

/** The names in enough examples, each with its number. */
function names(
  examples: readonly NetworkExample[],
  namesOf: (example: NetworkExample) => readonly string[],
  least: (name: string) => number,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const example of examples)
    for (const name of namesOf(example)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const kept = [...counts].filter(([name, count]) => count >= least(name)).map(([name]) => name);
  return new Map(kept.sort().map((name, i) => [name, i]));
}

function rowOf(
  { words, others, classes, readers }: NetworkExample,
  known: ReadonlyMap<string, number>,
  inputs: ReadonlyMap<string, number>,
  all: readonly string[],
): Row {
  const told = others.filter(([name]) => inputs.has(name));
  return {
    words: Int32Array.from(words.flatMap((name) => known.get(name) ?? [])),
    others: {
      at: Int32Array.from(told, ([name]) => inputs.get(name)!),
      values: Float32Array.from(told, ([, value]) => value),
    },
    classes: new Set(classes.map((name) => all.indexOf(name))),
    readers,
  };
}

const rounded = (values: Iterable<number>) => Array.from(values, (v) => Math.round(v * 1000) / 1000);

function modelOf(
  net: Net,
  words: readonly string[],
  inputs: readonly string[],
  classes: readonly string[],
): NetworkModel {
  const step = net.words.values.reduce((most, v) => Math.max(most, Math.abs(v)), 0) / 127;
  return {
    about: {},
    units: UNITS,
    step,
    words: new Map(words.map((name, at) => [name, at])),
    table: Int8Array.from(net.words.values, (v) => Math.round(v / step)),
    inputs: new Map(inputs.map((name, at) => [name, rounded(net.inputs.row(at))])),
    bias: rounded(net.bias.values),
    outputs: new Map(
      classes.map((name, at) => {
        const correction = net.correction.row(at);
        const both = rounded(net.outputs.row(at).map((v, i) => v + correction[i]!));
        return [name, { constant: both.at(-1)!, units: both.slice(0, -1) }];
      }),
    ),
  };
}

import type { NetworkModel } from '../model/network.ts';
import { Rows } from '../text/rows.ts';
import { knownPair, knownStem } from '../text/vocabulary.ts';
import type { Reading } from './reading.ts';

/** What the network is told of a theme: how strong its matches are, and how likely what stands before makes it. */
export interface Told {
  theme: { id: string };
  strength: number;
  context: number;
}

/** What goes into the network for one sentence. */
export interface Inputs {
  /** Stems and pairs of stems next to each other, by name. */
  words: string[];
  others: [name: string, value: number][];
}

const NARRATIVE = 'narrative';
const LENGTH = 'length';
const strengthOf = (theme: string) => `strength of ${theme}`;
const contextOf = (theme: string) => `before: ${theme}`;

/** The inputs for a sentence, by name, to learn from or to explain with; those that are not learned too. */
export function inputsOf(reading: Reading, told: readonly Told[], narrative: boolean): Inputs {
  const pairs = new Set<string>();
  const { inOrder } = reading.stems;
  for (let i = 1; i < inOrder.length; i += 1)
    if (inOneClause(reading, i)) pairs.add(`${inOrder[i - 1]!.text} ${inOrder[i]!.text}`);
  const words = [...reading.stems.different.map((stem) => stem.text), ...pairs];
  const others = told.flatMap(({ theme, strength, context }): Inputs['others'] => [
    [strengthOf(theme.id), Math.log1p(strength)],
    [contextOf(theme.id), context],
  ]);
  others.push([NARRATIVE, Number(narrative)], [LENGTH, lengthOf(reading)]);
  return { words, others: others.filter(([, value]) => value !== 0) };
}

/** What so many words and pairs count together is their sum over the root of their number. */
export function share(words: number): number {
  return 1 / Math.sqrt(Math.max(words, 1));
}

/** What the network has for one theme, each where it knows it. */
interface Own {
  strength: Float64Array;
  context: Float64Array;
  output: { constant: number; units: Float64Array } | undefined;
}

/** A learned network, laid out for use: what the words of a sentence say together, where the linear model adds up what each says. */
export class Network {
  readonly #model: NetworkModel;
  /** By number of a stem, and by that of a pair, its place in the table; -1 where nothing is known of it. */
  readonly #stems: Int32Array;
  readonly #pairs: Int32Array;
  readonly #table: Rows;
  readonly #units: Float64Array;
  readonly #narrative: Float64Array;
  readonly #length: Float64Array;
  readonly #themes = new Map<string, Own>();

  constructor(model: NetworkModel) {
    this.#model = model;
    this.#table = new Rows(model.table, model.units);
    this.#units = new Float64Array(model.units);
    const words = [...model.words];
    this.#stems = placesOf(
      words.filter(([name]) => !isPair(name)),
      (stem) => knownStem(stem).id,
    );
    this.#pairs = placesOf(
      words.filter(([name]) => isPair(name)),
      knownPair,
    );
    this.#narrative = this.#row(NARRATIVE);
    this.#length = this.#row(LENGTH);
  }

  /** What the network adds to each of the themes that it is told of; nothing to one that it does not know. */
  added(reading: Reading, told: readonly Told[], narrative: boolean): number[] {
    this.#drive(reading, told, narrative);
    return told.map(({ theme }) => {
      const { output } = this.#of(theme.id);
      return output ? output.constant + dot(output.units, this.#units) : 0;
    });
  }

  /**
   * What each input adds to a theme by the units that are not still, and what is added whatever the words; together
   * what `added` gives.
   */
  reasons(
    theme: string,
    reading: Reading,
    told: readonly Told[],
    narrative: boolean,
  ): [input: string, added: number][] {
    const { output } = this.#of(theme);
    if (!output) return [];
    this.#drive(reading, told, narrative);
    const { table, step, bias, words } = this.#model;
    const open = output.units.map((weight, u) => (this.#units[u]! > 0 ? weight : 0));
    const inputs = inputsOf(reading, told, narrative);
    const known = inputs.words.filter((name) => words.has(name));
    const factor = step * share(known.length);
    const row = (name: string) => table.subarray(words.get(name)! * open.length);
    return [
      ['always', output.constant + dot(open, bias)],
      ...known.map((name): [string, number] => [
        isPair(name) ? `words ${name}` : `word ${name}`,
        factor * dot(open, row(name)),
      ]),
      ...inputs.others.flatMap(([name, value]): [string, number][] => {
        const input = this.#model.inputs.get(name);
        return input ? [[name, value * dot(open, input)]] : [];
      }),
    ];
  }

  /** Sets how strongly a sentence drives each unit; 0 where a unit is still. */
  #drive(reading: Reading, told: readonly Told[], narrative: boolean): void {
    const { step, bias } = this.#model;
    const units = this.#units;
    if (units.length === 0) return;
    const places = this.#placesOf(reading);
    this.#table.sum(places, units);
    const factor = step * share(places.length);
    for (let u = 0; u < units.length; u += 1) units[u] = bias[u]! + factor * units[u]!;
    for (const { theme, strength, context } of told) {
      const own = this.#of(theme.id);
      add(units, own.strength, Math.log1p(strength), own.context, context);
    }
    add(units, this.#narrative, Number(narrative), this.#length, lengthOf(reading));
    for (let u = 0; u < units.length; u += 1) if (units[u]! < 0) units[u] = 0;
  }

  /** The places of the words and pairs that are known. */
  #placesOf(reading: Reading): number[] {
    const places: number[] = [];
    for (const { id } of reading.stems.different) {
      const at = id < this.#stems.length ? this.#stems[id]! : -1;
      if (at >= 0) places.push(at);
    }
    const single = places.length;
    const { pairs } = reading.stems;
    for (let i = 1; i <= pairs.length; i += 1) {
      const pair = pairs[i - 1]!;
      const at = pair > 0 && pair < this.#pairs.length ? this.#pairs[pair]! : -1;
      if (at >= 0 && inOneClause(reading, i) && places.indexOf(at, single) < 0) places.push(at);
    }
    return places;
  }

  /** How an input drives the units; not at all where it is not known. */
  #row(input: string): Float64Array {
    return Float64Array.from(this.#model.inputs.get(input) ?? new Float64Array(this.#model.units));
  }

  #of(theme: string): Own {
    let own = this.#themes.get(theme);
    if (!own) {
      const output = this.#model.outputs.get(theme);
      own = {
        strength: this.#row(strengthOf(theme)),
        context: this.#row(contextOf(theme)),
        output: output && { constant: output.constant, units: Float64Array.from(output.units) },
      };
      this.#themes.set(theme, own);
    }
    return own;
  }
}

const isPair = (name: string) => name.includes(' ');

/** By number of a name its place in the table; -1 where it has none. */
function placesOf(
  names: readonly [name: string, at: number][],
  numberOf: (name: string) => number,
): Int32Array {
  const numbered = names.map(([name, at]) => ({ number: numberOf(name), at }));
  const places = new Int32Array(numbered.reduce((end, { number }) => Math.max(end, number + 1), 0)).fill(-1);
  for (const { number, at } of numbered) places[number] = at;
  return places;
}

/** Whether a word stands in one clause with the word before it. */
function inOneClause({ words }: Reading, at: number): boolean {
  return words[at]!.clause === words[at - 1]!.clause;
}

function lengthOf({ words }: Reading): number {
  return Math.log1p(words.length) / 4;
}

/** The product of two vectors whose length four goes into, in four sums: one would have to wait for itself. */
function dot(a: Float64Array, b: ArrayLike<number>): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let i = 0; i < a.length; i += 4) {
    first += a[i]! * b[i]!;
    second += a[i + 1]! * b[i + 1]!;
    third += a[i + 2]! * b[i + 2]!;
    fourth += a[i + 3]! * b[i + 3]!;
  }
  return first + second + (third + fourth);
}

/** Adds two rows to the units, each so many times. */
function add(
  units: Float64Array,
  one: Float64Array,
  times: number,
  other: Float64Array,
  otherTimes: number,
): void {
  for (let u = 0; u < units.length; u += 1) units[u]! += one[u]! * times + other[u]! * otherTimes;
}

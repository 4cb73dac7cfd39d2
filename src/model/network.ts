/**
 * A learned network of one hidden layer: inputs drive units, a unit that is driven below nought is still, and the
 * units tell how likely each class is. The class's sum is `constant + Σ output · max(0, bias + Σ value · input)`.
 */
export interface NetworkModel {
  /** How it was learned, in words and figures. */
  about: Record<string, string | number>;
  /** How many hidden units there are. */
  units: number;
  /** Words and pairs of words, each by name with its place in the table. */
  words: Map<string, number>;
  /** How a word or pair drives each unit, in steps: `units` numbers each. */
  table: Int8Array;
  /** The size of a step. */
  step: number;
  /** How each other input drives each unit. */
  inputs: Map<string, number[]>;
  bias: number[];
  /** For each class what the units add to it, and its constant. */
  outputs: Map<string, { constant: number; units: number[] }>;
}

/** A network without units, which says nothing. */
export const SILENT: NetworkModel = {
  about: {},
  units: 0,
  words: new Map(),
  table: new Int8Array(),
  step: 0,
  inputs: new Map(),
  bias: [],
  outputs: new Map(),
};

/** A network as it stands in its file: the numbers of a word as the bytes of signed integers in base64. */
interface File extends Pick<NetworkModel, 'about' | 'units' | 'step' | 'bias'> {
  words: Record<string, string>;
  inputs: Record<string, number[]>;
  outputs: Record<string, { constant: number; units: number[] }>;
}

/** Reads a network from its JSON file. */
export function readNetwork(text: string): NetworkModel {
  const file = JSON.parse(text) as File;
  const words = Object.entries(file.words);
  const table = new Int8Array(words.length * file.units);
  for (const [i, [, row]] of words.entries()) table.set(Buffer.from(row, 'base64'), i * file.units);
  return {
    ...file,
    words: new Map(words.map(([name], i) => [name, i])),
    table,
    inputs: new Map(Object.entries(file.inputs)),
    outputs: new Map(Object.entries(file.outputs)),
  };
}

/** The JSON file of a network, an input a line by name. */
export function writtenNetwork({ table, ...model }: NetworkModel): string {
  const { about, units, step, bias } = model;
  const bytes = (at: number) =>
    Buffer.from(table.buffer, table.byteOffset + at * units, units).toString('base64');
  const lines = (entries: Iterable<readonly [string, unknown]>) =>
    [...entries]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
      .join(',\n');
  const words = [...model.words].map(([name, at]) => [name, bytes(at)] as const);
  const parts = [
    `  "about": ${JSON.stringify(about)}`,
    `  "units": ${units}`,
    `  "step": ${step}`,
    `  "bias": ${JSON.stringify(bias)}`,
    `  "inputs": {\n${lines(model.inputs)}\n  }`,
    `  "outputs": {\n${lines(model.outputs)}\n  }`,
    `  "words": {\n${lines(words)}\n  }`,
  ];
  return `{\n${parts.join(',\n')}\n}\n`;
}

import type { LinearModel } from '../model/linear.ts';
import { knownPair, knownStem } from '../text/vocabulary.ts';
import { feature, series } from './features.ts';

/** A model's weights laid out so that no name of a feature is built to find them. */
export interface Weights {
  classes: readonly string[];
  /** The weights of all features one after another, by number. */
  features: Float64Array;
  /** By number of a series, the weights of all its stems, pairs of stems or dimensions one after another. */
  series: readonly (Float64Array | undefined)[];
}

type Groups = Map<string, Map<string, number[]>>;

const OF_STEMS = /^(?:word|not …|begins with|ends with)$/;
const OF_PAIRS = /^words$/;
const OF_VECTORS = /^meaning(?: .*)?$/;

/** Lays out a model's weights. */
export function weightsOf(model: LinearModel): Weights {
  const classes = model.classes.length;
  const laidOut: Float64Array[] = [];
  for (const [group, keys] of groupsOf(model)) {
    laidOut[series(group).number] = tableOf(keys, classes, rowsOf(group)!);
  }
  return { classes: model.classes, features: featuresOf(model), series: laidOut };
}

function groupsOf(model: LinearModel): Groups {
  const groups: Groups = new Map();
  for (const [name, values] of model.weights) {
    const group = groupOf(name);
    if (group === null || !rowsOf(group)) continue;
    const keys = groups.get(group) ?? new Map<string, number[]>();
    groups.set(group, keys.set(name.slice(group.length + 2), values));
  }
  return groups;
}

/** What stands before the key in a feature's name; null where it has none. */
function groupOf(name: string): string | null {
  const at = name.indexOf(': ');
  return at < 0 ? null : name.slice(0, at);
}

/** Where the weights of a series lie by the key in a feature's name; null for what is no series. */
function rowsOf(group: string): ((key: string) => number) | null {
  if (OF_STEMS.test(group)) return (stem) => knownStem(stem).id;
  if (OF_PAIRS.test(group)) return knownPair;
  return OF_VECTORS.test(group) ? Number : null;
}

/** Without what goes by stem or dimension. */
function featuresOf(model: LinearModel): Float64Array {
  const others = new Map([...model.weights].filter(([name]) => !rowsOf(groupOf(name) ?? '')));
  return tableOf(others, model.classes.length, feature);
}

function tableOf(
  keys: ReadonlyMap<string, number[]>,
  classes: number,
  rowOf: (key: string) => number,
): Float64Array {
  const rows = [...keys].map(([key, values]) => ({ row: rowOf(key), values }));
  const table = new Float64Array(rows.reduce((end, { row }) => Math.max(end, row + 1), 0) * classes);
  for (const { row, values } of rows) table.set(values, row * classes);
  return table;
}

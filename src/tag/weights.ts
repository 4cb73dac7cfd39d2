import type { LinearModel } from '../model/linear.ts';
import { countOf, feature } from './features.ts';
import { knownStem, stemLimit } from './vocabulary.ts';

/** A model's weights laid out so that no name of a feature is built to find them. */
export interface Weights {
  classes: readonly string[];
  /** The weights of all features one after another, by number. */
  features: Float64Array;
  /** By group of stems, the weights of all stems one after another, by number. */
  stems: ReadonlyMap<string, Float64Array>;
  /** By group of pairs, first and second stem. */
  pairs: ReadonlyMap<string, Pairs>;
  /** By group of a vector, the weights of its dimensions one after another. */
  vectors: ReadonlyMap<string, Float64Array>;
}

type Pairs = ReadonlyMap<number, number[]>[];
type Groups = Map<string, Map<string, number[]>>;

const OF_STEMS = /^(?:word(?: .*)?|not …|begins with|ends with)$/;
const OF_PAIRS = /^words$/;
const OF_VECTORS = /^meaning(?: .*)?$/;

/** Lays out a model's weights. */
export function weightsOf(model: LinearModel): Weights {
  const groups = [...groupsOf(model)];
  const pairs = groups.filter(([group]) => OF_PAIRS.test(group));
  const stems = groups.filter(([group]) => OF_STEMS.test(group));
  const vectors = groups.filter(([group]) => OF_VECTORS.test(group));
  return {
    classes: model.classes,
    features: featuresOf(model),
    stems: new Map(stems.map(([group, keys]) => [group, tableOf(keys, model.classes.length)])),
    pairs: new Map(pairs.map(([group, keys]) => [group, pairsOf(keys)])),
    vectors: new Map(vectors.map(([group, keys]) => [group, dimensionsOf(keys, model.classes.length)])),
  };
}

function groupsOf(model: LinearModel): Groups {
  const groups: Groups = new Map();
  for (const [name, values] of model.weights) {
    const group = groupOf(name);
    if (group === null) continue;
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

function isApart(name: string): boolean {
  const group = groupOf(name) ?? '';
  return [OF_STEMS, OF_PAIRS, OF_VECTORS].some((kind) => kind.test(group));
}

/** Without what goes by stem or dimension. */
function featuresOf(model: LinearModel): Float64Array {
  const others = [...model.weights].filter(([name]) => !isApart(name));
  const rows = others.map(([name, values]) => ({ row: feature(name), values }));
  const table = new Float64Array(countOf() * model.classes.length);
  for (const { row, values } of rows) table.set(values, row * model.classes.length);
  return table;
}

function tableOf(keys: Map<string, number[]>, classes: number): Float64Array {
  const rows = [...keys].map(([stem, values]) => ({ row: knownStem(stem).id, values }));
  const table = new Float64Array(stemLimit() * classes);
  for (const { row, values } of rows) table.set(values, row * classes);
  return table;
}

function dimensionsOf(keys: Map<string, number[]>, classes: number): Float64Array {
  const last = Math.max(...[...keys.keys()].map(Number));
  const table = new Float64Array((last + 1) * classes);
  for (const [dimension, values] of keys) table.set(values, Number(dimension) * classes);
  return table;
}

function pairsOf(keys: Map<string, number[]>): Pairs {
  const pairs: Map<number, number[]>[] = [];
  for (const [pair, values] of keys) {
    const [first, second] = pair.split(' ').map((stem) => knownStem(stem).id);
    while (pairs.length <= first!) pairs.push(new Map());
    pairs[first!]!.set(second!, values);
  }
  return pairs;
}

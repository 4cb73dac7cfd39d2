import type { LinearModel } from '../model/linear.ts';
import { countOf, feature } from './features.ts';
import { Vocabulary } from './vocabulary.ts';

/** A model's weights laid out so that no name of a feature is built to find them. */
export interface Weights {
  classes: readonly string[];
  vocabulary: Vocabulary;
  /** The weights of all features one after another, by number. */
  features: Float64Array;
  /** By group of stems, the weights of all stems of the vocabulary one after another. */
  stems: ReadonlyMap<string, Float64Array>;
  /** By group of pairs and pair of stems. */
  pairs: ReadonlyMap<string, ReadonlyMap<number, number[]>>;
}

type Groups = Map<string, Map<string, number[]>>;

const OF_STEMS = /^(?:word(?: .*)?|not …)$/;
const OF_PAIRS = /^words$/;
const BY_STEM = /^(?:words?(?: [^:]*)?|not …): /;

/** The stems that are part of a feature's name in any of the models. */
export function vocabularyOf(models: readonly LinearModel[]): Vocabulary {
  return new Vocabulary(
    models.flatMap((model) =>
      [...groupsOf(model)]
        .filter(([group]) => OF_STEMS.test(group) || OF_PAIRS.test(group))
        .flatMap(([, keys]) => [...keys.keys()].flatMap((key) => key.split(' '))),
    ),
  );
}

/** Lays out a model's weights. */
export function weightsOf(model: LinearModel, vocabulary: Vocabulary): Weights {
  const groups = groupsOf(model);
  const only = (pattern: RegExp) => [...groups].filter(([group]) => pattern.test(group));
  return {
    classes: model.classes,
    vocabulary,
    features: featuresOf(model),
    stems: new Map(
      only(OF_STEMS).map(([group, keys]) => [group, tableOf(keys, model.classes.length, vocabulary)]),
    ),
    pairs: new Map(only(OF_PAIRS).map(([group, keys]) => [group, pairsOf(keys, vocabulary)])),
  };
}

function groupsOf(model: LinearModel): Groups {
  const groups: Groups = new Map();
  for (const [name, values] of model.weights) {
    const at = name.indexOf(': ');
    if (at < 0) continue;
    const group = name.slice(0, at);
    const keys = groups.get(group) ?? new Map<string, number[]>();
    groups.set(group, keys.set(name.slice(at + 2), values));
  }
  return groups;
}

/** Without what goes by stem. */
function featuresOf(model: LinearModel): Float64Array {
  const others = [...model.weights].filter(([name]) => !BY_STEM.test(name));
  const rows = others.map(([name, values]) => ({ row: feature(name), values }));
  const table = new Float64Array(countOf() * model.classes.length);
  for (const { row, values } of rows) table.set(values, row * model.classes.length);
  return table;
}

function tableOf(keys: Map<string, number[]>, classes: number, vocabulary: Vocabulary): Float64Array {
  const table = new Float64Array(vocabulary.size * classes);
  for (const [stem, values] of keys) table.set(values, vocabulary.find(stem).id * classes);
  return table;
}

function pairsOf(keys: Map<string, number[]>, vocabulary: Vocabulary): Map<number, number[]> {
  return new Map(
    [...keys].map(([pair, values]) => {
      const [first, second] = pair.split(' ').map((stem) => vocabulary.find(stem));
      return [vocabulary.pair(first!, second!), values];
    }),
  );
}

import { readFileSync } from 'node:fs';
import { type LinearModel, readModel } from '../model/linear.ts';

/** What was learned from labelled verdicts. */
export interface VerdictModels {
  /** How likely a finding is evidence on an area. */
  relevance: LinearModel;
  /** Which verdict the most relevant findings give together. */
  verdict: LinearModel;
}

let loaded: VerdictModels | undefined;

/** The models that come with the program, read on first use. */
export function verdictModels(): VerdictModels {
  loaded ??= { relevance: model('relevance'), verdict: model('verdict') };
  return loaded;
}

function model(name: string): LinearModel {
  return readModel(readFileSync(new URL(`../../data/${name}.json`, import.meta.url), 'utf8'));
}

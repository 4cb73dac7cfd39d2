import model from 'wink-eng-lite-web-model';
import winkNLP, { type Model, type WinkMethods } from 'wink-nlp';

/** wink-nlp with sentence ends and nothing else, and its words: numbers by word, and words by number. */
interface Reader {
  nlp: WinkMethods;
  words: { list: string[]; hash: Record<string, number> };
  /** How many words the model holds. */
  own: number;
}

/** Numbers taken by forgotten words before a new reader is made, within 0.1 s. They share 16,384 shapes. */
const MOST_FORGOTTEN = 10_000;

let reader = createReader();

/**
 * The sentences of a text as wink-nlp has them. They depend on the text alone: wink-nlp remembers words and splits
 * others by them (after "the U.S" it takes the stop of "U.S." for an end), so what it learned is forgotten.
 */
export function winkSentences(text: string): string[] {
  const { nlp, words, own } = reader;
  const known = words.list.length;
  const sentences = nlp.readDoc(text).sentences().out(nlp.its.value) as unknown as string[];
  for (const word of words.list.slice(known)) delete words.hash[word];
  if (words.list.length > own + MOST_FORGOTTEN) reader = createReader();
  return sentences;
}

function createReader(): Reader {
  const core = (model.core as () => { features: { lexeme: Reader['words'] } })();
  // the model's own loader of custom entities, which are not asked for, doubles a string at each call
  const metaCER = () => ({ machines: [], transformers: [] });
  const words = core.features.lexeme;
  return {
    nlp: winkNLP({ ...model, core: () => core, metaCER } as Model, ['sbd']),
    words,
    own: words.list.length,
  };
}

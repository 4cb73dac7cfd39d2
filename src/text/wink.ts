import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken, type WinkMethods } from 'wink-nlp';

/** wink-nlp with sentence ends and nothing else. */
export const nlp: WinkMethods = winkNLP(model, ['sbd']);
export const its = nlp.its;
export type { ItemToken };

/**
 * A text of the same length that wink-nlp takes in linear time: its patterns turn quadratic on runs without white
 * space, so those longer than any word or address are cut by spaces.
 */
export function digestible(text: string): string {
  if (text.length < 256) return text;
  return text.replace(/\S{256,}/g, (run) => run.replace(/(.{127})./gs, '$1 '));
}

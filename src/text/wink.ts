import model from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';

/** wink-nlp with sentence ends and nothing else. */
export const nlp: WinkMethods = winkNLP(model, ['sbd']);
export const its = nlp.its;

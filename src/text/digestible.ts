/**
 * A text of the same length that wink-nlp and the stemmer take in linear time: their patterns turn quadratic on runs
 * without white space, so those longer than any word or address are cut by spaces.
 */
export function digestible(text: string): string {
  if (text.length < 256) return text;
  return text.replace(/\S{256,}/g, (run) => run.replace(/(.{127})./gs, '$1 '));
}

/** Takes features, each for all findings of a later report at once: there are hundreds of findings for each area. */
export interface Take {
  /** A feature's name and how strongly each finding has it. */
  all(name: string, values: ArrayLike<number>): void;
  /** The name of a feature that is there or not, and the places of the findings that have it. */
  some(name: string, places: readonly number[]): void;
}

export const NOWHERE: readonly number[] = [];

/** All places of so many but those given, in ascending order like them. */
export function others(places: readonly number[], count: number): number[] {
  const rest: number[] = [];
  let next = 0;
  for (let i = 0; i < count; i++) {
    if (places[next] === i) next += 1;
    else rest.push(i);
  }
  return rest;
}

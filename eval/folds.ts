const FOLDS = 7;

/** The fold that an authority is measured in: what is learned for a fold is learned without its authorities. */
function foldsOf(authorities: string[]): Map<string, number> {
  return new Map([...new Set(authorities)].sort().map((name, i) => [name, i % FOLDS]));
}

/** Splits by fold: for each fold, the cases to learn from and those to measure on. */
export function* splits<T>(
  items: T[],
  authority: (item: T) => string,
): Generator<[learn: T[], measure: T[], fold: number]> {
  const folds = foldsOf(items.map(authority));
  for (let fold = 0; fold < FOLDS; fold++) {
    const measured = items.filter((item) => folds.get(authority(item)) === fold);
    if (measured.length > 0) yield [items.filter((item) => !measured.includes(item)), measured, fold];
  }
}

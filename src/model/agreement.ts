/** How far two readers who chose among the same labels agree. */
export interface Agreement {
  items: number;
  /** Share of items on which both chose the same. */
  share: number;
  /**
   * Cohen's kappa: agreement beyond what two readers with these habits would reach by chance (Cohen, A coefficient of
   * agreement for nominal scales, 1960); null where chance alone would make them agree on everything.
   */
  kappa: number | null;
}

/** @param pairs what the one and the other chose for each item, at least one */
export function agreementOf(pairs: readonly (readonly [one: string, other: string])[]): Agreement {
  const items = pairs.length;
  const share = pairs.filter(([one, other]) => one === other).length / items;
  const labels = [...new Set(pairs.flat())];
  const part = (reader: 0 | 1, label: string) => pairs.filter((p) => p[reader] === label).length / items;
  const chance = labels.reduce((sum, label) => sum + part(0, label) * part(1, label), 0);
  return { items, share, kappa: labels.length < 2 ? null : (share - chance) / (1 - chance) };
}

/** Chance that is the same each time: numbers that follow from a seed (mulberry32). */
export function randomFrom(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** Whether something of this probability happens. */
    below: (probability: number): boolean => next() < probability,
    /** Numbers spread evenly to either side of nought. */
    even: (reach: number) => () => (2 * next() - 1) * reach,
    /** Normally distributed numbers (Box and Muller, 1958). */
    normal: (deviation: number) => () =>
      deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    /** Puts numbers in any order, each as likely. */
    shuffle(order: Int32Array): void {
      for (let i = order.length - 1; i > 0; i -= 1) {
        const j = Math.floor(next() * (i + 1));
        [order[i], order[j]] = [order[j]!, order[i]!];
      }
    },
  };
}

/** Tries of which the quietest counts: what else the machine does is not the work’s doing. */
const TRIES = 5;

/** Microseconds below which a measure says nothing of the work. */
const LEAST = 2_000;

/**
 * How many times as much processor time a work takes on 16 times as much: some 16 where it grows in a straight
 * line, 256 where it grows by the square.
 * @param work prepares itself for a size and gives what is to be measured
 */
export function growth(work: (size: number) => () => void, size: number): number {
  const small = work(size);
  const large = work(16 * size);
  small();
  return least(large) / Math.max(least(small), LEAST);
}

/** Half way, by factors, between a straight line and the square. */
export const STRAIGHT = 64;

function least(work: () => void): number {
  const times = Array.from({ length: TRIES }, () => {
    const before = process.cpuUsage();
    work();
    return process.cpuUsage(before).user;
  });
  return Math.min(...times);
}

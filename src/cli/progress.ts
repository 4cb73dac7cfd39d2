import type { OnDone } from '../run.ts';

/** What of a stream decides whether progress is shown on it. */
interface Screen {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

const CLEAR_LINE = '\r\u001b[K';
/** Milliseconds between two lines, and before the first guess of the time left. */
const BETWEEN = 100;
const FIRST_GUESS = 1000;

/**
 * Shows on a terminal how many things are done and about how long the rest will take; the line goes when all are
 * done. Elsewhere there is none, so that logs and pipes stay quiet.
 * @param what is being done, with a capital: `Reading`
 * @param things that it is done to
 */
export function progress(
  what: string,
  things = 'documents',
  screen: Screen = process.stderr,
  now: () => number = () => performance.now(),
): OnDone | undefined {
  if (!screen.isTTY || process.env.TERM === 'dumb') return undefined;
  const start = now();
  let shown = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    if (done === total) {
      screen.write(CLEAR_LINE);
      return;
    }
    const time = now();
    if (time - shown < BETWEEN) return;
    shown = time;
    const left = time - start < FIRST_GUESS ? '' : `, ${timeLeft(((time - start) / done) * (total - done))}`;
    const line = `${what}: ${done} of ${total} ${things}${left}`;
    screen.write(`${CLEAR_LINE}${line.slice(0, (screen.columns ?? 80) - 1)}`);
  };
}

function timeLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds >= 90) return `about ${Math.round(seconds / 60)} minutes left`;
  return `about ${seconds} ${seconds === 1 ? 'second' : 'seconds'} left`;
}

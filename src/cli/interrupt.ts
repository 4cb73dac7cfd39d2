import { EXIT, say } from './exit.ts';

/**
 * Does some work; on Ctrl-C meanwhile tells what stands so far, in a sentence, and ends the program. Others that
 * listen for the same have their turn first.
 */
export async function interruptible<T>(told: () => string, work: () => Promise<T>): Promise<T> {
  const end = () => {
    say(`\n${told()}`);
    setImmediate(() => process.exit(EXIT.interrupted));
  };
  process.once('SIGINT', end);
  try {
    return await work();
  } finally {
    process.off('SIGINT', end);
  }
}

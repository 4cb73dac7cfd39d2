import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isGone } from './aside.ts';

const NAME = '.throughline-lock';
const BETWEEN = 50;
/** What is done under the lock takes far less: one this old was left by a machine that went down. */
const LEFT_BEHIND = 60_000;

/**
 * Does a short piece of work without a break while no other process does the same in this folder; waits for its turn.
 * A lock left by a process that is gone is taken over.
 * @param temporary a folder of this process alone, on the same disk
 */
export async function withLock(folder: string, temporary: string, work: () => void): Promise<void> {
  const lock = join(folder, NAME);
  while (!take(lock, `${hostname()}\n${process.pid}\n${temporary}`)) {
    takeAway(lock, join(temporary, 'left'));
    await setTimeout(BETWEEN);
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string, content: string): boolean {
  try {
    writeFileSync(lock, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a lock that was left behind; puts back one that another process has taken in between. */
function takeAway(lock: string, to: string): void {
  try {
    const seen = readFileSync(lock, 'utf8');
    if (!isLeft(lock, seen)) return;
    renameSync(lock, to);
    const taken = readFileSync(to, 'utf8');
    if (taken !== seen) take(lock, taken);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function isLeft(lock: string, content: string): boolean {
  if (Date.now() - statSync(lock).mtimeMs > LEFT_BEHIND) return true;
  const [host, pid] = content.split('\n');
  return host === hostname() && isGone(Number(pid));
}

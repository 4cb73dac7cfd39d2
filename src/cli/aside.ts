import { randomUUID } from 'node:crypto';
import { existsSync, rmdirSync, rmSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { slug } from '../model/slug.ts';

/** How the program's own folders begin. */
export const ASIDE = '.throughline-';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Makes a hidden folder below another for the time of some work and removes it, with all that the work left in it,
 * when the work is done, fails, or the program is told to end. Folders that had to be made on the way are removed
 * too where they end up empty.
 * @param parent where the folder is made; made itself where there is none
 */
export async function aside<T>(parent: string, work: (folder: string) => Promise<T>): Promise<T> {
  const made = await mkdir(parent, { recursive: true });
  const folder = join(parent, `${ASIDE}${machine()}-${process.pid}-${randomUUID()}`);
  const clear = () => {
    removeNow(folder);
    if (made) removeEmpty(resolve(parent), resolve(made));
  };
  const end = (signal: NodeJS.Signals) => {
    clear();
    for (const name of SIGNALS) process.off(name, end);
    process.kill(process.pid, signal);
  };
  for (const name of SIGNALS) process.on(name, end);
  try {
    await removeLeft(parent);
    await mkdir(folder);
    return await work(folder);
  } finally {
    for (const name of SIGNALS) process.off(name, end);
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    if (made) removeEmpty(resolve(parent), resolve(made));
  }
}

const TRIES = 50;
const BETWEEN = 5;

/** Removes a folder without giving way to anything else; again where a write that was under way still ended in it. */
function removeNow(folder: string): void {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // not empty: tried again
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BETWEEN);
    if (!existsSync(folder)) return;
  }
}

/** Removes a folder and those above it, up to and with another, as long as they are empty. */
function removeEmpty(from: string, to: string): void {
  for (let at = from; ; at = dirname(at)) {
    try {
      rmdirSync(at);
    } catch {
      return;
    }
    if (at === to || at === dirname(at)) return;
  }
}

const machine = () => slug(hostname()).replaceAll('-', '');

/** Removes folders that processes of this machine left behind when they were killed. */
async function removeLeft(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${ASIDE}${machine()}-`)) continue;
    if (isGone(Number(name.slice(ASIDE.length).split('-')[1])))
      await rm(join(parent, name), { recursive: true, force: true });
  }
}

/** Whether no process of this number runs on this machine. */
export function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

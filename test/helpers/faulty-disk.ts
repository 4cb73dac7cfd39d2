import * as realFs from 'node:fs';
import * as realPromises from 'node:fs/promises';
import { jest } from '@jest/globals';

/** Counts the calls that change the disk and lets one of them fail. */
export const disk = { calls: 0, failAt: 0, code: '' };

// biome-ignore lint/suspicious/noExplicitAny: any function of the file system
function faulty<F extends (...args: any[]) => any>(real: F): F {
  return ((...args) => {
    disk.calls += 1;
    if (disk.calls === disk.failAt) throw Object.assign(new Error(disk.code), { code: disk.code });
    return real(...args);
  }) as F;
}

/** Puts the counting functions in the place of Node's own, for modules that are imported afterwards. */
export function mockDisk(): void {
  const { copyFileSync, linkSync, mkdirSync, renameSync, writeFileSync } = realFs;
  jest.unstable_mockModule('node:fs', () => ({
    ...realFs,
    copyFileSync: faulty(copyFileSync),
    linkSync: faulty(linkSync),
    mkdirSync: faulty(mkdirSync),
    renameSync: faulty(renameSync),
    writeFileSync: faulty(writeFileSync),
  }));
  const { mkdir, rename, writeFile } = realPromises;
  jest.unstable_mockModule('node:fs/promises', () => ({
    ...realPromises,
    mkdir: faulty(async (...args: Parameters<typeof mkdir>) => mkdir(...args)),
    rename: faulty(async (...args: Parameters<typeof rename>) => rename(...args)),
    writeFile: faulty(async (...args: Parameters<typeof writeFile>) => writeFile(...args)),
  }));
}

/** Lets the call of a number fail from now on, or none. */
export function failAt(call: number, code = 'ENOSPC'): void {
  Object.assign(disk, { calls: 0, failAt: call, code });
}

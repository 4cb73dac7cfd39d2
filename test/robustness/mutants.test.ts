import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

const COUNT = process.env.MUTANTS ?? '10000';
const SEED = process.env.MUTANTS_SEED ?? '1';

test(`${COUNT} damaged letters (seed ${SEED}) are read, with what must be true of them, or refused with a reason`, () => {
  const script = 'test/robustness/mutants.ts';
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, COUNT, SEED], {
    encoding: 'utf8',
  });
  process.stderr.write(stdout);
  expect([status, stderr, stdout]).toEqual([0, '', expect.stringContaining(' 0 broken')]);
}, 3_600_000);

import { expect } from 'expect';
import { bind } from 'jest-each';

/** What `@jest/globals` exports, as far as the tests use it, on top of mocha. */

const { after, afterEach, before, beforeEach, describe, it } = globalThis;

const withEach = (define) => {
  const named = (name, run) => define(name, run);
  return Object.assign(named, { each: bind(named, false), skip: define.skip });
};
const suite = withEach(describe);
const test = withEach(it);

export { after as afterAll, afterEach, before as beforeAll, beforeEach, expect, suite as describe, test };

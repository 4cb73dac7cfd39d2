import { register } from 'node:module';

/** Lets tests that import from Jest run under mocha: all in one process, which Jest cannot. */

const globals = new URL('globals.js', import.meta.url).href;
const hooks = `export const resolve = (specifier, context, next) =>
  specifier === '@jest/globals'
    ? { url: ${JSON.stringify(globals)}, shortCircuit: true }
    : next(specifier, context);`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);

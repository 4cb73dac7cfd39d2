// Bundles the script that goes inside each page: dist/client/page.js, one minified file without imports.
import { build } from 'esbuild';

await build({
  entryPoints: ['src/report/client/page.ts'],
  outfile: 'dist/client/page.js',
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  logLevel: 'warning',
});

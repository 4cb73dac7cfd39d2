// Bundles what goes inside each page: dist/client/page.js and page.css, each one minified file without imports.
import { build } from 'esbuild';

await build({
  entryPoints: ['src/report/client/page.ts', 'src/report/client/page.css'],
  outdir: 'dist/client',
  bundle: true,
  minify: true,
  charset: 'utf8',
  format: 'iife',
  target: 'es2020',
  logLevel: 'warning',
});

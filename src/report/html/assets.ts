import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Html } from './markup.ts';

/** A script or style that goes inside each page, with the hash by which the page's policy lets it run. */
export interface Asset {
  code: Html;
  hash: string;
}

function asset(name: string): Asset {
  const code = readFileSync(new URL(`../../../dist/client/${name}`, import.meta.url), 'utf8').trim();
  return { code: Html.code(code), hash: `sha256-${createHash('sha256').update(code).digest('base64')}` };
}

/** The script inside each page, as bundled by `npm run build`. */
export const script = asset('page.js');
/** The style inside each page, as bundled by `npm run build`. */
export const style = asset('page.css');

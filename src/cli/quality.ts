import { readFileSync } from 'node:fs';
import type { QualityFigures } from '../report/context.ts';

/** How often the program agrees with careful readers, as last measured by `npm run eval -- --write`. */
export function quality(): QualityFigures {
  return JSON.parse(
    readFileSync(new URL('../../data/quality.json', import.meta.url), 'utf8'),
  ) as QualityFigures;
}

import type { Trail } from '../model/trail.ts';
import { authorityFile } from './addresses.ts';
import type { ReportContext } from './context.ts';
import { areasCsv, findingsCsv } from './csv.ts';
import { authorityPage } from './html/authority.ts';
import { indexPage } from './html/index.ts';
import { trailJson } from './json.ts';

export type { QualityFigures, ReportContext } from './context.ts';
export { authorityPage, indexPage, trailJson };

/**
 * Everything that a run writes: relative path, with `/`, to content.
 * @param trails one for each authority
 */
export function reportFiles(trails: Trail[], context: ReportContext): Map<string, string> {
  const files = new Map<string, string>();
  for (const trail of trails) {
    files.set(authorityFile(trail.authority.id, 'html'), authorityPage(trail, context));
    files.set(`data/${authorityFile(trail.authority.id, 'json')}`, trailJson(trail));
  }
  files.set('areas.csv', areasCsv(trails, context));
  files.set('findings.csv', findingsCsv(trails));
  files.set('index.html', indexPage(trails, context));
  return files;
}

import type { Trail } from '../../src/model/trail.ts';
import { authorityFile } from '../../src/report/addresses.ts';
import type { ReportContext } from '../../src/report/context.ts';
import { areasCsv, findingsCsv } from '../../src/report/csv.ts';
import { authorityPage } from '../../src/report/html/authority.ts';
import { indexPage } from '../../src/report/html/index.ts';
import { trailJson } from '../../src/report/json.ts';
import { outlineOf } from '../../src/report/outline.ts';

/**
 * The files of a report on trails, without workers or a store: relative path, with `/`, to content.
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
  files.set('index.html', indexPage(trails.map(outlineOf), context));
  return files;
}

import { resolve } from 'node:path';
import type { Trail } from '../../model/trail.ts';
import { reportFiles } from '../../report/report.ts';
import { say } from '../exit.ts';
import { writeFiles } from '../output.ts';
import { type ReadingOptions, reportContext, type Work, work } from './common.ts';

/** `throughline report`: the main job. */
export async function report(inputs: string[], options: ReadingOptions & { out: string }): Promise<void> {
  const done = await work(inputs, options);
  const files = reportFiles(done.trails, reportContext(done));
  await writeFiles(options.out, files);
  say(summary(done));
  say(`\nOpen ${resolve(options.out, 'index.html')}`);
}

function summary({ reading, trails }: Work): string {
  const read = `Read ${count(reading.inspections.length, 'report')} of ${count(trails.length, 'authority', 'authorities')}`;
  const unread =
    reading.unread.length > 0 ? `; ${count(reading.unread.length, 'document')} could not be read` : '';
  return [`${read}${unread}.`, '', ...trails.map(line)].join('\n');
}

function line(trail: Trail): string {
  const { authority, inspections, areas } = trail;
  const start = `${authority.name}: ${count(inspections.length, 'inspection')}`;
  const judged = areas.filter((a) => a.verdicts.length > 0);
  if (judged.length === 0)
    return `${start}, so no earlier report to compare with; ${count(areas.length, 'area')} for improvement noted.`;
  const standings = (['addressed', 'partly', 'persists', 're-emerged', 'not-mentioned'] as const)
    .map((s) => [judged.filter((a) => a.standing === s).length, WORDS[s]] as const)
    .filter(([n]) => n > 0)
    .map(([n, word]) => `${n} ${word}`);
  return `${start}. Of ${count(judged.length, 'earlier area')} for improvement: ${standings.join(', ')}.`;
}

const WORDS = {
  addressed: 'addressed',
  partly: 'partly addressed',
  persists: 'persisting',
  're-emerged': 're-emerged',
  'not-mentioned': 'not mentioned in a later report that looked at them',
} as const;

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

import type { Trail } from '../../model/trail.ts';
import { areasCsv } from '../../report/csv.ts';
import { trailJson } from '../../report/json.ts';
import { terminal } from '../../report/terminal.ts';
import { EXIT, say } from '../exit.ts';
import { type ReadingOptions, reportContext, trailsOf, withReading } from './common.ts';

type CheckOptions = ReadingOptions & { json?: boolean; csv?: boolean; failOn?: string };

/** `throughline check`: what became of the earlier areas for improvement. */
export async function check(inputs: string[], options: CheckOptions): Promise<void> {
  const { trails, context } = await withReading(inputs, options, async (given) => ({
    trails: await trailsOf(given),
    context: reportContext(given),
  }));
  if (options.json) process.stdout.write(asJson(trails));
  else if (options.csv) process.stdout.write(areasCsv(trails, context));
  else process.stdout.write(trails.map((t) => terminal(t, process.stdout.columns ?? 100)).join('\n'));
  if (!trails.some((t) => t.areas.some((a) => a.verdicts.length > 0))) {
    say(
      'nothing to compare: no authority has an area for improvement and a later report. Add its other reports.',
    );
    process.exitCode = EXIT.failed;
  }
  if (
    options.failOn &&
    trails.some((t) => t.areas.some((a) => a.standing === options.failOn && a.verdicts.length > 0))
  )
    process.exitCode = EXIT.failed;
}

/** One trail as an object, several as an array of them. */
function asJson(trails: Trail[]): string {
  return trails.length === 1
    ? `${trailJson(trails[0]!).trimEnd()}\n`
    : `[${trails.map((t) => trailJson(t).trimEnd()).join(',\n')}]\n`;
}

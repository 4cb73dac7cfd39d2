import type { Area, Trail } from '../../model/trail.ts';
import { areasCsv } from '../../report/csv.ts';
import { trailJson } from '../../report/json.ts';
import { lookup } from '../../report/lookup.ts';
import { reviewFile } from '../../report/review-file.ts';
import { lastWord } from '../../report/summary.ts';
import { terminal } from '../../report/terminal.ts';
import { EXIT, inLine, say } from '../exit.ts';
import { print } from '../print.ts';
import { writeReviewFile } from '../reviews.ts';
import { type ReadingOptions, reportContext, trailsOf, withReading } from './common.ts';

type CheckOptions = ReadingOptions & { json?: boolean; csv?: boolean; failOn?: string };

/** `throughline check`: what became of the earlier areas for improvement. */
export async function check(inputs: string[], options: CheckOptions): Promise<void> {
  const { trails, context, rows } = await withReading(inputs, options, async (given) => {
    const { trails, unplaced } = await trailsOf(given);
    const drafts = given.reviews.filter((row) => row.verdict === null);
    return { trails, context: reportContext(given), rows: [...unplaced, ...drafts] };
  });
  const compared = trails.filter((t) => t.areas.some((a) => a.verdicts.length > 0));
  let written = '';
  if (options.writeReviews !== undefined) {
    const content = reviewFile(
      compared.map((trail) => lookup(trail, context)),
      rows,
    );
    const copy = await writeReviewFile(options.writeReviews, content);
    const kept = copy ? ` What stood there is kept as ${copy}.` : '';
    written = inLine(
      `Written ${options.writeReviews}: one row for each verdict, doubtful ones first.${kept}`,
    );
  }
  if (options.json) await print(asJson(trails));
  else if (options.csv) await print(areasCsv(trails, context));
  else await print(asTables(trails));
  if (written) say(`${written}\nFill in verdict, note, reviewer and date, then run again with --reviews.`);
  if (compared.length === 0)
    say(
      'nothing to compare: no authority has an area for improvement and a later report. Add its other reports.',
    );
  const { failOn } = options;
  const met = failOn !== undefined && compared.some((t) => t.areas.some((a) => standsAt(a, failOn)));
  if (compared.length === 0 || met) process.exitCode = EXIT.failed;
}

/** One table for each trail; that of a single one is fitted to the screen. */
function asTables(trails: readonly Trail[]): string {
  const { columns = 100, rows = Number.POSITIVE_INFINITY } = process.stdout;
  const height = trails.length === 1 ? rows : Number.POSITIVE_INFINITY;
  return trails.map((trail) => terminal(trail, columns, height)).join('\n');
}

/** Whether an earlier area stands at a verdict, or has come back with it. */
function standsAt(area: Area, verdict: string): boolean {
  if (area.verdicts.length === 0) return false;
  return area.standing === verdict || lastWord(area)?.verdict === verdict;
}

/** One trail as an object, several as an array of them. */
function asJson(trails: Trail[]): string {
  return trails.length === 1
    ? `${trailJson(trails[0]!).trimEnd()}\n`
    : `[${trails.map((t) => trailJson(t).trimEnd()).join(',\n')}]\n`;
}

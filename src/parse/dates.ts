import { isoDate, monthNumber, type PartialDate } from '../model/dates.ts';

/** Days printed one after the other, as in "7 to 11 February 2022" or "6 and 7 September 2011". */
export interface DateRun {
  start: PartialDate;
  end: PartialDate;
  index: number;
  length: number;
}

const DAY =
  /(\d{1,2})[/.](\d{1,2})[/.](20\d\d|\d\d)|(\d{1,2})(?:st|nd|rd|th)?(?:\s+(?:of\s+)?([A-Z][a-z]{2,8}))?(?:,?\s+(20\d\d))?/g;
/** What may stand between two days of a run. */
const LINK =
  /^[\s,;–—─-]*(?:(?:to|and|until|through|then|from|between|plus|&)\b|&)?[\s,;:–—─-]*(?:(?:from|on|between|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s+)*$/i;

interface Day {
  day: number;
  month: number | null;
  year: number | null;
  index: number;
  end: number;
}

/** The runs of dates in a text, each with at least a month and a year, in the order of the text. */
export function dateRuns(text: string): DateRun[] {
  const runs: Day[][] = [];
  for (const found of text.matchAll(DAY)) {
    const day = asDay(found);
    if (!day) continue;
    const open = runs.at(-1);
    if (open && LINK.test(text.slice(open.at(-1)!.end, day.index))) open.push(day);
    else runs.push([day]);
  }
  return runs.flatMap((run) => complete(run) ?? []);
}

function asDay(found: RegExpExecArray): Day | null {
  const place = { index: found.index, end: found.index + found[0].length };
  if (found[1]) {
    const year = Number(found[3]);
    return {
      day: Number(found[1]),
      month: Number(found[2]),
      year: year < 100 ? 2000 + year : year,
      ...place,
    };
  }
  const month = found[5] ? monthNumber(found[5]) : null;
  const day = Number(found[4]);
  if (day < 1 || day > 31) return null;
  if (found[5] && month === null)
    return { day, month, year: null, index: place.index, end: place.index + found[4]!.length };
  return { day, month, year: found[6] ? Number(found[6]) : null, ...place };
}

/** Gives each day the month and year that follow it; null where none does. */
function complete(run: readonly Day[]): DateRun | null {
  let [month, year]: [number | null, number | null] = [null, null];
  const dates: PartialDate[] = [];
  let end: number | null = null;
  for (const day of [...run].reverse()) {
    month = day.month ?? month;
    year = day.year ?? year;
    if (!month || month > 12 || !year) continue;
    end ??= day.end;
    dates.unshift(isoDate(year, month, day.day));
  }
  const index = run[0]!.index;
  if (end === null || dates.length === 0) return null;
  const sorted = [...dates].sort();
  return { start: sorted[0]!, end: sorted.at(-1)!, index, length: end - index };
}

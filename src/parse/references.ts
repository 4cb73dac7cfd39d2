import { isoDate, MONTHS, monthNumber, type PartialDate } from '../model/dates.ts';
import type { FrameworkId, InspectionReference } from '../model/inspection.ts';
import { frameworkNamed } from './framework-names.ts';

const MONTH = `(?:${MONTHS.join('|')})`;
const VISIT = '(?:inspections?|focused visits?|monitoring visits?|visits?|ILACS|SIF|JTAI)';
/** Words that may stand between "last" or "previous" and what was made: "last full graded", "last Ofsted". */
const KIND_OF_VISIT = "(?:[\\w’'-]+ ){0,4}?";
const WHEN = `(?:in|of|from|during) (?:(?:early|late) )?(?:(?:\\d{1,2} )?${MONTH} )?(?:20\\d\\d)`;

/** A mention of an inspection before this one. */
const EARLIER = new RegExp(
  [
    `\\b(?:last|previous|earlier|preceding|prior(?! to)|recent|most recent) ${KIND_OF_VISIT}${VISIT}\\b`,
    `\\b${VISIT}\\b[^.;]{0,60}? ${WHEN}`,
    `\\b(?:the|their|its) (?:${MONTH} )?20\\d\\d ${KIND_OF_VISIT}${VISIT}\\b`,
    `\\b(?:identified|found|raised|noted|highlighted|recommended|reported)\\b[^.;]{0,30}? (?:by|at) (?:Ofsted|inspectors)[^.;]{0,20}? in (?:${MONTH} )?20\\d\\d`,
  ].join('|'),
  'gi',
);
/** What makes the inspection that is named next none of those that reports on children's services mean: this one, or another body's. */
const NOT_MEANT =
  /\b(?:this|current|present|Care Quality Commission(?: \(CQC\))?|CQC|HMIC(?:FRS)?|Inspectorate of \w+)(?:[’']s)? $/i;

/** Whether a text speaks of an inspection before this one. */
export function namesEarlier(text: string): boolean {
  return [...text.matchAll(EARLIER)].some(({ index }) => !NOT_MEANT.test(text.slice(0, index)));
}

/** A place in a text. */
interface Place {
  start: number;
  end: number;
}

/** A name of what was made, with what stands in brackets after it: "joint targeted area inspection (JTAI)". */
const NAME = new RegExp(`\\b${VISIT}\\b(?: (?:framework )?\\(?${VISIT}\\)?)*`, 'gi');
const DATE = new RegExp(`\\b(?:(?:(\\d{1,2}) )?(${MONTH}),? )?(20\\d\\d)\\b`, 'gi');
/** Between a date and the name of what it dates: "the 2012 child protection inspection". */
const DATED_BEFORE = /^ (?:(?!(?:and|or|the|an?|but)\b)[\w’'-]+ ){0,4}$/i;
/** Between the dates of several inspections: "in April 2019 and August 2021". */
const LISTED = /^,?(?: and| or)? (?:in )?$/;
/** How far behind the name of an inspection its date stands, at most. */
const FAR = 90;

/**
 * The inspections that a text refers to by date, in its order, each with the kind that its own words name; where it
 * gives no date, the one that it names without.
 */
export function referencesIn(text: string): InspectionReference[] {
  const names = places(text, NAME).filter(({ start }) => !NOT_MEANT.test(text.slice(0, start)));
  const all = [...text.matchAll(DATE)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    date: asDate(found),
  }));
  if (names.length === 0) return [{ date: all[0]?.date ?? null, framework: frameworkNamed(text) }];
  const found: InspectionReference[] = [];
  let from = 0;
  for (const [i, name] of names.entries()) {
    const next = names[i + 1]?.start ?? text.length;
    const before = all.filter((d) => d.end <= name.start && d.start >= from).at(-1);
    const own =
      before && DATED_BEFORE.test(text.slice(before.end, name.start))
        ? [before]
        : run(
            all.filter(
              (d) => d.start >= name.end && d.end <= Math.min(next, name.end + FAR) && !datesNext(d),
            ),
          );
    const end = Math.max(name.end, ...own.map((d) => d.end));
    const words = text.slice(from, end);
    const framework = frameworkNamed(words) ?? frameworkNamed(text.slice(from, Math.min(next, end + FAR)));
    found.push(...own.map(({ date }) => ({ date, framework: kindAt(date, framework) })));
    if (own.length === 0 && names.length === 1) found.push({ date: null, framework });
    from = end;
  }
  return found.length > 0
    ? distinct(found)
    : [{ date: null, framework: frameworkNamed(text.slice(0, from)) }];

  /** The first of some dates, with those that are listed after it. */
  function run(dates: typeof all): typeof all {
    const end = dates.findIndex((d, i) => i > 0 && !LISTED.test(text.slice(dates[i - 1]!.end, d.start)));
    return end < 0 ? dates : dates.slice(0, end);
  }

  function datesNext(date: Place): boolean {
    return names.some((n) => n.start >= date.end && DATED_BEFORE.test(text.slice(date.end, n.start)));
  }
}

/** A "judgement inspection" from before the framework of that name began, in January 2018, was one of another kind. */
function kindAt(date: PartialDate, framework: FrameworkId | null): FrameworkId | null {
  return framework === 'ilacs' && date < '2018' ? null : framework;
}

function places(text: string, pattern: RegExp): Place[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

function asDate([, , month, year]: RegExpExecArray): string {
  return month ? isoDate(Number(year), monthNumber(month) ?? undefined) : year!;
}

function distinct(references: readonly InspectionReference[]): InspectionReference[] {
  return references.filter(
    (r, i) => references.findIndex((o) => o.date === r.date && o.framework === r.framework) === i,
  );
}

import {
  type Course,
  cameBack,
  keepsComingBack,
  onOneSentence,
  strengthLost,
  wanting,
  wantingAtLast,
} from '../../model/course.ts';
import { longDate } from '../../model/dates.ts';
import { inspectionDate, isLater } from '../../model/inspection.ts';
import type { MissingInspection, ThemeTrail } from '../../model/trail.ts';
import { themeAnchor } from '../addresses.ts';
import { icon } from '../charts/symbols.ts';
import type { Lookup } from '../lookup.ts';
import { caution, ofBoard, outcomeClauses } from '../phrases.ts';
import { afterComma, count, list, numeral, sentence } from '../prose.ts';
import { citedOutcomes, FATES, type Fate, fateOf, isGuess } from '../summary.ts';
import { inspectionMonth, trailMonths } from '../times.ts';
import { FATE, FRAMEWORK } from '../words.ts';
import { type Html, html } from './markup.ts';

/** What a reader can tell a committee after the first screen. */
export function opening(look: Lookup): Html {
  const rows: [string, Html | null][] = [
    ['Reports read', read(look)],
    ['Earlier areas for improvement', fates(look)],
    ['Keeps coming back', recurring(look)],
    ['Strengths lost', lost(look)],
    [
      look.trail.inspections.length > 1 ? 'Raised by the latest report' : 'Raised by this report',
      latest(look),
    ],
    ['Raised without a date', undated(look)],
    ['Not supplied', missing(look)],
  ];
  return html`<section id="in-short" class="short" aria-labelledby="in-short-h"><h2 id="in-short-h">In short</h2>
<dl class="facts">${rows.map(([label, words]) => words && html`<div><dt>${label}</dt><dd>${words}</dd></div>\n`)}</dl>
</section>`;
}

function read(look: Lookup): Html {
  const all = look.trail.inspections;
  const [first] = all;
  if (first && all.length === 1) {
    return html`<p>One report was read: ${FRAMEWORK[first.framework]}, ${inspectionMonth(first)}. With one report there is nothing to compare over time.</p>`;
  }
  const undated = all.filter((i) => inspectionDate(i) === null).length;
  const [from, to] = trailMonths(all);
  const without =
    undated > 0 &&
    ` ${sentence(numeral(undated))} of them ${undated === 1 ? 'has' : 'have'} no date that could be read and ${undated === 1 ? 'is' : 'are'} compared with no other.`;
  return html`<p>${sentence(count(all.length, 'report'))} of inspections and visits were read${from && `, ${to ? `from ${from} to ${to}` : `all of ${from}`}`}.${without}</p>`;
}

function fates(look: Lookup): Html | null {
  const { followed, fates: counts, reviewed, unclear, overtaken } = look.summary;
  if (followed.length === 0) return null;
  const [them, these] = followed.length === 1 ? ['it', 'this verdict'] : ['each', 'these verdicts'];
  const checked =
    reviewed === 0
      ? `No person has reviewed ${these} yet.`
      : `A person has reviewed ${numeral(reviewed)} of ${these}.`;
  const perhaps = (fate: Fate) => followed.filter((area) => fateOf(area) === fate && isGuess(area)).length;
  const silent = counts['not-mentioned'] + counts['out-of-scope'] + overtaken > 0;
  return html`<p>Earlier reports raised ${count(followed.length, 'area')} for improvement${afterComma(ofBoard(followed))}. By the latest word on ${them}:</p>
<ul class="fates">${FATES.filter((fate) => counts[fate] > 0).map((fate) => html`<li class="${fate}"><a href="#areas"><b>${icon(fate)}${counts[fate]}</b> <span>${FATE[fate]}</span>${perhaps(fate) > 0 && html` <small>${perhaps(fate) < counts[fate] && `${perhaps(fate)} of them `}perhaps</small>`}</a></li>`)}</ul>
<p>${checked}${unclear > 0 && ` ${sentence(numeral(unclear))} of them ${unclear === 1 ? 'is' : 'are'} not clear and marked “perhaps”.`}${overtaken > 0 && ` On ${numeral(overtaken)} of the areas the latest report is silent: the latest word on ${overtaken === 1 ? 'it' : 'them'} is an earlier report’s.`}${silent && ' Where a report says nothing on an area, or did not look at it, nothing is known of it: silence is not improvement.'} ${caution(look.context.quality)}</p>`;
}

/** Links to themes, those marked of which what is said of them rests on one sentence. */
function links(
  look: Lookup,
  themes: readonly ThemeTrail[],
  most: number,
  said: (course: Course) => boolean,
): Html {
  const shown = themes.length <= most + 1 ? themes : themes.slice(0, most);
  const rest = themes.length - shown.length;
  return html`${shown.map((theme, i) => {
    const joint = i === 0 ? '' : i === shown.length - 1 && rest === 0 ? ' and ' : ', ';
    return html`${joint}<a href="#${themeAnchor(theme.id)}">${look.themeLabel(theme.id)}</a>${onOneSentence(look.course(theme), said) && ' (on one sentence)'}`;
  })}${rest > 0 && html` and <a href="#recurring">${numeral(rest)} more</a>`}`;
}

function recurring(look: Lookup): Html | null {
  if (look.trail.inspections.length < 2) return null;
  const { recurring: themes, cameBack: past } = look.summary;
  if (themes.length + past.length === 0)
    return html`<p>No theme was found wanting in more than one report.</p>`;
  return html`${
    themes.length > 0 &&
    html`<p>${links(look, themes, 5, keepsComingBack)} ${themes.length === 1 ? 'was' : 'were each'} found wanting in more than one report.</p>`
  }${
    past.length > 0 &&
    html`<p>${links(look, past, 3, cameBack)} ${past.length === 1 ? 'was' : 'were each'} found wanting in more than one report, but a strength in the last that speaks of ${past.length === 1 ? 'it' : 'them'}.</p>`
  }`;
}

function lost(look: Lookup): Html | null {
  if (look.trail.inspections.length < 2) return null;
  const { lost: themes, regained } = look.summary;
  if (themes.length + regained.length === 0)
    return html`<p>No theme was a strength first and found wanting later.</p>`;
  const isLost = (course: Course) => strengthLost(course) && wantingAtLast(course);
  const wasLost = (course: Course) => strengthLost(course) && !wantingAtLast(course);
  return html`${
    themes.length > 1
      ? html`<p>${links(look, themes, 5, isLost)} were each a strength in one report and are found wanting by the last that speaks of them.</p>`
      : themes[0] &&
        html`<p>${links(look, themes, 1, isLost)} was a strength in ${turn(look, themes[0])}.</p>`
  }${
    regained.length > 0 &&
    html`<p>${links(look, regained, 3, wasLost)} ${regained.length === 1 ? 'was' : 'were each'} a strength, then found wanting; the last report that speaks of ${regained.length === 1 ? 'it' : 'them'} no longer finds ${regained.length === 1 ? 'it' : 'them'} wanting.</p>`
  }`;
}

function turn(look: Lookup, theme: ThemeTrail): string {
  const strengths = theme.byInspection
    .filter((c) => c.state === 'strength')
    .map((c) => look.inspection(c.in));
  const faults = theme.byInspection.filter(wanting).map((c) => look.inspection(c.in));
  const praised = strengths.find((s) => faults.some((f) => isLater(f, s)));
  if (!praised) return 'one report and found wanting in a later one';
  const later = faults.filter((f) => isLater(f, praised));
  return `${inspectionMonth(praised)} and found wanting in ${list(later.map(inspectionMonth))}`;
}

function latest(look: Lookup): Html | null {
  const { latest: areas } = look.summary;
  const last = look.trail.inspections.at(-1);
  if (areas.length === 0) {
    if (!last || inspectionDate(last) === null) return null;
    return html`<p>No area for improvement was found in the report of ${look.name(last)}.</p>`;
  }
  return html`<p><a href="#latest">${sentence(count(areas.length, 'area'))} for improvement</a>${afterComma(ofBoard(areas))}, on which no later report was supplied.</p>`;
}

function undated(look: Lookup): Html | null {
  const { undated: areas } = look.summary;
  if (areas.length === 0) return null;
  return html`<p><a href="#undated">${sentence(count(areas.length, 'area'))} for improvement</a>${afterComma(ofBoard(areas))}, by reports of which no date could be read: they are compared with no other.</p>`;
}

function missing(look: Lookup): Html | null {
  const all = look.trail.missing;
  if (all.length === 0) return null;
  const areas = all.reduce((sum, m) => sum + m.areas.length, 0);
  const one = all.length === 1;
  const outcomes = citedOutcomes(look.trail);
  const became = outcomes.every(([outcome]) => outcome === 'unstated')
    ? `; what is quoted does not say outright what became of ${areas === 1 ? 'it' : 'them'}.`
    : `: as the program reads a later report, ${outcomeClauses(outcomes)}.`;
  const known = `${sentence(count(areas, 'area'))} for improvement ${areas === 1 ? 'is' : 'are'} known from there${became}`;
  return html`<p>The reports speak of at least <a href="#missing">${count(all.length, 'other inspection')}</a> (${dates(all)}) whose own ${one ? 'report was' : 'reports were'} not supplied. ${areas > 0 && known}</p>`;
}

/** The dates of inspections, the first few of them. */
function dates(all: readonly MissingInspection[]): string {
  const known = all.flatMap((m) => (m.date ? [longDate(m.date)] : []));
  const undated = all.length - known.length;
  if (all.length === 1 && undated === 1) return 'without a date';
  const parts =
    known.length > 7 ? [...known.slice(0, 6), `${numeral(known.length - 6)} more with dates`] : known;
  return list(undated > 0 ? [...parts, `${numeral(undated)} without a date`] : parts);
}

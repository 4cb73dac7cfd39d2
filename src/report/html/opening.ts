import { longDate } from '../../model/dates.ts';
import { inspectionMonth, themeAnchor } from '../addresses.ts';
import { icon } from '../charts/symbols.ts';
import type { Lookup } from '../lookup.ts';
import { count, numeral, sentence } from '../prose.ts';
import { FATES, wanting } from '../summary.ts';
import { FATE, FRAMEWORK } from '../words.ts';
import { type Html, html } from './markup.ts';

/** What a reader can tell a committee after the first screen. */
export function opening(look: Lookup): Html {
  return html`<section id="in-short" class="short" aria-labelledby="in-short-h"><h2 id="in-short-h">In short</h2>
<p>${inspections(look)}</p>
${fates(look)}
${recurring(look)}
${lost(look)}
${missing(look)}
</section>`;
}

function inspections(look: Lookup): string {
  const all = look.trail.inspections;
  const [first, last] = [all[0]!, all.at(-1)!];
  if (all.length === 1) {
    return `One report was read: ${FRAMEWORK[first.framework]}, ${inspectionMonth(first)}. With one report there is nothing to compare over time.`;
  }
  return `${sentence(count(all.length, 'report'))} of inspections and visits were read, from ${inspectionMonth(first)} to ${inspectionMonth(last)}.`;
}

function fates(look: Lookup): Html {
  const { followed, fates: counts, reviewed, latest } = look.summary;
  const open = html`<p>The latest report raised <a href="#latest">${count(latest.length, 'area')} for improvement</a>, which no later report supplied has looked at yet.</p>`;
  if (followed.length === 0) return html`${latest.length > 0 && open}`;
  const checked =
    reviewed === 0
      ? 'No person has reviewed these verdicts yet.'
      : `A person has reviewed ${numeral(reviewed)} of them.`;
  return html`<p>Earlier reports raised ${count(followed.length, 'area')} for improvement that a later report can be read for. By the latest word on each:</p>
<ul class="fates">${FATES.map((fate) => (counts[fate] > 0 || fate === 'addressed' || fate === 'persists') && html`<li class="fate ${fate}">${icon(fate)}<b>${counts[fate]}</b> <a href="#areas">${FATE[fate]}</a></li>`)}</ul>
<p>${checked} Silence is not improvement: where a report says nothing on an area, or did not look at it, nothing is known of it.</p>
${latest.length > 0 && open}`;
}

function themeLinks(look: Lookup, ids: readonly string[], most: number): Html {
  const shown = ids.length <= most + 1 ? ids : ids.slice(0, most);
  const rest = ids.length - shown.length;
  return html`${shown.map((id, i) => {
    const joint = i === 0 ? '' : i === shown.length - 1 && rest === 0 ? ' and ' : ', ';
    return html`${joint}<a href="#${themeAnchor(id)}">${look.themeLabel(id)}</a>`;
  })}${rest > 0 && ` and ${numeral(rest)} more`}`;
}

function recurring(look: Lookup): Html | null {
  const ids = look.summary.recurring.map((t) => t.id);
  if (look.trail.inspections.length < 2) return null;
  if (ids.length === 0)
    return html`<p><strong>What keeps coming back:</strong> no theme was found wanting in more than one report.</p>`;
  return html`<p><strong>What keeps coming back:</strong> ${themeLinks(look, ids, 5)}.</p>`;
}

function lost(look: Lookup): Html | null {
  if (look.trail.inspections.length < 2) return null;
  const themes = look.summary.lost;
  if (themes.length === 0) return html`<p><strong>Strengths lost:</strong> none was found.</p>`;
  return html`<p><strong>Strengths lost:</strong> ${themeLinks(
    look,
    themes.map((t) => t.id),
    5,
  )}. ${themes.length === 1 ? 'It was' : 'Each was'} a strength in one report and found wanting in a later one${themes.length === 1 && `: ${turn(look, themes[0]!)}`}.</p>`;
}

function turn(look: Lookup, theme: Lookup['summary']['lost'][number]): string {
  const praised = theme.byInspection.findIndex((c) => c.state === 'strength');
  const later = theme.byInspection.find((c, i) => i > praised && wanting(c));
  const month = (sha: string) => inspectionMonth(look.inspection(sha));
  return praised < 0 || !later
    ? 'see its findings'
    : `${month(theme.byInspection[praised]!.in)}, then ${month(later.in)}`;
}

function missing(look: Lookup): Html | null {
  const all = look.trail.missing;
  if (all.length === 0) return null;
  const names = all.map((m) => (m.date ? longDate(m.date) : 'an earlier one without a date'));
  const areas = all.reduce((sum, m) => sum + m.areas.length, 0);
  return html`<p><strong>Not supplied:</strong> the reports speak of ${all.length === 1 ? 'an earlier inspection' : `${numeral(all.length)} other inspections`} (${names.slice(0, 6).join('; ')}${names.length > 6 && `; ${numeral(names.length - 6)} more`}) ${all.length === 1 ? 'whose report was' : 'whose reports were'} not supplied${areas > 0 && html`; <a href="#missing">${count(areas, 'area')} for improvement</a> ${areas === 1 ? 'is' : 'are'} known from them all the same`}. What they found beyond that is not in this page.</p>`;
}

import { longDate, sameDate } from '../../model/dates.ts';
import { type Claim, canBeOneKind, inspectionDate } from '../../model/inspection.ts';
import type { CitedArea, MissingInspection } from '../../model/trail.ts';
import { citedAnchor } from '../addresses.ts';
import { icon, OUTCOME_MARK } from '../charts/symbols.ts';
import type { Lookup } from '../lookup.ts';
import { beginning, count, list, sentence } from '../prose.ts';
import { FRAMEWORK, OUTCOME } from '../words.ts';
import { type Html, html } from './markup.ts';
import { source } from './quote.ts';

/** Inspections that the reports speak of and that were not supplied, with all that is known of them. */
export function missingSection(look: Lookup): Html | null {
  const { missing } = look.trail;
  if (missing.length === 0) return null;
  return html`<section id="missing" aria-labelledby="missing-h"><h2 id="missing-h">Inspections that were not supplied</h2>
<p>The reports speak of these inspections. What stands here are the later reports’ sentences on them, and how the program reads these; their own findings are not in this page. There may be more: those that a report only mentions may be left out, those named without a date mostly are, and several that are named by their year alone stand here as one.${repeated(look) && ' An area of which several sentences speak stands here, and counts, once for each of them.'}</p>
${undated(look)}
${missing.map((m) => one(look, m))}
</section>`;
}

/** Whether several sentences speak of single areas of one inspection, which may be the same area. */
function repeated(look: Lookup): boolean {
  return look.trail.missing.some((m) => new Set(m.areas.map((area) => area.finding)).size > 1);
}

/** Supplied reports without a date may be what the others speak of. */
function undated(look: Lookup): Html | null {
  const { inspections, missing } = look.trail;
  const without = inspections.filter(
    (i) =>
      inspectionDate(i) === null &&
      missing.some((m) => m.citedBy.some((sha256) => sha256 !== i.document.sha256)),
  );
  if (without.length === 0) return null;
  const one = without.length === 1;
  return html`<p><strong>${sentence(count(without.length, 'report'))} that ${one ? 'was' : 'were'} supplied ${one ? 'bears' : 'bear'} no date</strong> and may be among these after all.</p>`;
}

function one(look: Lookup, missing: MissingInspection): Html {
  const name = missing.framework ? FRAMEWORK[missing.framework] : 'An earlier inspection';
  return html`<h3>${missing.date ? longDate(missing.date) : 'Date not stated'}: ${name}</h3>
${isPerhapsAnother(look, missing) && html`<p>It may be one of the others of that year here: what the reports say does not tell.</p>`}
${missing.areas.length > 0 && html`<h4>Single areas for improvement (${missing.areas.length})</h4>`}
${missing.areas.map((area, n) => cited(look, area, citedAnchor(area.finding, missing, n)))}
${missing.overall.length > 0 && html`<h4>Its areas as a whole</h4>`}
${missing.overall.map((area) => cited(look, area, null))}
${missing.shared.length > 0 && html`<h4>In a sentence on several inspections</h4>${elsewhere(look, missing)}`}
${missing.areas.length + missing.overall.length + missing.shared.length === 0 && mentioned(look, missing)}`;
}

/** The sentences that name an inspection of which no report says what became of its areas. */
function mentioned(look: Lookup, missing: MissingInspection): Html {
  const citing = missing.citedBy.map((sha256) => look.inspection(sha256));
  const sentences = citing.flatMap(({ claims }) => claims.filter((claim) => names(claim, missing)));
  const nothing = 'Nothing is said of what became of its areas.';
  if (sentences.length === 0)
    return html`<p>${nothing} It is mentioned in the report of ${list(citing.map(look.name))}.</p>`;
  return html`<p>${nothing} It is mentioned in these words:</p>
${sentences.map((sentence) => quoted(look, sentence))}`;
}

function quoted(look: Lookup, { text, finding }: Pick<CitedArea, 'text' | 'finding'>): Html {
  const found = look.finding(finding);
  return html`<div class="cited"><blockquote>${text}</blockquote>
<p class="address">${found && source(look, found)}</p></div>
`;
}

/** Whether a claim gives the date of an inspection, and no other kind. */
function names({ refersTo, alsoRefersTo }: Claim, { date, framework }: MissingInspection): boolean {
  return [refersTo, ...alsoRefersTo].some(
    (r) => r.date !== null && date !== null && sameDate(r.date, date) && canBeOneKind(r.framework, framework),
  );
}

/** Whether a date fits another, more exact one as well. */
function isPerhapsAnother(look: Lookup, { date, framework }: MissingInspection): boolean {
  return look.trail.missing.some(
    (m) =>
      date !== null &&
      m.date !== null &&
      m.date.length > date.length &&
      sameDate(m.date, date) &&
      canBeOneKind(framework, m.framework),
  );
}

/** How the program reads what a sentence says of an area. */
function reading({ outcome }: CitedArea): Html {
  return outcome === 'unstated'
    ? html`<strong>${OUTCOME[outcome]}</strong> in these words`
    : html`<strong>${OUTCOME[outcome]}</strong>, as the program reads the later report`;
}

function cited(look: Lookup, area: CitedArea, anchor: string | null): Html {
  const found = look.finding(area.finding);
  return html`<div class="cited"${anchor && html` id="${anchor}"`}><p>${icon(OUTCOME_MARK[area.outcome])} ${reading(area)}${anchor && area.themes.length > 0 && ` (${area.themes.map((id) => look.themeLabel(id)).join(', ')})`}:</p>
<blockquote>${area.text}</blockquote>
${saying(look, area).map((text) => html`<blockquote>${text}</blockquote>`)}
<p class="address">${found && source(look, found)}</p></div>
`;
}

/** The report's own sentence that the words quoted for an area were one, where these do not say so themselves. */
function saying(look: Lookup, { citedBy, finding, text }: CitedArea): string[] {
  const claim = look.inspection(citedBy).claims.find((c) => c.finding === finding && c.about.includes(text));
  return claim && !claim.text.includes(text) && !text.includes(claim.text) ? [claim.text] : [];
}

/** Links to the areas that stand under other inspections, for each of these; what stands under none is quoted. */
function elsewhere(look: Lookup, { shared }: MissingInspection): Html[] {
  const { missing } = look.trail;
  const alone = shared.filter((area) => !missing.some((other) => other.areas.some((a) => isSame(a, area))));
  const linked = missing.flatMap((other) => {
    const links = other.areas.flatMap((area, n) =>
      shared.some((s) => isSame(s, area))
        ? html`<a href="#${citedAnchor(area.finding, other, n)}">“${beginning(area.text, 60)}”</a>`
        : [],
    );
    if (links.length === 0) return [];
    const when = other.date ? longDate(other.date) : 'the inspection without a date';
    return [
      html`<p>What is quoted under ${when} is said of this inspection too, and counts there: ${links.map((link, i) => html`${i > 0 && ', '}${link}`)}.</p>`,
    ];
  });
  return [...linked, ...alone.map((area) => quoted(look, area))];
}

function isSame(a: CitedArea, b: CitedArea): boolean {
  return a.finding === b.finding && a.text === b.text;
}

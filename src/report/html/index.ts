import { authorityFile } from '../addresses.ts';
import { authoritiesChart, commonTitle } from '../charts/authorities.ts';
import { figure } from '../charts/figure.ts';
import type { ReportContext } from '../context.ts';
import { isCompared, type Outline } from '../outline.ts';
import { caution, fateClause, shareOfBoard } from '../phrases.ts';
import { count, inBrackets, list, numeral, sentence } from '../prose.ts';
import { FATES } from '../summary.ts';
import { shortMonth } from '../times.ts';
import { FATE_SHORT } from '../words.ts';
import { type Content, type Html, html } from './markup.ts';
import { page } from './page.ts';

/** The page over all authorities. */
export function indexPage(outlines: readonly Outline[], context: ReportContext): string {
  const reports = outlines.reduce((sum, o) => sum + o.reports, 0);
  const sections: [string, string, Content][] = [
    ['in-short', 'In short', opening(outlines, context)],
    ['authorities', 'All authorities', authorities(outlines, context)],
    ['common', 'Common problems', common(outlines, context)],
    ['left-out', 'What was left out', leftOut(context)],
    ['data', 'The data', data()],
  ];
  const present = sections.filter(([, , content]) => content !== null);
  return page(
    {
      title: 'Inspections of children’s services, by authority',
      home: false,
      wide: true,
      contents: present.map(([anchor, label]) => [anchor, label]),
      intro: html`<h1>Inspections of children’s services</h1>
<p class="lead">${sentence(count(reports, 'report'))} of ${count(outlines.length, 'authority', 'authorities')}: what keeps coming back, and what became of earlier areas for improvement.</p>`,
      body: present.map(([, , content]) => content),
    },
    context,
  );
}

/** What the reports of all authorities say together. */
function opening(outlines: readonly Outline[], context: ReportContext): Html {
  const total = (of: (followed: Outline['followed']) => number) =>
    outlines.reduce((sum, { followed }) => sum + of(followed), 0);
  const compared = outlines.filter(isCompared).length;
  const fates = FATES.map((fate) => [fate, total((f) => f.fates[fate])] as const);
  const told = fates.filter(([, n]) => n > 0).map(([fate, n]) => fateClause(fate, n));
  const followed = total((f) => f.all);
  const ofBoard = shareOfBoard(
    total((f) => f.ofBoard),
    followed,
  );
  const reviewed = total((f) => f.reviewed);
  const unclear = total((f) => f.unclear);
  return html`<section id="in-short" class="short" aria-labelledby="in-short-h"><h2 id="in-short-h">In short</h2>
${
  compared === 0
    ? html`<p>No authority has two reports here, so there is nothing to compare over time.</p>`
    : html`<p>${sentence(count(compared, 'authority', 'authorities'))} can be compared over time. Of ${count(followed, 'earlier area')} for improvement there${inBrackets(ofBoard)}, by the latest word on each, ${list(told)}. ${reviewed === 0 ? 'No person has reviewed these verdicts yet.' : `A person has reviewed ${numeral(reviewed)} of these verdicts.`}${unclear > 0 && ` ${sentence(numeral(unclear))} of them ${unclear === 1 ? 'is' : 'are'} not clear and marked “perhaps” where ${unclear === 1 ? 'it stands' : 'they stand'}.`} ${caution(context.quality)}</p>
<p>${commonTitle(outlines, context)}.</p>`
}
${context.unread.length > 0 && html`<p><a href="#left-out">${sentence(count(context.unread.length, 'document'))}</a> could not be read.</p>`}
</section>`;
}

function authorities(outlines: readonly Outline[], context: ReportContext): Html {
  const label = new Map(context.lexicon.themes.map((t) => [t.id, t.label]));
  return html`<section id="authorities" aria-labelledby="authorities-h"><h2 id="authorities-h">All authorities</h2>
<form class="filters" id="table-filter" hidden><p class="field"><label for="table-text">Find an authority</label><input id="table-text" type="search" autocomplete="off"></p><p id="table-result" role="status"></p></form>
<div class="scroll" tabindex="0" role="region" aria-label="Table of all authorities"><table class="sortable" id="table"><caption><span>Earlier areas for improvement by the latest word on each. Nothing said and not looked at are no sign of improvement.</span></caption>
<thead><tr><th scope="col">Authority</th><th scope="col" class="n">Reports</th><th scope="col">Latest</th><th scope="col" class="n">Earlier areas</th>${FATES.map((fate) => html`<th scope="col" class="n">${FATE_SHORT[fate]}</th>`)}<th scope="col">Keeps coming back</th></tr></thead>
<tbody>${outlines.map((outline) => row(outline, (id) => label.get(id) ?? id))}</tbody></table></div>
</section>`;
}

function row(outline: Outline, label: (id: string) => string): Html {
  const { authority, reports, latest, followed, recurring } = outline;
  const themes = recurring.slice(0, 2).map(label);
  const more = recurring.length - themes.length;
  const back = isCompared(outline)
    ? [...themes, ...(more > 0 ? [`${more} more`] : [])].join('; ') || 'Nothing found'
    : 'One report: nothing to compare';
  return html`<tr><th scope="row"><a href="${authorityFile(authority.id, 'html')}">${authority.name}</a></th><td class="n">${reports}</td><td data-sort="${latest ?? ''}">${shortMonth(latest)}</td><td class="n">${followed.all}</td>${FATES.map((fate) => html`<td class="n">${followed.all > 0 ? followed.fates[fate] : '–'}</td>`)}<td>${back}</td></tr>
`;
}

function common(outlines: readonly Outline[], context: ReportContext): Html | null {
  const compared = outlines.filter(isCompared).length;
  if (compared === 0) return null;
  return html`<section id="common" aria-labelledby="common-h"><h2 id="common-h">${compared > 1 ? 'What many authorities have in common' : 'Themes found wanting, by authority'}</h2>
${figure(authoritiesChart(outlines, context, 'chart-authorities'))}</section>`;
}

function leftOut(context: ReportContext): Html | null {
  if (context.unread.length + context.notices.length === 0) return null;
  return html`<section id="left-out" aria-labelledby="left-out-h"><h2 id="left-out-h">What was left out</h2>
${context.unread.length > 0 && html`<h3>Documents that could not be read</h3><ul>${context.unread.map((u) => html`<li><span class="path">${u.path}</span>: ${u.reason}</li>`)}</ul>`}
${context.notices.length > 0 && html`<h3>Notices</h3><ul>${context.notices.map((n) => html`<li>${n}</li>`)}</ul>`}
</section>`;
}

function data(): Html {
  return html`<section id="data" aria-labelledby="data-h"><h2 id="data-h">The data</h2>
<p>In the same folder: <a href="areas.csv">the areas</a> and <a href="findings.csv">the findings</a> of all authorities as tables for a spreadsheet, and in <code>data</code> everything on each authority as JSON.</p></section>`;
}

import { askedAgainIn } from '../../model/again.ts';
import type { Area } from '../../model/trail.ts';
import { themeAnchor } from '../addresses.ts';
import { figure } from '../charts/figure.ts';
import { icon } from '../charts/symbols.ts';
import { threadChart } from '../charts/threads.ts';
import type { Found, Lookup } from '../lookup.ts';
import { confidence, isOfBoard } from '../phrases.ts';
import { beginning } from '../prose.ts';
import { decidedBy, type Fate, fateOf, isGuess, isUnclear, lastWord } from '../summary.ts';
import { BOARDS, FATE } from '../words.ts';
import { type Html, html } from './markup.ts';
import { marked, source, themeSpans } from './quote.ts';
import { laterWord } from './verdict.ts';

/** What the section of areas is called; with nothing to compare it holds the areas alone. */
export function areasHeading(look: Lookup): string {
  const compared = look.summary.followed.length > 0 || look.trail.missing.some((m) => m.areas.length > 0);
  return compared ? 'What became of earlier areas for improvement' : 'Areas for improvement';
}

/** What became of each earlier area for improvement: the chart, then each area beside the later evidence. */
export function areasSection(look: Lookup): Html | null {
  const { followed, latest, undated } = look.summary;
  const cited = look.trail.missing.some((m) => m.areas.length > 0);
  if (followed.length + latest.length + undated.length === 0 && !cited) return null;
  return html`<section id="areas" aria-labelledby="areas-h"><h2 id="areas-h">${areasHeading(look)}</h2>
${followed.length === 0 && html`<p>No later report of this authority was supplied: what became of the areas that it raised cannot be said.${cited && ' What stands here is what a report says itself of an inspection before it.'}</p>`}
${look.trail.areas.some(isOfBoard) && html`<p>Some of these reports review the Local Safeguarding Children Board too. What they ask of the board, not of the authority, is marked as ${BOARDS}. A report that does not review the board answers that by what it says of the board alone.</p>`}
${(followed.length > 0 || cited) && figure(threadChart(look, 'chart-areas'))}
${
  followed.length > 0 &&
  html`<h3>Each area beside what was said later</h3>
<p class="screen">Open an area to see its wording beside the later report’s own words. A sentence in grey is the one that the next points back to.</p>
<p id="areas-shown" role="status"></p>
${byReport(followed).map(
  (areas) => html`<h4 class="raised">Raised in ${look.name(look.inspection(areas[0]!.raisedIn))}</h4>
<div class="cards">${areas.map((area) => card(look, area))}</div>`,
)}`
}
${
  latest.length > 0 &&
  html`<h3 id="latest">Raised by ${look.trail.inspections.length > 1 ? 'the latest report' : 'this report'}</h3>
<ol class="latest">${latest.map((area) => latestArea(look, area))}</ol>`
}
${
  undated.length > 0 &&
  html`<h3 id="undated">Raised by a report without a date</h3>
<p>When it was written could not be read. So it is compared with no other report, and what became of these areas cannot be said.</p>
<ol class="latest">${undated.map((area) => latestArea(look, area))}</ol>`
}
</section>`;
}

function card(look: Lookup, area: Area): Html {
  const fate = fateOf(area);
  return html`<details class="card" id="${look.areaAnchor(area.id)}" data-fate="${fate}"><summary><span class="what"><b>${look.areaNumber(area.id)}.</b> ${beginning(area.text, 90)}${isOfBoard(area) && ` (${BOARDS})`}</span>
<span class="fate ${fate}">${icon(fate)} ${fateWords(area, fate)}${said(look, area)}</span></summary>
<div class="beside"><div class="asked"><h5>Asked for in ${look.name(look.inspection(area.raisedIn))}</h5>${asked(look, area)}${thread(look, area)}</div>
<div class="later">${area.verdicts.map((verdict) => laterWord(look, area, verdict))}</div></div>
</details>
`;
}

/** A fate that is no more than a guess is called one. */
function fateWords(area: Area, fate: Fate): string {
  return isGuess(area) ? `Perhaps ${FATE[fate].toLowerCase()}` : FATE[fate];
}

/** When the fate was last spoken of, and how sure that is. */
function said(look: Lookup, area: Area): Html | null {
  const last = lastWord(area);
  if (!last) return null;
  const by = decidedBy(area, last);
  const sure = by ? `reviewed by ${by.reviewer}` : isGuess(area) ? 'not clear' : confidence(last.confidence);
  return html` <small>${look.name(look.inspection(last.in))}, ${sure}</small>`;
}

function byReport(areas: readonly Area[]): Area[][] {
  const reports = [...new Set(areas.map((a) => a.raisedIn))];
  return reports.map((sha256) => areas.filter((a) => a.raisedIn === sha256));
}

function asked(look: Lookup, area: Area): Html {
  const found = look.finding(area.finding);
  return html`<blockquote>${wording(area, found)}</blockquote>
<p class="address">${found && source(look, found)}</p>
${area.themes.length > 0 && html`<p class="address">${area.themes.length === 1 ? 'Theme' : 'Themes'}: ${area.themes.map((id, i) => html`${i > 0 && ', '}<a href="#${themeAnchor(id)}">${look.themeLabel(id)}</a>`)}</p>`}`;
}

/** An area as it was raised, with the words marked by which it got its themes. */
function wording({ text }: Area, found: Found | null): Html {
  return marked(text, found?.finding.text === text ? themeSpans(found.finding) : []);
}

/** The areas before and after this one in which the program reads the same; where that is no more than a guess, "perhaps". */
function thread(look: Lookup, area: Area): Html[] {
  const before = look.trail.areas.flatMap((from) =>
    from.verdicts.flatMap((v) =>
      askedAgainIn(v) === area.id ? { area: from, unclear: isUnclear(from, v) } : [],
    ),
  );
  const after = area.verdicts.flatMap((v) =>
    look.trail.areas.flatMap((to) =>
      to.id === askedAgainIn(v) ? { area: to, unclear: isUnclear(area, v) } : [],
    ),
  );
  const link = (a: Area) => html`<a href="#${look.areaAnchor(a.id)}">area ${look.areaNumber(a.id)}</a>`;
  const links = (areas: readonly Area[]) =>
    joined(
      byReport(areas).map(
        (of) => html`${joined(of.map(link))} of ${look.name(look.inspection(of[0]!.raisedIn))}`,
      ),
    );
  return [false, true].flatMap((unclear) => {
    const [asks, asked] = [before, after].map((all) =>
      all.filter((other) => other.unclear === unclear).map((other) => other.area),
    );
    const sure = unclear ? 'Perhaps this' : 'As the program reads it, this';
    return [
      asks!.length > 0
        ? html`<p class="address">${sure} asks again for what ${links(asks!)} asked for.</p>`
        : [],
      asked!.length > 0 ? html`<p class="address">${sure} is asked for again as ${links(asked!)}.</p>` : [],
    ].flat();
  });
}

/** What `list` does to texts: `a, b and c`. */
function joined(parts: readonly Html[]): Html[] {
  return parts.map((part, i) => html`${i > 0 && (i === parts.length - 1 ? ' and ' : ', ')}${part}`);
}

function latestArea(look: Lookup, area: Area): Html {
  const found = look.finding(area.finding);
  return html`<li id="${look.areaAnchor(area.id)}" value="${look.areaNumber(area.id)}">${wording(area, found)} <span class="address">${found && source(look, found)}</span>${thread(look, area)}</li>
`;
}

import type { Area, Evidence, Verdict } from '../../model/trail.ts';
import { areaAnchor, inspectionMonth, inspectionTime, themeAnchor } from '../addresses.ts';
import { figure } from '../charts/figure.ts';
import { icon } from '../charts/symbols.ts';
import { verdictMark } from '../charts/thread-rows.ts';
import { threadChart } from '../charts/threads.ts';
import type { Lookup } from '../lookup.ts';
import { beginning, sentence } from '../prose.ts';
import { fateOf } from '../summary.ts';
import { confidence, FATE, FRAMEWORK, GRADE, rule, STANCE, VERDICT } from '../words.ts';
import { type Html, html } from './markup.ts';
import { marked, source, themeSpans } from './quote.ts';

/** What became of each earlier area for improvement: the chart, then each area beside the later evidence. */
export function areasSection(look: Lookup): Html | null {
  const { followed, latest } = look.summary;
  const cited = look.trail.missing.some((m) => m.areas.length > 0);
  if (followed.length === 0 && latest.length === 0 && !cited) return null;
  return html`<section id="areas" aria-labelledby="areas-h"><h2 id="areas-h">What became of earlier areas for improvement</h2>
${followed.length === 0 && html`<p>No later report of this authority was supplied, so nothing can be said of what became of the areas below${cited && '; of areas of an earlier inspection, only what this report says itself is known'}.</p>`}
${(followed.length > 0 || cited) && figure(threadChart(look, 'chart-areas'))}
${
  followed.length > 0 &&
  html`<h3>Each area beside what was said later</h3>
<p>Open an area to see its wording beside the later report’s own words.</p>
${byReport(followed).map(
  (areas) => html`<h4 class="raised">Raised in ${inspectionMonth(look.inspection(areas[0]!.raisedIn))}</h4>
<div class="cards">${areas.map((area) => card(look, area))}</div>`,
)}`
}
${
  latest.length > 0 &&
  html`<h3 id="latest">Raised by the latest report</h3>
<ol class="latest">${latest.map((area) => latestArea(look, area))}</ol>`
}
</section>`;
}

function card(look: Lookup, area: Area): Html {
  const fate = fateOf(area);
  return html`<details class="card" id="${areaAnchor(area.id)}"><summary><span class="what"><b>${look.areaNumber(area.id)}.</b> ${beginning(area.text, 110)}</span>
<span class="fate ${fate}">${icon(fate)} ${FATE[fate]}${said(look, area)}</span></summary>
<div class="beside"><div class="asked"><h4>Asked for in ${inspectionMonth(look.inspection(area.raisedIn))}</h4>${asked(look, area)}</div>
<div class="later">${area.verdicts.map((verdict) => later(look, area, verdict))}</div></div>
<p class="ref">For the review file: area <code>${area.id}</code></p>
</details>
`;
}

/** When the fate was last spoken of, and how sure that is. */
function said(look: Lookup, area: Area): Html | null {
  const last = area.verdicts.findLast((v) => v.verdict !== 'not-mentioned');
  if (!last) return null;
  return html` <small>${inspectionMonth(look.inspection(last.in))}, ${confidence(last.confidence)}</small>`;
}

function byReport(areas: readonly Area[]): Area[][] {
  const reports = [...new Set(areas.map((a) => a.raisedIn))];
  return reports.map((sha256) => areas.filter((a) => a.raisedIn === sha256));
}

function asked(look: Lookup, area: Area): Html {
  const found = look.finding(area.finding);
  return html`<blockquote>${marked(area.text, found && found.finding.text === area.text ? themeSpans(found.finding) : [])}</blockquote>
<p class="address">${found && source(found.finding, found.inspection)}</p>
${area.themes.length > 0 && html`<p class="address">Theme: ${area.themes.map((id, i) => html`${i > 0 && ', '}<a href="#${themeAnchor(id)}">${look.themeLabel(id)}</a>`)}</p>`}`;
}

function later(look: Lookup, area: Area, verdict: Verdict): Html {
  const inspection = look.inspection(verdict.in);
  const grade = inspection.judgements['overall-effectiveness'];
  return html`<div class="verdict"><h4>${sentence(inspectionTime(inspection))}: ${FRAMEWORK[inspection.framework]}</h4>
${grade && html`<p class="address">Overall effectiveness then: ${GRADE[grade].toLowerCase()}</p>`}
${verdictWords(verdict)}
${review(area, verdict)}
${verdict.evidence.map((e) => evidence(look, e))}
${verdict.candidates.length > 0 && html`<details><summary>Nearest sentences, too weak to carry a verdict (${verdict.candidates.length})</summary>${verdict.candidates.map((e) => evidence(look, e))}</details>`}
</div>`;
}

function verdictWords(verdict: Verdict): Html {
  const kind = verdictMark(verdict);
  const sure = confidence(verdict.confidence);
  if (kind === 'out-of-scope') {
    return html`<p class="says out-of-scope">${icon('out-of-scope')} <strong>Outside what the visit looked at.</strong> Nothing follows for this area.</p>`;
  }
  if (kind === 'not-mentioned') {
    return html`<p class="says not-mentioned">${icon('not-mentioned')} <strong>The later report says nothing specific on this.</strong> That is not a sign of improvement.${sure === 'not clear' && ' The program is not sure: read the nearest sentences.'}</p>`;
  }
  const words =
    sure === 'not clear'
      ? `Not clear, perhaps: ${VERDICT[verdict.verdict].toLowerCase()}.`
      : `${VERDICT[verdict.verdict]}: ${sure}.`;
  return html`<p class="says ${kind}">${icon(kind)} <strong>${words}</strong> ${rule(verdict.rule)}</p>`;
}

function review(area: Area, verdict: Verdict): Html | null {
  const by = area.reviewed;
  if (!by || by.in !== verdict.in) return null;
  return html`<p class="review"><strong>Reviewed by ${by.reviewer}${by.date && `, ${by.date}`}: ${VERDICT[by.verdict].toLowerCase()}.</strong> ${by.note}${by.stale && html` <strong>The wording has changed since: this review no longer counts.</strong>`}</p>`;
}

function evidence(look: Lookup, item: Evidence): Html {
  const found = look.finding(item.finding);
  return html`<blockquote class="${item.stance}">${marked(item.text, item.spans)}</blockquote>
<p class="address">${STANCE[item.stance]}. ${found && source(found.finding, found.inspection)}</p>`;
}

function latestArea(look: Lookup, area: Area): Html {
  const found = look.finding(area.finding);
  return html`<li id="${areaAnchor(area.id)}" value="${look.areaNumber(area.id)}">${marked(area.text, found && found.finding.text === area.text ? themeSpans(found.finding) : [])} <span class="address">${found && source(found.finding, found.inspection)}</span></li>
`;
}

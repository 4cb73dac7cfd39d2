import type { Area, Evidence, Verdict } from '../../model/trail.ts';
import { inspectionTime } from '../addresses.ts';
import { icon } from '../charts/symbols.ts';
import type { Lookup } from '../lookup.ts';
import { confidence, rule } from '../phrases.ts';
import { sentence } from '../prose.ts';
import { decidedBy, verdictMark } from '../summary.ts';
import { FRAMEWORK, GRADE, STANCE, VERDICT } from '../words.ts';
import { type Html, html } from './markup.ts';
import { marked, source } from './quote.ts';

/** What one later inspection says of an area: the verdict in words, who or what gave it, and its evidence. */
export function laterWord(look: Lookup, area: Area, verdict: Verdict): Html {
  const inspection = look.inspection(verdict.in);
  const grade = inspection.judgements['overall-effectiveness'];
  const candidates = verdict.candidates.map((e) => evidence(look, e));
  return html`<div class="verdict"><h5>${sentence(inspectionTime(inspection))}: ${FRAMEWORK[inspection.framework]}</h5>
${grade && html`<p class="address">Overall effectiveness then: ${GRADE[grade].toLowerCase()}</p>`}
${review(area, verdict)}
${decidedBy(area, verdict) === null && reading(verdict)}
${verdict.evidence.map((e) => evidence(look, e))}
${candidates.length > 0 && html`<details><summary>Nearest sentences, too weak to carry a verdict (${candidates.length})</summary>${candidates}</details>`}
</div>`;
}

/** The program's verdict in words. */
function reading(verdict: Verdict): Html {
  const kind = verdictMark(verdict);
  const sure = confidence(verdict.confidence);
  if (kind === 'out-of-scope') {
    return html`<p>${icon(kind)} <strong>Outside what the visit looked at.</strong> Nothing follows for this area.</p>`;
  }
  if (kind === 'not-mentioned') {
    return html`<p>${icon(kind)} <strong>The later report says nothing specific on this.</strong> That is not a sign of improvement.${sure === 'not clear' && verdict.candidates.length > 0 && ' The program is not sure: read the nearest sentences.'}</p>`;
  }
  const words =
    sure === 'not clear'
      ? `Not clear, perhaps: ${VERDICT[verdict.verdict].toLowerCase()}.`
      : `${VERDICT[verdict.verdict]}: ${sure}.`;
  return html`<p>${icon(kind)} <strong>${words}</strong> ${rule(verdict.rule)}</p>`;
}

/** A person's decision, which takes the place of the program's unless the wording has changed since. */
function review(area: Area, verdict: Verdict): Html | null {
  const by = area.reviewed;
  if (!by || by.in !== verdict.in) return null;
  return html`<p class="review">${icon(by.verdict)} <strong>${VERDICT[by.verdict]}, as reviewed by ${by.reviewer}${by.date && ` on ${by.date}`}.</strong> ${by.note}${by.stale && html` <strong>The wording has changed since: this review no longer counts.</strong>`}</p>`;
}

function evidence(look: Lookup, item: Evidence): Html {
  const found = look.finding(item.finding);
  return html`<blockquote class="${item.stance}">${marked(item.text, item.spans)}</blockquote>
<p class="address">${STANCE[item.stance]}. ${found && source(found.finding, found.inspection)}</p>`;
}

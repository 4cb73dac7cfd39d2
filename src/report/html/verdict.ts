import type { Area, Evidence, Review, Verdict } from '../../model/trail.ts';
import { place } from '../addresses.ts';
import { icon } from '../charts/symbols.ts';
import type { Lookup } from '../lookup.ts';
import { confidence, rule } from '../phrases.ts';
import { beginning, sentence } from '../prose.ts';
import { quotable } from '../quotable.ts';
import { decidedBy, isUnclear, lastWord, reviewOf, verdictMark } from '../summary.ts';
import { FRAMEWORK_SHORT, GRADE, STANCE, VERDICT, VERDICT_MARK } from '../words.ts';
import { type Html, html } from './markup.ts';
import { marked } from './quote.ts';

/** What one later inspection says of an area: the verdict in words, who or what gave it, and its evidence. */
export function laterWord(look: Lookup, area: Area, verdict: Verdict): Html {
  const inspection = look.inspection(verdict.in);
  const grade = inspection.judgements['overall-effectiveness'];
  return html`<div class="verdict"><h5>${sentence(look.name(inspection))} <small>${FRAMEWORK_SHORT[inspection.framework].join(' ')}${grade && `, overall ${GRADE[grade].toLowerCase()}`}</small></h5>
${review(area, verdict)}
${decidedBy(area, verdict) === null && reading(verdict)}
${quotes(look, verdict.evidence, quotable(verdict, inspection, verdict === lastWord(area)))}
${nearest(look, area, verdict)}
</div>`;
}

/** Sentences too weak to carry a verdict: to be read where none is clear, as links where others carry one. */
function nearest(look: Lookup, area: Area, verdict: Verdict): Html | null {
  const { candidates } = verdict;
  if (candidates.length === 0) return null;
  const open = verdict.verdict === 'not-mentioned' && verdict === area.verdicts.at(-1);
  if (!open && !isUnclear(area, verdict))
    return html`<p class="address">Too weak to count: ${addresses(look, candidates)}</p>`;
  return html`<details><summary>Nearest sentences, too weak to carry a verdict (${candidates.length})</summary>${quotes(look, candidates, candidates.slice(0, 1))}</details>`;
}

/** The program's verdict in words. */
function reading(verdict: Verdict): Html {
  const kind = verdictMark(verdict);
  const sure = confidence(verdict.confidence);
  if (kind === 'out-of-scope') {
    return html`<p><strong>${VERDICT_MARK[kind]}.</strong> Nothing follows for this area.</p>`;
  }
  if (kind === 'not-mentioned') {
    return html`<p><strong>The later report says nothing specific on this.</strong> That is not a sign of improvement.${sure === 'not clear' && verdict.candidates.length > 0 && ' The program is not sure: read the nearest sentences.'}</p>`;
  }
  const words =
    sure === 'not clear'
      ? `Not clear, perhaps: ${VERDICT[verdict.verdict].toLowerCase()}.`
      : `${VERDICT[verdict.verdict]}: ${sure}.`;
  return html`<p><strong>${words}</strong> ${rule(verdict.rule, verdict.evidence)}</p>`;
}

/** A person's decision, which takes the place of the program's unless the wording has changed since. */
function review(area: Area, verdict: Verdict): Html | null {
  const by = reviewOf(area, verdict);
  if (!by) return null;
  return html`<p class="review">${icon(by.verdict)} <strong>${VERDICT[by.verdict]}, as reviewed by ${by.reviewer}${by.date && ` on ${by.date}`}.</strong> ${by.note}${by.stale && html` <strong>The wording has changed since: this review no longer counts.</strong>`}${!by.stale && html` <small>The program’s own reading: ${programReading(by.program)}.</small>`}</p>`;
}

function programReading(program: Review['program']): string {
  const mark = verdictMark(program);
  const words = VERDICT_MARK[mark].toLowerCase();
  return mark === 'out-of-scope' ? words : `${words}, ${confidence(program.confidence)}`;
}

/**
 * Sentences of the later report, each with what it says and where it stands, after the sentence that it points back to,
 * quoted or in grey, and before one that calls it an earlier inspection's; those beyond the quoted ones as links.
 */
function quotes(look: Lookup, evidence: readonly Evidence[], quoted: readonly Evidence[]): Html | null {
  if (evidence.length === 0) return null;
  const others = evidence.filter((e) => !quoted.includes(e));
  return html`<ul class="quotes">${inTurn(quoted).map(
    (
      item,
      i,
      all,
    ) => html`<li class="${item.stance}">${item.before && item.before !== all[i - 1]?.text && html`<span class="context">${item.before}</span> `}${marked(item.text, item.spans)} ${raisedBefore(look, item, all)}<p>${label(look, item)}, ${address(look, item)}</p>
`,
  )}${others.length > 0 && html`<li><p>Also ${addresses(look, others)}</p>`}</ul>`;
}

/** The sentence by which the report itself calls what a quoted one says an earlier inspection's, unless it is quoted too. */
function raisedBefore(look: Lookup, { finding, text }: Evidence, quoted: readonly Evidence[]): Html | null {
  const claims = look.finding(finding)?.inspection.claims ?? [];
  const claim = claims.find((c) => c.kind !== 'change' && c.finding !== finding && c.about.includes(text));
  if (!claim || quoted.some((e) => e.finding === claim.finding)) return null;
  return html`<span class="context">${claim.text}</span> `;
}

/** Quotations in their order, but each directly after the one that it points back to. */
function inTurn(quoted: readonly Evidence[]): Evidence[] {
  const seen = new Set<Evidence>();
  const placed: Evidence[] = [];
  const place = (item: Evidence) => {
    if (seen.has(item)) return;
    seen.add(item);
    for (const lead of quoted) if (lead.text === item.before) place(lead);
    placed.push(item);
    for (const next of quoted) if (next.before === item.text) place(next);
  };
  for (const item of quoted) place(item);
  return placed;
}

/** What a quoted sentence is: an area for improvement of the later report by that name, else good or bad by its stance. */
function label(look: Lookup, { finding, stance }: Evidence): string {
  return look.finding(finding)?.finding.kind === 'area-for-improvement'
    ? 'Area for improvement'
    : STANCE[stance];
}

/** Where sentences stand, each place once; of several in one place the beginning of each. */
function addresses(look: Lookup, evidence: readonly Evidence[]): Html[] {
  const byPlace = new Map<string, Evidence[]>();
  for (const item of evidence) {
    const found = look.finding(item.finding);
    const at = found ? place(found.finding) : '';
    byPlace.set(at, [...(byPlace.get(at) ?? []), item]);
  }
  return [...byPlace].map(([at, items], i) => {
    const joint = i > 0 && '; ';
    if (items.length === 1) return html`${joint}${address(look, items[0]!)}`;
    return html`${joint}${at} (${items.map((item, n) => html`${n > 0 && ', '}<a href="#${look.findingAnchor(item.finding)}">“${beginning(item.text, 28)}”</a>`)})`;
  });
}

function address(look: Lookup, { finding }: Evidence): Html | null {
  const found = look.finding(finding);
  return found && html`<a href="#${look.findingAnchor(finding)}">${place(found.finding)}</a>`;
}

import { longDate } from '../../model/dates.ts';
import type { CitedArea, MissingInspection } from '../../model/trail.ts';
import { citedAnchor } from '../addresses.ts';
import { icon, type Mark } from '../charts/symbols.ts';
import type { Lookup } from '../lookup.ts';
import { FRAMEWORK, OUTCOME } from '../words.ts';
import { type Html, html } from './markup.ts';
import { source } from './quote.ts';

/** Inspections that the reports speak of and that were not supplied, with all that is known of them. */
export function missingSection(look: Lookup): Html | null {
  const { missing } = look.trail;
  if (missing.length === 0) return null;
  return html`<section id="missing" aria-labelledby="missing-h"><h2 id="missing-h">Inspections that were not supplied</h2>
<p>The reports speak of these inspections. What stands here is the later report’s own word on them; their own findings are not in this page.</p>
${missing.map((m) => one(look, m))}
</section>`;
}

function one(look: Lookup, missing: MissingInspection): Html {
  const name = missing.framework ? FRAMEWORK[missing.framework] : 'An earlier inspection';
  return html`<h3>${missing.date ? longDate(missing.date) : 'Date not stated'}: ${name}</h3>
${missing.areas.length > 0 && html`<h4>Single areas for improvement (${missing.areas.length})</h4>`}
${missing.areas.map((area, n) => cited(look, area, citedAnchor(area.finding, missing, n)))}
${missing.overall.length > 0 && html`<h4>Its areas as a whole</h4>`}
${missing.overall.map((area) => cited(look, area, null))}
${missing.areas.length + missing.overall.length === 0 && html`<p>It is mentioned without a word on what became of its areas.</p>`}`;
}

const MARK: Record<CitedArea['outcome'], Mark> = {
  addressed: 'addressed',
  partly: 'partly',
  persists: 'persists',
  unstated: 'not-mentioned',
};

function cited(look: Lookup, area: CitedArea, anchor: string | null): Html {
  const found = look.finding(area.finding);
  return html`<div class="cited"${anchor && html` id="${anchor}"`}><p>${icon(MARK[area.outcome])} <strong>${OUTCOME[area.outcome]}</strong>, by the later report’s own word${anchor && area.themes.length > 0 && ` (${area.themes.map((id) => look.themeLabel(id)).join(', ')})`}:</p>
<blockquote>${area.text}</blockquote>
<p class="address">${found && source(look, found)}</p></div>
`;
}

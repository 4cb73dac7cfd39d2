import { figure } from '../charts/figure.ts';
import { judged, judgementChart, judgementTable } from '../charts/judgements.ts';
import type { Lookup } from '../lookup.ts';
import { inspectionMonth } from '../times.ts';
import { FRAMEWORK } from '../words.ts';
import { type Html, html } from './markup.ts';

/** The judgements over time; those of a single inspection as a table alone. */
export function judgementsSection(look: Lookup): Html | null {
  const inspections = judged(look);
  const [only] = inspections;
  if (!only) return null;
  return html`<section id="judgements" aria-labelledby="judgements-h"><h2 id="judgements-h">Judgements</h2>
${
  inspections.length > 1
    ? figure(judgementChart(look, 'chart-judgements'))
    : html`<p>Of the reports supplied, only that of ${inspectionMonth(only)} (${FRAMEWORK[only.framework]}) gives judgements.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Table: judgements">${judgementTable(look, inspections)}</div>`
}
</section>`;
}

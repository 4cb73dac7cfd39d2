import { figure } from '../charts/figure.ts';
import { recurrenceTitle, themeChart, themeTable } from '../charts/themes.ts';
import type { Lookup } from '../lookup.ts';
import { byRecurrence, isFound } from '../summary.ts';
import { type Html, html } from './markup.ts';

/** What keeps coming back, what came back before and which strengths were lost, as a chart; then, folded, all other themes. */
export function recurringSection(look: Lookup): Html | null {
  if (look.trail.inspections.length < 2) return null;
  const { recurring, cameBack, lost } = look.summary;
  const often = recurring.length > 0 ? recurring : cameBack;
  const shown = [...new Set([...recurring, ...cameBack, ...lost])];
  const others = byRecurrence(look.trail.themes.filter((t) => isFound(t) && !shown.includes(t)));
  return html`<section id="recurring" aria-labelledby="recurring-h"><h2 id="recurring-h">What keeps coming back</h2>
${often.length === 0 && html`<p>No theme was found wanting in more than one of the reports supplied.</p>`}
${recurring.length === 0 && cameBack.length > 0 && html`<p>Each theme that was found wanting in more than one report is a strength in the last that speaks of it.</p>`}
${shown.length > 0 && figure(themeChart(look, shown, 'chart-recurring', often.length > 0 ? recurrenceTitle(look, often) : 'Themes that were a strength first and found wanting later'))}
${
  others.length > 0 &&
  html`<details class="more"><summary>All other themes (${others.length})</summary>
<div class="scroll" tabindex="0" role="region" aria-label="Table: all other themes">${themeTable(look, others)}</div></details>`
}
</section>`;
}

import { figure } from '../charts/figure.ts';
import { recurrenceTitle, themeChart } from '../charts/themes.ts';
import type { Lookup } from '../lookup.ts';
import { byRecurrence, isFound, timesWanting } from '../summary.ts';
import { type Html, html } from './markup.ts';

/** What keeps coming back: the themes found wanting more than once, then folded all others. */
export function recurringSection(look: Lookup): Html | null {
  if (look.trail.inspections.length < 2) return null;
  const themes = byRecurrence(look.trail.themes.filter(isFound));
  const often = themes.filter((t) => timesWanting(t) > 1);
  const others = themes.filter((t) => timesWanting(t) <= 1);
  return html`<section id="recurring" aria-labelledby="recurring-h"><h2 id="recurring-h">What keeps coming back</h2>
${often.length > 0 ? figure(themeChart(look, often, 'chart-recurring', recurrenceTitle(look, often))) : html`<p>No theme was found wanting in more than one of the reports supplied.</p>`}
${
  others.length > 0 &&
  html`<details class="more"><summary>Themes found wanting once or not at all (${others.length})</summary>
${figure(themeChart(look, others, 'chart-others', 'Themes that were found wanting in one inspection or in none'))}</details>`
}
</section>`;
}

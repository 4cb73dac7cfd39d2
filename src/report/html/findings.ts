import type { Finding } from '../../model/inspection.ts';
import type { Theme } from '../../model/theme.ts';
import { isTold } from '../../model/told.ts';
import { authorityFile, shortPlace, themeAnchor } from '../addresses.ts';
import type { Lookup } from '../lookup.ts';
import { afterComma, beginning, inBrackets } from '../prose.ts';
import { trajectory } from '../trajectory.ts';
import { KINDS, PRIORITY, STANCES } from '../words.ts';
import { type Html, html } from './markup.ts';
import { keyed, themeSpans } from './quote.ts';

/** Every finding, once, under its main theme, with the words that gave the theme marked. */
export function findingsSection(look: Lookup): Html {
  const reports = look.trail.inspections.map((i) => byTheme(i.findings));
  return html`<section id="findings" aria-labelledby="findings-h"><h2 id="findings-h">Every finding by theme</h2>
<p class="printed">The findings by theme are left out of print. They stand in the page itself, ${authorityFile(look.trail.authority.id, 'html')}, and in findings.csv beside it.</p>
<p>Each sentence stands once, under its main theme; the marked words are those by which the program gave it that theme. A sentence that has other themes too is linked from each, by the words that gave it that one.</p>
${filters(look)}
${look.groups.map(({ group, themes }) => html`<h3>${group.label}</h3>${themes.map((t) => themeFold(look, t, reports))}`)}
${themeFold(look, NO_THEME, reports)}
</section>`;
}

function filters(look: Lookup): Html {
  return html`<form class="filters" id="filters" hidden><p class="field"><label for="filter-text">Search the findings</label><input id="filter-text" type="search" autocomplete="off"></p>
<p class="field"><label for="filter-stance">What is said</label><select id="filter-stance"><option value="">Everything</option><option value="area">Areas for improvement</option><option value="weakness">Weaknesses</option><option value="mixed">Mixed</option><option value="strength">Strengths</option></select></p>
<p class="field"><label for="filter-report">Report</label><select id="filter-report"><option value="">All reports</option>${look.trail.inspections.map((i, n) => html`<option value="${n + 1}">${look.name(i)}</option>`)}</select></p>
<p class="field"><button type="reset">Clear</button></p><p id="filter-result" role="status"></p></form>`;
}

/** The told findings of one report by theme: those that stand under it, and those that have it too. */
type ByTheme = Map<string, { main: Finding[]; also: Finding[] }>;

const NO_THEME: Theme = { id: 'none', label: 'Findings without a theme', group: 'none', definition: '' };

function byTheme(findings: readonly Finding[]): ByTheme {
  const result: ByTheme = new Map();
  const of = (id: string) => {
    const found = result.get(id) ?? { main: [], also: [] };
    result.set(id, found);
    return found;
  };
  for (const finding of findings.filter(isTold)) {
    const [main, ...also] = finding.themes;
    of(main?.id ?? NO_THEME.id).main.push(finding);
    for (const theme of also) of(theme.id).also.push(finding);
  }
  return result;
}

function themeFold(look: Lookup, theme: Theme, reports: readonly ByTheme[]): Html | null {
  const parts = look.trail.inspections.map((inspection, n) => {
    const { main, also } = reports[n]!.get(theme.id) ?? { main: [], also: [] };
    return { inspection, n, main, also };
  });
  const total = parts.reduce((sum, p) => sum + p.main.length + p.also.length, 0);
  if (total === 0) return null;
  const trail = look.trail.themes.find((t) => t.id === theme.id);
  const told =
    look.trail.inspections.length > 1 && trail ? `${trajectory(trail.trajectory, look.course(trail))}, ` : '';
  return html`<details class="theme" id="${themeAnchor(theme.id)}"><summary><b>${theme.label}</b> <span>${told}${total} ${total === 1 ? 'finding' : 'findings'}</span></summary>
${theme.definition && html`<p class="definition">${theme.definition}</p>`}
${parts
  .filter((p) => p.main.length + p.also.length > 0)
  .map(
    (p) => html`<h4 data-r="${p.n + 1}">${look.name(p.inspection)}</h4>
${lists(look, p.main)}${also(look, p.also, theme.id)}`,
  )}
</details>
`;
}

const ORDER = ['area', 'weakness', 'mixed', 'strength', 'neutral'];

/** What a finding counts as where findings are listed and filtered. */
function sort(finding: Finding): string {
  return finding.kind === 'area-for-improvement' ? 'area' : finding.stance;
}

/** The findings of one report on one theme: a list for each thing that can be said, what is open first. */
function lists(look: Lookup, findings: readonly Finding[]): Html[] {
  return ORDER.flatMap((kind) => {
    const same = findings.filter((f) => sort(f) === kind);
    const labels = [...new Set(same.map(label))];
    return labels.map(
      (words) => html`<h5>${words}</h5>
<ul class="${kind}">${same.filter((f) => label(f) === words).map((f) => item(look, f))}</ul>`,
    );
  });
}

function label(finding: Finding): string {
  if (finding.kind === 'narrative') return STANCES[finding.stance];
  if (finding.kind === 'area-for-improvement' || finding.stance === 'strength') return KINDS[finding.kind];
  return `${KINDS[finding.kind]}: ${STANCES[finding.stance].toLowerCase()}`;
}

function item(look: Lookup, finding: Finding): Html {
  return html`<li id="${look.findingAnchor(finding.id)}">${keyed(finding.text, themeSpans(finding, finding.themes[0]?.id))} <p>${shortPlace(finding)}${afterComma(finding.priority && PRIORITY[finding.priority])}${inBrackets(finding.reference)}</p>
`;
}

/** Links to findings that stand under another theme, by the words that gave them this one too. */
function also(look: Lookup, findings: readonly Finding[], themeId: string): Html | null {
  if (findings.length === 0) return null;
  return html`<p class="also">Also: ${findings.map((finding, i) => html`${i > 0 && '; '}<a href="#${look.findingAnchor(finding.id)}">${reason(finding, themeId)}</a>`)}</p>`;
}

function reason(finding: Finding, themeId: string): string {
  const [first] = themeSpans(finding, themeId);
  const words = first ? finding.text.slice(...first) : beginning(finding.text, 24);
  return finding.page === null ? words : `${words}, p${finding.page}`;
}

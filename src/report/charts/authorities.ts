import { scaleLinear } from 'd3-scale';
import { authorityFile } from '../addresses.ts';
import type { ReportContext } from '../context.ts';
import { type Html, html } from '../html/markup.ts';
import { isCompared, type Outline } from '../outline.ts';
import { beginning, count, numeral, sentence } from '../prose.ts';
import type { Chart } from './figure.ts';
import { round } from './symbols.ts';

/** Room for the longest name, Bournemouth, Christchurch and Poole. */
const LABEL = 240;
const STEP = 20;
const HEADS = 196;
const BARS = 56;
const ROW = 18;
const TOP = HEADS + BARS;

/** A theme with the authorities in which it keeps coming back, and those in which only the latest report found it wanting. */
interface Commonness {
  id: string;
  label: string;
  back: Outline[];
  latest: Outline[];
}

/** Authorities by themes: which problems many authorities have in common. */
export function authoritiesChart(outlines: readonly Outline[], context: ReportContext, id: string): Chart {
  const themes = commonness(outlines, context);
  const x = (i: number) => LABEL + STEP * (i + 0.5);
  const y = (outline: Outline) => TOP + ROW * (outlines.indexOf(outline) + 0.5);
  const most = Math.max(...themes.map((t) => t.back.length), 1);
  const bar = scaleLinear([0, most], [0, BARS - 16]);
  const diamonds = (kind: 'back' | 'latest', r: number) =>
    themes
      .flatMap((t, i) =>
        t[kind].map((outline) => `M${x(i)},${y(outline) - r}l${r},${r}l${-r},${r}l${-r},${-r}Z`),
      )
      .join('');
  return {
    id,
    title: commonTitle(outlines, context),
    description:
      'One row for each authority and one column for each theme, the theme that keeps coming back in most authorities on the left. The table below the chart names the authorities for each theme.',
    width: LABEL + STEP * themes.length + 130,
    height: TOP + ROW * outlines.length + 8,
    fluid: false,
    content: html`${themes.map(
      (
        t,
        i,
      ) => html`<text class="label" transform="translate(${x(i) + 4},${HEADS - 8})rotate(-50)">${beginning(t.label, 36)}</text>
<rect class="bar" x="${x(i) - 6}" y="${round(TOP - 4 - bar(t.back.length))}" width="12" height="${round(bar(t.back.length))}"/>
<text class="sub" text-anchor="middle" x="${x(i)}" y="${round(TOP - 8 - bar(t.back.length))}">${t.back.length}</text>`,
    )}
${outlines.map(
  (
    outline,
    row,
  ) => html`${row % 2 === 0 && html`<rect class="odd" y="${TOP + row * ROW}" width="${LABEL + STEP * themes.length}" height="${ROW}"/>`}<a href="${authorityFile(outline.authority.id, 'html')}"><text class="label" x="4" y="${y(outline) + 4.5}">${outline.authority.name}</text></a>
`,
)}
<g class="m-raised"><path class="line" d="${diamonds('latest', 4)}"/></g><g class="m-area"><path d="${diamonds('back', 6)}"/></g>`,
    key: [
      { mark: 'area', label: 'Keeps coming back' },
      { mark: 'raised', label: 'Found wanting in the latest report only' },
    ],
    note: 'A theme keeps coming back where two or more reports of an authority find it wanting (make it an area for improvement, or find mostly weaknesses in it) and the last that speaks of it does not find it a strength. The bars count the authorities in which it does.',
    table: commonTable(themes),
  };
}

function commonness(outlines: readonly Outline[], context: ReportContext): Commonness[] {
  const labels = new Map(context.lexicon.themes.map((t) => [t.id, t.label]));
  const ids = [...new Set(outlines.flatMap(({ recurring, wantingNow }) => [...recurring, ...wantingNow]))];
  return ids
    .map((id) => ({
      id,
      label: labels.get(id) ?? id,
      back: outlines.filter(({ recurring }) => recurring.includes(id)),
      latest: outlines.filter(({ wantingNow }) => wantingNow.includes(id)),
    }))
    .sort(
      (a, b) => b.back.length - a.back.length || b.latest.length - a.latest.length || (a.id < b.id ? -1 : 1),
    );
}

/** Which theme most authorities have in common, as a sentence. */
export function commonTitle(outlines: readonly Outline[], context: ReportContext): string {
  const themes = commonness(outlines, context);
  const [first] = themes;
  const compared = outlines.filter(isCompared).length;
  if (!first || first.back.length === 0)
    return 'No theme keeps coming back in any authority with two or more reports';
  const as = themes.filter((t) => t.back.length === first.back.length).length;
  const where =
    compared === 1
      ? 'in the only authority with two or more reports'
      : `in ${numeral(first.back.length)} of ${numeral(compared)} authorities with two or more reports`;
  return as === 1
    ? `The theme “${first.label}” keeps coming back ${where}${compared > 1 ? ', more than any other theme' : ''}`
    : `${sentence(count(as, 'theme'))} keep coming back ${where}`;
}

function commonTable(themes: readonly Commonness[]): Html {
  const names = (of: readonly Outline[]) => of.map((o) => o.authority.name).join(', ') || 'None';
  return html`<table><thead><tr><th scope="col">Theme</th><th scope="col" class="n">Authorities</th><th scope="col">Keeps coming back in</th><th scope="col">Found wanting in the latest report only</th></tr></thead>
<tbody>${themes.map(
    (
      t,
    ) => html`<tr><th scope="row">${t.label}</th><td class="n">${t.back.length}</td><td>${names(t.back)}</td><td>${names(t.latest)}
`,
  )}</tbody></table>`;
}

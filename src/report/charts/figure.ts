import { type Content, type Html, html } from '../html/markup.ts';
import { beginning } from '../prose.ts';
import { icon, type Mark, round } from './symbols.ts';

/** A chart as it stands in a page: its finding as title, the picture, a key, and the same data as a table. */
export interface Chart {
  /** Unique within its page. */
  id: string;
  /** What the chart shows, as a sentence. */
  title: string;
  /** How it is drawn and what it says, for readers who do not see it. */
  description: string;
  width: number;
  height: number;
  /** Whether the chart fills the width that it is given, up to its own; else it keeps its width. */
  fluid: boolean;
  /** The picture's content. */
  content: Content;
  key: { mark: Mark; label: string }[];
  note: string;
  table: Html;
}

/** The picture alone: an SVG with title and description, readable without the page. */
export function svg(chart: Chart): Html {
  const { id, width, height, fluid } = chart;
  const frame = fluid ? null : html` viewBox="0 0 ${width} ${height}"`;
  return html`<svg class="${fluid ? 'chart fluid' : 'chart'}" role="group" aria-labelledby="${id}-title ${id}-desc"${frame} width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg">
<title id="${id}-title">${chart.title}</title>
<desc id="${id}-desc">${chart.description}</desc>
${chart.content}
</svg>`;
}

/** So many pixels stand on a printed page below a heading: of a taller picture the table is printed in its place. */
const PAGE = 900;

/** The whole figure. The picture scrolls in its own box where the screen is narrower than it. */
export function figure(chart: Chart): Html {
  return html`<figure id="${chart.id}"${chart.height > PAGE && html` class="tall"`}>
<figcaption><h3>${chart.title}</h3><p>${chart.note}</p>
<ul class="key">${chart.key.map((k) => html`<li>${icon(k.mark)} ${k.label}</li>`)}</ul></figcaption>
<div class="scroll" tabindex="0" role="region" aria-label="Chart: ${chart.title}">${svg(chart)}</div>
<details class="data"><summary>The same as a table</summary>
<div class="scroll" tabindex="0" role="region" aria-label="Table: ${chart.title}">${chart.table}</div></details>
</figure>`;
}

/**
 * A label broken at spaces into two lines at most, cut with an ellipsis where it needs more.
 * @param most characters to a line
 */
export function lines(text: string, most: number): string[] {
  const result: string[] = [];
  for (const word of text.split(' ')) {
    const last = result.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      result[result.length - 1] = `${last} ${word}`;
    else result.push(word);
  }
  if (result.length <= 2) return result;
  return [result[0]!, beginning(`${result[1]} ${result[2]}`, most)];
}

/** Lines of text as one element, with their middle at y. */
export function textLines(
  texts: readonly string[],
  x: number,
  y: number,
  leading: number,
  className: string,
): Html {
  const top = y + 4 - ((texts.length - 1) / 2) * leading;
  return html`<text class="${className}">${texts.map((text, i) => html`${i > 0 && ' '}<tspan x="${x}" y="${round(top + i * leading)}">${text}</tspan>`)}</text>`;
}

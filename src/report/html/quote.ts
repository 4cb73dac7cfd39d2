import type { Finding } from '../../model/inspection.ts';
import { joined, type Span } from '../../model/span.ts';
import { place } from '../addresses.ts';
import type { Found, Lookup } from '../lookup.ts';
import { PRIORITY } from '../words.ts';
import { type Html, html } from './markup.ts';

/** A text with ranges of it marked; ranges may overlap, touch, and lie outside. */
export function marked(text: string, spans: readonly Span[]): Html {
  return withRanges(text, spans, (words) => html`<mark>${words}</mark>`);
}

/** The same for lists of hundreds of sentences, in the element for keywords, which is half as long. */
export function keyed(text: string, spans: readonly Span[]): Html {
  return withRanges(text, spans, (words) => html`<b>${words}</b>`);
}

function withRanges(text: string, spans: readonly Span[], within: (words: string) => Html): Html {
  const parts: (Html | string)[] = [];
  let at = 0;
  const inside = spans
    .map(([start, end]): Span => [Math.max(start, 0), Math.min(end, text.length)])
    .filter(([start, end]) => start < end);
  for (const [start, end] of joined(inside, text, /^\s*$/)) {
    parts.push(text.slice(at, start), within(text.slice(start, end)));
    at = end;
  }
  return html`${parts}${text.slice(at)}`;
}

/** All matched words of a finding's themes, or of one theme. */
export function themeSpans(finding: Finding, themeId?: string): Span[] {
  return finding.themes.filter((t) => themeId === undefined || t.id === themeId).flatMap((t) => t.spans);
}

/** Where a quotation stands, as a link to the finding in the page: `November 2012 report, page 3, para 16`. */
export function source(look: Lookup, { finding, inspection }: Found): Html {
  return html`<a href="#${look.findingAnchor(finding.id)}">${look.name(inspection)} report, ${place(finding)}</a>${finding.priority && html`, ${PRIORITY[finding.priority]}`}`;
}

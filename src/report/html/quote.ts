import type { Finding, Inspection } from '../../model/inspection.ts';
import type { Span } from '../../model/span.ts';
import { findingAnchor, inspectionMonth, place } from '../addresses.ts';
import { PRIORITY } from '../words.ts';
import { type Html, html } from './markup.ts';

/** A text with ranges of it marked; ranges may overlap and lie outside. */
export function marked(text: string, spans: readonly Span[]): Html {
  const parts: (Html | string)[] = [];
  let at = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const [from, to] = [Math.max(start, at), Math.min(end, text.length)];
    if (from >= to) continue;
    parts.push(text.slice(at, from), html`<mark>${text.slice(from, to)}</mark>`);
    at = to;
  }
  return html`${parts}${text.slice(at)}`;
}

/** All matched words of a finding's themes, or of one theme. */
export function themeSpans(finding: Finding, themeId?: string): Span[] {
  return finding.themes.filter((t) => themeId === undefined || t.id === themeId).flatMap((t) => t.spans);
}

/** Where a quotation stands, as a link to the finding in the page: `November 2012, page 3, paragraph 16`. */
export function source(finding: Finding, inspection: Inspection): Html {
  return html`<a href="#${findingAnchor(finding.id)}">${inspectionMonth(inspection)} report, ${place(finding)}</a>${finding.priority && html`, ${PRIORITY[finding.priority]}`}`;
}

import { symbol, symbolDiamond, symbolTriangle } from 'd3-shape';
import type { Stance } from '../../model/inspection.ts';
import type { VerdictKind } from '../../model/trail.ts';
import { type Html, html } from '../html/markup.ts';
import type { Fate } from '../summary.ts';

/** Everything that charts mark; each has a shape of its own besides its colour. */
export type Mark = Exclude<Stance, 'neutral'> | 'area' | 'raised' | 'unsupplied' | Fate | VerdictKind;

/** A number as charts print it: at most one decimal. */
export function round(n: number): number {
  return Math.round(n * 10) / 10;
}

const path = (type: typeof symbolDiamond, r: number, fullness: number): string =>
  symbol(type, r * r * fullness).digits(1)() ?? '';

/**
 * One mark of a chart with its centre at (x, y).
 * @param r about half its height; marks of the same r weigh the same to the eye
 */
export function mark(kind: Mark, x: number, y: number, r: number): Html {
  return html`<g class="m-${kind}" transform="translate(${round(x)},${round(y)})">${shape(kind, round(r))}</g>`;
}

function shape(kind: Mark, r: number): Html {
  switch (kind) {
    case 'strength':
      return html`<circle r="${r}"/>`;
    case 'weakness':
      return html`<path transform="rotate(180)" d="${path(symbolTriangle, r, 2.6)}"/>`;
    case 'mixed':
      return html`<path class="line" d="M${-r},${-r}H${r}V${r}H${-r}Z"/><path d="M${-r},${r}L${r},${r}V${-r}Z"/>`;
    case 'area':
    case 'persists':
      return html`<path d="${path(symbolDiamond, r, 2.6)}"/>`;
    case 're-emerged':
      return html`<path class="line" d="${path(symbolDiamond, r * 1.3, 2.6)}"/><path d="${path(symbolDiamond, r * 0.7, 2.6)}"/>`;
    case 'raised':
      return html`<path class="line" d="${path(symbolDiamond, r, 2.6)}"/>`;
    case 'addressed':
      return html`<circle r="${r}"/><path class="tick" d="M${round(-r * 0.5)},0L${round(-r * 0.1)},${round(r * 0.4)}L${round(r * 0.5)},${round(-r * 0.4)}"/>`;
    case 'partly':
      return html`<circle class="line" r="${r}"/><path d="M0,${-r}A${r},${r},0,0,0,0,${r}Z"/>`;
    case 'not-mentioned':
      return html`<circle class="line" r="${round(r * 0.6)}"/>`;
    case 'out-of-scope':
      return html`<path class="line" d="M${round(-r * 0.7)},0H${round(r * 0.7)}"/>`;
    case 'unsupplied':
      return html`<path class="line" d="${path(symbolDiamond, r, 2.6)}"/>`;
  }
}

/** A mark as a small picture in running text; the text beside it says what it means. */
export function icon(kind: Mark): Html {
  return html`<svg class="icon" viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">${mark(kind, 0, 0, 6)}</svg>`;
}

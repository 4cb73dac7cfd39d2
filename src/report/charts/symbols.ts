import { type SymbolType, symbol, symbolDiamond } from 'd3-shape';
import type { ClaimOutcome, Stance } from '../../model/inspection.ts';
import type { VerdictKind } from '../../model/trail.ts';
import { type Html, html } from '../html/markup.ts';
import type { Fate } from '../summary.ts';

/** Everything that charts mark; each has a shape of its own besides its colour. */
export type Mark = Exclude<Stance, 'neutral'> | 'area' | 'raised' | 'unstated' | Fate | VerdictKind;

/** How what later reports say of an area that is known from them alone is marked. */
export const OUTCOME_MARK: Record<ClaimOutcome, Mark> = {
  addressed: 'addressed',
  partly: 'partly',
  persists: 'persists',
  unstated: 'unstated',
};

/** A number as charts print it: at most one decimal. */
export function round(n: number): number {
  return Math.round(n * 10) / 10;
}

function path(type: SymbolType, r: number): string {
  return symbol(type, r * r * 2.6).digits(1)() ?? '';
}

/** A triangle on its tip, of the area that d3's symbols of this size have. */
function triangle(x: number, r: number): string {
  const t = r * Math.sqrt(2.6 / (3 * Math.sqrt(3)));
  const half = t * Math.sqrt(3);
  return `M${round(x - half)},${round(-t)}h${round(2 * half)}l${round(-half)},${round(3 * t)}z`;
}

/**
 * One mark of a chart with its centre at (x, 0).
 * @param r about half its height; marks of the same r weigh the same to the eye
 */
export function mark(kind: Mark, x: number, r: number): Html {
  const at = `translate(${round(x)})`;
  switch (kind) {
    case 'strength':
      return html`<circle class="m-strength" cx="${round(x)}" r="${round(r)}"/>`;
    case 'weakness':
      return html`<path class="m-weakness" d="${triangle(x, r)}"/>`;
    case 'area':
    case 'persists':
      return html`<path class="m-${kind}" transform="${at}" d="${path(symbolDiamond, r)}"/>`;
    default:
      return html`<g class="m-${kind}" transform="${at}">${shape(kind, round(r))}</g>`;
  }
}

/** The marks of more than one part. */
function shape(kind: Exclude<Mark, 'strength' | 'weakness' | 'area' | 'persists'>, r: number): Html {
  switch (kind) {
    case 'mixed':
      return html`<path class="line" d="M${-r},${-r}H${r}V${r}H${-r}Z"/><path d="M${-r},${r}H${r}V${-r}Z"/>`;
    case 're-emerged':
      return html`<path class="line" d="${path(symbolDiamond, r * 1.3)}"/><path d="${path(symbolDiamond, r * 0.7)}"/>`;
    case 'raised':
      return html`<path class="line" d="${path(symbolDiamond, r)}"/>`;
    case 'addressed':
      return html`<circle r="${r}"/><path class="tick" d="M${round(-r * 0.5)},0L${round(-r * 0.1)},${round(r * 0.4)}L${round(r * 0.5)},${round(-r * 0.4)}"/>`;
    case 'partly':
      return html`<circle class="line" r="${r}"/><path d="M0,${-r}A${r},${r},0,0,0,0,${r}Z"/>`;
    case 'unstated':
      return html`<circle class="line" r="${r}"/><circle r="${round(r * 0.3)}"/>`;
    case 'not-mentioned':
      return html`<circle class="line" r="${round(r * 0.7)}"/>`;
    case 'out-of-scope':
      return html`<path class="line" d="M${round(-r * 0.7)},0H${round(r * 0.7)}"/>`;
  }
}

const MARKS: readonly Mark[] = [
  ...(['strength', 'weakness', 'mixed', 'area', 'raised'] as const),
  ...([
    'persists',
    're-emerged',
    'partly',
    'addressed',
    'unstated',
    'not-mentioned',
    'out-of-scope',
  ] as const),
];

/** All marks once, for a page's icons to refer to. */
export function sprite(): Html {
  return html`<svg hidden aria-hidden="true">${MARKS.map((kind) => html`<symbol id="i-${kind}" viewBox="-8 -8 16 16">${mark(kind, 0, 6)}</symbol>`)}</svg>`;
}

/** A mark as a small picture in running text; the text beside it says what it means. */
export function icon(kind: Mark): Html {
  return html`<svg class="icon" aria-hidden="true"><use href="#i-${kind}"/></svg>`;
}

/** Marks of one size, drawn once for a chart that has them many times. */
export function markDefs(chart: string, kinds: readonly Mark[], r: number): Html {
  return html`<defs>${kinds.map((kind) => html`<g id="${chart}-${kind}">${mark(kind, 0, r)}</g>`)}</defs>`;
}

/** One of the marks that `markDefs` drew for the chart, at a place such as `37.5%` across. */
export function markAgain(chart: string, kind: Mark, x: string): Html {
  return html`<use href="#${chart}-${kind}" x="${x}"/>`;
}

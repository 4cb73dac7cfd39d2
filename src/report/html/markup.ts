import { clean } from '../clean.ts';

/** Markup made by `html`; nothing else can make it. */
export class Html {
  readonly #markup: string;
  private constructor(markup: string) {
    this.#markup = markup;
  }
  toString(): string {
    return this.#markup;
  }
  /** For this file alone: markup from a template of the program's own. */
  static from(strings: TemplateStringsArray, values: readonly Content[]): Html {
    const own = dense(strings);
    let markup = own[0]!;
    for (let i = 0; i < values.length; i++) markup += render(values[i]) + own[i + 1]!;
    return new Html(markup);
  }
  /** The program's own script or style as the content of its element. */
  static code(code: string): Html {
    if (/<\/|<!--/.test(code)) throw new Error('code that goes inside a page must not hold "</" or "<!--"');
    return new Html(code);
  }
}

/** What may stand in a template: text is escaped, markup stands as it is, lists are joined, nothing gives nothing. */
export type Content = Html | string | number | null | undefined | false | readonly Content[];

/**
 * The one way to make HTML or SVG here. Every text that is put in is cleaned of controls and escaped for
 * elements and quoted attributes alike.
 */
export function html(strings: TemplateStringsArray, ...values: Content[]): Html {
  return Html.from(strings, values);
}

/** Escapes a text for HTML elements and quoted attributes. */
function escapeText(text: string): string {
  return clean(text).replace(/[&<>"']/g, (c) => ESCAPES[c]!);
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function render(value: Content): string {
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(render).join('');
  return value instanceof Html ? value.toString() : '';
}

const denseStrings = new WeakMap<TemplateStringsArray, string[]>();

/** A template's own text with each line break and its indentation as a single line break. */
function dense(strings: TemplateStringsArray): string[] {
  let found = denseStrings.get(strings);
  if (!found) {
    found = strings.map((s) => s.replace(/\s*\n\s*/g, '\n'));
    denseStrings.set(strings, found);
  }
  return found;
}

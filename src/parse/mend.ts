import type { Span } from '../model/span.ts';

/** A wording with the damage of its format mended, and where its parts come from. */
export interface Mended {
  text: string;
  /** The stretches of `text` that stand in the source one after the other as they do here, ascending. */
  stretches: Stretch[];
}

/** Where a stretch begins in the wording and in the source. */
interface Stretch {
  at: number;
  from: number;
}

/** Offset in the source of the UTF-16 unit at an index of a mended wording. */
export function sourceOffset({ stretches }: Mended, index: number): number {
  let last = stretches.length - 1;
  while (stretches[last]!.at > index) last--;
  const { at, from } = stretches[last]!;
  return from + index - at;
}

/**
 * What is replaced: white space but for single spaces, line-end hyphens (PDFium writes U+0002 or U+FFFE), ligatures,
 * markup, marks without meaning.
 */
const DAMAGE = new RegExp(
  [
    '(?<hyphen>[-‐](?<=[\\p{L}\\p{N}].)\\s*[\\n\\r\\f]\\s*(?=[\\p{L}\\p{N}])|[\\u0002\\ufffe](?<=[\\p{L}\\p{N}].)(?:\\s*(?=[\\p{L}\\p{N}])|$))',
    '(?<ligature>[\\ufb00-\\ufb06])',
    '(?<space>[\\s\\u200b]{2,}|(?! )[\\s\\u200b])',
    '(?<drop></?(?:ul|ol|li|p|br|b|i|em|strong|span|div|u|sup|sub|a|font|h[1-6])\\b[^<>]*>|\\*\\*|[\\u00ad\\u0000-\\u001f\\u007f\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ufffe\\ue000-\\uf8ff])',
  ].join('|'),
  'giu',
);

/** What the ligatures from U+FB00 stand for. */
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];

/** Words after which a hyphen at a line's end is a suspended one: "short- and long-term". */
const SUSPENDED = /^\s*(?:and|or|to|nor)\b(?![-‐\u0002\ufffe])/i;

/** Whether a hyphen at a line's end stands apart from what follows: "short- and long-term", "Table 3- Children". */
function isSuspended(before: string, after: string): boolean {
  return SUSPENDED.test(after) || (/\p{N}$/u.test(before) && /^\p{Lu}/u.test(after));
}

/** How an item of a list ends that has no end of its own. */
const LISTED = /[\p{L}\p{N}%)’”'"]\s*$/u;
const NONE: ReadonlySet<number> = new Set();

const LONGEST_WORD = 40;

/** Mends the wordings of one source. */
export class Mender {
  readonly #source: string;
  #words: Set<string> | null = null;

  /** @param source a document's extracted text */
  constructor(source: string) {
    this.#source = source;
  }

  /**
   * Puts pieces of the source together as one wording: white space collapsed, raw markup and stray characters taken
   * out, words parted at a line's end joined again.
   * @param listed the numbers of pieces before which a semicolon takes the place of the list mark that is left out,
   * unless the piece before ends as a sentence or with "and"
   */
  mend(pieces: readonly Span[], listed: ReadonlySet<number> = NONE): Mended {
    const stretches: Stretch[] = [];
    let text = '';
    let last = ' ';
    /** Adds what stands in the source at `from`, but no second space. */
    const put = (string: string, from: number) => {
      const doubled = last === ' ' && string.startsWith(' ') ? 1 : 0;
      if (string.length === doubled) return;
      const open = stretches.at(-1);
      if (!open || open.from + text.length - open.at !== from + doubled)
        stretches.push({ at: text.length, from: from + doubled });
      text += doubled ? string.slice(1) : string;
      last = string.at(-1)!;
    };
    let divided = false;
    for (const [i, [start, end]] of pieces.entries()) {
      const raw = this.#source.slice(start, end);
      if (listed.has(i) && LISTED.test(text) && !/\b(?:and|or)\s*$/i.test(text)) {
        text = text.trimEnd();
        put(';', pieces[i - 1]![1]);
      }
      if (!divided || SUSPENDED.test(raw)) put(' ', start - 1);
      let done = 0;
      for (const found of raw.matchAll(DAMAGE)) {
        put(raw.slice(done, found.index), start + done);
        const before = raw.slice(Math.max(done, found.index - LONGEST_WORD), found.index);
        done = found.index + found[0].length;
        const from = start + found.index;
        if (found.groups?.hyphen) {
          const after = raw.slice(done, done + LONGEST_WORD);
          if (!this.#isDivided(before, after)) put('-', from);
          if (isSuspended(before, after)) put(' ', from);
        } else if (found.groups?.ligature) {
          for (const letter of LIGATURES[found[0].charCodeAt(0) - 0xfb00]!) put(letter, from);
        } else if (found.groups?.space) put(' ', from);
      }
      put(raw.slice(done), start + done);
      divided = /[\p{L}\p{N}][-\u0002\ufffe]$/u.test(raw.slice(-2));
    }
    return { text: text.trimEnd(), stretches };
  }

  /**
   * Whether a hyphen only divides a word at a line's end. Most are real ("multi-agency"): it divides where the whole
   * word stands elsewhere in the document and the hyphenated one does not.
   */
  #isDivided(before: string, after: string): boolean {
    const head = /\p{L}+$/u.exec(before)?.[0].toLowerCase() ?? '';
    const tail = /^\p{L}+/u.exec(after)?.[0].toLowerCase() ?? '';
    this.#words ??= new Set(this.#source.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu));
    return head !== '' && tail !== '' && this.#words.has(head + tail) && !this.#words.has(`${head}-${tail}`);
  }
}

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
 * What is replaced: white space but for single spaces, line-end hyphens (PDFium writes U+0002 or U+FFFE), markup,
 * marks without meaning.
 */
const DAMAGE = new RegExp(
  [
    '(?<hyphen>[-‐](?<=\\p{L}.)\\s*[\\n\\r\\f]\\s*(?=\\p{L})|[\\u0002\\ufffe](?<=\\p{L}.)(?:\\s*(?=\\p{L})|$))',
    '(?<space>[\\s\\u200b]{2,}|(?! )[\\s\\u200b])',
    '(?<drop></?(?:ul|ol|li|p|br|b|i|em|strong|span|div|u|sup|sub|a|font|h[1-6])\\b[^<>]*>|\\*\\*|[\\u00ad\\u0000-\\u001f\\u007f\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ufffe\\ue000-\\uf8ff])',
  ].join('|'),
  'giu',
);

/** Words after which a hyphen at a line's end is a suspended one: "short- and long-term". */
const SUSPENDED = /^(?:and|or|to|nor)\b/i;

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
   */
  mend(pieces: readonly Span[]): Mended {
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
    for (const [start, end] of pieces) {
      if (!divided) put(' ', start - 1);
      const raw = this.#source.slice(start, end);
      let done = 0;
      for (const found of raw.matchAll(DAMAGE)) {
        put(raw.slice(done, found.index), start + done);
        const before = raw.slice(Math.max(done, found.index - LONGEST_WORD), found.index);
        done = found.index + found[0].length;
        const from = start + found.index;
        if (found.groups?.hyphen) {
          const after = raw.slice(done, done + LONGEST_WORD);
          if (!this.#isDivided(before, after)) put('-', from);
          if (SUSPENDED.test(after)) put(' ', from);
        } else if (found.groups?.space) put(' ', from);
      }
      put(raw.slice(done), start + done);
      divided = /\p{L}[-\u0002\ufffe]$/u.test(raw.slice(-2));
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
    return tail !== '' && this.#words.has(head + tail) && !this.#words.has(`${head}-${tail}`);
  }
}

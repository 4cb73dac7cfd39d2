import { REPEATED, withoutEdges } from '../lines.ts';
import type { PdfPage, Tag } from './page.ts';

/** Two words: a page's number, a list mark or the letters of a logo alone are nothing to read. */
const WORDS = /\p{L}{2}.*\P{L}\p{L}{2}/su;

/** The text of a tagged page that no tag leads to and that is not marked to be a header, a footer or the like, by lines. */
export function outsideTags({ tags, marked, untagged }: PdfPage): string[] {
  const tagged = new Set<number>();
  const visit = (kids: readonly (Tag | number)[]) => {
    for (const kid of kids)
      if (typeof kid === 'number') tagged.add(kid);
      else visit(kid.kids);
  };
  visit(tags);
  const orphans = [...marked].filter(([id]) => !tagged.has(id)).map(([, text]) => text);
  return [untagged, ...orphans].flatMap((text) => text.split(/[\r\n]+/)).filter((line) => line.trim() !== '');
}

/**
 * Which pages hold text outside their tags that a reader would miss. Headers and footers, which some programs that make
 * PDFs do not mark as such, stand at the edge of several pages.
 * @param pages for each page what {@link outsideTags} gives
 */
export function areMissingText(pages: readonly (readonly string[])[]): boolean[] {
  const concerned = pages.filter((lines) => lines.length > 0).length;
  const least = Math.max(2, Math.min(REPEATED, concerned));
  return withoutEdges(pages, (line) => line, least).map((lines) => WORDS.test(lines.join('\n')));
}

import { CLOSING } from './boilerplate.ts';
import type { Framework } from './frameworks/framework.ts';
import type { Passage } from './passages.ts';
import { isHeading, withoutNumber } from './sections.ts';

/** The name of a place before the board's: "Kingston upon Hull Safeguarding Children Board". */
const PLACE = /(?:\p{Lu}[\p{L}’'-]+ (?:(?:upon|and) )?)+(?=Safeguarding Children)/u;

/** How the chapter on the Local Safeguarding Children Board, or a part of it, is headed; its grade may follow. */
const BOARD =
  /^(?:section \w+[:.]? )?(?:(?:(?:inspection|review) )?(?:findings|judge?ments?|summary|key strengths and weaknesses)(?: (?:about|of|on|for|[–—─-])|:) )?(?:(?:(?:inspection|review) of )?(?:the )?(?:judge?ment for the )?effectiveness (?:of )?)?(?:the )?(?:LSCB|(?:local )?safeguarding children[’']?s? board)(?: \(\p{L}+\))?(?:[’']s strengths|:? (?:is|requires?)\b.{0,60})?[:.]?$/iu;

const LONGEST = 200;

/** A heading that speaks of the authority itself. */
const AUTHORITY = /\blocal authority\b|^children looked after\b/i;

/**
 * Which passages of a report stand in its chapter on the Local Safeguarding Children Board: from the first heading that
 * names the board and nothing else to the last section with findings. What a chapter on the authority follows, such as
 * a judgement on the front page, is none; a report on the board alone is such a chapter from end to end.
 */
export function boardChapter(body: readonly Passage[], framework: Framework): boolean[] {
  const isWhole = framework.id === 'lscb-review';
  const within = body.map(() => isWhole);
  if (isWhole || !framework.judgements.some(({ id }) => id === 'lscb')) return within;
  let start: number | null = null;
  for (const [i, passage] of body.entries()) {
    const kind = kindOf(passage, body[i + 1], framework);
    if (kind === 'board') start ??= i;
    else if (kind === 'authority') start = null;
    else if (kind === 'other' && start !== null) {
      within.fill(true, start, i);
      start = i;
    }
  }
  return start === null ? within : within.fill(true, start);
}

/**
 * What a passage says of the chapter on the board: that it begins or goes on, that a chapter on the authority does, or
 * that what stood before it was whole; null where it says nothing. The chapter's title may be no heading by its looks.
 */
function kindOf(
  passage: Passage,
  next: Passage | undefined,
  { judgements, leftOut }: Framework,
): 'board' | 'authority' | 'other' | null {
  if (CLOSING.test(passage.text)) return 'other';
  const name = withoutNumber(passage.text);
  const is = (pattern: RegExp) => pattern.test(name);
  const canBeTitle = passage.kind !== 'row' && passage.kind !== 'item' && name.length < LONGEST;
  if (canBeTitle && BOARD.test(name.replace(PLACE, ''))) return 'board';
  if (!isHeading(passage, next)) return null;
  if (is(AUTHORITY) || judgements.some((judgement) => judgement.id !== 'lscb' && is(judgement.name)))
    return 'authority';
  return leftOut.some(is) ? 'other' : null;
}

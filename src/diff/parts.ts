import { onceForEach } from './once.ts';
import { type Content, contentOf, type Profile } from './profile.ts';

/** Where one thing that an area asks for ends and the next begins, or what it is for. */
const BETWEEN =
  /[.;:]\s|,\s|\s[-–]\s|\b(?:so that|including|in order to|to ensure(?: that)?|ensure that|as well as|particularly|especially|such as|which|where|and that|with a focus|through)\b/i;

/** A part with fewer content words belongs to the one before it. */
const LEAST_WORDS = 2;

/** The parts of an area, each a thing asked for by itself; one where it has no parts. */
export const partsOf = onceForEach(({ finding, ...whole }: Profile): Content[] => {
  const texts: string[] = [];
  for (const part of finding.text.split(BETWEEN)) {
    const text = part.trim();
    if (text === '') continue;
    if (texts.length > 0 && contentOf(text).words.length < LEAST_WORDS) texts.push(`${texts.pop()}, ${text}`);
    else texts.push(text);
  }
  return texts.length > 1 ? texts.map(contentOf) : [whole];
});

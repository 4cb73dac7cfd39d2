import { readFileSync } from 'node:fs';
import type { Span } from '../model/span.ts';
import { Matcher } from '../text/matcher.ts';
import { parsePhrase } from '../text/phrase.ts';
import { spanOf, type Word } from '../text/words.ts';

/** What an area can ask about, more closely than by theme, with the phrases of all eras that name it. */
interface Subject {
  name: string;
  match: string[];
}

let matcher: Matcher<string> | undefined;

/** The list of subjects, made ready on first use. */
function subjects(): Matcher<string> {
  matcher ??= new Matcher(
    (
      JSON.parse(readFileSync(new URL('../../lexicon/subjects.json', import.meta.url), 'utf8')) as Subject[]
    ).flatMap(({ name, match }) => match.map((phrase) => [parsePhrase(phrase), name] as const)),
  );
  return matcher;
}

/** The subjects that words name, with the ranges of the text that name them, by their first words. */
export function subjectsOf(words: readonly Word[]): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  for (const { phrase: name, from, to } of subjects().match(words)) {
    const span = spanOf(words[from]!, words[to - 1]!);
    const known = found.get(name);
    if (known) known.push(span);
    else found.set(name, [span]);
  }
  return found;
}

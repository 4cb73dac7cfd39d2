import type { Entry, Lexicon } from './lexicon.ts';
import { createReader, type Match, type Reading } from './reading.ts';

/** Something in a lexicon that its author should look at. */
export interface LexiconFault {
  kind: 'never-matches' | 'shadowed' | 'overlap' | 'unused';
  entry: string;
  phrase: string;
  /** One sentence that says what is wrong. */
  message: string;
}

/**
 * Looks for entries that cannot work or stand in each other's way.
 *
 * - `never-matches`: the phrase does not match its own words, or an exclusion of its entry always forbids it;
 * - `shadowed`: another phrase of the same theme finds the same words and goes before it;
 * - `overlap`: the same words give two themes, which may be meant;
 * - `unused`: it occurs nowhere in the texts given (only where there are texts).
 * @param texts the texts to try the lexicon on, such as all findings of the reports at hand
 */
export function checkLexicon(lexicon: Lexicon, texts: Iterable<string> = []): LexiconFault[] {
  const read = createReader(lexicon);
  const faults: LexiconFault[] = [];
  const all = lexicon.entries.flatMap((entry) => entry.phrases.map((phrase) => ({ entry, phrase })));
  for (const { entry, phrase } of all) {
    const fault = (kind: LexiconFault['kind'], message: string) =>
      faults.push({ kind, entry: entry.id, phrase, message });
    const example = exampleOf(phrase);
    const reading = read(example);
    const whole = (m: { from: number; to: number }) => m.from === 0 && m.to === reading.words.length;
    const own = (m: Match) => m.phrase.entry === entry && m.phrase.text === phrase;
    const forbidden = reading.excluded.find((e) => own(e.match) && whole(e.match));
    if (forbidden) {
      fault('never-matches', `"${phrase}" is always forbidden by "${forbidden.by}" (${forbidden.how}).`);
    } else if (!reading.found.some((m) => own(m) && whole(m))) {
      fault('never-matches', `"${phrase}" does not match its own words "${example}".`);
    }
    for (const other of reading.found) {
      if (own(other) || !whole(other)) continue;
      const { text, entry: by } = other.phrase;
      if (by.theme !== entry.theme) {
        if (by.theme < entry.theme) {
          fault('overlap', `"${phrase}" gives "${by.theme}" as well, by "${text}".`);
        }
      } else if (!reading.matches.some(own)) {
        fault('shadowed', `"${text}" of "${by.id}" finds the same and goes before it.`);
      }
    }
  }
  return [...faults, ...unused(all, read, texts)];
}

function unused(
  all: { entry: Entry; phrase: string }[],
  read: (text: string) => Reading,
  texts: Iterable<string>,
): LexiconFault[] {
  const used = new Set<string>();
  let some = false;
  for (const text of texts) {
    some = true;
    for (const { phrase } of read(text).found) used.add(`${phrase.entry.id}\n${phrase.text}`);
  }
  if (!some) return [];
  return all
    .filter(({ entry, phrase }) => !used.has(`${entry.id}\n${phrase}`))
    .map(({ entry, phrase }) => ({
      kind: 'unused' as const,
      entry: entry.id,
      phrase,
      message: `"${phrase}" occurs in none of the texts.`,
    }));
}

/** A text that a phrase must match: its words with the first of each choice, gaps left out. */
function exampleOf(phrase: string): string {
  return phrase
    .split(/\s+/)
    .filter((part) => !/^\*\d*$/.test(part))
    .map((part) => part.split('|')[0]!.replace(/^=/, ''))
    .join(' ');
}

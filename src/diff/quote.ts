import type { Finding, Inspection } from '../model/inspection.ts';
import { joined } from '../model/span.ts';
import type { Evidence } from '../model/trail.ts';
import { spanOf } from '../text/words.ts';
import type { LaterReport } from './later.ts';
import { type Profile, rarity } from './profile.ts';

/** What stands in more than one sentence in twenty says nothing of an issue and is not marked. */
const LEAST_RARITY = -Math.log(0.05);
/** What may stand between words that are marked as one. */
const GAP = /^[\s\-‐‑]*$/;
/**
 * A beginning that says nothing without the sentence before: a first word that points back, be it after a preposition or
 * conjunction, or "this" or "these" soon after. The tagger's own list holds "there" and "those" too, which need none.
 */
const POINTS_BACK = new RegExp(
  [
    '^(?:(?:when|where|while|although|though|if|once|because|since|as|despite|in|for|of|to|by|with|from|among|some|many|most|all|both|few|each) )*(?:this|these|they|their|it|its|such|he|she|his|her)\\b',
    '^(?:however|similarly|consequently|therefore|as a result|in response|in turn)\\b',
    "^(?:[\\p{L}’'-]+,? ){1,4}(?:this|these)\\b(?! (?:inspection|visit|report|year)\\b)",
  ].join('|'),
  'iu',
);

/** A finding of a later report as it is quoted with an area: marked are words that both say, and what names a thing that both name. */
export function quote(area: Profile, found: Profile, { inspection, subjectRarity }: LaterReport): Evidence {
  const { id, text, stance } = found.finding;
  const words = found.words
    .filter(({ form: { token } }) => area.stems.has(token.stem) && rarity(token.stem) >= LEAST_RARITY)
    .map((word) => spanOf(word, word));
  const subjects = [...found.subjects]
    .filter(([name]) => area.subjects.has(name) && subjectRarity(name) >= LEAST_RARITY)
    .flatMap(([, spans]) => spans);
  return {
    finding: id,
    text,
    stance,
    spans: joined([...words, ...subjects], text, GAP),
    before: POINTS_BACK.test(text) ? sentenceBefore(found.finding, inspection) : null,
  };
}

function sentenceBefore({ id, block }: Finding, { findings }: Inspection): string | null {
  const before = findings[findings.findIndex((f) => f.id === id) - 1];
  return before?.block === block ? before.text : null;
}

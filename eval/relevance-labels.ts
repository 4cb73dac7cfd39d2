import { readFileSync } from 'node:fs';
import type { LabelledIssue, Wordings } from './verdicts-gold.ts';

/** In the file's columns: what speaks of the issue, as good, bad, both or neither; what is only near it; what is of something else. */
const ABOUT = [true, true, true, true, false, false];

/**
 * Areas and other reports of their authority, with our own labels of sentences of those reports: does each speak of
 * the very issue that the area asks for? More to learn from, never measured on. Texts are Ofsted's and stand here by
 * their hashes only.
 * @param wordings of the published reports; labels of areas that are not found there are left out
 */
export function relevanceLabels(wordings: Wordings): LabelledIssue[] {
  const [, ...lines] = readFileSync(new URL('relevance-labels.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.flatMap((line) => {
    const [authority, raisedIn, judgedIn, area, ...columns] = line.split('\t');
    const text = wordings.get(raisedIn!)?.get(area!);
    if (text === undefined) return [];
    const about = columns.flatMap((hashes, i) =>
      hashes.split(',').map((hash): [string, boolean] => [hash, ABOUT[i]!]),
    );
    return {
      authority: authority!,
      raisedIn: raisedIn!,
      judgedIn: judgedIn!,
      text,
      evidence: [],
      about: new Map(about),
    };
  });
}

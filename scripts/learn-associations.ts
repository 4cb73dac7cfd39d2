// Learns which words keep company with each theme's phrases, from the wording of published reports in ../shared/corpus
// without any label, and writes lexicon/learned/associations.json: npx tsx scripts/learn-associations.ts
//
// The reports of the held-out authorities are left out, so that figures measured on those stay honest.
import { writeFileSync } from 'node:fs';
import { corpusFindings } from '../eval/tagging-corpus.ts';
import { devFindings, heldOut } from '../eval/tagging-gold.ts';
import { loadLexicon } from '../src/tag/lexicon.ts';
import { createReader } from '../src/tag/reading.ts';

/** A theme is taken as given from this strength on, if it has this share of all that was matched. */
const SURE = 2.5;
const SHARE = 0.3;
/** Counts are drawn towards independence as if every word had been seen so often more. */
const CAUTION = 8;
const LEAST_COUNT = 4;
const LEAST = 0.5;
const MOST_WORDS = 250;

const read = createReader(loadLexicon());
const held = heldOut(devFindings());
const sentences = (await corpusFindings()).filter((f) => !held.has(f.authority));
const words = new Map<string, number>();
const themes = new Map<string, { count: number; words: Map<string, number> }>();

for (const { text } of sentences) {
  const reading = read(text);
  const at = new Map<string, number[]>();
  reading.words.forEach(({ form: { token } }, i) => {
    if (token.kind === 'word') at.set(token.stem, [...(at.get(token.stem) ?? []), i]);
  });
  for (const stem of at.keys()) words.set(stem, (words.get(stem) ?? 0) + 1);
  const strengths = new Map<string, Map<string, number>>();
  for (const m of reading.matches) {
    const own = strengths.get(m.entry.theme) ?? new Map<string, number>();
    strengths.set(m.entry.theme, own.set(m.phrase, m.entry.weight));
  }
  const sums = [...strengths].map(([theme, own]): [string, number] => [
    theme,
    [...own.values()].sort((a, b) => b - a).reduce((sum, w, i) => sum + w / 2 ** i, 0),
  ]);
  const total = sums.reduce((sum, [, s]) => sum + s, 0);
  for (const [theme, strength] of sums) {
    if (strength < SURE || strength / total < SHARE) continue;
    const found = themes.get(theme) ?? { count: 0, words: new Map<string, number>() };
    themes.set(theme, found);
    found.count += 1;
    const own = reading.matches.filter((m) => m.entry.theme === theme);
    for (const [stem, places] of at) {
      const beside = places.some((i) => !own.some((m) => i >= m.from && i < m.to));
      if (beside) found.words.set(stem, (found.words.get(stem) ?? 0) + 1);
    }
  }
}

const lines = [...themes].sort(byName).map(([theme, found]) => {
  const share = found.count / sentences.length;
  const strongest = [...found.words]
    .filter(([, n]) => n >= LEAST_COUNT)
    .map(([stem, n]): [string, number] => [
      stem,
      Math.log((n + CAUTION * share) / (words.get(stem)! + CAUTION) / share),
    ])
    .filter(([, a]) => a > LEAST)
    .sort((a, b) => b[1] - a[1] || byName(a, b))
    .slice(0, MOST_WORDS)
    .map(([stem, a]) => `    ${JSON.stringify(stem)}: ${a.toFixed(2)}`);
  return `  ${JSON.stringify(theme)}: {\n${strongest.join(',\n')}\n  }`;
});
writeFileSync(
  new URL('../lexicon/learned/associations.json', import.meta.url),
  `{\n${lines.join(',\n')}\n}\n`,
);
process.stdout.write(`associations of ${themes.size} themes from ${sentences.length} sentences\n`);

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { Finding, Inspection } from '../src/model/inspection.ts';
import { wordsOf } from '../src/text/words.ts';
import { hashOf } from './hash.ts';

const WORDS = 3;
const SHOWN = 25;
const SAMPLE = 12;

/**
 * What the lexicon misses in the corpus: areas for improvement without theme, phrases frequent in findings without
 * theme, and a fixed sample of such sentences for a reader to judge recall by.
 */
export function untaggedReport(inspections: readonly Inspection[]): string {
  const findings = inspections.flatMap((i) => i.findings);
  const evaluated = findings.filter((f) => f.stance !== 'neutral');
  const untagged = evaluated.filter((f) => f.themes.length === 0);
  const areas = untagged.filter((f) => f.kind === 'area-for-improvement');
  const sample = [...untagged].sort((a, b) => (hashOf(a.text) < hashOf(b.text) ? -1 : 1)).slice(0, SAMPLE);
  return [
    `Without theme: ${untagged.length} of ${evaluated.length} findings that evaluate; ${areas.length} areas for improvement`,
    ...areas.slice(0, SHOWN).map((f) => `  ${f.text}`),
    'Phrases most frequent in findings without theme',
    ...frequentPhrases(untagged).map(([phrase, n]) => `  ${String(n).padStart(4)}  ${phrase}`),
    'A sample of sentences without theme',
    ...sample.map((f) => `  ${f.text}`),
  ].join('\n');
}

function frequentPhrases(findings: readonly Finding[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { text } of findings) {
    const words = wordsOf(text).map((w) => w.form.token.lower);
    const phrases = new Set<string>();
    for (let i = 0; i + WORDS <= words.length; i += 1) phrases.add(words.slice(i, i + WORDS).join(' '));
    for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, SHOWN);
}

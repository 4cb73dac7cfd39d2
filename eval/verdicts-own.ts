import { readFileSync } from 'node:fs';
import type { Inspection } from '../src/model/inspection.ts';
import type { VerdictKind } from '../src/model/trail.ts';
import { relevanceLabels } from './relevance-labels.ts';
import {
  hashOfWording,
  type LabelledArea,
  type LabelledIssue,
  type Wordings,
  wordingsOf,
} from './verdicts-gold.ts';

/** A label of our own; the texts are Ofsted's and stand here by their hashes only. */
interface OwnLabel {
  authority: string;
  raisedIn: string;
  judgedIn: string;
  area: string;
  verdict: VerdictKind;
  evidence: string[];
}

/**
 * Our own labels of areas, given by the readers' guide to pairs of reports that the readers left out: more to learn
 * from, never measured on.
 * @param wordings of the published reports; labels whose texts are not found there are left out
 */
function ownAreas(wordings: Wordings): LabelledArea[] {
  const labels = JSON.parse(
    readFileSync(new URL('verdicts-labels.json', import.meta.url), 'utf8'),
  ) as OwnLabel[];
  return labels.flatMap((label) => {
    const text = wordings.get(label.raisedIn)?.get(label.area);
    const evidence = label.evidence.flatMap((e) => wordings.get(label.judgedIn)?.get(e) ?? []);
    if (text === undefined || evidence.length < label.evidence.length) return [];
    return [{ ...label, text, evidence, own: true }];
  });
}

/**
 * All that there is to learn from: the readers' areas and our own, with our own labels of sentences, and areas of
 * which only sentences are labelled.
 */
export function learnable(readers: LabelledArea[], inspections: Inspection[]): LabelledIssue[] {
  const wordings = wordingsOf(inspections);
  const issues = new Map(relevanceLabels(wordings).map((issue) => [keyOf(issue), issue]));
  const areas = [...readers, ...ownAreas(wordings)].map((area) => ({
    ...area,
    about: issues.get(keyOf(area))?.about,
  }));
  for (const area of areas) issues.delete(keyOf(area));
  return [...areas, ...issues.values()];
}

const keyOf = ({ raisedIn, judgedIn, text }: LabelledIssue) =>
  [raisedIn, judgedIn, hashOfWording(text)].join('\t');

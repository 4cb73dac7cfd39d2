import type { Inspection } from '../src/model/inspection.ts';
import type { VerdictKind } from '../src/model/trail.ts';
import { readGold } from './gold.ts';
import { hashOf } from './hash.ts';

/** An area, and what speaks of its issue in another report. */
export interface LabelledIssue {
  authority: string;
  raisedIn: string;
  judgedIn: string;
  text: string;
  /** The sentences that carry a reader's verdict. */
  evidence: string[];
  /** For sentences that were looked at, by the hash of their wording, whether they speak of the issue. */
  about?: ReadonlyMap<string, boolean>;
}

/** An earlier area with the verdict and the evidence that a reader found in the next report. */
export interface LabelledArea extends LabelledIssue {
  verdict: VerdictKind;
  /** Whether the label is our own, not one of the readers'. */
  own?: boolean;
}

interface GoldArea {
  raised_in: string;
  judged_in: string;
  text: string;
  verdict: VerdictKind;
  evidence: string[];
}

const labelled = (authority: string, a: GoldArea): LabelledArea => ({
  authority,
  raisedIn: a.raised_in,
  judgedIn: a.judged_in,
  text: a.text,
  verdict: a.verdict,
  evidence: a.evidence,
});

/** The labelled areas of many authorities; empty where they are not at hand. */
export function devAreas(): LabelledArea[] {
  const gold = readGold<{ authority: string; areas: GoldArea[] }[]>('dev.json') ?? [];
  return gold.flatMap((a) => a.areas.map((area) => labelled(a.authority, area)));
}

/** The labelled areas of the five letters; empty where they are not at hand. */
export function seedAreas(): LabelledArea[] {
  const gold = readGold<{ areas: GoldArea[] }>('seeds.json');
  return (gold?.areas ?? []).map((a) => labelled(a.raised_in.split('-')[0]!, a));
}

/** A text's letters and digits alone: what stays the same however its spaces and marks were written. */
const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The hash by which a wording is named, however its spaces and marks were written. */
export const hashOfWording = (text: string) => hashOf(plain(text));

/** For the path of each report the wordings of its findings by their hash. */
export type Wordings = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The wordings in which labels kept by hash are looked up. */
export function wordingsOf(inspections: Inspection[]): Wordings {
  return new Map(
    inspections.map((i) => [
      i.document.path,
      new Map(i.findings.map((f) => [hashOfWording(f.text), f.text])),
    ]),
  );
}

/** Texts shorter than this, without spaces, must be equal: they could stand within others by chance. */
const SHORT = 30;

/** Whether two wordings are the same sentence, however it was cut and its spaces and quotation marks were written. */
export function sameText(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)];
  return x === y || (Math.min(x.length, y.length) > SHORT && (x.includes(y) || y.includes(x)));
}

/** The finding of an inspection that a labelled area is; null where reading lost it. */
export function findArea(inspection: Inspection, text: string) {
  const areas = inspection.findings.filter((f) => f.kind === 'area-for-improvement');
  return (
    areas.find((f) => plain(f.text) === plain(text)) ?? areas.find((f) => sameText(f.text, text)) ?? null
  );
}

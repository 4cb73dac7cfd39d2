import { createHash } from 'node:crypto';
import type { FindingKind, Stance } from '../src/model/inspection.ts';
import { readGold } from './gold.ts';

/** A finding labelled by a reader. */
export interface Labelled {
  id: string;
  /** The authority, for which nothing learned from it may be measured on it. */
  authority: string;
  kind: FindingKind;
  text: string;
  before: string;
  themes: string[];
  /** Null where the themes alone were labelled. */
  stance: Stance | null;
  /** Whether the label is our own, not one of the readers'. */
  own?: boolean;
}

/** The labelled findings of many authorities; empty where they are not at hand. */
export function devFindings(): Labelled[] {
  const authorities = readGold<{ authority: string; findings: Labelled[] }[]>('dev.json') ?? [];
  return authorities.flatMap((a) => a.findings.map((f) => ({ ...f, authority: a.authority })));
}

/** The labelled findings of the five letters; empty where they are not at hand. */
export function seedFindings(): Labelled[] {
  const gold = readGold<{
    findings: (Omit<Labelled, 'kind' | 'authority'> & { section: string; document: string })[];
  }>('seeds.json');
  return (gold?.findings ?? []).map((f) => ({
    ...f,
    kind: kindOf(f.section, (f as unknown as { kind: string }).kind),
    authority: f.document.split('-')[0]!,
  }));
}

/** The list that an item of a letter stands in says what kind of finding it is. */
function kindOf(section: string, kind: string): FindingKind {
  if (kind !== 'item') return 'narrative';
  if (/^strength/i.test(section)) return 'strength';
  if (/meet|satisf/i.test(section)) return 'meets-requirements';
  return /develop|improve|^within|^immediate/i.test(section) ? 'area-for-improvement' : 'narrative';
}

/**
 * The authorities whose texts nobody read while the lexicon was written: the eight whose names have the smallest
 * SHA-256.
 */
export function heldOut(findings: readonly Labelled[]): Set<string> {
  const hash = (name: string) => createHash('sha256').update(name).digest('hex');
  const names = [...new Set(findings.map((f) => f.authority))];
  return new Set(names.sort((a, b) => (hash(a) < hash(b) ? -1 : 1)).slice(0, 8));
}

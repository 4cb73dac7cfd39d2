import type { Inspection } from '../model/inspection.ts';
import { cosine } from '../text/vectors.ts';
import { type Profile, profile } from './profile.ts';

/** A later report prepared for looking up earlier areas in it. */
export interface LaterReport {
  inspection: Inspection;
  /** Its findings in reading order. */
  profiles: Profile[];
  /** How rare each theme is in the report: the logarithm of findings per finding of that theme. */
  themeRarity: Map<string, number>;
  /** For each theme the common meaning of the findings that have it as their main one, of length 1, and each finding's share of it. */
  themeCentre: Map<string, { vector: Float32Array; shares: number[] }>;
  /** Ids of the findings that make claims about earlier inspections. */
  claiming: Set<string>;
}

/** Prepares a report; done once, however many areas are looked up. */
export function laterReport(inspection: Inspection): LaterReport {
  const profiles = inspection.findings.map(profile);
  const counts = new Map<string, number>();
  const sums = new Map<string, Float32Array>();
  for (const { themes, vector, finding } of profiles) {
    for (const id of themes.keys()) counts.set(id, (counts.get(id) ?? 0) + 1);
    const main = finding.themes[0]?.id;
    if (main === undefined) continue;
    const sum = sums.get(main) ?? new Float32Array(vector.length);
    for (let i = 0; i < vector.length; i++) sum[i]! += vector[i]!;
    sums.set(main, sum);
  }
  return {
    inspection,
    profiles,
    themeRarity: new Map([...counts].map(([id, n]) => [id, Math.log((profiles.length + 1) / (n + 1))])),
    themeCentre: new Map([...sums].map(([id, sum]) => [id, centre(unit(sum), profiles)])),
    claiming: new Set(inspection.claims.map((c) => c.finding)),
  };
}

function centre(vector: Float32Array, profiles: Profile[]) {
  return { vector, shares: profiles.map((p) => cosine(p.vector, vector)) };
}

/** A vector brought to length 1; the zero vector stays. */
function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((v) => v / length);
}

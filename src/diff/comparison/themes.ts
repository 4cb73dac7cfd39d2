import type { LaterReport } from '../later.ts';
import type { Profile } from '../profile.ts';
import { NOWHERE, type Take } from './take.ts';

/** The themes that an area and each finding share. */
export function themeFeatures(
  area: Profile,
  { profiles, places, themeRarity }: LaterReport,
  take: Take,
): void {
  const shared = new Float64Array(profiles.length);
  for (const [id, score] of area.themes)
    for (const i of places.themes.get(id) ?? NOWHERE)
      shared[i]! += Math.min(score, profiles[i]!.themes.get(id)!) * themeRarity.get(id)!;
  const main = area.finding.themes[0]?.id ?? '';
  take.all('themes: shared', shared);
  take.all(
    'themes: the main one',
    profiles.map((p) => Number(p.themes.has(main))),
  );
  take.all(
    'themes: none',
    profiles.map((p) => Number(p.themes.size === 0)),
  );
  for (const id of area.themes.keys()) take.some(`both on: ${id}`, places.themes.get(id) ?? NOWHERE);
}

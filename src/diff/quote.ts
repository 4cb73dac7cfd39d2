import type { Evidence } from '../model/trail.ts';
import { type Profile, rarity } from './profile.ts';

/** Words that stand in more than one sentence in twenty say nothing of an issue and are not marked. */
const LEAST_RARITY = -Math.log(0.05);

/** A finding as it is quoted with an area, the words that both say marked. */
export function quote(area: Profile, { finding, words }: Profile): Evidence {
  const { id, text, stance } = finding;
  const shared = words.filter((w) => area.stems.has(w.stem) && rarity(w.stem) >= LEAST_RARITY);
  return {
    finding: id,
    text,
    stance,
    spans: joined(
      shared.map((w) => [w.start, w.end]),
      text,
    ),
  };
}

/** Spans with nothing but spaces or hyphens between them made one. */
function joined(spans: [number, number][], text: string): [number, number][] {
  const out: [number, number][] = [];
  for (const [start, end] of spans) {
    const last = out.at(-1);
    if (last && /^[\s\-‐‑]*$/.test(text.slice(last[1], start))) last[1] = end;
    else out.push([start, end]);
  }
  return out;
}

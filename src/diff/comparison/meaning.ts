import { cosine } from '../../text/vectors.ts';
import type { LaterReport } from '../later.ts';
import type { Profile } from '../profile.ts';
import type { Take } from './take.ts';

/** Rank, from the top, of the sentence that stands for what most sentences have in common with an area. */
const BACKGROUND = 0.1;
/** Two findings that differ from their theme less than this differ by rounding alone. */
const LEAST_APART = 1e-3;

/**
 * How alike an area and each finding are in meaning, for itself and with what stands around it.
 * @param likeness of the area and each finding
 */
export function meaningFeatures(area: Profile, later: LaterReport, likeness: Float64Array, take: Take): void {
  const { neighbours, follows } = later;
  const ranked = likeness.slice().sort();
  const best = ranked.at(-1) ?? 0;
  const background = ranked.at(-1 - Math.floor(ranked.length * BACKGROUND)) ?? 0;
  const each = (value: (here: number, i: number) => number) => likeness.map(value);
  take.all(
    'meaning: less than the nearest',
    each((here) => best - here),
  );
  take.all(
    'meaning: more than the background',
    each((here) => here - background),
  );
  take.all('meaning: apart from the theme', apartFromTheme(area, later, likeness));
  take.all(
    'meaning: of its paragraph',
    each((_, i) => neighbours[i]!.reduce((nearest, j) => Math.max(nearest, likeness[j]!), 0)),
  );
  take.all(
    'meaning: of the sentence before',
    each((_, i) => (follows[i] ? likeness[i - 1]! : 0)),
  );
}

/**
 * Likeness once what all findings of the area's main theme have in common is taken out: the issue, not the theme at
 * large. The cosine of two vectors less their shares of the common one, by their products alone.
 */
function apartFromTheme(area: Profile, later: LaterReport, likeness: Float64Array): Float64Array {
  const theme = later.themeCentre.get(area.finding.themes[0]?.id ?? '');
  if (!theme) return likeness;
  const own = cosine(area.vector, theme.vector);
  return likeness.map((here, i) => {
    const share = theme.shares[i]!;
    const lengths = Math.sqrt((1 - own ** 2) * (1 - share ** 2));
    return lengths > LEAST_APART ? (here - own * share) / lengths : 0;
  });
}

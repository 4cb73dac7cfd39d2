import { MOST_EVIDENCE, type VerdictKind } from '../model/trail.ts';
import { goodAndBad } from './good-and-bad.ts';
import type { Profile } from './profile.ts';
import type { Scored } from './relevance.ts';
import { wordingOf } from './wording.ts';

/** A finding that is less likely evidence than this carries no verdict. */
export const LEAST_RELEVANCE = 0.05;
/** Beside the strongest a finding is shown from this on: of those below, readers chose one in four. */
const LEAST_BESIDE = 0.2;
/** A later area that shares the main theme is shown from this on. */
const LEAST_AGAIN = 0.05;
/** With "addressed", a finding that tells of a shortfall is shown from this on. */
const LEAST_AGAINST = 0.3;

/** From this share on a finding tells of the side. */
const TELLS = 0.5;
/** From this share, and this likelihood as evidence, on it tells plainly of a shortfall in the issue. */
const PLAIN = 0.7;
/** A sentence that the tagger finds less likely a weakness or mixed tells of none, whatever its words: "what changes need to be made". */
const LEAST_LIKELY = 0.1;

const good = ({ profile }: Scored) => share(profile, 'good');
const bad = ({ profile }: Scored) => share(profile, 'bad');

/** A mixed finding carries either side whole. */
function share({ finding }: Profile, side: 'good' | 'bad'): number {
  const said = goodAndBad(finding);
  return said[side] + said.mixed / 2;
}

/** Whether a finding tells of good practice or progress. */
export const tellsGood = (scored: Scored) => good(scored) >= TELLS;

/** Whether a finding tells of a shortfall. */
export function tellsBad(scored: Scored): boolean {
  const { kind, stanceShares } = scored.profile.finding;
  const [, weakness, mixed] = stanceShares;
  return bad(scored) >= TELLS && (kind !== 'narrative' || weakness + mixed >= LEAST_LIKELY);
}

/**
 * Whether a finding tells plainly of a shortfall in the issue itself, in more than a few cases: nothing is addressed
 * beside it. Of the labelled areas that had one, readers called about half partly addressed.
 */
export const isPlainShortfall = (scored: Scored) =>
  tellsBad(scored) &&
  bad(scored) >= PLAIN &&
  scored.relevance >= PLAIN &&
  !wordingOf(scored.profile.finding).few;

/** How well a finding fits a verdict: what is good carries "addressed", what is bad "persists", and either "partly". */
function fitness(verdict: VerdictKind, scored: Scored): number {
  if (verdict === 'addressed') return good(scored);
  if (verdict === 'persists') return bad(scored);
  return Math.max(good(scored), bad(scored));
}

/** The findings that carry a verdict, the strongest first; "partly" shows both sides where there are both. */
export function evidenceFor(verdict: VerdictKind, scored: Scored[]): Scored[] {
  const strength = (s: Scored) => s.relevance * (0.3 + 0.7 * fitness(verdict, s));
  const able = scored
    .filter((s) => s.relevance >= LEAST_RELEVANCE && fitness(verdict, s) >= 0.3)
    .sort((a, b) => strength(b) - strength(a) || a.index - b.index);
  const chosen = able
    .slice(0, MOST_EVIDENCE)
    .filter(({ relevance }, rank) => rank === 0 || relevance >= LEAST_BESIDE);
  if (verdict !== 'partly') return chosen;
  for (const tells of [tellsGood, tellsBad]) {
    const other = able.find(tells);
    if (other && !chosen.some(tells)) chosen.splice(MOST_EVIDENCE - 1, 1, other);
  }
  return chosen;
}

/** Whether a finding is itself an area for improvement. */
export const isArea = ({ profile }: Scored) => profile.finding.kind === 'area-for-improvement';

/** What is shown beside what carries a verdict: a shortfall told of in what is addressed, or the same asked for again. */
export function completed(
  verdict: VerdictKind,
  carrying: Scored[],
  area: Profile,
  scored: Scored[],
): Scored[] {
  return verdict === 'addressed' ? withShortfall(carrying, scored) : withAreaAgain(area, carrying, scored);
}

/** The evidence with what speaks most plainly against it, where there is such, in place of the weakest. */
function withShortfall(chosen: Scored[], scored: Scored[]): Scored[] {
  const against = scored.find((s) => tellsBad(s) && s.relevance >= LEAST_AGAINST);
  return !against || chosen.includes(against) ? chosen : [...withRoom(chosen), against];
}

/** The evidence with an area of the later report on the same, where there is one, in place of the weakest. */
function withAreaAgain(area: Profile, chosen: Scored[], scored: Scored[]): Scored[] {
  if (chosen.some(isArea)) return chosen;
  const main = area.finding.themes[0]?.id;
  const again = scored.find(
    (s) => isArea(s) && s.relevance >= LEAST_AGAIN && s.profile.themes.has(main ?? ''),
  );
  return again ? [...withRoom(chosen), again] : chosen;
}

/** Without the weakest where there is no room for another; what alone shows something good stays. */
function withRoom(chosen: Scored[]): Scored[] {
  if (chosen.length < MOST_EVIDENCE) return chosen;
  const goods = chosen.filter(tellsGood);
  const weakest = chosen.findLast((s) => goods.length !== 1 || s !== goods[0]);
  return chosen.filter((s) => s !== weakest);
}

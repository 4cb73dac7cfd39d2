import { type Feature, logistic } from '../model/linear.ts';
import { goodAndBad } from './good-and-bad.ts';
import type { LaterReport } from './later.ts';
import type { Profile } from './profile.ts';
import type { Scored } from './relevance.ts';
import { CUE_NAMES, wordingOf } from './wording.ts';

/** How many of the most relevant findings are weighed, and how many of them are to cover the area's words. */
const WEIGHED = 30;
const COVERING = 6;

/** What a finding's share in the whole loses with each rank. */
const FADING = 0.85;

/**
 * The relevance that counts here, in log-odds: of authorities that it was not learned from the model is less right than
 * it is sure. Chosen by how likely the readers' verdicts are, cross-validated.
 */
const SURENESS = { scale: 0.6, shift: -0.5 };

/** What the most relevant findings of a later report, taken together, say of an earlier area. */
export function verdictFeatures(area: Profile, found: Scored[], later: LaterReport): Feature[] {
  const scored = found.slice(0, WEIGHED).map((s) => ({ ...s, relevance: lessSure(s.relevance) }));
  const sums = weigh(scored, later);
  const [tellsGood, tellsBad] = [1 - sums.noGood, 1 - sums.noBad];
  const highest = scored[0]?.relevance ?? 0;
  return [
    ['always', 1],
    ['relevance: highest', highest],
    ['relevance: highest, in orders of magnitude', Math.log(highest + 0.02)],
    ['relevance: total', Math.log(sums.total + 0.1)],
    ['chance: nothing relevant', sums.nothing],
    ['chance: good alone', tellsGood * sums.noBad],
    ['chance: good and bad', tellsGood * tellsBad],
    ['chance: bad alone', sums.noGood * tellsBad],
    ['good', Math.log(sums.good + 0.1)],
    ['good: strongest', Math.log(sums.bestGood + 0.05)],
    ['good: with progress', sums.progress],
    ['bad', Math.log(sums.bad + 0.1)],
    ['bad: strongest', Math.log(sums.bestBad + 0.05)],
    ['bad: share', sums.bad / (sums.good + sums.bad + 0.05)],
    ['bad: share by rank', sums.ranked / (sums.ranks || 1)],
    ['bad: of few', sums.few],
    ['bad: not of few', Math.log(sums.bad - sums.few + 0.1)],
    ['takes back', sums.contrast],
    ['asked for again', sums.areas],
    ['asked for again, strongest', sums.bestArea],
    ['claim: addressed', sums.claimedGood],
    ['claim: not or partly addressed', sums.claimedBad],
    ...CUE_NAMES.map((name, i): Feature => [`wording: ${name}`, sums.cues[i]! / (sums.total + 0.05)]),
    ['covered by the findings', coverage(area, scored.slice(0, COVERING))],
    ['length of the area', Math.log(area.stems.size + 1)],
  ];
}

function lessSure(relevance: number): number {
  return logistic(SURENESS.scale * Math.log(relevance / (1 - relevance)) + SURENESS.shift);
}

function weigh(scored: readonly Scored[], later: LaterReport) {
  const sums = {
    total: 0,
    good: 0,
    bad: 0,
    few: 0,
    progress: 0,
    contrast: 0,
    ranked: 0,
    ranks: 0,
    bestGood: 0,
    bestBad: 0,
    areas: 0,
    bestArea: 0,
    claimedGood: 0,
    claimedBad: 0,
    cues: CUE_NAMES.map(() => 0),
    // how likely it is that none is relevant, tells of good, or of bad, were each so independently (noisy-or)
    nothing: 1,
    noGood: 1,
    noBad: 1,
  };
  for (const [rank, { profile, relevance }] of scored.entries()) {
    const { finding } = profile;
    const said = goodAndBad(finding);
    const wording = wordingOf(finding);
    const good = relevance * said.good;
    const bad = relevance * said.bad;
    sums.total += relevance;
    sums.good += good;
    sums.bad += bad;
    sums.nothing *= 1 - relevance;
    sums.noGood *= 1 - good;
    sums.noBad *= 1 - bad;
    const faded = relevance * FADING ** rank;
    sums.ranks += faded;
    sums.ranked += faded * said.bad;
    if (wording.few) sums.few += bad;
    if (wording.progress) sums.progress += good;
    if (wording.contrast) sums.contrast += relevance;
    sums.bestGood = Math.max(sums.bestGood, good);
    sums.bestBad = Math.max(sums.bestBad, bad);
    if (finding.kind === 'area-for-improvement') {
      sums.areas += relevance;
      sums.bestArea = Math.max(sums.bestArea, relevance);
    }
    for (const claim of later.inspection.claims)
      if (claim.finding === finding.id) {
        if (claim.outcome === 'addressed') sums.claimedGood += relevance;
        else if (claim.outcome !== 'unstated') sums.claimedBad += relevance;
      }
    for (const i of wording.cues) sums.cues[i]! += relevance;
  }
  return sums;
}

/** The share of the area's words that the findings use. */
function coverage(area: Profile, scored: readonly Scored[]): number {
  const used = [...area.stems].filter((stem) => scored.some((s) => s.profile.stems.has(stem)));
  return used.length / (area.stems.size || 1);
}

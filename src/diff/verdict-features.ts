import type { Feature } from '../model/linear.ts';
import { goodAndBad } from './good-and-bad.ts';
import type { LaterReport } from './later.ts';
import type { Profile } from './profile.ts';
import type { Scored } from './relevance.ts';
import { CUE_NAMES, wordingOf } from './wording.ts';

/** How many of the most relevant findings are weighed: those that speak of the issue, and those around it. */
const CLOSE = 6;
const WIDE = 15;

/** What a finding's share in the whole loses with each rank. */
const FADING = 0.85;

/** What the most relevant findings of a later report, taken together, say of an earlier area. */
export function verdictFeatures(area: Profile, scored: Scored[], later: LaterReport): Feature[] {
  const close = weigh(scored.slice(0, CLOSE), later);
  const wide = weigh(scored.slice(0, WIDE), later);
  return [
    ['always', 1],
    ['relevance: highest', scored[0]?.relevance ?? 0],
    ['relevance: highest, in orders of magnitude', Math.log((scored[0]?.relevance ?? 0) + 0.02)],
    ['relevance: total', Math.log(wide.total + 0.1)],
    ['good: close', close.good],
    ['good: wide', Math.log(wide.good + 0.1)],
    ['good: strongest', Math.log(wide.bestGood + 0.05)],
    ['bad: close', close.bad],
    ['bad: wide', Math.log(wide.bad + 0.1)],
    ['bad: strongest', Math.log(wide.bestBad + 0.05)],
    ['bad: share, close', close.share],
    ['bad: share, wide', wide.share],
    ['bad: share by rank', wide.ranked / (wide.ranks || 1)],
    ['bad: of few', wide.few],
    ['bad: not of few', Math.log(wide.bad - wide.few + 0.1)],
    ['good: with progress', wide.progress],
    ['takes back', wide.contrast],
    ['asked for again', wide.areas],
    ['asked for again, strongest', wide.bestArea],
    ['claim: addressed', wide.claimedGood],
    ['claim: not or partly addressed', wide.claimedBad],
    ...(['addressed', 'partly', 'persists'] as const).map(
      (outcome): Feature => [
        `claim on all earlier areas: ${outcome}`,
        Number(later.inspection.claims.some((c) => c.kind === 'areas' && c.outcome === outcome)),
      ],
    ),
    ...CUE_NAMES.map((name, i): Feature => [`wording: ${name}`, wide.cues[i]!]),
    ['covered by the findings', coverage(area, scored.slice(0, CLOSE))],
    ['length of the area', Math.log(area.stems.size + 1)],
  ];
}

function weigh(scored: Scored[], later: LaterReport) {
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
  };
  const claims = { claimedGood: 0, claimedBad: 0 };
  const cues = CUE_NAMES.map(() => 0);
  for (const [rank, { profile, relevance }] of scored.entries()) {
    const { finding } = profile;
    const said = goodAndBad(finding);
    const wording = wordingOf(finding);
    const good = relevance * said.good;
    const bad = relevance * said.bad;
    sums.total += relevance;
    sums.good += good;
    sums.bad += bad;
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
        if (claim.outcome === 'addressed') claims.claimedGood += relevance;
        else if (claim.outcome !== 'unstated') claims.claimedBad += relevance;
      }
    for (const i of wording.cues) cues[i]! += relevance;
  }
  const share = sums.bad / (sums.good + sums.bad + 0.05);
  return { ...sums, ...claims, share, cues: cues.map((c) => c / (sums.total + 0.05)) };
}

/** The share of the area's words that the findings use. */
function coverage(area: Profile, scored: Scored[]): number {
  const used = [...area.stems].filter((stem) => scored.some((s) => s.profile.stems.has(stem)));
  return used.length / (area.stems.size || 1);
}

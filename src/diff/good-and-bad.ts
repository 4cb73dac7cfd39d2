import type { Finding } from '../model/inspection.ts';
import { onceForEach } from './once.ts';

/**
 * Wording that tells of a shortfall, whatever good words stand around it: one sentence in five has some. The tagger
 * looks for far fewer, those that say it outright and set nothing beside it.
 */
const SHORTFALL =
  /\bmore to do\b|\b(?:is|are|still) needed\b|\bneeds? to\b|\bnot (?:yet|always|consistently|robustly|fully|sufficiently|routinely|all|every)\b|\bdelay(?:ed|s)\b|longer than (?:necessary|needed)|\bchallenges? (?:to|in|remain|with)|\btoo (?:many|long|few|often|slow|late)|inconsisten|variab|\bless (?:evident|consistent|clear|well|effective)|\black(?:s|ed|ing)?\b|\binsufficien|\bremains? (?:a|an|too|in|some)|\b(?:further|more) work|\bstruggl|\bshortage|\b(?:has|have|do|does|are|is) not\b|\bcould be (?:better|strengthened|improved|clearer)|\bwork is continuing|\bcontinues? to be a\b|\bnecessity/i;
/** The same words in praise: what is prevented, or what is acted on when it occurs. */
const AVERTED =
  /\b(?:no|without|prevent\w*|avoid\w*|reduc\w*|minimis\w*|eliminat\w*|not experience\w*) (?:\w+ ){0,3}(?:delay|drift|variab)|\bnot (?:experience|wait)|\bwhen .{0,40}\b(?:is|are|do|does) not\b.{0,80}\b(?:escalat|prompt|swift|appropriate|effective|timely)/i;
/** A sentence that tells of a shortfall is at least so likely a weakness or mixed. */
const LEAST_BAD = 0.85;

/** What a finding says of practice: shares, together at most 1; what is mixed counts half to either side. */
interface Said {
  good: number;
  bad: number;
  mixed: number;
}

/**
 * How much good and how much bad a finding says of practice: its stance, and for a sentence with wording of a shortfall at
 * least that. Bad weighs more than good, since an area is not addressed while a shortfall in it remains.
 * Each finding is weighed once, however many areas it is compared with.
 */
export const goodAndBad = onceForEach(({ kind, text, stanceShares }: Finding): Said => {
  let [strength, weakness, mixed] = stanceShares;
  const missing = LEAST_BAD - weakness - mixed;
  if (kind === 'narrative' && missing > 0 && SHORTFALL.test(text) && !AVERTED.test(text)) {
    strength *= (1 - LEAST_BAD) / (1 - weakness - mixed);
    weakness += missing / 2;
    mixed += missing / 2;
  }
  return { good: strength + mixed / 2, bad: weakness + mixed / 2, mixed };
});

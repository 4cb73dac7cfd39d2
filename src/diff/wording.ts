import type { Finding } from '../model/inspection.ts';
import { onceForEach } from './once.ts';

/** Shortfalls that concern few do not stop an area from being addressed. */
const FEW = /\b(?:very )?small (?:number|minority|cohort)|\ba few\b|occasional|isolated|\ba minority/i;
const PROGRESS = /improv|strengthen|better|progress|increas|enhanc|reduc|transform|tackled/i;
/** Takes back something of the sentence before. */
const CONTRAST = /^(?:However|But|Nevertheless|Although|Despite)\b/;

/** Wordings that bear on a verdict whatever the stance of the sentence. */
const CUES = {
  progress: PROGRESS,
  remains: /\bremain|\bstill\b|\bcontinu|not yet|yet to|\btoo (?:many|few|long|often)|persist/i,
  some: /\bsome\b|\bnot (?:all|always|consistent|routine|sufficient|yet)|inconsisten|variab|more (?:work|needs|could)/i,
  but: /\bhowever\b|\balthough\b|\bbut\b|\bwhile\b|\bdespite\b/i,
  all: /\ball\b|consistent|\balways\b|routinely|effective|\bwell\b|excellent|strong|thorough|timely|prompt/i,
  most: /\bmost|majority|generally|mostly|largely/i,
};

/** The kinds of wording that bear on a verdict. */
export const CUE_NAMES: readonly string[] = Object.keys(CUES);

/** What the wording of a finding tells, whatever the areas it is compared with. */
export interface Wording {
  /** It concerns few. */
  few: boolean;
  progress: boolean;
  /** It takes back something of the sentence before. */
  contrast: boolean;
  /** Those of {@link CUE_NAMES} that it has, by their places. */
  cues: number[];
}

/** The wording of a finding, looked at once. */
export const wordingOf = onceForEach(
  ({ text }: Finding): Wording => ({
    few: FEW.test(text),
    progress: PROGRESS.test(text),
    contrast: CONTRAST.test(text),
    cues: Object.values(CUES).flatMap((words, i) => (words.test(text) ? [i] : [])),
  }),
);

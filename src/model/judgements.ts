/** Ofsted's grades, best first. `adequate` was the third point of the scale until 2013. */
export const GRADES = [
  'outstanding',
  'good',
  'requires-improvement',
  'adequate',
  'inadequate',
  'not-judged',
] as const;
export type Grade = (typeof GRADES)[number];

/** How reports print the grades, for use in a regular expression; a narrow column cuts the end of "to be good" off. */
export const PRINTED_GRADES =
  'outstanding|good|requires? improvement(?: to be(?: good)?)?|adequate|inadequate';

/** Every judgement that some framework gives, in the order in which a report shows them. */
export const JUDGEMENTS = [
  'overall-effectiveness',
  'impact-of-leaders',
  'help-and-protection',
  'quality-of-practice',
  'in-care',
  'care-leavers',
  'in-care-and-care-leavers',
  'looked-after-and-permanence',
  'adoption',
  'leadership',
  'lscb',
] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** The judgements that one report gives; one that it does not give is absent. */
export type Judgements = Partial<Record<Judgement, Grade>>;

/** The grade on the four-point scale: 1 outstanding, 2 good, 3 adequate or requires improvement, 4 inadequate; null where not judged. */
export function gradePoint(grade: Grade): 1 | 2 | 3 | 4 | null {
  switch (grade) {
    case 'outstanding':
      return 1;
    case 'good':
      return 2;
    case 'requires-improvement':
    case 'adequate':
      return 3;
    case 'inadequate':
      return 4;
    case 'not-judged':
      return null;
  }
}

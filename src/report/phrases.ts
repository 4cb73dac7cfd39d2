import type { ClaimOutcome, Inspection } from '../model/inspection.ts';
import type { Area, Evidence } from '../model/trail.ts';
import type { QualityFigures } from './context.ts';
import { list, numeral } from './prose.ts';
import type { Fate } from './summary.ts';
import { BOARD, BOARDS } from './words.ts';

/** What became of a number of areas, as a clause: `two persist`. */
export function fateClause(fate: Fate, n: number): string {
  const [one, many] = FATE_CLAUSE[fate];
  return `${numeral(n)} ${n === 1 ? one : many}`;
}

const FATE_CLAUSE: Record<Fate, [one: string, many: string]> = {
  persists: ['persists', 'persist'],
  're-emerged': ['came back after being addressed', 'came back after being addressed'],
  partly: ['is partly addressed', 'are partly addressed'],
  addressed: ['is addressed', 'are addressed'],
  'not-mentioned': ['has had nothing specific said of it', 'have had nothing specific said of them'],
  'out-of-scope': ['is outside what later visits looked at', 'are outside what later visits looked at'],
};

/**
 * What later reports say of areas of inspections that were not supplied: `four are addressed and three persist`, of a
 * single one `it is addressed`.
 */
export function outcomeClauses(outcomes: readonly [ClaimOutcome, number][]): string {
  const single = outcomes.reduce((sum, [, n]) => sum + n, 0) === 1;
  return list(
    outcomes.map(([outcome, n]) => {
      const which = single ? 'it' : numeral(n);
      return outcome === 'unstated'
        ? `what became of ${which} is not said outright`
        : `${which} ${FATE_CLAUSE[outcome][n === 1 ? 0 : 1]}`;
    }),
  );
}

/** How many of some areas are not the authority's: `of which two are the safeguarding board’s`; null where none is. */
export function ofBoard(areas: readonly Area[]): string | null {
  return shareOfBoard(areas.filter(isOfBoard).length, areas.length);
}

/** The same, of so many areas in all. */
export function shareOfBoard(own: number, all: number): string | null {
  if (own === 0) return null;
  if (own === all) return own === 1 ? BOARDS : `all ${BOARDS}`;
  return `of which ${numeral(own)} ${own === 1 ? 'is' : 'are'} ${BOARDS}`;
}

/** Whether an area was asked of the safeguarding board. */
export function isOfBoard({ body }: Area): boolean {
  return body === 'lscb';
}

/** An area's wording where only its beginning has room, with whose it is before it if not the authority's. */
export function asked(area: Area): string {
  return isOfBoard(area) ? `${BOARD}: ${area.text}` : area.text;
}

/** Why a verdict was given, for each rule that the comparison names. */
const RULE: Record<string, string> = {
  'said-to-be-addressed':
    'One of the later report’s closest sentences says that an earlier finding has been addressed.',
  'said-to-have-improved':
    'One of the later report’s closest sentences says that practice has improved since an earlier inspection.',
  'described-as-good': 'The later report’s closest sentences describe good practice.',
  'good-with-shortfall':
    'The later report’s closest sentences describe good practice; one or more of them also tell of a shortfall.',
  'said-to-be-partly-addressed':
    'One of the later report’s closest sentences says that an earlier finding has been addressed in part.',
  'named-again-with-progress': 'The later report asks for it again, and also describes progress.',
  'good-and-weak':
    'The later report’s closest sentences describe progress or good practice, and a shortfall.',
  'named-again': 'The later report makes it an area for improvement again.',
  'said-to-persist':
    'One of the later report’s closest sentences says that an earlier finding has not been put right.',
  'described-as-weak': 'The later report’s closest sentences describe weak practice.',
  'nothing-specific': 'The later report says nothing specific on this.',
  'not-looked-at': 'The later visit did not look at this part of the service.',
  reviewed: 'A person has decided this.',
};

/** The same where no sentence shown is labelled a weakness, or mixed. */
const UNLABELLED =
  'None of them is labelled a weakness, but by their wording one or more may tell of a shortfall too.';
const RULE_UNLABELLED: Record<string, string> = {
  'good-with-shortfall': `The later report’s closest sentences describe good practice. ${UNLABELLED}`,
  'good-and-weak': `The later report’s closest sentences describe progress or good practice. ${UNLABELLED}`,
};

/** The same where one is, though little weighs against it. */
const RULE_LABELLED: Record<string, string> = { 'described-as-good': RULE['good-with-shortfall']! };

/**
 * A rule in plain words; one that is not known here by its name. It tells of a shortfall as the sentences shown with
 * it are labelled.
 * @param shown what the verdict rests on
 */
export function rule(name: string, shown: readonly Pick<Evidence, 'stance'>[]): string {
  const words = RULE[name] ?? `Rule: ${name.replaceAll('-', ' ')}.`;
  const labelled = shown.some(({ stance }) => stance === 'weakness' || stance === 'mixed');
  return (labelled ? RULE_LABELLED : RULE_UNLABELLED)[name] ?? words;
}

/** How sure a verdict is, in words. */
export function confidence(probability: number): string {
  if (probability >= 0.9) return 'very likely';
  if (probability >= 0.7) return 'likely';
  if (probability >= 0.5) return 'more likely than not';
  return 'not clear';
}

/** How often verdicts are not a careful reader's, where that was measured. */
export function caution(quality: QualityFigures | null): string | null {
  const accuracy = quality?.verdictAccuracy;
  if (accuracy === undefined) return null;
  return `Measured on labelled reports, ${Math.round((1 - accuracy) * 100)} in 100 of the program’s verdicts differ from a careful reader’s: read the quotations beside them.`;
}

/** Whether an inspection looked at all of children's services or at a part, where its kind tells. */
export function scope({ scope: { whole }, framework }: Pick<Inspection, 'scope' | 'framework'>): string {
  if (whole) return 'All of children’s services';
  return framework === 'unknown' ? 'Not known' : 'Part of children’s services';
}

/** How reports call the areas of an inspection without naming any: "all areas", "these issues". */
const THEY =
  '(?:all|these|those|the|its|their|some|most|many|several)(?: of (?:the|these|those|its|their))?(?: (?:previous|earlier|other|key|main))? (?:areas?(?: (?:for|of) \\w+(?: action)?)?|recommendations|priority actions|weaknesses|shortfalls|deficits|issues|findings|concerns)';
/** "These issues have largely been addressed." */
const BEGINS_WITH_THEM = new RegExp(`^(?:\\w+, )?${THEY} (?:have|has|had|are|were|remain)\\b`, 'i');
/** "All areas identified at the last inspection", and no more words between than these. */
const IDENTIFIED = new RegExp(
  `\\b${THEY}(?: (?:that|which))?(?: (?:was|were|had been|have been))? (?:identified|raised|noted|highlighted|found|made|from|of)(?: (?:in|at|by|from|during|following|since))?(?: [\\w’'-]+){0,3}? (?:inspections?|visits?|Ofsted|inspectors|ILACS|SIF|JTAI)\\b`,
  'i',
);
/** What names an area after all. */
const NAMELY =
  /\b(?:in (?:respect|relation|regard|terms)|including|such as|namely|in particular|regarding|relating|concerning|about|around)\b|:/i;

/**
 * Whether words speak of the areas of an inspection at once, or of some of them, and name none. Not every claim on all
 * earlier areas does: that is one of which the sentence tells what became of areas, be it that it names some.
 */
export function meansAll(words: string): boolean {
  return (BEGINS_WITH_THEM.test(words) || IDENTIFIED.test(words)) && !NAMELY.test(words);
}

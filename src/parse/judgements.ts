import type { PartialDate } from '../model/dates.ts';
import { type Grade, type Judgement, type Judgements, PRINTED_GRADES } from '../model/judgements.ts';
import type { Framework, FrontPage } from './frameworks/framework.ts';
import type { Passage } from './passages.ts';

/** Also what is left of "requires improvement to be good" where a line ends within it. */
const WORDS = `${PRINTED_GRADES}|(?:to )?be good|not judged`;
const GRADE = new RegExp(`^(${WORDS})\\b[.\\s]*$`, 'i');
const GRADE_WITHIN = new RegExp(`\\b(${WORDS})[.\\s*]*$`, 'i');
const GRADE_AFTER_COLON = new RegExp(`\\s*: *(?:${PRINTED_GRADES})[.\\s]*$`, 'i');
const GRADE_BEFORE = new RegExp(`^(${PRINTED_GRADES}) (.+)$`, 'i');

/** The grade that a text is; null where it is something else. */
export function gradeOf(text: string): Grade | null {
  const found = GRADE.exec(text.trim());
  return found ? asGrade(found[1]!) : null;
}

/** A heading without the grade that stands after a colon in it. */
export function withoutGrade(heading: string): string {
  return heading.replace(GRADE_AFTER_COLON, '');
}

function asGrade(words: string): Grade {
  const lower = words.toLowerCase();
  if (/^require|be good$/.test(lower)) return 'requires-improvement';
  return lower.replace(' ', '-') as Grade;
}

/**
 * The judgements that a report gives, from its front page or, where that has none, from its text: a name with its
 * grade in one row, in one line, or one after the other, be it that one stands within the other; a later mention does
 * not change an earlier one.
 */
export function judgementsOf(all: readonly Passage[], framework: Framework): Judgements {
  const found = graded(frontPage(all, framework), framework);
  return Object.keys(found).length > 0 ? found : graded(all, framework);
}

/**
 * Whether a report of its kind gives judgements that were not found: they fill no layout of its front page.
 * @param date when it was inspected or, where that is not known, published
 */
export function lacksJudgements(
  found: Judgements,
  { frontPages }: Framework,
  date: PartialDate | null,
): boolean {
  const isFilled = ({ judgements, since }: FrontPage) =>
    (since === null || (date !== null && date >= since)) && judgements.every((id) => found[id]);
  return frontPages.length > 0 && !frontPages.some(isFilled);
}

/** What stands before the contents, the summary or the first section that has a name of its own. */
export function frontPage(all: readonly Passage[], framework: Framework): readonly Passage[] {
  const end = all.findIndex((passage) => opensBody(passage, framework));
  return end < 0 ? all : all.slice(0, end);
}

/** Whether the front page is over: at the contents, the summary or the first section. */
function opensBody({ kind, text }: Passage, framework: Framework): boolean {
  if (kind === 'row' || kind === 'item') return false;
  const opens = (pattern: RegExp) => pattern.test(text);
  return (
    framework.leftOut.some(opens) ||
    framework.lists.some((list) => opens(list.heading)) ||
    /^executive summary/i.test(text)
  );
}

function graded(passages: readonly Passage[], framework: Framework): Judgements {
  const found: Judgements = {};
  let label = '';
  let pending: { label: string; grade: Grade } | null = null;
  const give = (name: string, grade: Grade): boolean => {
    const id = nameOf(name, framework);
    if (id) found[id] ??= grade;
    return id !== null;
  };
  for (const passage of passages) {
    for (const text of passage.cells.length > 0 ? passage.cells : withoutLabelEnd(passage.text)) {
      if (/^requires?(?: improvement to)?$/i.test(text)) continue;
      const grade = /^improvement(?: to be good)?$/i.test(text) ? 'requires-improvement' : gradeOf(text);
      if (grade) {
        pending = label && !give(label, grade) ? { label, grade } : null;
        label = '';
      } else if (text.length < 200) {
        if (pending) give(`${pending.label} ${text}`, pending.grade);
        pending = null;
        const within = GRADE_WITHIN.exec(text);
        label = within && give(text, asGrade(within[1]!)) ? '' : text;
      } else label = '';
    }
  }
  return found;
}

/** A grade printed within its label's lines has the label's end joined to it: "Good permanence". */
function withoutLabelEnd(text: string): string[] {
  const [, grade, rest] = (gradeOf(text) === null && GRADE_BEFORE.exec(text)) || [];
  return rest !== undefined && /^\p{Ll}[^.]{0,60}$/u.test(rest) ? [grade!, rest] : [text];
}

/** Whether a text only says what a judgement is. */
export function isJudgement(text: string, framework: Framework): boolean {
  return text.length < 200 && nameOf(text, framework) !== null && GRADE_WITHIN.test(text);
}

function nameOf(text: string, framework: Framework): Judgement | null {
  const name = text.replace(/^\d+(?:\.\d+)?\.?\s*/, '');
  return framework.judgements.find((judgement) => judgement.name.test(name))?.id ?? null;
}

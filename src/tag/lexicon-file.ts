import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { z } from 'zod';
import { InputError } from '../model/errors.ts';
import { parsePhrase } from '../text/phrase.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
const phrase = z.string().superRefine((text, context) => {
  try {
    parsePhrase(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
  }
});
const phrases = z.array(phrase).min(1);

const entry = z.strictObject({
  match: phrases.describe('Phrases that give the theme.'),
  weight: z
    .number()
    .positive()
    .max(5)
    .describe(
      'How surely: 3 or more names the theme, 2 is a strong sign, 1 or less counts only with others.',
    ),
  note: z.string().min(1).describe('Why the entry is there.'),
  unless: z
    .strictObject({
      before: phrases.optional().describe('Not where one of these stands right before.'),
      after: phrases.optional().describe('Not where one of these follows at once.'),
      inside: phrases.optional().describe('Not as part of one of these.'),
    })
    .optional(),
});

const theme = z.strictObject({
  id,
  group: id.optional().describe('Only in your own file: the group to show a new theme in.'),
  label: z.string().min(1).optional(),
  definition: z.string().min(1).optional(),
  replace: z
    .boolean()
    .optional()
    .describe('Only in your own file: put these entries in place of the theme’s own.'),
  entries: z.array(entry).min(1),
});

/** A file of themes, the built-in ones and a user's own alike. */
export const themeFile = z.strictObject({
  group: z.strictObject({ id, label: z.string().min(1) }).optional(),
  themes: z.array(theme).min(1),
});
export type ThemeFile = z.infer<typeof themeFile>;

const CUE_KINDS = [
  'praise',
  'improvement',
  'fault',
  'shortfall',
  'remedy',
  'quantity',
  'negator',
  'contrast',
  'outcome',
  'neutral',
] as const;
export type CueKind = (typeof CUE_KINDS)[number];

/** The file of cues to stance. */
export const stanceFile = z.strictObject({
  cues: z.array(z.strictObject({ kind: z.enum(CUE_KINDS), note: z.string().min(1), match: phrases })).min(1),
});

/**
 * Reads a YAML text as a schema says.
 * @param path names the file in errors
 * @throws InputError naming file, line, column and what to write instead
 */
export function readYaml<T>(path: string, text: string, schema: z.ZodType<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const fault = document.errors[0];
  if (fault) {
    const { line, col } = lines.linePos(fault.pos[0]);
    throw new InputError(`${path}:${line}:${col}`, `${fault.message}. ${YAML_HINT}`);
  }
  const result = schema.safeParse(plainValue(path, document, lines));
  if (result.success) return result.data;
  const { issues } = result.error;
  const issue = issues.find((i) => i.code === 'unrecognized_keys') ?? issues[0]!;
  const { line, col } = lines.linePos(offsetOf(document.contents, issue.path));
  const where = issue.path.length > 0 ? `${issue.path.map(String).join('.')}: ` : '';
  throw new InputError(`${path}:${line}:${col}`, `${where}${issue.message}. ${hint(issue)}`);
}

/** What a YAML document comes to. @throws InputError where an alias names nothing, or stands for more than any lexicon holds */
function plainValue(path: string, document: Document, lines: LineCounter): unknown {
  try {
    return document.toJS();
  } catch (error) {
    let at = 0;
    visit(document, {
      Alias(_, alias) {
        at = alias.range?.[0] ?? 0;
        return alias.resolve(document) ? undefined : visit.BREAK;
      },
    });
    const { line, col } = lines.linePos(at);
    throw new InputError(
      `${path}:${line}:${col}`,
      `${(error as Error).message}. Write out what the alias stands for.`,
    );
  }
}

const YAML_HINT = 'Check indentation and quotes: a phrase with a colon or a leading * needs quotes.';

function hint(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return 'Known keys are group, themes; id, group, label, definition, replace, entries; match, weight, note, unless.';
  }
  if (issue.code === 'custom') {
    return 'A phrase is words by their stem, a|b for a choice, * for a gap of up to three words between two words.';
  }
  return 'An entry is written as: - match: [a phrase, another], weight: 2, note: why it is there.';
}

/** Where in the text the value of a path starts, or the nearest thing around it. */
function offsetOf(contents: Node | null, path: readonly PropertyKey[]): number {
  let at: Node | null = contents;
  let offset = at?.range?.[0] ?? 0;
  for (const key of path) {
    let next: unknown = null;
    if (isMap(at)) next = at.items.find((i) => isPair(i) && isScalar(i.key) && i.key.value === key)?.value;
    else if (isSeq(at)) next = at.items[Number(key)];
    if (!next) break;
    at = next as Node;
    offset = at.range?.[0] ?? offset;
  }
  return offset;
}

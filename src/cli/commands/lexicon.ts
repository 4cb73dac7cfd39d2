import { InputError } from '../../model/errors.ts';
import { clean } from '../../report/clean.ts';
import { inspectionOf, readAll, withEngine } from '../../run.ts';
import { checkLexicon, type LexiconFault } from '../../tag/check.ts';
import type { Explanation } from '../../tag/explain.ts';
import { type Lexicon, loadLexicon } from '../../tag/lexicon.ts';
import { createTagger } from '../../tag/tagger.ts';
import { EXIT } from '../exit.ts';
import { findInputs } from '../inputs.ts';
import { print } from '../print.ts';

interface LexiconOptions {
  json?: boolean;
  lexicon?: string;
}

/** `throughline lexicon list`: themes with their entries. */
export async function list(options: LexiconOptions): Promise<void> {
  const lexicon = loadLexicon(options.lexicon);
  const entriesOf = (theme: string) => lexicon.entries.filter((e) => e.theme === theme);
  if (options.json) {
    const themes = lexicon.themes.map((theme) => ({
      ...theme,
      entries: entriesOf(theme.id).map(entryFields),
    }));
    return printLines([JSON.stringify(themes, null, 2)]);
  }
  const { version, hash, themes, entries } = lexicon;
  const lines = [`Lexicon ${version} (${hash}): ${themes.length} themes, ${entries.length} entries.`];
  for (const theme of themes) {
    lines.push('', `${theme.label} (${theme.id}): ${theme.definition}`);
    for (const entry of entriesOf(theme.id))
      lines.push(`  ${entry.id}, weight ${entry.weight}: ${entry.phrases.join('; ')}`);
  }
  await printLines(lines);
}

function entryFields({ id, phrases, weight, note }: Lexicon['entries'][number]) {
  return { id, phrases, weight, note };
}

/** `throughline lexicon check`: faults of the lexicon, tried on the documents given. Exit status 1 where an entry can never match. */
export async function check(inputs: string[], options: LexiconOptions): Promise<void> {
  const lexicon = loadLexicon(options.lexicon);
  const texts = await withEngine(options, async (engine) => {
    const { documents } = await readAll(await findInputs(inputs), engine);
    const inspections = await Promise.all(documents.map((d) => inspectionOf(d, engine)));
    return inspections.flatMap((i) => i.findings.map((f) => f.text));
  });
  const faults = checkLexicon(lexicon, texts);
  await printLines(options.json ? [JSON.stringify(faults, null, 2)] : faultLines(faults));
  if (faults.some((f) => f.kind === 'never-matches')) process.exitCode = EXIT.failed;
}

const FAULTS: Record<LexiconFault['kind'], string> = {
  'never-matches': 'can never match',
  shadowed: 'shadowed by another phrase of the same theme',
  overlap: 'give two themes by the same words (may be meant)',
  unused: 'occur nowhere in the documents given',
};

function faultLines(faults: LexiconFault[]): string[] {
  return (Object.keys(FAULTS) as LexiconFault['kind'][]).flatMap((kind) => {
    const own = faults.filter((f) => f.kind === kind);
    return [`${own.length} phrases ${FAULTS[kind]}.`, ...own.map((f) => `  ${f.entry}: ${f.message}`)];
  });
}

/**
 * `throughline lexicon explain`: each theme considered, with the entries that matched, where and with which weight, what
 * was excluded and by what, and the stance with its reasons.
 * @throws InputError for an empty text
 */
export async function explain(text: string, options: LexiconOptions & { before?: string }): Promise<void> {
  if (text.trim() === '')
    throw new InputError('lexicon explain', 'give a sentence to explain, in quotation marks.');
  const explanation = createTagger(loadLexicon(options.lexicon)).explain(text, options.before);
  await printLines(options.json ? [JSON.stringify(explanation, null, 2)] : explanationLines(explanation));
}

function explanationLines({ themes, stance, stances, reasons }: Explanation): string[] {
  const lines = themes.length === 0 ? ['No theme was considered: no entry matches.'] : [];
  for (const theme of themes) {
    lines.push(`${theme.kept ? 'given' : 'not given'}: ${theme.id}, probability ${theme.score}`);
    for (const m of theme.matches)
      lines.push(
        `  "${m.text}" at ${m.span[0]} to ${m.span[1]}: phrase "${m.phrase}" of ${m.entry}, weight ${m.weight}`,
      );
    for (const e of theme.excluded)
      lines.push(
        `  excluded at ${e.span[0]} to ${e.span[1]}: phrase "${e.phrase}" of ${e.entry}, ${e.how} "${e.by}"`,
      );
    if (theme.reasons.length > 0) lines.push(`  because of ${reasonList(theme.reasons)}`);
  }
  lines.push(`stance: ${stance} (${stances.map(([name, p]) => `${name} ${p}`).join(', ')})`);
  if (reasons.length > 0) lines.push(`  for strength (+) or weakness (-): ${reasonList(reasons)}`);
  return lines;
}

const reasonList = (reasons: Explanation['reasons']) =>
  reasons.map(([name, added]) => `${name} (${added > 0 ? '+' : ''}${added.toFixed(2)})`).join(', ');

function printLines(lines: readonly string[]): Promise<void> {
  return print(lines.map((line) => `${clean(line)}\n`).join(''));
}

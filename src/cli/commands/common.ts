import { InputError } from '../../model/errors.ts';
import type { Inspection } from '../../model/inspection.ts';
import type { Trail } from '../../model/trail.ts';
import { findAuthority, suggestAuthorities } from '../../parse/authorities.ts';
import type { ReportContext } from '../../report/context.ts';
import { buildTrails, type Reading, readAll } from '../../run.ts';
import { type Lexicon, loadLexicon } from '../../tag/lexicon.ts';
import { createTagger } from '../../tag/tagger.ts';
import { EXIT, inLine, say } from '../exit.ts';
import { findInputs } from '../inputs.ts';
import { progress } from '../progress.ts';
import { version } from '../version.ts';

export interface ReadingOptions {
  authority?: string;
  lexicon?: string;
  strict?: boolean;
}

/** What `report` and `check` work on. */
export interface Work {
  lexicon: Lexicon;
  reading: Reading;
  trails: Trail[];
}

/**
 * Reads the inputs, tells on stderr what could not be read, and follows each authority's inspections.
 * @throws InputError when no inspection could be read, or none of the authority asked for
 */
export async function work(inputs: string[], options: ReadingOptions): Promise<Work> {
  const lexicon = loadLexicon(options.lexicon);
  const reading = await readAll(await findInputs(inputs), createTagger(lexicon), progress('Reading'));
  tell(reading);
  if (options.strict && reading.unread.length > 0) process.exitCode = EXIT.failed;
  if (reading.inspections.length === 0)
    throw new InputError(
      inputs.join(', ') || 'seeds',
      'no inspection report could be read here. The reasons stand above.',
    );
  return { lexicon, reading, trails: buildTrails(ofAuthority(reading.inspections, options.authority)) };
}

/** What the reports say besides the trails. */
export function reportContext({ lexicon, reading }: Work): ReportContext {
  const { version: lexiconVersion, hash, themes, groups } = lexicon;
  return {
    program: { name: 'throughline', version: version() },
    lexicon: { version: lexiconVersion, hash, themes, groups },
    quality: null,
    unread: reading.unread,
    notices: reading.notices,
  };
}

/** Tells what could not be read and what was counted once. */
export function tell(reading: Pick<Reading, 'unread' | 'notices'>): void {
  for (const { path, reason } of reading.unread) say(`not read: ${inLine(path)}: ${inLine(reason)}`);
  for (const notice of reading.notices) say(`note: ${inLine(notice)}`);
}

function ofAuthority(inspections: Inspection[], name: string | undefined): Inspection[] {
  if (name === undefined) return inspections;
  const authority = findAuthority(name);
  if (!authority) {
    const suggestions = suggestAuthorities(name).map((a) => a.name);
    const hint = suggestions.length > 0 ? ` Did you mean ${suggestions.join(', or ')}?` : '';
    throw new InputError(`--authority ${name}`, `no English authority is known by this name.${hint}`);
  }
  const own = inspections.filter((i) => i.authority.id === authority.id);
  if (own.length > 0) return own;
  const present = [...new Set(inspections.map((i) => i.authority.name))].sort().join(', ');
  throw new InputError(
    `--authority ${name}`,
    `none of the reports is of ${authority.name}. There are reports of: ${present}.`,
  );
}

import { buildTrail } from '../../src/diff/trail.ts';
import { readSource } from '../../src/ingest/ingest.ts';
import { InputError } from '../../src/model/errors.ts';
import type { Inspection } from '../../src/model/inspection.ts';
import { parseInspection } from '../../src/parse/parse.ts';
import { tagInspection } from '../../src/tag/inspection.ts';
import { loadLexicon } from '../../src/tag/lexicon.ts';
import { createTagger } from '../../src/tag/tagger.ts';
import { reportFiles } from '../report/files.ts';
import { CONTEXT } from '../report/fixture.ts';
import type { Base } from './bases.ts';
import { Broken, holdFindings, holdInspection, holdPage, holdSource, holdTrail } from './invariants.ts';

/**
 * Reads a document and holds what must be true of it, and where it is followed of its authority's trail and page.
 * @throws what is broken
 */
export type Holder = (
  given: { path: string; bytes: Buffer },
  followed: boolean,
) => Promise<'read' | 'refused'>;

/** @param all documents, of which the letters of one authority make the history in which a document is followed */
export async function createHolder(all: readonly Base[]): Promise<Holder> {
  const lexicon = loadLexicon();
  const tagger = createTagger(lexicon);
  const themes = new Set(lexicon.themes.map((t) => t.id));
  const context = {
    ...CONTEXT,
    lexicon: { ...CONTEXT.lexicon, themes: lexicon.themes, groups: lexicon.groups },
  };

  const read = async (path: string, bytes: Buffer): Promise<Inspection> => {
    const source = await readSource(path, bytes);
    holdSource(source);
    const parsed = parseInspection(source);
    holdFindings(source, parsed.findings);
    const inspection = tagInspection(parsed, tagger);
    holdInspection(inspection, themes);
    return inspection;
  };
  const history: Inspection[] = [];
  for (const { name, bytes } of all.filter((b) => b.name.includes('shropshire')))
    history.push(await read(name, bytes));
  const { authority } = history[0]!;

  const follow = (inspection: Inspection): void => {
    const others = history.filter((i) => i.document.sha256 !== inspection.document.sha256);
    const trail = buildTrail([...others, { ...inspection, authority }]);
    holdTrail(trail);
    for (const [path, content] of reportFiles([trail], context)) {
      if (/\b(?:NaN|undefined|\[object Object\])/.test(content) && !path.endsWith('index.html'))
        throw new Broken(
          `${path} holds what is no word: ${/.{0,80}\b(?:NaN|undefined|\[object)/.exec(content)?.[0]}`,
        );
      if (path.endsWith(`${authority.id}.html`)) holdPage(content, trail);
    }
  };

  return async ({ path, bytes }, followed) => {
    let inspection: Inspection;
    try {
      inspection = await read(path, bytes);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      if (error.path !== path || !/[.!?]$/.test(error.reason))
        throw new Broken(`a poor reason: ${error.message}`);
      return 'refused';
    }
    if (followed) follow(inspection);
    return 'read';
  };
}

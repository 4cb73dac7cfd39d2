import { readDocuments } from '../../run.ts';
import { loadLexicon } from '../../tag/lexicon.ts';
import { createTagger } from '../../tag/tagger.ts';
import { EXIT, inLine, say } from '../exit.ts';
import { findInputs } from '../inputs.ts';

/** `throughline read`: one inspection per line, in input order, as soon as it is read. */
export async function read(inputs: string[], options: { lexicon?: string; strict?: boolean }): Promise<void> {
  const tagger = createTagger(loadLexicon(options.lexicon));
  let done = 0;
  let unread = 0;
  for await (const result of readDocuments(await findInputs(inputs), tagger)) {
    if ('inspection' in result) {
      done++;
      process.stdout.write(`${JSON.stringify(result.inspection)}\n`);
    } else {
      unread++;
      say(`not read: ${inLine(result.unread.path)}: ${inLine(result.unread.reason)}`);
    }
  }
  if (done === 0 || (options.strict && unread > 0)) process.exitCode = EXIT.failed;
}

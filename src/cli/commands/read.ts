import { safeJson } from '../../report/json.ts';
import { type Engine, type EngineOptions, inspectionOf, readDocuments, withEngine } from '../../run.ts';
import { EXIT, inLine, say } from '../exit.ts';
import { findInputs } from '../inputs.ts';
import { interruptible } from '../interrupt.ts';
import { print } from '../print.ts';

/** `throughline read`: one inspection per line, in input order, as soon as it is read. */
export async function read(inputs: string[], options: EngineOptions & { strict?: boolean }): Promise<void> {
  let done = 0;
  let unread = 0;
  const readAndPrint = async (engine: Engine) => {
    for await (const result of readDocuments(await findInputs(inputs), engine)) {
      if ('document' in result) {
        done++;
        await print(`${safeJson(await inspectionOf(result.document, engine))}\n`);
      } else {
        unread++;
        say(`not read: ${inLine(result.unread.path)}: ${inLine(result.unread.reason)}`);
      }
    }
  };
  await interruptible(
    () => `Stopped. ${done} lines were written, each whole.`,
    () => withEngine(options, readAndPrint),
  );
  if (done === 0 || (options.strict && unread > 0)) process.exitCode = EXIT.failed;
}

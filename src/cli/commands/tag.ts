import { createInterface } from 'node:readline';
import { z } from 'zod';
import { InputError } from '../../model/errors.ts';
import { safeJson } from '../../report/json.ts';
import { loadLexicon } from '../../tag/lexicon.ts';
import { createTagger } from '../../tag/tagger.ts';
import { print } from '../print.ts';

const Line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  before: z.string().nullish(),
  kind: z.string().nullish(),
});

/**
 * `throughline tag`: NDJSON in, NDJSON out, line by line.
 * @throws InputError naming the line that is not as the contract says
 */
export async function tag(options: { lexicon?: string }): Promise<void> {
  const tagger = createTagger(loadLexicon(options.lexicon));
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const { id, text, before, kind } = parseLine(line, number);
    const tagged = tagger.tag({ text, before: before ?? undefined, kind: kind ?? undefined });
    await print(`${safeJson({ id, ...tagged })}\n`);
  }
}

const HINT = 'Give one {"id","text"} object per line.';

function parseLine(line: string, number: number): z.infer<typeof Line> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new InputError(`standard input, line ${number}`, `this is not JSON. ${HINT}`);
  }
  const parsed = Line.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new InputError(
    `standard input, line ${number}`,
    `${issue.path.join('.') || 'the line'}: ${issue.message}. ${HINT}`,
  );
}

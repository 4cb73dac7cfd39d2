import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findInputs } from '../src/cli/inputs.ts';
import { readSource } from '../src/ingest/ingest.ts';
import type { FindingKind } from '../src/model/inspection.ts';
import { parseInspection } from '../src/parse/parse.ts';
import { hashOf } from './hash.ts';
import type { Labelled } from './tagging-gold.ts';

/** A finding of the corpus as parsed, with what stands before it in its paragraph. */
export interface CorpusFinding {
  /** The name of the folder that it lies in, without number: an authority as the labelled data names it. */
  authority: string;
  kind: FindingKind;
  text: string;
  before: string;
}

const CORPUS = fileURLToPath(new URL('../../shared/corpus', import.meta.url));

/** Every finding of the published reports, each wording once; none where they are not at hand. */
export async function corpusFindings(): Promise<CorpusFinding[]> {
  if (!existsSync(CORPUS)) return [];
  const findings: CorpusFinding[] = [];
  const seen = new Set<string>();
  for (const { file, path } of await findInputs([CORPUS])) {
    const authority = authorityOf(file);
    let parsed: ReturnType<typeof parseInspection>;
    try {
      parsed = parseInspection(await readSource(path, readFileSync(file)));
    } catch {
      continue;
    }
    let block = -1;
    let before = '';
    for (const finding of parsed.findings) {
      if (finding.block !== block) before = '';
      block = finding.block;
      const { kind, text } = finding;
      if (!seen.has(text)) findings.push({ authority, kind, text, before });
      seen.add(text);
      before = before ? `${before} ${text}` : text;
    }
  }
  return findings;
}

/** The authority, as the labelled data names it, by the folder that a report lies in; empty where it is in none. */
export function authorityOf(path: string): string {
  return /(?:^|\/)\d+_([^/]+)\/[^/]+$/.exec(path.replaceAll('\\', '/'))?.[1] ?? '';
}

/** What stands for a stance that was not labelled. */
const NOT_LABELLED = '?';

/**
 * Sentences that were labelled for this project by the same guide: `tagging-labels.tsv` holds hash, stance and themes
 * (main theme first). The reports themselves are no part of this project: their wording is found in the corpus.
 */
export function ownLabels(corpus: readonly CorpusFinding[]): Labelled[] {
  const file = readFileSync(new URL('./tagging-labels.tsv', import.meta.url), 'utf8');
  const labels = new Map(
    file
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [id, stance, themes] = line.split('\t');
        return [
          id!,
          { stance: stance === NOT_LABELLED ? null : (stance as Labelled['stance']), themes: themes! },
        ];
      }),
  );
  return corpus.flatMap((f): Labelled[] => {
    const id = hashOf(f.text);
    const label = labels.get(id);
    if (!label) return [];
    const themes = label.themes === '' ? [] : label.themes.split(' ');
    return [{ ...f, id, stance: label.stance, themes, own: true }];
  });
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findInputs } from '../src/cli/inputs.ts';
import { readSource } from '../src/ingest/ingest.ts';
import { parseInspection } from '../src/parse/parse.ts';
import type { Labelled } from './tagging-gold.ts';

/** A finding of the corpus as parsed, with what stands before it in its paragraph. */
export interface CorpusFinding {
  /** The name of the folder that it lies in, without number: an authority as the labelled data names it. */
  authority: string;
  kind: string;
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
    const authority = /(?:^|\/)\d+_([^/]+)\/[^/]+$/.exec(file.replaceAll('\\', '/'))?.[1] ?? '';
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

/** The hash by which a sentence is named where its wording must not be kept. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

interface OwnLabel {
  /** SHA-256 of the sentence: the reports themselves are no part of this project. */
  text: string;
  themes: string[];
  stance: Labelled['stance'];
}

/**
 * Sentences that were labelled for this project by the same guide, among those that the models were least sure
 * of. Only their hashes are kept; the wording is found in the corpus.
 */
export function ownLabels(corpus: readonly CorpusFinding[]): Labelled[] {
  const file = new URL('./tagging-labels.json', import.meta.url);
  const labels = new Map((JSON.parse(readFileSync(file, 'utf8')) as OwnLabel[]).map((l) => [l.text, l]));
  return corpus.flatMap((f) => {
    const id = sha256(f.text);
    const label = labels.get(id);
    return label
      ? [{ ...f, id, kind: 'narrative' as const, themes: label.themes, stance: label.stance }]
      : [];
  });
}

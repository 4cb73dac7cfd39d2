import { resolve } from 'node:path';
import type { Outline } from '../../report/outline.ts';
import { count } from '../../report/prose.ts';
import { buildSite } from '../../run.ts';
import { inLine, say } from '../exit.ts';
import { type Files, writeFiles } from '../output.ts';
import { progress } from '../progress.ts';
import { type Given, type ReadingOptions, reportContext, tell, withReading } from './common.ts';

type ReportOptions = ReadingOptions & { out: string; pdf?: boolean; zip?: boolean };

const ZIP = 'reports.zip';

/** `throughline report`: the main job. */
export async function report(inputs: string[], options: ReportOptions): Promise<void> {
  const browser = options.pdf ? await (await import('../pdf.ts')).findBrowser() : null;
  const told = await withReading(inputs, options, async (given) => {
    const { files, outlines, notices } = await buildSite(
      given.documents,
      given.reviews,
      reportContext(given),
      given.engine,
    );
    tell({ unread: [], notices });
    await writeFiles(options.out, browser || options.zip ? await withCopies(files, browser, options) : files);
    return summary(given, outlines);
  });
  say(told);
  say(`\nOpen ${inLine(resolve(options.out, 'index.html'))}`);
  if (options.zip) say(`To send: ${inLine(resolve(options.out, ZIP))}`);
}

/** The files with every page as a PDF beside it, and all of them as a zip, as asked for. */
async function withCopies(given: Files, browser: string | null, options: ReportOptions): Promise<Files> {
  const files = new Map<string, string | Uint8Array>();
  for (const [path, content] of given) files.set(path, await whole(content));
  if (browser) for (const [path, pdf] of await pdfs(browser, files)) files.set(path, pdf);
  if (options.zip) files.set(ZIP, (await import('../zip.ts')).zip(files));
  return files;
}

async function whole(content: string | Uint8Array | AsyncIterable<Uint8Array>): Promise<string | Uint8Array> {
  if (typeof content === 'string' || content instanceof Uint8Array) return content;
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function pdfs(
  browser: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<Map<string, Uint8Array>> {
  const { printPages } = await import('../pdf.ts');
  const pages = new Map<string, string>();
  for (const [path, content] of files)
    if (path.endsWith('.html')) pages.set(path, Buffer.from(content as string).toString());
  return printPages(browser, pages, progress('Printing', 'pages'));
}

function summary({ documents, reading }: Given, outlines: readonly Outline[]): string {
  const read = `Read ${count(documents.length, 'report')} of ${count(outlines.length, 'authority', 'authorities')}`;
  const unread =
    reading.unread.length > 0 ? `; ${count(reading.unread.length, 'document')} could not be read` : '';
  return [`${read}${unread}.`, '', ...outlines.map((o) => o.told)].join('\n');
}

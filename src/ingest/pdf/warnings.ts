/** What there is to say of how a PDF was read; pages by their numbers from 1, ascending. */
export interface PdfReading {
  /** Pages that were read by their tags. */
  byTags: readonly number[];
  /** Pages that were read by their lines, having no tags to read. */
  byLines: readonly number[];
  /** Pages that were read by their lines, text standing outside their tags. */
  partlyTagged: readonly number[];
  /** Pages of which there are only pictures. */
  pictures: readonly number[];
  /** Pages that could not be opened. */
  failed: readonly number[];
}

/** What a reader of a PDF's findings must know of how they were read, one sentence or two for each. */
export function pdfWarnings({ byTags, byLines, partlyTagged, pictures, failed }: PdfReading): string[] {
  const warnings: string[] = [];
  if (byLines.length > 0 && byTags.length + partlyTagged.length === 0)
    warnings.push(
      'The PDF has no tags that tell headings, paragraphs and lists apart; it was read by its lines.',
    );
  else if (byLines.length > 0)
    warnings.push(
      `${named(byLines, 'has', 'have')} no usable tags that tell headings, paragraphs and lists apart; what stands there was read by its lines.`,
    );
  if (partlyTagged.length > 0)
    warnings.push(
      `${named(partlyTagged, 'has', 'have')} text outside the tags that tell headings, paragraphs and lists apart; all that stands there was read by its lines.`,
    );
  if (pictures.length > 0)
    warnings.push(
      `${named(pictures, 'holds', 'hold')} pictures and no text; what they show was not read. Run text recognition on the PDF, or use another copy.`,
    );
  if (failed.length > 0)
    warnings.push(
      `${named(failed, 'is', 'are')} damaged and could not be opened; what stands there was not read. Download the PDF again.`,
    );
  return warnings;
}

/** "Page 3 has", "Pages 2, 4 to 7 and 9 have". */
function named(pages: readonly number[], one: string, many: string): string {
  if (pages.length === 1) return `Page ${pages[0]} ${one}`;
  const runs: [number, number][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run && page === run[1] + 1) run[1] = page;
    else runs.push([page, page]);
  }
  const names = runs.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
  const last = names.pop()!;
  return `Pages ${names.length > 0 ? `${names.join(', ')} and ${last}` : last} ${many}`;
}

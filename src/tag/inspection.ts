import type { Inspection, ParsedInspection, RawFinding } from '../model/inspection.ts';
import type { Tagger } from './tagger.ts';

/**
 * Gives each finding of an inspection its themes and stance; a finding is read with what stands before it in its
 * paragraph.
 */
export function tagInspection(parsed: ParsedInspection, tagger: Tagger): Inspection {
  const paragraphs: RawFinding[][] = [];
  for (const finding of parsed.findings) {
    const last = paragraphs.at(-1);
    if (last?.[0]?.block === finding.block) last.push(finding);
    else paragraphs.push([finding]);
  }
  const findings = paragraphs.flatMap((paragraph) => {
    const tags = tagger.tagParagraph(paragraph);
    return paragraph.map((finding, i) => {
      const { themes, stance, stanceShares } = tags[i]!;
      return { ...finding, themes, stance, stanceShares };
    });
  });
  return { ...parsed, findings };
}

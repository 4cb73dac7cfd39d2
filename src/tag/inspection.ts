import type { Inspection, ParsedInspection } from '../model/inspection.ts';
import type { Tagger } from './tagger.ts';

/**
 * Gives each finding of an inspection its themes and stance; a finding is read with what stands before it in its
 * paragraph.
 */
export function tagInspection(parsed: ParsedInspection, tagger: Tagger): Inspection {
  let block = -1;
  let before = '';
  const findings = parsed.findings.map((finding) => {
    if (finding.block !== block) before = '';
    block = finding.block;
    const tagged = tagger.tag({ text: finding.text, before, kind: finding.kind });
    before = before ? `${before} ${finding.text}` : finding.text;
    return { ...finding, ...tagged };
  });
  return { ...parsed, findings };
}

import type { Scope } from '../model/inspection.ts';
import { sentenceSpans } from '../text/sentences.ts';
import type { Framework } from './frameworks/framework.ts';
import type { Passage } from './passages.ts';

const LOOKED_AT =
  /^(?:During (?:this|the) visit, )?(?:Inspectors|The inspectors?|The visit|This visit|The inspection|This inspection|It|They)(?: also)? (?:looked at|evaluated|reviewed|sampled|focus(?:s?ed) on|considered|examined|concentrated on|covered)\b/i;
const EVIDENCE =
  /\b(?:range|variety) of evidence|case (?:files|records)|looked at children[’']s (?:case )?(?:files|records)|key aspects of a child[’']s journey/i;
const COVERED = /^areas covered by (?:the|this) visit/i;

/** What the inspection looked at; for a visit its own statements of it. */
export function scopeOf(all: readonly Passage[], framework: Framework): Scope {
  if (framework.whole) return { whole: true, statements: [] };
  const statements: string[] = [];
  let covered = false;
  for (const { kind, text } of all) {
    if (kind !== 'row' && text.length < 80 && !/[.;]$/.test(text) && kind !== 'item')
      covered = COVERED.test(text);
    else if (covered) statements.push(text);
    else
      for (const [start, end] of /\b(?:inspectors|visit|inspection)\b/i.test(text)
        ? sentenceSpans(text)
        : []) {
        const sentence = text.slice(start, end);
        if (LOOKED_AT.test(sentence) && !EVIDENCE.test(sentence)) statements.push(sentence);
      }
  }
  return { whole: false, statements };
}

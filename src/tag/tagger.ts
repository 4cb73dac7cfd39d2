import type { Stance, StanceShares, ThemeTag } from '../model/inspection.ts';
import { joined } from '../model/span.ts';
import { sentenceSpans } from '../text/sentences.ts';
import {
  advance,
  type Judged,
  judge,
  judgementOf,
  type Paragraph,
  paragraphOf,
  REACH,
  START,
} from './analysis.ts';
import { isListed } from './candidates.ts';
import { decideStance, type Scored } from './decide.ts';
import { type Explanation, explain } from './explain.ts';
import type { Lexicon } from './lexicon.ts';
import { createReader, type Reading, spanOf } from './reading.ts';

/** A text to tag. */
export interface TagInput {
  text: string;
  /** What stands before it in its paragraph. */
  before?: string;
  /** A finding’s kind; any other word is read as a narrative sentence. */
  kind?: string;
}

/** What a text was given: its themes, the main one first, and how likely each stance is. */
export interface Tagged {
  themes: ThemeTag[];
  stance: Stance;
  stanceShares: StanceShares;
}

/** What tags texts by a lexicon. */
export interface Tagger {
  /** Tags one text, read with what stands before it. */
  tag(input: TagInput): Tagged;
  /** Tags the findings of one paragraph, each read with those before it. */
  tagParagraph(findings: readonly { text: string; kind: string }[]): Tagged[];
  /** Why `tag` gives a text what it gives it. */
  explain(text: string, before?: string, kind?: string): Explanation;
}

/** Makes a tagger from a lexicon and what was learned with it. */
export function createTagger(lexicon: Lexicon): Tagger {
  const read = createReader(lexicon);
  const by = judgementOf(lexicon.models);
  const paragraphAfter = (before: string): Paragraph => {
    const spans = sentenceSpans(before).slice(-REACH);
    return paragraphOf(
      spans.map(([start, end]) => read(before.slice(start, end))),
      by,
    );
  };

  return {
    tag: ({ text, before = '', kind = 'narrative' }) =>
      tagged(judge(read(text), paragraphAfter(before), kind, by)),
    tagParagraph(findings) {
      let paragraph = START;
      return findings.map(({ text, kind }) => {
        const judged = judge(read(text), paragraph, kind, by);
        paragraph = advance(paragraph, judged);
        return tagged(judged);
      });
    },
    explain: (text, before = '', kind = 'narrative') =>
      explain(read(text), paragraphAfter(before), kind, lexicon.models, by),
  };
}

function tagged({ kind, reading, themes, stances }: Judged): Tagged {
  const stance = decideStance(kind, stances);
  const [strength, weakness, mixed, neutral] = stances.map((p) => Math.round(p * 100) / 100);
  return {
    themes: themes.filter(({ kept }) => kept).map((scored) => toTag(reading, scored)),
    stance,
    stanceShares: isListed(kind)
      ? [Number(stance === 'strength'), Number(stance === 'weakness'), 0, 0]
      : [strength!, weakness!, mixed!, neutral!],
  };
}

const NOTHING = /^$/;

function toTag(reading: Reading, { candidate: { theme, matches }, score }: Scored): ThemeTag {
  return {
    id: theme.id,
    score: Math.max(Math.round(score * 100) / 100, 0.01),
    spans: joined(
      matches.map((match) => spanOf(reading, match)),
      reading.text,
      NOTHING,
    ),
    entries: [...new Set(matches.map((m) => m.phrase.entry.id))],
  };
}

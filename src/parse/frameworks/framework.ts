import type { PartialDate } from '../../model/dates.ts';
import type { FindingKind, FrameworkId, Priority } from '../../model/inspection.ts';
import type { Judgement } from '../../model/judgements.ts';

/** A heading with a list under it whose items are findings of one kind. */
export interface ListRule {
  heading: RegExp;
  kind: FindingKind;
  priority: Priority | null;
}

/** The judgements that a whole front page gives. */
export interface FrontPage {
  judgements: readonly Judgement[];
  /** The month from which inspections are reported so; null where at all times. */
  since: PartialDate | null;
}

/** What is particular to the reports of one kind of inspection; every literal has its keys in this order. */
export interface Framework {
  id: FrameworkId;
  /** What the first page says of the kind of inspection. */
  title: RegExp;
  /** Whether the whole of children's services is inspected. */
  whole: boolean;
  /** Judgements by the name printed beside the grade, the more exact names first. */
  judgements: readonly { name: RegExp; id: Judgement }[];
  /** The layouts of its front page; a report whose judgements fill none of them has lost some. */
  frontPages: readonly FrontPage[];
  /** Lists whose items are findings of a kind. */
  lists: readonly ListRule[];
  /** Headings under which findings stand, besides those of lists; they end a section that is left out. */
  sections: readonly RegExp[];
  /** Headings of sections that hold no findings. */
  leftOut: readonly RegExp[];
}

import type { Theme, ThemeGroup } from '../model/theme.ts';

/** How well the program does on documents labelled by people, as measured; what is not known is left out. */
export interface QualityFigures {
  /** F1 of themes given, 0 to 1. */
  themeF1?: number;
  stanceAccuracy?: number;
  verdictAccuracy?: number;
  /** Share of verdicts other than "nothing specific said" against the report of another authority; of the program as it stands, not cross-validated. */
  chanceRate?: number;
  /** What all but the chance rate was measured on, as a phrase: "reports of 28 authorities, each measured with what was learned from the others". */
  measuredOn?: string;
}

/** What a report says besides the trails: how it was made and what was left out. */
export interface ReportContext {
  program: { name: string; version: string };
  lexicon: { version: string; hash: string; themes: Theme[]; groups: ThemeGroup[] };
  quality: QualityFigures | null;
  /** Documents that could not be read. */
  unread: { path: string; reason: string }[];
  notices: string[];
}

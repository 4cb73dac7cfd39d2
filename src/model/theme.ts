/** A theme of the lexicon as reports show it. */
export interface Theme {
  id: string;
  label: string;
  group: string;
  definition: string;
}

export interface ThemeGroup {
  id: string;
  label: string;
}

import type { LinearModel } from '../../src/model/linear.ts';
import { type NetworkModel, SILENT } from '../../src/model/network.ts';
import type { Entry, Lexicon } from '../../src/tag/lexicon.ts';
import type { CueKind } from '../../src/tag/lexicon-file.ts';
import { createTagger, type TagInput } from '../../src/tag/tagger.ts';

type Weights = Record<string, number[]>;
type EntryBrief = Partial<Pick<Entry, 'weight'>> & Partial<Entry['unless']> & { match: string[] };

interface LexiconBrief {
  /** By theme: phrases, or entries with weights and exclusions. */
  themes?: Record<string, string[] | EntryBrief[]>;
  cues?: Partial<Record<CueKind, string[]>>;
  /** What each feature adds to a theme being kept, to its being the main one, and to the four stances. */
  kept?: Record<string, number>;
  main?: Record<string, number>;
  network?: NetworkModel;
  stance?: Weights;
}

const model = (classes: string[], weights: Weights): LinearModel => ({
  about: {},
  classes,
  weights: new Map(Object.entries(weights)),
});
const single = (name: string, weights: Record<string, number>) =>
  model([name], Object.fromEntries(Object.entries(weights).map(([feature, w]) => [feature, [w]])));

/** A lexicon made for a test: small, with weights that the test sets. */
export function lexicon(brief: LexiconBrief): Lexicon {
  const entries = Object.entries(brief.themes ?? {}).flatMap(([theme, given]) =>
    given.map((one, i): Entry => {
      const {
        match,
        weight = 3,
        before = [],
        after = [],
        inside = [],
      } = typeof one === 'string' ? { match: [one] } : one;
      return {
        id: `${theme}/${i}`,
        theme,
        phrases: match,
        weight,
        note: '',
        unless: { before, after, inside },
        file: '',
      };
    }),
  );
  const cues = Object.entries(brief.cues ?? {}).map(([kind, phrases]) => ({
    kind: kind as CueKind,
    note: '',
    phrases,
  }));
  return {
    themes: Object.keys(brief.themes ?? {}).map((id) => ({ id, label: id, group: 'own', definition: '' })),
    groups: [],
    entries,
    cues,
    models: {
      themes: single('kept', brief.kept ?? {}),
      network: brief.network ?? SILENT,
      main: single('main', brief.main ?? {}),
      stance: model(['strength', 'weakness', 'mixed', 'neutral'], brief.stance ?? {}),
    },
    version: '0',
    hash: '',
  };
}

/** How strongly features are present for a theme of a text: what each adds when it has the weight 1. */
export function themeFeatures(
  brief: LexiconBrief,
  { text, before, kind }: TagInput,
  theme: string,
  ...names: string[]
): (number | undefined)[] {
  return names.map((name) => {
    const { themes } = createTagger(lexicon({ ...brief, kept: { ...brief.kept, [name]: 1 } })).explain(
      text,
      before,
      kind,
    );
    return themes.find((t) => t.id === theme)?.reasons.find(([feature]) => feature === name)?.[1];
  });
}

/** How strongly features are present for the stance of a text. */
export function stanceFeatures(
  brief: LexiconBrief,
  { text, before, kind }: TagInput,
  ...names: string[]
): (number | undefined)[] {
  return names.map((name) => {
    const stance = { ...brief.stance, [name]: [1, 0, 0, 0] };
    const { reasons } = createTagger(lexicon({ ...brief, stance })).explain(text, before, kind);
    return reasons.find(([feature]) => feature === name)?.[1];
  });
}

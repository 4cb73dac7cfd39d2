import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type LinearModel, readModel } from '../model/linear.ts';
import { type NetworkModel, readNetwork } from '../model/network.ts';
import { slug } from '../model/slug.ts';
import type { Theme, ThemeGroup } from '../model/theme.ts';
import { lexiconBytes } from './lexicon-bytes.ts';
import { type CueKind, readYaml, stanceFile, type ThemeFile, themeFile } from './lexicon-file.ts';

/** An entry of the theme lexicon: phrases that give a theme, and where they do not. */
export interface Entry {
  /** Its theme and its first phrase: `thresholds/level-of-need`. */
  id: string;
  theme: string;
  phrases: string[];
  weight: number;
  note: string;
  unless: { before: string[]; after: string[]; inside: string[] };
  /** The file that it stands in. */
  file: string;
}

/** Words that tell of stance. */
export interface Cue {
  kind: CueKind;
  note: string;
  phrases: string[];
}

export interface Lexicon {
  themes: Theme[];
  groups: ThemeGroup[];
  entries: Entry[];
  cues: Cue[];
  /**
   * What was learned: which candidates are kept, by what each feature adds and by what the words say together; which
   * of them is the main theme; and the stance.
   */
  models: { themes: LinearModel; network: NetworkModel; main: LinearModel; stance: LinearModel };
  version: string;
  /** Hash of all that the lexicon was read from. */
  hash: string;
}

const FOLDER = new URL('../../lexicon/', import.meta.url);
const OWN_GROUP: ThemeGroup = { id: 'own', label: 'Own themes' };
const indexFile = z.strictObject({
  version: z.string(),
  themes: z.array(z.string()),
  stance: z.string(),
});

/**
 * Loads the lexicon, and a user's own file on top of it: its entries are added to the themes that they name, a
 * theme marked `replace` gives up its built-in entries, and an id not yet known makes a new theme.
 * @param extra path of the user's file
 * @throws InputError naming file, line and column of the first fault
 */
export function loadLexicon(extra?: string): Lexicon {
  const digest = createHash('sha256');
  const read = (path: string | URL, shown: string): string => {
    const text = lexiconBytes(path, shown).toString();
    digest.update(text).update('\0');
    return text;
  };
  const own = (name: string) => read(new URL(name, FOLDER), `lexicon/${name}`);
  const index = readYaml('lexicon/lexicon.yaml', own('lexicon.yaml'), indexFile);
  const lexicon: Lexicon = {
    themes: [],
    groups: [],
    entries: [],
    cues: readYaml(`lexicon/${index.stance}`, own(index.stance), stanceFile).cues.map(
      ({ match, ...cue }) => ({ ...cue, phrases: match }),
    ),
    models: {
      themes: readModel(own('learned/themes.json')),
      network: readNetwork(own('learned/network.json')),
      main: readModel(own('learned/main.json')),
      stance: readModel(own('learned/stance.json')),
    },
    version: index.version,
    hash: '',
  };
  for (const name of index.themes) {
    addFile(lexicon, `lexicon/${name}`, readYaml(`lexicon/${name}`, own(name), themeFile));
  }
  if (extra !== undefined) addFile(lexicon, extra, readYaml(extra, read(extra, extra), themeFile));
  return { ...lexicon, hash: digest.digest('hex') };
}

function addFile(lexicon: Lexicon, file: string, { group, themes }: ThemeFile): void {
  for (const given of themes) {
    const known = lexicon.themes.find((t) => t.id === given.id);
    const place = group ?? lexicon.groups.find((g) => g.id === given.group) ?? OWN_GROUP;
    if (!known) {
      if (!lexicon.groups.some((g) => g.id === place.id)) lexicon.groups.push(place);
      lexicon.themes.push({
        id: given.id,
        label: given.label ?? given.id,
        group: place.id,
        definition: given.definition ?? '',
      });
    } else {
      if (given.label) known.label = given.label;
      if (given.definition) known.definition = given.definition;
    }
    if (given.replace) lexicon.entries = lexicon.entries.filter((e) => e.theme !== given.id);
    for (const { match, weight, note, unless } of given.entries) {
      lexicon.entries.push({
        id: freeId(lexicon, `${given.id}/${slug(match[0]!)}`),
        theme: given.id,
        phrases: match,
        weight,
        note,
        unless: { before: unless?.before ?? [], after: unless?.after ?? [], inside: unless?.inside ?? [] },
        file,
      });
    }
  }
}

function freeId(lexicon: Lexicon, wanted: string): string {
  let id = wanted;
  for (let n = 2; lexicon.entries.some((e) => e.id === id); n += 1) id = `${wanted}-${n}`;
  return id;
}

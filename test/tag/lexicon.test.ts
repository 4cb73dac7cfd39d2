import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { InputError } from '../../src/model/errors.ts';
import { checkLexicon } from '../../src/tag/check.ts';
import { loadLexicon } from '../../src/tag/lexicon.ts';
import { createTagger } from '../../src/tag/tagger.ts';

const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
let count = 0;
function file(text: string): string {
  count += 1;
  const path = join(folder, `own${count}.yaml`);
  writeFileSync(path, text);
  return path;
}

describe('the built-in lexicon', () => {
  const lexicon = loadLexicon();

  test('has 45 themes in six groups, each with entries, each entry with a note', () => {
    expect(lexicon.themes).toHaveLength(45);
    expect(lexicon.groups.map((g) => g.id)).toEqual([
      'front-door',
      'practice',
      'management',
      'risks',
      'care',
      'leaving',
    ]);
    for (const theme of lexicon.themes) {
      expect(lexicon.entries.some((e) => e.theme === theme.id)).toBe(true);
      expect(theme.definition).not.toBe('');
    }
  });

  test('has no entry that never matches and none that is shadowed', () => {
    const faults = checkLexicon(lexicon).filter((f) => f.kind !== 'overlap');
    expect(faults).toEqual([]);
  });

  test('its hash changes with a file of one’s own', () => {
    const path = file('themes: [{id: x, label: X, entries: [{match: [xylophone], weight: 3, note: n}]}]');
    expect(loadLexicon(path).hash).not.toBe(lexicon.hash);
    expect(loadLexicon().hash).toBe(lexicon.hash);
  });
});

describe('a lexicon of one’s own', () => {
  const own = `themes:
  - id: young-carers
    label: Young carers
    entries:
      - match: [young carer]
        weight: 3
        note: The usual words.
  - id: neglect
    replace: true
    entries:
      - match: [chronic neglect]
        weight: 3
        note: Only this.
`;

  test('adds and replaces themes', () => {
    const lexicon = loadLexicon(file(own));
    expect(lexicon.themes.map((t) => t.id)).toContain('young-carers');
    expect(lexicon.entries.filter((e) => e.theme === 'neglect').flatMap((e) => e.phrases)).toEqual([
      'chronic neglect',
    ]);
    const { themes } = createTagger(lexicon).tag({ text: 'Young carers receive effective support.' });
    expect(themes.map((t) => t.id)).toContain('young-carers');
  });

  test.each([
    ['themes:\n  - id: x\n    entrys: []\n', /own\d+\.yaml:2:5: .*[Uu]nrecognized key.*Known keys/s],
    [
      'themes:\n  - id: x\n    entries:\n      - match: ["* a"]\n        weight: 1\n        note: n\n',
      /:4:17: .*gap/s,
    ],
    [
      'themes:\n  - id: x\n    entries:\n      - match: [a]\n        weight: heavy\n        note: n\n',
      /:5:17: /,
    ],
    ['themes: [\n', /:\d+:\d+: .*Check indentation/s],
    ['themes:\n  - id: Not An Id\n    entries: []\n', /:2:9: .*lower-case words/s],
  ])('a fault is named with line, column and hint: %j', (text, message) => {
    const path = file(text);
    expect(() => loadLexicon(path)).toThrow(InputError);
    expect(() => loadLexicon(path)).toThrow(message);
  });

  test('a missing file is named', () => {
    expect(() => loadLexicon(join(folder, 'none.yaml'))).toThrow(/none\.yaml: .*cannot be read/);
  });

  test('check finds what never matches, is shadowed, overlaps or is unused', () => {
    const lexicon = loadLexicon(
      file(`themes:
  - id: own
    label: Own
    entries:
      - match: [zebra crossing]
        weight: 2
        note: Always forbidden.
        unless: { inside: [zebra crossing] }
      - match: [lion tamer, lion tamers, level of need]
        weight: 2
        note: The second is the first again.
`),
    );
    const faults = checkLexicon(lexicon, ['The lion tamer sleeps.']).filter((f) =>
      f.entry.startsWith('own/'),
    );
    expect(faults.map((f) => [f.kind, f.phrase])).toEqual(
      expect.arrayContaining([
        ['never-matches', 'zebra crossing'],
        ['shadowed', 'lion tamers'],
        ['unused', 'level of need'],
      ]),
    );
    expect(checkLexicon(lexicon).some((f) => f.kind === 'overlap' && f.message.includes('"own"'))).toBe(true);
  });
});

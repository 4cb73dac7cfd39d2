import type { Entry, Lexicon } from './lexicon.ts';

/** How to add to a lexicon, and how its themes are decided. */
const guide = ({ models }: Lexicon): string => `# The theme lexicon

*Made from the files in \`lexicon/\` by \`scripts/lexicon-docs.ts\`; change those, not this page.*

The lexicon says by which words a theme is recognised. It is data: adding a theme takes no programming.

## Adding a theme of your own

Write a file, say \`own.yaml\`:

\`\`\`yaml
# yaml-language-server: $schema=./schemas/lexicon.schema.json
themes:
  - id: young-carers
    label: Young carers
    definition: Children who look after someone at home, and the help they get.
    entries:
      - match: [young carer, caring responsibilities, look after * parent]
        weight: 3
        note: The words that reports use.
        unless: { inside: [young carers strategy], before: [no] }
\`\`\`

and give it with \`--lexicon own.yaml\`. A theme with a new id is added, under \`group\` where you name one of the
groups below. A theme with an id of the list below gets your entries on top of its own; with \`replace: true\` yours stand
in their place.

How a phrase is written:

| you write | it finds |
| --- | --- |
| \`young carer\` | the words one after another in any form: "young carers", "Young carer's" |
| \`assessment * need\` | up to three other words between: "assessment of children's needs"; \`*5\` allows five |
| \`look\\|support\` | one of the two |
| \`=need\` | just this form, not "needs" |
| \`IRO\` | an acronym, in capitals only: not "iro"; its plural "IROs" too |

Hyphens, commas and possessive endings do not matter. A phrase never reaches over a full stop, colon, semicolon or bracket.
A phrase has at most ten words and a gap at most eight, so that no lexicon can hold the program up.

\`weight\` (above 0, at most 5) says how surely the words give the theme: 3 or more names it, 2 is a strong sign, 1 or less counts
only with others. \`unless\` rules a match out: \`before\` where one of these phrases stands right before it, \`after\` where one follows
at once, \`inside\` where the match is part of this longer phrase. \`note\` says why the entry is there.

Try it: \`throughline lexicon explain "…" --lexicon own.yaml\` shows what matched and why a theme was kept or not, and
\`throughline lexicon check --lexicon own.yaml\` finds phrases that never match, stand in each other's way or give two themes.

## How a theme is decided

Phrases only propose themes. Whether one is kept is decided by what two models learned from labelled findings add up to.

The first is linear, over things that a reader can follow one by one: which phrases matched and how strong they are, where they stand
in the sentence, what governs them ("by", "with", "including"), which other themes are there, what the sentences before were about,
and what the words mean as a whole: a vector, learned from which words stand near each other in reports, whose
dimensions have weights for each theme (\`explain\` shows their sum).

The second is a small network, for what words say in company and none of them says alone. Words, pairs of neighbouring words, the
themes proposed and those of the sentences before drive ${models.network.units} units; a unit that is driven below nought is still, and the others add to
the themes. For one sentence that is again a sum over its words, and \`explain\` shows what each added ("together: …").

The weights are in \`lexicon/learned/\`. A theme of your own is decided by the linear model alone, without weights of its own.
`;

const WHERE = { before: 'Not right after', after: 'Not right before', inside: 'Not inside' };

/** The page that documents the lexicon, as Markdown: how to add to it, and all that it holds. */
export function lexiconPage(lexicon: Lexicon): string {
  const groups = lexicon.groups.map((group) => {
    const themes = lexicon.themes
      .filter((theme) => theme.group === group.id)
      .map((theme) => {
        const entries = lexicon.entries.filter((e) => e.theme === theme.id).map(entryLine);
        return `### ${theme.label}\n\n\`${theme.id}\` ${theme.definition}\n\n${entries.join('\n')}\n`;
      });
    return `## ${group.label}\n\nGroup \`${group.id}\`.\n\n${themes.join('\n')}`;
  });
  return `${guide(lexicon)}\nVersion ${lexicon.version}, ${lexicon.themes.length} themes, ${lexicon.entries.length} entries. Each entry stands below with its note and its phrases; the bold number is the weight.\n\n${groups.join('\n')}`;
}

function entryLine({ phrases, weight, note, unless }: Entry): string {
  const list = (all: string[]) => all.map((p) => `\`${p.replaceAll('|', '\\|')}\``).join(', ');
  const not = (['before', 'after', 'inside'] as const)
    .filter((how) => unless[how].length > 0)
    .map((how) => ` ${WHERE[how]} ${list(unless[how])}.`);
  return `- **${weight}** ${note} ${list(phrases)}.${not.join('')}`;
}

import type { Answers, TagAnswer, VerdictAnswer } from './answers.ts';

/** Features told for each answer that moves, at most. */
const MOST_FEATURES = 4;
const SHOWN = 110;

/**
 * What moves between two programs, and why.
 * @returns lines to print: how many verdicts, themes and stances move and whether towards the readers', then each
 */
export function differences(before: Answers, after: Answers): string[] {
  const verdicts = paired(before.verdicts, after.verdicts, (v) => `${v.judgedIn}\n${v.raisedIn}\n${v.area}`);
  const tags = paired(before.tags, after.tags, (t) => `${t.document}\n${t.text}`);
  const judged = verdicts.both.filter(([a, b]) => a.verdict !== b.verdict);
  const quoted = verdicts.both.filter(
    ([a, b]) => a.verdict === b.verdict && a.evidence.join('\n') !== b.evidence.join('\n'),
  );
  const tagged = tags.both.filter(([a, b]) => a.stance !== b.stance || a.themes.join() !== b.themes.join());
  return [
    `${judged.length} of ${verdicts.both.length} verdicts move${towards(judged, (v) => [v.verdict, v.reader])}; ${quoted.length} more rest on other sentences.`,
    `${tagged.length} of ${tags.both.length} findings get other themes or another stance${towards(tagged, (t) => [wording(t), t.reader && wording(t.reader)])}.`,
    ...verdicts.gone.map((v) => `area gone: ${place(v)}`),
    ...verdicts.come.map((v) => `area come: ${place(v)}`),
    ...tags.gone.map((t) => `finding gone: ${start(t.text)}`),
    ...tags.come.map((t) => `finding come: ${start(t.text)}`),
    ...judged.flatMap(([a, b]) => verdictMoved(a, b)),
    ...tagged.flatMap(([a, b]) => tagsMoved(a, b)),
  ];
}

function paired<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string) {
  const keyed = (items: readonly T[]) => {
    const times = new Map<string, number>();
    return new Map(
      items.map((item) => {
        const key = keyOf(item);
        times.set(key, (times.get(key) ?? 0) + 1);
        return [`${key}\n${times.get(key)}`, item];
      }),
    );
  };
  const [old, now] = [keyed(before), keyed(after)];
  return {
    both: [...old].flatMap(([key, item]): [T, T][] => (now.has(key) ? [[item, now.get(key)!]] : [])),
    gone: [...old].filter(([key]) => !now.has(key)).map(([, item]) => item),
    come: [...now].filter(([key]) => !old.has(key)).map(([, item]) => item),
  };
}

/** How many of the answers that move come to be the reader's, and how many cease to be. */
function towards<T>(moved: readonly [T, T][], read: (item: T) => [string, string | null]): string {
  const right = (item: T) => read(item)[0] === read(item)[1];
  const [to, from] = [moved.filter(([, b]) => right(b)).length, moved.filter(([a]) => right(a)).length];
  return moved.length === 0 ? '' : ` (${to} to what a reader said, ${from} away from it)`;
}

const wording = ({ themes, stance }: { themes: readonly string[]; stance: string }) =>
  `${[...themes].sort().join(', ') || 'no theme'}; ${stance}`;
const start = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
const place = (v: VerdictAnswer) => `${start(v.area)} (${v.raisedIn}, in ${v.judgedIn})`;
const two = (n: number) => n.toFixed(2);
const signed = (n: number) => `${n < 0 ? '' : '+'}${two(n)}`;

function verdictMoved(a: VerdictAnswer, b: VerdictAnswer): string[] {
  const said = b.reader === null ? '' : `; a reader said ${b.reader}`;
  return [
    '',
    `verdict: ${place(b)}`,
    `  ${a.verdict} (${two(a.confidence)}, ${a.rule}) -> ${b.verdict} (${two(b.confidence)}, ${b.rule})${said}`,
    ...featuresMoved(a, b),
    ...a.evidence.filter((e) => !b.evidence.includes(e)).map((e) => `  - ${start(e)}`),
    ...b.evidence.filter((e) => !a.evidence.includes(e)).map((e) => `  + ${start(e)}`),
  ];
}

/** The features that did most to bring the new verdict before the old one. */
function featuresMoved(a: VerdictAnswer, b: VerdictAnswer): string[] {
  const lead = (answer: VerdictAnswer, name: string) => {
    const adds = answer.features[name]?.adds ?? {};
    return (adds[b.verdict] ?? 0) - (adds[a.verdict] ?? 0);
  };
  const names = [...Object.keys(a.features), ...Object.keys(b.features)];
  return mostMoved(names, (name) => lead(b, name) - lead(a, name)).map(({ name, moved }) => {
    const [from, to] = [a.features[name]?.value ?? 0, b.features[name]?.value ?? 0];
    return `  ${signed(moved)} for ${b.verdict} against ${a.verdict} by “${name}” (${two(from)} -> ${two(to)})`;
  });
}

/** The features that moved most, each once. */
function mostMoved(
  names: readonly string[],
  by: (name: string) => number,
): { name: string; moved: number }[] {
  return [...new Set(names)]
    .map((name) => ({ name, moved: by(name) }))
    .filter(({ moved }) => Math.abs(moved) >= 0.005)
    .sort((x, y) => Math.abs(y.moved) - Math.abs(x.moved))
    .slice(0, MOST_FEATURES);
}

function tagsMoved(a: TagAnswer, b: TagAnswer): string[] {
  const names = [...new Set([...a.themes, ...b.themes])].filter(
    (t) => a.themes.includes(t) !== b.themes.includes(t),
  );
  if (a.stance !== b.stance) names.push(a.stance, b.stance);
  return [
    '',
    `finding: ${start(b.text)} (${b.document})`,
    `  ${wording(a)} -> ${wording(b)}${b.reader ? `; a reader said ${wording(b.reader)}` : ''}`,
    ...names.map((name) => `  ${name}: ${score(a, name)} -> ${score(b, name)}${reasonsMoved(a, b, name)}`),
  ];
}

const score = (answer: TagAnswer, name: string) => two(answer.reasons[name]?.score ?? 0);

function reasonsMoved(a: TagAnswer, b: TagAnswer, name: string): string {
  const [old, now] = [a, b].map((t) => new Map(t.reasons[name]?.features ?? [])) as [
    Map<string, number>,
    Map<string, number>,
  ];
  const moved = mostMoved(
    [...old.keys(), ...now.keys()],
    (feature) => (now.get(feature) ?? 0) - (old.get(feature) ?? 0),
  );
  return moved.length === 0
    ? ''
    : `, by ${moved.map(({ name, moved }) => `${name} (${signed(moved)})`).join(', ')}`;
}

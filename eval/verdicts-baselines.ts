import { distribution, type Feature } from '../src/model/linear.ts';
import { VERDICTS, type VerdictKind } from '../src/model/trail.ts';
import { cosine } from '../src/text/vectors.ts';
import { agreement } from './figures.ts';
import { splits } from './folds.ts';
import { learn } from './tagging-learn.ts';
import type { Case } from './verdicts-cases.ts';
import type { LabelledArea } from './verdicts-gold.ts';

/** Likeness from which the similarity baseline takes a sentence to speak of an area. */
const ALIKE = 0.5;

/** What simpler means reach on the same areas, each learned without the authority that it is measured on. */
export function baselines(cases: Case<LabelledArea>[]) {
  return [
    measure('always the commonest verdict', cases, () => () => 'addressed'),
    measure('theme overlap alone', cases, () => (c) => byStance(c, (i) => sharesTheme(c, i))),
    measure('similarity alone', cases, () => (c) => byStance(c, (i) => likeness(c, i) >= ALIKE)),
    measure('linear model over simple features', cases, linear),
  ];
}

function measure(
  name: string,
  cases: Case<LabelledArea>[],
  make: (others: Case<LabelledArea>[]) => (c: Case<LabelledArea>) => VerdictKind,
) {
  const pairs: [VerdictKind, VerdictKind][] = [];
  for (const [others, own] of splits(cases, (c) => c.labelled.authority)) {
    const predict = make(others);
    for (const c of own) pairs.push([c.labelled.verdict, predict(c)]);
  }
  return { name, ...agreement(VERDICTS, pairs) };
}

const sharesTheme = (c: Case, i: number) =>
  [...c.area.themes.keys()].some((id) => c.later.profiles[i]!.themes.has(id));
const likeness = (c: Case, i: number) => cosine(c.area.vector, c.later.profiles[i]!.vector);

function byStance(c: Case, speaksOfIt: (i: number) => boolean): VerdictKind {
  const found = c.later.profiles.filter((_, i) => speaksOfIt(i)).map((p) => p.finding.stance);
  const good = found.filter((s) => s === 'strength').length;
  const bad = found.filter((s) => s === 'weakness' || s === 'mixed').length;
  if (good + bad === 0) return 'not-mentioned';
  if (bad === 0) return 'addressed';
  return good === 0 ? 'persists' : 'partly';
}

function linear(others: Case<LabelledArea>[]): (c: Case<LabelledArea>) => VerdictKind {
  const model = learn(
    VERDICTS,
    others.map((c) => ({ features: simple(c), label: VERDICTS.indexOf(c.labelled.verdict) })),
    () => 1,
    1,
  );
  return (c) => {
    const shares = distribution(model, simple(c));
    return VERDICTS[shares.indexOf(Math.max(...shares))]!;
  };
}

function simple(c: Case<LabelledArea>): Feature[] {
  const nearest = c.later.profiles
    .map((p, i) => ({ stance: p.finding.stance, like: likeness(c, i) }))
    .sort((a, b) => b.like - a.like)
    .slice(0, 5);
  const of = (stance: string) =>
    nearest.filter((n) => n.stance === stance).reduce((sum, n) => sum + n.like, 0);
  return [
    ['always', 1],
    ['nearest', nearest[0]?.like ?? 0],
    ['strength', of('strength')],
    ['weakness', of('weakness') + of('mixed')],
  ];
}

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { laterReport } from '../../src/diff/later.ts';
import { verdictModels } from '../../src/diff/models.ts';
import { profile } from '../../src/diff/profile.ts';
import { judge } from '../../src/diff/verdict.ts';
import type { Claim, Finding, Stance } from '../../src/model/inspection.ts';
import { VERDICTS, type Verdict, type VerdictKind } from '../../src/model/trail.ts';
import { area, claim, finding, inspection, model, visit } from './made.ts';

const ASKED = area('Improve the timeliness of chronologies in case files.', ['case-recording']);

/** Findings are relevant by the words that they share with the area; the verdict is given as the test asks. */
function given(verdict: VerdictKind, findings: Finding[], claims: Claim[] = [], sum = 3): Verdict {
  const models = {
    relevance: model(['evidence'], { always: [-4], 'words: share of the area': [8] }),
    verdict: model(VERDICTS, {
      always: VERDICTS.map((v) => (v === verdict ? sum : v === 'not-mentioned' ? 1 : 0)),
    }),
  };
  return judge(profile(ASKED), laterReport(inspection('2012', findings, { claims })), models);
}

const on = (words: string, stance: Stance) =>
  finding(`Timeliness of chronologies in case files: ${words}.`, { stance });
const GOOD = on('good', 'strength');
const GOOD_TOO = on('excellent', 'strength');
const BAD = on('poor', 'weakness');
const BAD_TOO = on('worse', 'weakness');
const MIXED = on('variable', 'mixed');
const NEUTRAL: Finding = { ...on('read', 'neutral'), themes: finding('', { themes: ['plans'] }).themes };
const AGAIN = area('Improve the timeliness of chronologies.', ['case-recording']);
const ELSEWHERE = finding('Foster carers feel valued.', { stance: 'strength' });
/** What may tell of a shortfall as well as of good practice. */
const UNCLEAR: Finding = { ...on('mostly done', 'strength'), stanceShares: [0.4, 0.3, 0.25, 0.05] };
const MADE = {
  unclear: UNCLEAR,
  good: GOOD,
  better: GOOD_TOO,
  bad: BAD,
  worse: BAD_TOO,
  mixed: MIXED,
  neutral: NEUTRAL,
  again: AGAIN,
  elsewhere: ELSEWHERE,
};
type Made = keyof typeof MADE;
const texts = (quoted: { text: string }[]) => quoted.map((e) => e.text);

describe('a verdict needs findings that carry it:', () => {
  test('a report that says nothing of the area gives "not mentioned", whatever the odds', () => {
    for (const verdict of VERDICTS) {
      expect(given(verdict, [])).toMatchObject({ verdict: 'not-mentioned', evidence: [], candidates: [] });
      expect(given(verdict, [ELSEWHERE])).toMatchObject({ verdict: 'not-mentioned', evidence: [] });
    }
  });

  test.each<[VerdictKind, Made, VerdictKind]>([
    ['addressed', 'good', 'addressed'],
    ['addressed', 'unclear', 'addressed'],
    ['addressed', 'mixed', 'partly'],
    ['addressed', 'bad', 'persists'],
    ['not-mentioned', 'bad', 'persists'],
    ['not-mentioned', 'good', 'not-mentioned'],
    ['addressed', 'neutral', 'not-mentioned'],
    ['persists', 'bad', 'persists'],
    ['persists', 'again', 'persists'],
    ['persists', 'good', 'not-mentioned'],
    ['persists', 'neutral', 'not-mentioned'],
    ['partly', 'good', 'not-mentioned'],
    ['partly', 'bad', 'persists'],
    ['partly', 'mixed', 'partly'],
    ['partly', 'neutral', 'not-mentioned'],
  ])('where "%s" is likeliest and what is said is %s: %s', (asked, found, verdict) => {
    expect(given(asked, [MADE[found]]).verdict).toBe(verdict);
  });

  test('the likeliest that is carried is given, with its own probability', () => {
    const share = (x: number) => Math.exp(x) / (Math.exp(3) + Math.exp(1) + 2);
    expect(given('addressed', [GOOD]).confidence).toBe(Math.round(share(3) * 100) / 100);
    expect(given('addressed', [ELSEWHERE]).confidence).toBe(Math.round(share(1) * 100) / 100);
  });

  test('no verdict is called certain, however likely', () => {
    expect(given('addressed', [GOOD], [], 20).confidence).toBe(0.99);
  });

  test('a finding that is hardly about it carries none, and beside others is not shown', () => {
    const about = (relevance: number, found: Finding[]) =>
      judge(profile(ASKED), laterReport(inspection('2012', found)), {
        relevance: model(['evidence'], {
          always: [Math.log(relevance / (1 - relevance))],
          'themes: the main one': [2],
        }),
        verdict: model(VERDICTS, { always: [0, 0, 3, 1] }),
      });
    expect(about(0.09, [BAD]).verdict).toBe('not-mentioned');
    expect(about(0.11, [BAD]).verdict).toBe('persists');
    expect(texts(about(0.04, [AGAIN, BAD, GOOD]).evidence)).toEqual([AGAIN.text]);
    expect(about(0.04, [AGAIN, BAD, GOOD]).candidates).toEqual([]);
    expect(texts(about(0.19, [AGAIN, BAD, GOOD]).evidence)).toEqual([AGAIN.text]);
    expect(texts(about(0.19, [AGAIN, BAD, GOOD]).candidates)).toEqual([BAD.text, GOOD.text]);
    expect(texts(about(0.21, [AGAIN, BAD, GOOD]).evidence)).toEqual([AGAIN.text, BAD.text]);
    expect(texts(about(0.21, [AGAIN, BAD, GOOD]).candidates)).toEqual([GOOD.text]);
  });
});

describe('silence', () => {
  test('in a full inspection is in scope, and the nearest sentences are shown as candidates only', () => {
    expect(given('not-mentioned', [NEUTRAL, ELSEWHERE])).toMatchObject({
      in: '2012',
      verdict: 'not-mentioned',
      inScope: true,
      rule: 'nothing-specific',
      evidence: [],
      candidates: [{ finding: NEUTRAL.id, text: NEUTRAL.text, stance: 'neutral' }],
    });
  });

  const silentVisit = (asked: Finding, ...statements: string[]) =>
    judge(profile(asked), laterReport(visit('2024', [], ...statements)), verdictModels());

  test('of a visit that looked elsewhere is out of scope', () => {
    const elsewhere = silentVisit(area('Revise thresholds.', ['thresholds']), 'children in care');
    expect(elsewhere).toMatchObject({ verdict: 'not-mentioned', inScope: false, rule: 'not-looked-at' });
  });

  test.each([
    ['of a visit that does not say what it looked at', area('Revise thresholds.', ['thresholds']), []],
    ['on an area without a theme', area('Revise the handbook.'), ['children in care']],
  ])('%s is not called outside what was looked at', (_, asked, statements) => {
    expect(silentVisit(asked, ...statements)).toMatchObject({
      ...{ verdict: 'not-mentioned', inScope: true, rule: 'nothing-specific' },
    });
  });

  test('of a visit that looked at any of its themes is in scope', () => {
    const there = silentVisit(
      area('Health of children in care.', ['audit-qa', 'health']),
      'children in care',
    );
    expect(there).toMatchObject({ verdict: 'not-mentioned', inScope: true, rule: 'nothing-specific' });
  });

  test('is what a visit that looked elsewhere is taken to keep, unless it plainly speaks of the area', () => {
    const aside = (relevance: number, ...statements: string[]) =>
      judge(profile(ASKED), laterReport(visit('2024', [BAD], ...statements)), {
        relevance: model(['evidence'], { always: [Math.log(relevance / (1 - relevance))] }),
        verdict: model(VERDICTS, { always: [0, 0, 3, 1] }),
      });
    expect(aside(0.29, 'children in care')).toMatchObject({ verdict: 'not-mentioned', inScope: false });
    expect(aside(0.31, 'children in care')).toMatchObject({ verdict: 'persists', inScope: true });
  });

  test('is never anything but silence: no finding on the area, no verdict', () => {
    const words = fc.array(fc.constantFrom('Foster', 'carers', 'adoption', 'panel', 'health', 'visits'), {
      minLength: 1,
      maxLength: 6,
    });
    const stance = fc.constantFrom<Stance>('strength', 'weakness', 'mixed', 'neutral');
    fc.assert(
      fc.property(fc.array(fc.tuple(words, stance), { maxLength: 8 }), (drafts) => {
        const findings = drafts.map(([w, s], i) => finding(`${w.join(' ')} ${i}.`, { stance: s }));
        for (const verdict of VERDICTS) expect(given(verdict, findings).verdict).toBe('not-mentioned');
      }),
    );
  });
});

describe('a verdict other than silence', () => {
  test('is in scope even on a visit that set out to look elsewhere', () => {
    const later = laterReport(visit('2024', [BAD], 'children in care'));
    const models = {
      relevance: model(['evidence'], { always: [2] }),
      verdict: model(VERDICTS, { always: [0, 0, 3, 0] }),
    };
    expect(judge(profile(ASKED), later, models)).toMatchObject({ verdict: 'persists', inScope: true });
  });

  test('shows at most four findings, the strongest first, in all with its candidates', () => {
    const many = Array.from({ length: 9 }, (_, i) => on(`poor ${'x'.repeat(i + 1)}`, 'weakness'));
    const { evidence, candidates } = given('persists', many);
    expect(texts(evidence)).toEqual(texts(many.slice(0, 4)));
    expect(candidates).toEqual([]);
  });

  test('fills up with candidates, which carry nothing', () => {
    const { evidence, candidates } = given('persists', [
      GOOD,
      BAD,
      NEUTRAL,
      GOOD_TOO,
      on('fine', 'strength'),
    ]);
    expect(texts(evidence)).toEqual([BAD.text]);
    expect(texts(candidates)).toEqual([GOOD.text, NEUTRAL.text, GOOD_TOO.text]);
  });

  test('prefers a finding that fits the verdict to one that is somewhat more relevant', () => {
    const close = on('partly done, in all case files of chronologies improve', 'mixed');
    const unsure = finding('Improve the timeliness of chronologies in case files.', {
      stance: 'weakness',
      stanceShares: [0.6, 0.4, 0, 0],
    });
    expect(texts(given('persists', [unsure, BAD]).evidence)).toEqual([BAD.text, unsure.text]);
    expect(texts(given('persists', [close, unsure]).evidence)).toEqual([close.text, unsure.text]);
  });

  test('marks the words that the finding shares with the area, those side by side as one', () => {
    const [quoted] = given('persists', [
      finding('Chronologies in the case-files were late; files of a case.', { stance: 'weakness' }),
    ]).evidence;
    const { text, spans } = quoted!;
    expect(spans.map((s) => text.slice(...s))).toEqual(['Chronologies', 'case-files', 'files', 'case']);
  });

  test('takes no praise for a shortfall by a word in it', () => {
    const praise = on('what changes are needed is clear to all', 'strength');
    const likely = (weakness: number): Finding => ({
      ...praise,
      stanceShares: [1 - weakness, weakness, 0, 0],
    });
    expect(given('addressed', [likely(0.02)])).toMatchObject({
      verdict: 'addressed',
      rule: 'described-as-good',
    });
    expect(given('addressed', [likely(0.3)]).verdict).not.toBe('addressed');
  });

  test('answers what was asked of the safeguarding board by a review of it, or by words on the board', () => {
    const asked: Finding = { ...ASKED, body: 'lscb' };
    const models = {
      relevance: model(['evidence'], { always: [2] }),
      verdict: model(VERDICTS, { always: [3, 0, 0, 1] }),
    };
    const said = (...findings: Finding[]) =>
      judge(profile(asked), laterReport(inspection('2012', findings)), models);
    expect(said(GOOD)).toMatchObject({ verdict: 'not-mentioned', inScope: false, rule: 'not-looked-at' });
    expect(said(GOOD).candidates).toEqual([]);
    const onBoard = finding('The board keeps chronologies in case files in time.', {
      stance: 'strength',
      themes: ['lscb'],
    });
    expect(texts(said(GOOD, onBoard).evidence)).toEqual([onBoard.text]);
    const reviewed = { ...finding('The board meets often.'), body: 'lscb' as const };
    expect(texts(said(GOOD, reviewed).evidence)).toContain(GOOD.text);
  });

  test('gives the sentence that a quotation points back to, from its own paragraph and nowhere else', () => {
    const before = finding('Managers audit chronologies.', { block: 1 });
    const points = finding('This keeps chronologies in case files late.', { stance: 'weakness', block: 1 });
    const beforeOf = (...findings: Finding[]) =>
      given('persists', findings).evidence.find((e) => e.finding === points.id)?.before;
    expect(beforeOf(before, points)).toBe(before.text);
    expect(beforeOf({ ...before, block: 2 }, points)).toBeNull();
    expect(beforeOf(points)).toBeNull();
    const [itself] = given('persists', [before, { ...BAD, block: 1 }]).evidence;
    expect(itself).toMatchObject({ text: BAD.text, before: null });
  });

  test.each([
    ['As a result, chronologies in case files are late.', true],
    ['In these files chronologies are late.', true],
    ['When they are needed, chronologies in case files are late.', true],
    ['Senior leaders know this, but chronologies in case files are late.', true],
    ['When children move, chronologies in case files are late.', false],
    ['At the time of this inspection chronologies in case files were late.', false],
  ])('knows what points back, though it is not the first word: %s', (text, does) => {
    const before = finding('Managers audit chronologies.', { block: 1 });
    const points = finding(text, { stance: 'weakness', block: 1 });
    const { evidence } = given('persists', [before, points]);
    const quoted = evidence.find((e) => e.finding === points.id);
    expect(quoted?.before).toBe(does ? before.text : null);
  });

  test('marks no word that nearly every report uses', () => {
    const common = area('Children and young people: chronologies.', ['case-recording']);
    const later = laterReport(
      inspection('2012', [finding('Chronologies of children and young people.', { stance: 'weakness' })]),
    );
    const models = {
      relevance: model(['evidence'], { always: [2] }),
      verdict: model(VERDICTS, { always: [0, 0, 3, 0] }),
    };
    const [{ text, spans }] = judge(profile(common), later, models).evidence as [Verdict['evidence'][0]];
    expect(spans.map((s) => text.slice(...s))).toEqual(['Chronologies']);
  });
});

test('"persists" is carried by what is bad, not by a mixed finding that stands further down', () => {
  const bad = Array.from({ length: 4 }, (_, i) => on(`poor ${'x'.repeat(i + 1)}`, 'weakness'));
  const mixed = finding('Timeliness of chronologies: variable.', { stance: 'mixed' });
  expect(texts(given('persists', [...bad, mixed]).evidence)).toEqual(texts(bad));
});

describe('"partly"', () => {
  test('shows both sides where there are both, however many findings there are of the one', () => {
    const good = Array.from({ length: 6 }, (_, i) => on(`good ${'x'.repeat(i + 1)}`, 'strength'));
    const less = finding('Timeliness of chronologies: poor.', { stance: 'weakness' });
    expect(texts(given('partly', [...good, less]).evidence)).toEqual([...texts(good.slice(0, 3)), less.text]);
    const bad = Array.from({ length: 6 }, (_, i) => on(`poor ${'x'.repeat(i + 1)}`, 'weakness'));
    const praise = finding('Timeliness of chronologies: fine.', { stance: 'strength' });
    expect(texts(given('partly', [...bad, praise]).evidence)).toEqual([
      ...texts(bad.slice(0, 3)),
      praise.text,
    ]);
  });

  test('is content with a mixed finding for both sides', () => {
    const mixed = Array.from({ length: 5 }, (_, i) => on(`variable ${'x'.repeat(i + 1)}`, 'mixed'));
    const less = finding('Timeliness of chronologies: poor.', { stance: 'weakness' });
    expect(texts(given('partly', [...mixed, less]).evidence)).toEqual(texts(mixed.slice(0, 4)));
  });
});

describe('with "addressed"', () => {
  const praise = Array.from({ length: 5 }, (_, i) => on(`good ${'x'.repeat(i + 1)}`, 'strength'));

  test('a shortfall that is told of is shown, in place of the weakest praise', () => {
    const { evidence, rule } = given('addressed', [...praise, UNCLEAR]);
    expect(texts(evidence)).toEqual([...texts(praise.slice(0, 3)), UNCLEAR.text]);
    expect(rule).toBe('good-with-shortfall');
  });

  test('a plain shortfall in the issue itself, of more than a few, is not passed over', () => {
    expect(given('addressed', [...praise, BAD]).verdict).toBe('partly');
    const few = on('poor in a very small number', 'weakness');
    expect(given('addressed', [...praise, few])).toMatchObject({
      verdict: 'addressed',
      rule: 'good-with-shortfall',
    });
  });

  test('a shortfall in something else is not', () => {
    const other = finding('Foster carers wait too long.', { stance: 'weakness' });
    expect(texts(given('addressed', [...praise, other]).evidence)).toEqual(texts(praise.slice(0, 4)));
  });
});

describe('an area of the later report on the same', () => {
  const weaker = area('Improve chronologies.', ['case-recording']);
  const bad = Array.from({ length: 5 }, (_, i) => on(`poor ${'x'.repeat(i + 1)}`, 'weakness'));

  test('is shown with "persists" and "partly", in place of the weakest', () => {
    for (const verdict of ['persists', 'partly'] as const) {
      const shown = texts(given(verdict, [GOOD, ...bad, weaker]).evidence);
      expect(shown).toHaveLength(4);
      expect(shown.at(-1)).toBe(weaker.text);
    }
  });

  test('is not shown with "addressed", nor where it has another theme', () => {
    const good = Array.from({ length: 5 }, (_, i) => on(`good ${'x'.repeat(i + 1)}`, 'strength'));
    expect(texts(given('addressed', [...good, weaker]).evidence)).toEqual(texts(good.slice(0, 4)));
    const other = area('Improve chronologies.', ['audit-qa']);
    expect(texts(given('persists', [...bad, other]).evidence)).toEqual(texts(bad.slice(0, 4)));
  });

  test('is not shown where it is hardly about the same', () => {
    const other = area('Recruit foster carers.', ['case-recording']);
    expect(texts(given('persists', [...bad, other]).evidence)).toEqual(texts(bad.slice(0, 4)));
  });

  test('asks for the same again only where that is more likely than not', () => {
    const likely = given('persists', [AGAIN, ...bad]);
    expect(likely).toMatchObject({ again: AGAIN.id, rule: 'named-again' });
    const unlikely = given('partly', [GOOD, ...bad, weaker]);
    expect(texts(unlikely.evidence)).toContain(weaker.text);
    expect(unlikely).toMatchObject({ again: null, rule: 'good-and-weak' });
    expect(given('persists', [...bad, weaker])).toMatchObject({ again: null, rule: 'described-as-weak' });
    expect(given('addressed', [GOOD, AGAIN])).toMatchObject({ verdict: 'partly', again: AGAIN.id });
  });

  test('is not shown twice', () => {
    const { evidence } = given('persists', [AGAIN, ...bad, weaker]);
    expect(texts(evidence).filter((t) => t === AGAIN.text)).toHaveLength(1);
    expect(texts(evidence)).not.toContain(weaker.text);
  });
});

describe('the rule of a verdict', () => {
  test.each<[VerdictKind, Made[], [Made, Claim['outcome']] | null, string]>([
    ['addressed', ['good'], null, 'described-as-good'],
    ['addressed', ['good'], ['good', 'addressed'], 'said-to-be-addressed'],
    ['addressed', ['good'], ['good', 'partly'], 'described-as-good'],
    ['addressed', ['good'], ['elsewhere', 'addressed'], 'described-as-good'],
    ['addressed', ['good', 'unclear'], null, 'good-with-shortfall'],
    ['addressed', ['good', 'unclear'], ['good', 'addressed'], 'good-with-shortfall'],
    ['persists', ['bad'], null, 'described-as-weak'],
    ['persists', ['bad'], ['bad', 'persists'], 'said-to-persist'],
    ['persists', ['bad'], ['bad', 'unstated'], 'described-as-weak'],
    ['persists', ['bad', 'again'], ['bad', 'persists'], 'named-again'],
    ['partly', ['good', 'bad'], null, 'good-and-weak'],
    ['partly', ['mixed'], null, 'good-and-weak'],
    ['partly', ['mixed'], ['mixed', 'partly'], 'said-to-be-partly-addressed'],
    ['partly', ['good', 'bad'], ['good', 'addressed'], 'good-and-weak'],
    ['partly', ['good', 'again'], null, 'named-again-with-progress'],
    ['partly', ['mixed', 'again'], ['mixed', 'partly'], 'named-again-with-progress'],
  ])('"%s" on %j with the claim %j is %s', (verdict, found, says, rule) => {
    const claims = says ? [claim(MADE[says[0]].text, { kind: 'area', outcome: says[1] })] : [];
    expect(
      given(
        verdict,
        found.map((name) => MADE[name]),
        claims,
      ),
    ).toMatchObject({ verdict, rule });
  });

  test('tells a change since an earlier inspection from what is said of its findings', () => {
    const claims = [claim(GOOD.text, { kind: 'change', outcome: 'addressed' })];
    expect(given('addressed', [GOOD], claims).rule).toBe('said-to-have-improved');
    const worse = [claim(BAD.text, { kind: 'change', outcome: 'persists' })];
    expect(given('persists', [BAD], worse).rule).toBe('described-as-weak');
  });

  test('rests on no claim of a sentence that is hardly about the area, though it is shown', () => {
    const beside = finding('Chronologies, a case: better.', { stance: 'strength' });
    for (const kind of ['area', 'change'] as const) {
      const claims = [claim(beside.text, { kind, outcome: 'addressed' })];
      const { rule, evidence } = given('addressed', [GOOD, beside], claims);
      expect(texts(evidence)).toEqual([GOOD.text, beside.text]);
      expect(rule).toBe('described-as-good');
    }
  });

  test('speaks of progress, which the area asked for again does not take the place of', () => {
    const bad = Array.from({ length: 6 }, (_, i) => on(`poor ${'x'.repeat(i + 1)}`, 'weakness'));
    const praise = finding('Timeliness of chronologies: fine.', { stance: 'strength' });
    const again = area('Improve the timeliness of chronologies.', ['case-recording']);
    const { rule, evidence } = given('partly', [...bad, praise, again]);
    expect(texts(evidence)).toEqual(expect.arrayContaining([again.text, praise.text]));
    expect(rule).toBe('named-again-with-progress');
  });
});

describe('by what was learned', () => {
  const say = (...findings: Finding[]) =>
    judge(profile(ASKED), laterReport(inspection('2012', findings)), verdictModels());
  const praise = finding('Chronologies in case files are now timely and of consistently good quality.', {
    stance: 'strength',
    themes: ['case-recording'],
  });
  const again = area('Ensure that chronologies in case files are timely.', ['case-recording']);

  test('praise addresses an area', () => expect(say(praise).verdict).toBe('addressed'));

  test('the same asked for again outweighs it', () => {
    expect(say(again).verdict).toBe('persists');
    expect(['partly', 'persists']).toContain(say(praise, again).verdict);
  });

  test('a report on other things is silent', () => {
    const other = finding('Foster carers feel valued.', { stance: 'strength', themes: ['fostering'] });
    expect(say(other).verdict).toBe('not-mentioned');
  });

  test('the same input gives the same output', () => {
    expect(say(praise, again)).toEqual(say(praise, again));
  });
});

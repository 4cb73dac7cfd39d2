import { beforeAll, expect, test } from '@jest/globals';
import { type Answers, answers } from '../../eval/answers.ts';
import { differences } from '../../eval/diff.ts';
import { answersSince } from '../../eval/revision.ts';

/** A folder without published reports and labels. */
const NONE = 'test/robustness';

let asked: Answers;
beforeAll(async () => {
  asked = await answers('seeds', NONE);
}, 60_000);
const copy = () => structuredClone(asked);

test('between a program and itself nothing moves', () => {
  const now = copy();
  expect(now.verdicts).toHaveLength(15);
  expect(now.tags.length).toBeGreaterThan(300);
  expect(differences(now, now)).toEqual([
    '0 of 15 verdicts move; 0 more rest on other sentences.',
    `0 of ${now.tags.length} findings get other themes or another stance.`,
  ]);
});

test('a verdict that moves is told with its area, the readers’ word, the features that moved it and the sentences', () => {
  const [before, after] = [copy(), copy()];
  const at = after.verdicts.findIndex((v) => v.verdict === 'partly' && v.evidence.length > 1);
  const [old, now] = [before.verdicts[at]!, after.verdicts[at]!];
  old.verdict = 'persists';
  now.reader = 'partly';
  const lost = now.evidence.pop()!;
  const feature = now.features['bad: strongest']!;
  feature.adds.partly! += 1.5;
  feature.value += 0.25;
  const told = differences(before, after);
  expect(told[0]).toBe(
    '1 of 15 verdicts move (1 to what a reader said, 0 away from it); 0 more rest on other sentences.',
  );
  const lines = told.join('\n');
  expect(lines).toContain(`verdict: ${now.area.slice(0, 60)}`);
  expect(lines).toMatch(
    / {2}persists \(0\.\d\d, [a-z-]+\) -> partly \(0\.\d\d, [a-z-]+\); a reader said partly/,
  );
  expect(lines).toContain(
    `+1.50 for partly against persists by “bad: strongest” (${(feature.value - 0.25).toFixed(2)} -> ${feature.value.toFixed(2)})`,
  );
  expect(lines).toContain(`  - ${lost.slice(0, 60)}`);
});

test('themes and stances that move are told with what moved them, and findings that come and go', () => {
  const [before, after] = [copy(), copy()];
  const now = after.tags.find((t) => t.themes.length === 1)!;
  const [theme] = now.themes;
  now.themes = [];
  now.reasons[theme!] = { score: 0.1, features: [['a phrase', -3]] };
  const gone = after.tags.pop()!;
  const told = differences(before, after);
  expect(told[1]).toMatch(/^1 of \d+ findings get other themes or another stance/);
  expect(told.join('\n')).toMatch(
    new RegExp(`  ${theme}: 0\\.\\d\\d -> 0\\.10, by .*a phrase \\(-3\\.00\\)`),
  );
  expect(told).toContain(
    `finding gone: ${gone.text.length > 110 ? `${gone.text.slice(0, 110)}…` : gone.text}`,
  );
});

test('the program of a revision is asked as that of the working tree is', async () => {
  const [before, after] = await answersSince('HEAD', `${process.cwd()}/seeds`, NONE);
  expect(after).toEqual(JSON.parse(JSON.stringify(asked)));
  expect(before.verdicts.length).toBeGreaterThan(0);
  await expect(answersSince('no-such-revision')).rejects.toThrow('git has no no-such-revision');
}, 120_000);

import { describe, expect, test } from '@jest/globals';
import { applyReviews, reviewsOf } from '../../src/diff/reviews.ts';
import { readReviews } from '../../src/ingest/reviews.ts';
import { type ReviewRow, wordingOf } from '../../src/model/review.ts';
import type { Trail, VerdictKind } from '../../src/model/trail.ts';
import { lookup } from '../../src/report/lookup.ts';
import { reviewFile } from '../../src/report/review-file.ts';
import { lastWord, summarise } from '../../src/report/summary.ts';
import { readCsv } from '../report/csv-reader.ts';
import { CONTEXT } from '../report/fixture.ts';
import { shropshire } from '../report/seeds.ts';

const [REFERRALS, RECORDING, AUDITS] = [0, 1, 2];

/** A decision on an area in the report that comes so many after it. */
function decision(
  trail: Trail,
  area: number,
  verdict: VerdictKind | null,
  more: Partial<ReviewRow> = {},
  later = 0,
): ReviewRow {
  const { id, text, raisedIn, verdicts } = trail.areas[area]!;
  const dateOf = (sha256: string) => report(trail, sha256).inspected.start!;
  const sha256 = verdicts[later]!.in;
  return {
    file: 'reviews.csv',
    line: 2,
    authority: trail.authority.name,
    area: id,
    in: sha256,
    verdict,
    note: 'Seen in the minutes.',
    reviewer: 'A. Reader',
    date: '2026-01-05',
    areaText: text,
    raisedOn: dateOf(raisedIn),
    laterOn: dateOf(sha256),
    wording: wordingOf(text, report(trail, sha256)),
    ...more,
  };
}

const report = (trail: Trail, sha256: string) => trail.inspections.find((i) => i.document.sha256 === sha256)!;

function applied(trail: Trail, rows: ReviewRow[]) {
  const { trails, notices, unplaced } = applyReviews([trail], rows);
  return { trail: trails[0]!, areas: trails[0]!.areas, notices, unplaced };
}

/** The same trail with other bytes, and so other ids, as a fresh download gives; and with other words where asked. */
function otherCopy(change: (text: string) => string = (text) => text): Trail {
  const renamed = JSON.parse(
    JSON.stringify(shropshire()).replace(
      /"[0-9a-f]{64}"/g,
      (id) => `"${id.slice(1, -1).replace(/^./, 'f')}"`,
    ),
  ) as Trail;
  for (const inspection of renamed.inspections)
    for (const finding of inspection.findings) finding.text = change(finding.text);
  for (const area of renamed.areas) {
    area.id = `copy-${area.id}`;
    area.text = change(area.text);
  }
  return renamed;
}

describe('a decision of a person', () => {
  test('takes the place of the verdict, and standing, thread and counts follow', () => {
    const { trail, areas, notices } = applied(shropshire(), [decision(shropshire(), RECORDING, 'addressed')]);
    const area = areas[RECORDING]!;
    expect(area.verdicts[0]).toMatchObject({ verdict: 'addressed', confidence: 1, rule: 'reviewed' });
    expect(area.standing).toBe('addressed');
    expect(shropshire().areas[RECORDING]!.raisedAgainAs).not.toBeNull();
    expect(area.raisedAgainAs).toBeNull();
    expect(area.reviewed).toMatchObject({
      verdict: 'addressed',
      note: 'Seen in the minutes.',
      reviewer: 'A. Reader',
      date: '2026-01-05',
      stale: false,
      program: { verdict: 'persists', confidence: 0.92 },
    });
    expect(notices).toEqual([]);
    expect(summarise(shropshire())).toMatchObject({ reviewed: 0, fates: { persists: 1, addressed: 0 } });
    expect(summarise(trail)).toMatchObject({ reviewed: 1, fates: { persists: 0, addressed: 1 } });
  });

  test('leaves what it was made from as it was', () => {
    const given = shropshire();
    const before = JSON.stringify(given);
    applied(given, [decision(given, RECORDING, 'addressed')]);
    expect(JSON.stringify(given)).toBe(before);
  });

  test('that nothing is said takes away what carried the verdict, and the sentences stay to be read', () => {
    const area = applied(shropshire(), [decision(shropshire(), AUDITS, 'not-mentioned')]).areas[AUDITS]!;
    expect(area.standing).toBe('not-mentioned');
    expect(area.verdicts[0]!.evidence).toEqual([]);
    expect(area.verdicts[0]!.candidates).toHaveLength(3);
    expect(lastWord(area)).toBe(area.verdicts[0]);
  });

  test('brings a visit that the program held to be elsewhere into scope', () => {
    const row = decision(shropshire(), RECORDING, 'persists', {}, 1);
    const area = applied(shropshire(), [row]).areas[RECORDING]!;
    expect(shropshire().areas[RECORDING]!.verdicts[1]!.inScope).toBe(false);
    expect(area.verdicts[1]).toMatchObject({ verdict: 'persists', inScope: true });
  });

  test('after one that an earlier report addressed makes the area re-emerge', () => {
    const rows = [
      decision(shropshire(), RECORDING, 'addressed'),
      decision(shropshire(), RECORDING, 'persists', { line: 3, reviewer: 'B. Reader' }, 1),
    ];
    const area = applied(shropshire(), rows).areas[RECORDING]!;
    expect(area.standing).toBe('re-emerged');
    expect(area.reviews.map((r) => r.reviewer)).toEqual(['A. Reader', 'B. Reader']);
    expect(area.reviewed!.reviewer).toBe('B. Reader');
  });

  test('counts without the wording, in a file written by hand', () => {
    const bare = { wording: '', areaText: '', raisedOn: '', laterOn: '', date: '' };
    const { areas } = applied(shropshire(), [decision(shropshire(), RECORDING, 'partly', bare)]);
    expect(areas[RECORDING]!.standing).toBe('partly');
  });

  test('that is not made yet changes nothing', () => {
    const { areas, unplaced, notices } = applied(shropshire(), [decision(shropshire(), RECORDING, null)]);
    expect(areas).toEqual(shropshire().areas);
    expect([unplaced, notices]).toEqual([[], []]);
  });

  test('gives way to a later one on the same verdict, and the reviewers are told', () => {
    const rows = [
      decision(shropshire(), RECORDING, 'addressed', { date: '2026-03-01' }),
      decision(shropshire(), RECORDING, 'persists', { line: 7, date: '2026-02-01', reviewer: 'B. Reader' }),
    ];
    const { areas, notices } = applied(shropshire(), rows);
    expect(areas[RECORDING]!.standing).toBe('addressed');
    expect(notices).toEqual([expect.stringMatching(/^reviews\.csv, line 7: another decision/)]);
  });
});

describe('of two decisions on the same verdict', () => {
  const two = (first: Partial<ReviewRow>, second: Partial<ReviewRow>, trail = shropshire()) =>
    applied(trail, [
      decision(shropshire(), RECORDING, 'addressed', first),
      decision(shropshire(), RECORDING, 'partly', { line: 3, ...second }),
    ]).areas[RECORDING]!.reviewed;

  test('the later one counts, wherever it stands', () => {
    expect(two({ date: '2026-01-01' }, { date: '2026-01-02' })!.verdict).toBe('partly');
    expect(two({ date: '2026-01-02' }, { date: '2026-01-01' })!.verdict).toBe('addressed');
  });

  test('the last one counts where the dates say nothing', () => {
    expect(two({ date: '' }, { date: '' })!.verdict).toBe('partly');
  });

  test('one on the present wording counts before a later one that is stale', () => {
    const changed = otherCopy((text) => text.replace('Previous inspections', 'Several inspections'));
    const { verdict, ...present } = decision(changed, RECORDING, null, { date: '2026-01-01' });
    const stale = { date: '2026-02-01' };
    expect(two(present, stale, changed)).toMatchObject({ verdict: 'addressed', stale: false });
    expect(two(stale, present, changed)).toMatchObject({ verdict: 'partly', stale: false });
  });
});

describe('the wording that was decided on', () => {
  const rows = () => [decision(shropshire(), RECORDING, 'addressed')];

  test('may come from another copy of the reports, with other ids', () => {
    const { areas, notices } = applied(otherCopy(), rows());
    expect(areas[RECORDING]).toMatchObject({ standing: 'addressed', reviewed: { stale: false } });
    expect(notices).toEqual([]);
  });

  test('may be broken into lines or spaced otherwise', () => {
    const { areas } = applied(
      otherCopy((text) => text.replaceAll(' ', '\n ').replaceAll('.', ' .')),
      rows(),
    );
    expect(areas[RECORDING]!.reviewed!.stale).toBe(false);
  });

  test('makes the decision stale where the later report has changed', () => {
    const changed = otherCopy((text) => text.replace('Previous inspections', 'Several inspections'));
    const { areas, notices } = applied(changed, rows());
    expect(areas[RECORDING]).toMatchObject({
      standing: 'persists',
      reviewed: { stale: true, verdict: 'addressed' },
    });
    expect(areas[RECORDING]!.verdicts[0]!.rule).not.toBe('reviewed');
    expect(notices).toEqual([expect.stringMatching(/^reviews\.csv, line 2: the wording .* has changed/)]);
  });

  test('makes the decision stale where the area itself has changed', () => {
    const { areas } = applied(
      otherCopy((text) => text.replace('combined electronic and hard copy', 'electronic')),
      rows(),
    );
    expect(areas[RECORDING]!.reviewed!.stale).toBe(true);
  });

  test('leads to the area also where a spreadsheet has spoilt its id', () => {
    const { areas } = applied(shropshire(), [
      decision(shropshire(), RECORDING, 'addressed', { area: '1.2E+11' }),
    ]);
    expect(areas[RECORDING]!.standing).toBe('addressed');
  });

  test('does not make one area of another', () => {
    const other = 'Foster carers are not recruited in sufficient number.';
    const row = decision(shropshire(), RECORDING, 'addressed', {
      area: 'unknown',
      areaText: other,
      wording: wordingOf(other, report(shropshire(), shropshire().areas[RECORDING]!.verdicts[0]!.in)),
    });
    const { areas, notices, unplaced } = applied(shropshire(), [row]);
    expect(areas).toEqual(shropshire().areas);
    expect(unplaced).toEqual([row]);
    expect(notices).toEqual([expect.stringMatching(/^reviews\.csv, line 2: there is no such area/)]);
  });
});

test('decisions on another authority are left alone without a word', () => {
  const row = decision(shropshire(), RECORDING, 'addressed', { authority: 'Wiltshire' });
  const { areas, notices, unplaced } = applied(shropshire(), [row]);
  expect(areas).toEqual(shropshire().areas);
  expect([notices, unplaced]).toEqual([[], [row]]);
  expect(reviewsOf(shropshire().authority, [row])).toEqual([]);
});

describe('the file to decide in', () => {
  const looks = (trail: Trail) => [lookup(trail, CONTEXT)];
  const table = (text: string) => {
    const [names, ...rows] = readCsv(text);
    return rows.map((row) => Object.fromEntries(row.map((cell, i) => [names![i]!, cell])));
  };
  const reread = (text: string) => readReviews('reviews.csv', Buffer.from(text));

  test('has a row for each verdict, the doubtful ones first and what was not looked at last', () => {
    const rows = table(reviewFile(looks(shropshire()), []));
    expect(rows).toHaveLength(shropshire().areas.reduce((sum, a) => sum + a.verdicts.length, 0));
    const open = rows.filter((r) => r.program_verdict !== 'out-of-scope');
    expect(rows.slice(0, open.length)).toEqual(open);
    expect(open.map((r) => Number(r.confidence))).toEqual([0.45, 0.6, 0.75, 0.92]);
    expect(open[0]).toMatchObject({
      verdict: '',
      note: '',
      reviewer: '',
      date: '',
      program_verdict: 'partly',
    });
    expect(open[0]!.evidence_1).toMatch(/^Auditing, quality .*\[.+\]$/);
    expect(open[0]!.nearest_1).toMatch(/^enhance current/);
  });

  test('as written decides nothing', () => {
    expect(reread(reviewFile(looks(shropshire()), []))).toEqual([]);
  });

  test('keeps what was decided, noted, and is on other reports, and gives it back when read', () => {
    const trail = shropshire();
    const decided = decision(trail, RECORDING, 'addressed', {
      note: '=HYPERLINK("x"), "so"; they\nsaid – £5',
    });
    const draft = decision(trail, AUDITS, null, { note: 'ask the board' });
    const elsewhere = decision(trail, REFERRALS, 'partly', { authority: 'Wiltshire', area: 'abc' });
    const { trail: reviewed, unplaced } = applied(trail, [decided, draft, elsewhere]);
    const text = reviewFile(looks(reviewed), [...unplaced, draft]);
    expect(text).toContain(`"'=HYPERLINK`);
    const bare = ({ file, line, areaText, ...row }: ReviewRow) => row;
    const again = reread(text).map(bare);
    for (const row of [decided, draft, elsewhere]) expect(again).toContainEqual(bare(row));
    expect(again).toHaveLength(3);
  });

  test('asks again where a decision is stale, and says what it was', () => {
    const changed = otherCopy((text) => text.replace('Previous inspections', 'Several inspections'));
    const { trail } = applied(changed, [decision(shropshire(), RECORDING, 'addressed')]);
    const first = table(reviewFile(looks(trail), []))[0]!;
    expect(first.stale_decision).toBe('addressed (A. Reader, 2026-01-05): Seen in the minutes.');
    expect(first).toMatchObject({ area: trail.areas[RECORDING]!.id, verdict: '', reviewer: '' });
  });
});

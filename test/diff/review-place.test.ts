import { describe, expect, test } from '@jest/globals';
import { place } from '../../src/diff/review-place.ts';
import { applyReviews, reviewsOf } from '../../src/diff/reviews.ts';
import { type ReviewRow, wordingOf } from '../../src/model/review.ts';
import type { Area, Trail, Verdict } from '../../src/model/trail.ts';
import { finding, inspection } from './made.ts';

const FIRST = inspection('2011-01-01', [], { sha256: 'first' });
const SECOND = inspection('2012-01-01', [finding('Files are poor.')], { sha256: 'second' });
const THIRD = inspection('2015-01-01', [finding('Files are good.')], { sha256: 'third' });

const verdict = (sha256: string, more: Partial<Verdict> = {}): Verdict => ({
  in: sha256,
  verdict: 'persists',
  inScope: true,
  confidence: 0.8,
  rule: 'described-as-weak',
  evidence: [],
  again: null,
  candidates: [],
  ...more,
});
const areaOf = (id: string, text: string, raisedIn = FIRST, later = [SECOND, THIRD]): Area => ({
  id,
  finding: id,
  raisedIn: raisedIn.document.sha256,
  text,
  themes: [],
  verdicts: later.map((i) => verdict(i.document.sha256)),
  standing: 'persists',
  raisedAgainAs: null,
  reviews: [],
  reviewed: null,
});
const trailOf = (...areas: Area[]): Trail => ({
  authority: FIRST.authority,
  inspections: [FIRST, SECOND, THIRD],
  missing: [],
  areas,
  themes: [],
});
const FILES = 'Improve the case files of children.';
const TRAIL = trailOf(areaOf('files', FILES), areaOf('audits', 'Audit the work of teams.'));

const row = (more: Partial<ReviewRow> = {}): ReviewRow => ({
  file: 'reviews.csv',
  line: 2,
  authority: 'Anyshire',
  area: 'files',
  in: 'second',
  verdict: 'addressed',
  note: '',
  reviewer: 'A. Reader',
  date: '2026-01-05',
  areaText: FILES,
  raisedOn: '2011-01-01',
  laterOn: '2012-01-01',
  wording: wordingOf(FILES, SECOND),
  ...more,
});
/** Where a decision is placed: the area, the later report, and whether it is stale. */
const placed = (more: Partial<ReviewRow>, trail = TRAIL) => {
  const found = place([trail], row(more));
  return found && [found.area.id, found.verdict.in, found.stale];
};

describe('a decision with ids that are there', () => {
  test('belongs to that area in that report', () => {
    expect(placed({})).toEqual(['files', 'second', false]);
    expect(placed({ in: 'third', wording: wordingOf(FILES, THIRD) })).toEqual(['files', 'third', false]);
    expect(placed({ wording: '' })).toEqual(['files', 'second', false]);
  });

  test('is stale where it was made on other words', () => {
    expect(placed({ wording: wordingOf('Improve the case files.', SECOND) })).toEqual([
      'files',
      'second',
      true,
    ]);
  });

  test('belongs to the authority that it names, by id or name', () => {
    expect(placed({ authority: 'anyshire' })).not.toBeNull();
    expect(placed({ authority: 'ANYSHIRE' })).not.toBeNull();
    expect(placed({ authority: 'Othershire' })).toBeNull();
    const named = { ...TRAIL, authority: { ...TRAIL.authority, name: 'County of Anyshire' } };
    expect(placed({ authority: 'County of Anyshire' }, named)).not.toBeNull();
  });
});

describe('a decision whose ids are no longer there', () => {
  const gone = { area: 'gone', in: 'gone' };

  test('belongs to the same words in the report of the same date', () => {
    expect(placed(gone)).toEqual(['files', 'second', false]);
    expect(placed({ area: 'gone' })).toEqual(['files', 'second', false]);
    expect(placed({ in: 'gone' })).toEqual(['files', 'second', false]);
    expect(placed({ ...gone, laterOn: '2015-01-01', wording: wordingOf(FILES, THIRD) })).toEqual([
      'files',
      'third',
      false,
    ]);
  });

  test('belongs to the very report that it names, where two are of one date', () => {
    const twin = inspection('2012-01-01', [], { sha256: 'twin' });
    const area = { ...areaOf('files', FILES), verdicts: [verdict('twin'), verdict('second')] };
    const trail = { ...trailOf(area), inspections: [FIRST, twin, SECOND] };
    expect(placed({ area: 'gone' }, trail)).toEqual(['files', 'second', false]);
  });

  test('belongs to none of two reports of one date where neither has its words', () => {
    const two = ['one', 'two'].map((sha256) => inspection('2012-01-01', [], { sha256 }));
    const trail = { ...trailOf(areaOf('files', FILES, FIRST, two)), inspections: [FIRST, ...two] };
    expect(placed(gone, trail)).toBeNull();
    const one = { ...trailOf(areaOf('files', FILES, FIRST, [two[0]!])), inspections: [FIRST, two[0]!] };
    expect(placed(gone, one)).toEqual(['files', 'one', true]);
  });

  test('belongs to nothing without its wording, or without a report of that date', () => {
    expect(placed({ ...gone, wording: '' })).toBeNull();
    expect(placed({ ...gone, laterOn: '2013-01-01' })).toBeNull();
    expect(placed({ ...gone, laterOn: '' })).toBeNull();
    const undated = { ...TRAIL, inspections: [FIRST, inspection(null), SECOND] };
    expect(placed({ ...gone, laterOn: '' }, undated)).toBeNull();
  });

  test('is stale where the later report says something else', () => {
    expect(placed({ ...gone, wording: wordingOf(FILES, THIRD) })).toEqual(['files', 'second', true]);
    expect(placed({ area: 'gone', wording: wordingOf(FILES, THIRD) })).toEqual(['files', 'second', false]);
  });

  test('is found by the area’s id where only the report is another', () => {
    const changed = { in: 'gone', wording: wordingOf('Quite another wording.', SECOND) };
    expect(placed({ ...changed, areaText: '' })).toEqual(['files', 'second', true]);
  });

  test('is shown with wording that shares at least half of its words, the likest first, as stale', () => {
    const trail = trailOf(
      areaOf('half', 'Improve the files.'),
      areaOf('most', 'IMPROVE the case files of young children!'),
      areaOf('audits', 'Audit the work of teams.'),
    );
    const old = { ...gone, areaText: FILES, wording: wordingOf(FILES, SECOND) };
    expect(placed(old, trail)).toEqual(['most', 'second', true]);
    expect(placed(old, trailOf(trail.areas[0]!))).toEqual(['half', 'second', true]);
    expect(placed(old, trailOf(trail.areas[2]!))).toBeNull();
    expect(
      placed({ ...old, areaText: 'Improve audits.' }, trailOf(areaOf('two of four', 'Improve files.'))),
    ).toEqual(['two of four', 'second', true]);
    expect(placed({ ...old, areaText: '' }, trailOf(areaOf('none', '…')))).toBeNull();
  });

  test('belongs to the area that the same report raised before one of another', () => {
    const again = areaOf('again', FILES, SECOND, [THIRD]);
    const old = { ...gone, laterOn: '2015-01-01', wording: wordingOf(FILES, THIRD) };
    expect(placed({ ...old, raisedOn: '2012-01-01' }, trailOf(areaOf('files', FILES), again))).toEqual([
      'again',
      'third',
      false,
    ]);
    expect(placed({ ...old, raisedOn: '2009-01-01' }, trailOf(again))).toEqual(['again', 'third', false]);
    const like = areaOf('like', 'Improve the case files of all children.', SECOND, [THIRD]);
    expect(placed({ ...old, raisedOn: '2011-01-01' }, trailOf(like))).toBeNull();
  });

  test('belongs to nothing where that report has no verdict on the area', () => {
    expect(placed({ ...gone, laterOn: '2011-01-01' })).toBeNull();
    expect(placed(gone, trailOf(areaOf('files', FILES, SECOND, [THIRD])))).toBeNull();
  });
});

describe('decisions on a trail', () => {
  const decide = (...rows: Partial<ReviewRow>[]) => {
    const { trails, notices, unplaced } = applyReviews([TRAIL], rows.map(row));
    return { files: trails[0]!.areas[0]!, notices, unplaced };
  };

  test('the area is reviewed by the latest report’s decision that is not stale', () => {
    const stale = { in: 'third', wording: wordingOf('Else.', THIRD), verdict: 'partly' as const };
    const { files } = decide({}, stale);
    expect(files.reviews.map((r) => [r.in, r.stale])).toEqual([
      ['second', false],
      ['third', true],
    ]);
    expect(files.reviewed).toMatchObject({ in: 'second', stale: false });
    expect(files.standing).toBe('re-emerged');
    expect(decide(stale).files).toMatchObject({
      reviewed: { in: 'third', stale: true },
      standing: 'persists',
    });
    const both = decide({}, { in: 'third', wording: '', verdict: 'partly' }).files;
    expect(both.reviewed).toMatchObject({ in: 'third', stale: false });
  });

  test('a thread leads to the area asked for again also where a person decides', () => {
    const evidence = [
      { finding: 'again', text: FILES, stance: 'weakness' as const, spans: [], before: null },
    ];
    const raised = {
      ...areaOf('files', FILES, FIRST, []),
      verdicts: [verdict('second', { evidence, again: 'again' })],
    };
    const trail = trailOf(raised, areaOf('again', FILES, SECOND, []));
    const of = (given: ReviewRow['verdict']) =>
      applyReviews([trail], [row({ verdict: given })]).trails[0]!.areas[0]!.raisedAgainAs;
    expect([of('partly'), of('addressed')]).toEqual(['again', null]);
  });

  test('that nothing is said leaves a visit out of scope where it was', () => {
    const unseen = { ...areaOf('files', FILES), verdicts: [verdict('second', { inScope: false })] };
    const of = (given: ReviewRow['verdict']) =>
      applyReviews([trailOf(unseen)], [row({ verdict: given })]).trails[0]!.areas[0]!.verdicts[0]!.inScope;
    expect([of('not-mentioned'), of('addressed')]).toEqual([false, true]);
  });

  test('notices name each file once, with its lines', () => {
    const lost = { area: 'gone', in: 'gone', wording: '' };
    const { notices, unplaced } = decide(
      { ...lost, line: 3 },
      { ...lost, line: 5 },
      { ...lost, line: 4, file: 'more.csv' },
      { ...lost, line: 9, authority: 'Othershire' },
    );
    expect(notices).toEqual([
      'reviews.csv, lines 3, 5: there is no such area, or no such later report, among the reports read.',
      'more.csv, line 4: there is no such area, or no such later report, among the reports read.',
    ]);
    expect(unplaced.map((r) => r.line)).toEqual([3, 5, 4, 9]);
  });

  test('two that agree need no notice, two that differ do', () => {
    expect(decide({}, { line: 3, reviewer: 'B. Reader' }).notices).toEqual([]);
    expect(decide({}, { line: 3, verdict: 'partly' }).notices).toEqual([
      'reviews.csv, line 2: another decision on the same verdict is later or stands further down, and counts.',
    ]);
    expect(decide({}, { in: 'third', wording: '', verdict: 'partly' }).notices).toEqual([]);
  });

  test('those of one authority among several are told of', () => {
    const other: Trail = {
      ...TRAIL,
      authority: { id: 'othershire', name: 'Othershire', gss: null },
      areas: [],
    };
    const rows = [row({ area: 'gone', wording: '' }), row({ authority: 'Othershire', line: 3 })];
    expect(applyReviews([TRAIL, other], rows).notices).toEqual([
      expect.stringContaining('reviews.csv, lines 2, 3: there is no such area'),
    ]);
    expect(reviewsOf(other.authority, rows).map((r) => r.line)).toEqual([3]);
    expect(reviewsOf(TRAIL.authority, rows).map((r) => r.line)).toEqual([2]);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { untoldAuthority } from '../../src/model/authority.ts';
import { besides, type Digest, digestOf, dropCopies } from '../../src/run/documents.ts';
import { finding, inspection } from '../diff/made.ts';

const VISIT: Digest = {
  sha256: 'a',
  authority: { id: 'derby', name: 'Derby', gss: null },
  framework: 'ilacs',
  inspected: { start: '2022-02-07', end: '2022-02-18' },
  printed: '2022-03-25',
  dated: true,
  findings: 10,
  wordings: [],
};
let count = 0;
const document = (given: Partial<Digest>) => {
  count += 1;
  return { path: `${count}.pdf`, digest: { ...VISIT, ...given } };
};
const kept = (...documents: ReturnType<typeof document>[]) => {
  const result = dropCopies(documents);
  expect(result.notices).toHaveLength(documents.length - result.kept.length);
  return result.kept.map((d) => documents.indexOf(d));
};

describe('of copies one is kept', () => {
  test('the first of the same bytes', () => {
    expect(kept(document({}), document({}))).toEqual([0]);
  });

  test('the one with most findings', () => {
    const other = document({ sha256: 'z', framework: 'focused-visit' });
    expect(kept(document({}), other, document({ sha256: 'b', findings: 12 }))).toEqual([1, 2]);
  });

  test('the same one in whichever order they are given, with the same notices', () => {
    const same = ['a', 'b'].map((sha256) => document({ sha256 }));
    const dated = { printed: '2022-03-26' };
    const given = [
      ...same,
      document({}),
      document({ sha256: 'b', ...dated }),
      document({ sha256: 'c', ...dated }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(given, { minLength: given.length }), (documents) => {
        const { kept, notices } = dropCopies(documents);
        expect({ kept: new Set(kept), notices }).toEqual({
          kept: new Set([same[0], given[3]]),
          notices: dropCopies(given).notices,
        });
      }),
    );
    expect(dropCopies(given).notices).toEqual([
      `10.pdf is another copy of 9.pdf and was counted once.`,
      `7.pdf is another copy of 6.pdf and was counted once.`,
      `8.pdf is another copy of 6.pdf and was counted once.`,
    ]);
  });

  test('also among three, whichever is the richest', () => {
    const three = [8, 12, 10].map((findings, i) => document({ sha256: `${i}`, findings }));
    expect(kept(...three)).toEqual([1]);
    expect(dropCopies(three).notices).toEqual([
      `${three[0]!.path} is another copy of ${three[1]!.path} and was counted once.`,
      `${three[2]!.path} is another copy of ${three[1]!.path} and was counted once.`,
    ]);
  });

  test('also where one does not say when it was published, whichever comes first', () => {
    const text = document({ sha256: 'text', printed: null, findings: 9 });
    expect(kept(document({}), text)).toEqual([0]);
    expect(kept(text, document({}))).toEqual([1]);
  });
});

describe('one report under other dates', () => {
  const undated = { inspected: { start: null, end: null }, printed: null, dated: false };
  const words = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

  test('is known by its words, also where none could be read, and the one with a date is kept', () => {
    const [one, other] = [
      { ...undated, sha256: 'a', wordings: words(0, 10), findings: 11 },
      { ...undated, sha256: 'b', wordings: words(2, 12) },
    ];
    expect(kept(document(one), document(other))).toEqual([0]);
    expect(kept(document(one), document({ sha256: 'b', wordings: words(0, 10) }))).toEqual([1]);
    expect(kept(document(one), document({ ...other, wordings: words(3, 13) }))).toEqual([0, 1]);
    const shorter = words(0, 6);
    expect(kept(document(one), document({ ...other, wordings: shorter }))).toEqual([0]);
  });

  test('is not known by a few words, nor in another authority', () => {
    const [one, other] = ['a', 'b'].map((sha256) => ({ ...undated, sha256, wordings: words(0, 4) }));
    expect(kept(document(one!), document(other!))).toEqual([0, 1]);
    const authority = { id: 'devon', name: 'Devon', gss: null };
    const untold = ['a', 'b'].map((sha256) => ({
      ...undated,
      sha256,
      authority: untoldAuthority(`${sha256}.pdf`, sha256),
      wordings: words(0, 9),
    }));
    expect(kept(document(untold[0]!), document(untold[1]!))).toEqual([0]);
    const long = { ...undated, wordings: words(0, 9) };
    expect(kept(document({ ...long, sha256: 'a' }), document({ ...long, sha256: 'b', authority }))).toEqual([
      0, 1,
    ]);
  });
});

test('of an inspection the day of publication counts where the report prints it', () => {
  const read = inspection('2022-02-07', [finding('Files are late.'), finding('Files  are late')], {
    published: '2022-03-25',
  });
  expect(digestOf(read)).toMatchObject({ printed: '2022-03-25', dated: true, findings: 2 });
  expect(digestOf(read).wordings).toHaveLength(1);
  expect(digestOf({ ...read, publishedByName: true }).printed).toBeNull();
});

test.each<[string, Partial<Digest>]>([
  ['another authority', { authority: { id: 'devon', name: 'Devon', gss: null } }],
  ['another framework', { framework: 'focused-visit' }],
  ['another start', { inspected: { start: '2022-02-08', end: '2022-02-18' } }],
  ['another end', { inspected: { start: '2022-02-07', end: null } }],
  ['another day of publishing', { printed: '2022-04-01' }],
  ['no dates', { inspected: { start: null, end: null } }],
])('%s makes another inspection', (_, other) => {
  expect(kept(document({ sha256: 'x', ...other }), document({ ...other, sha256: 'y' }))).toEqual(
    other.inspected?.start === null ? [0, 1] : [0],
  );
  expect(kept(document({}), document({ sha256: 'y', ...other }))).toEqual([0, 1]);
});

test('beside documents lies what is in one of their own folders, and nothing where they lie in none', () => {
  const unread = ['salop/b.pdf', 'salop/old/c.pdf', 'kent/d.pdf', 'e.pdf'].map((path) => ({
    path,
    reason: '',
  }));
  const paths = (...own: string[]) =>
    besides(
      own.map((path) => ({ path })),
      unread,
    ).map((u) => u.path);
  expect(paths('salop/a.pdf')).toEqual(['salop/b.pdf']);
  expect(paths('salop/a.pdf', 'salop/old/a.pdf')).toEqual(['salop/b.pdf', 'salop/old/c.pdf']);
  expect(paths('a.pdf')).toEqual([]);
});

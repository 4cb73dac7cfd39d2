import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readReviews } from '../../src/ingest/reviews.ts';
import { InputError } from '../../src/model/errors.ts';

const NAMES = 'authority,area,in,verdict,note,reviewer,date';
const ROW = 'Shropshire,a1,c0ffee,persists,"Two, at least",A. Reader,2026-01-05';

const read = (text: string | Uint8Array) => readReviews('r.csv', Buffer.from(text as string));

function faultOf(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof InputError) return error.reason;
    throw error;
  }
  return 'read';
}

const EXPECTED = {
  file: 'r.csv',
  line: 2,
  authority: 'Shropshire',
  area: 'a1',
  in: 'c0ffee',
  verdict: 'persists',
  note: 'Two, at least',
  reviewer: 'A. Reader',
  date: '2026-01-05',
};

describe('a review file is read as it is saved', () => {
  const plain = `${NAMES}\n${ROW}\n`;
  test.each([
    ['plain', plain],
    ['with a byte order mark and CRLF', `\ufeff${plain.replaceAll('\n', '\r\n')}`],
    ['without a last line break', plain.trimEnd()],
    ['with old Mac line ends', plain.replaceAll('\n', '\r')],
    [
      'with capitals and other names in the first line',
      plain.replace(NAMES, 'Authority,Area ID,In,VERDICT,Note,Reviewer, Date '),
    ],
    [
      'with columns in another order and more of them',
      'x,date,reviewer,note,verdict,in,area,authority\n1,5/1/2026,A. Reader,"Two, at least",Persists,C0FFEE,a1,Shropshire,\n',
    ],
    [
      'with semicolons',
      `${NAMES.replaceAll(',', ';')}\r\nShropshire;a1;c0ffee;persists;Two, at least;A. Reader;05.01.2026\r\n`,
    ],
    [
      'with tabs',
      `${NAMES.replaceAll(',', '\t')}\nShropshire\ta1\tc0ffee\tpersists\tTwo, at least\tA. Reader\t05/01/26\n`,
    ],
  ])('%s', (_, text) => expect(read(text)).toMatchObject([EXPECTED]));

  test('in UTF-16', () => {
    expect(read(Buffer.from(`\ufeff${plain}`, 'utf16le'))).toMatchObject([EXPECTED]);
  });

  test('in the code page of Western Windows', () => {
    const row = ROW.replace('Two, at least', 'Café – “seen”');
    const bytes = Buffer.from(
      `${NAMES}\n${row}`.replace('–', '\x96').replace('“', '\x93').replace('”', '\x94'),
      'latin1',
    );
    expect(read(bytes)[0]!.note).toBe('Café – “seen”');
  });

  test('with the line that some spreadsheets put before it', () => {
    const text = `sep=;\r\n${NAMES.replaceAll(',', ';')}\r\nX;a;b;wrong;;A;\r\n`;
    expect(faultOf(text)).toMatch(/^line 3: /);
  });

  test.each([
    ['2026-01-05', '2026-01-05'],
    ['2026-01-05 00:00:00', '2026-01-05'],
    ['5/1/2026', '2026-01-05'],
    ['31/12/26', '2026-12-31'],
    ['05-Jan-26', '2026-01-05'],
    ['5 January 2026', '2026-01-05'],
    ['1st Sept 2026', '2026-09-01'],
    ['', ''],
  ])('with the date %s', (written, date) => {
    expect(read(`${NAMES}\n${ROW.replace('2026-01-05', written)}`)[0]!.date).toBe(date);
  });

  test.each([
    ['Addressed', 'addressed'],
    ['Partly addressed', 'partly'],
    [' PERSISTS ', 'persists'],
    ['not mentioned', 'not-mentioned'],
    ['Nothing specific said', 'not-mentioned'],
  ])('with the verdict %s', (written, verdict) => {
    expect(read(`${NAMES}\n${ROW.replace('persists', written)}`)[0]!.verdict).toBe(verdict);
  });

  test('rows without verdict and note are left out, one with a note is kept undecided', () => {
    const rows = 'S,a1,b,,,,\nS,a2,b,,ask,A. Reader,\n,,,,,,\n\n';
    expect(read(`${NAMES}\n${rows}`)).toMatchObject([{ area: 'a2', verdict: null, note: 'ask' }]);
  });

  test('a formula that was made harmless is read as it was meant', () => {
    const row = (note: string) => `${NAMES}\nS,a,b,partly,${note},A,`;
    expect(read(row("'=1+1"))[0]!.note).toBe('=1+1');
    expect(read(row("'twas so"))[0]!.note).toBe("'twas so");
  });
});

describe('what is at fault is named with its line', () => {
  test.each([
    [
      'an unknown verdict',
      ROW.replace('persists', 'better'),
      /^line 2: “better” is no verdict\. Write addressed, partly/,
    ],
    ['a verdict without a name', ROW.replace('A. Reader', ''), /^line 2: a verdict needs the name/],
    ['no authority', ROW.replace('Shropshire', ''), /^line 2: the column authority says whose/],
    ['no area', ROW.replace('a1', ''), /^line 2: the columns area and in/],
    ['no date', ROW.replace('2026-01-05', '5/13/2026'), /^line 2: “5\/13\/2026” is no date/],
    ['a day that never was', ROW.replace('2026-01-05', '30/02/2026'), /is no date/],
    ['a month that never was', ROW.replace('2026-01-05', '2026-13-01'), /is no date/],
    ['a quotation mark that is not closed', '"S,a,b', /quote/i],
  ])('%s', (_, row, reason) => expect(faultOf(`${NAMES}\n${row}`)).toMatch(reason));

  test('also after notes of several lines', () => {
    const long = ROW.replace('Two, at least', 'one\r\ntwo\r\nthree');
    expect(faultOf(`${NAMES}\r\n${long}\r\n\r\n${ROW.replace('persists', 'x')}`)).toMatch(/^line 6: /);
    expect(faultOf(`${NAMES}\r\n${ROW}\r\n${long.replace('persists', 'x')}\r\n`)).toMatch(/^line 3: /);
  });

  test('all of them at once, up to ten', () => {
    const wrong = ROW.replace('persists', 'x');
    expect(faultOf(`${NAMES}\n${wrong}\n${ROW}\n${wrong}`)).toMatch(/^line 2: .* line 4: /);
    const many = faultOf(`${NAMES}\n${Array(14).fill(wrong).join('\n')}`);
    expect(many).toMatch(/line 11: .* and 4 more lines are at fault\.$/);
  });

  test('a table without the columns that are needed', () => {
    expect(faultOf('area,in,verdict,reviewer\na,b,persists,A\n')).toMatch(
      /^line 1: the column authority cannot be/,
    );
    expect(faultOf('authority,area\nS,a\n')).toMatch(
      /^line 1: the columns in, verdict, reviewer cannot be found/,
    );
    expect(faultOf('')).toMatch(/^line 1: /);
  });
});

test('nothing that is called a review file brings the program down', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string().map((s) => `${NAMES}\n${s}`),
  );
  fc.assert(
    fc.property(text, (given) => {
      try {
        read(given);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }),
    { numRuns: 300 },
  );
});

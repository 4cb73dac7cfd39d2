import { expect, test } from '@jest/globals';
import { readSource } from '../../src/ingest/ingest.ts';
import { parseInspection } from '../../src/parse/parse.ts';

const FRONT = `Harrow
Inspection of services for children in need of help and protection, children looked after and care leavers
Inspection date: 3 March 2015 to 20 March 2015
`;
const COUNCIL = `
Executive summary

Social workers see children often and write down what they say.

Recommendations

1. Make sure that every plan says who will do what.

Leadership, management and governance

2. Managers meet the Local Safeguarding Children Board each month.

Work with the Local Safeguarding Children Board

3. Leaders take part in its audits.
`;
const BOARD_AREAS = `
Executive summary

The partners know their duties.

Recommendations

4. Publish the yearly account in time.

Policy and practice

5. Learn from reviews of cases.
`;
const CLOSE = `
Information about this inspection

Inspectors looked at the records of children.
`;

/** The beginnings of the findings that are the board's, of one report. */
async function ofBoard(text: string): Promise<string[]> {
  const { findings } = parseInspection(await readSource('a.txt', Buffer.from(text)));
  expect(findings.length).toBeGreaterThan(2);
  return findings.flatMap((f) => (f.body === 'lscb' ? [f.text.split(' ').slice(0, 2).join(' ')] : []));
}

const ALL = ['The partners', 'Publish the', 'Learn from'];

test.each([
  'The Local Safeguarding Children Board (LSCB)',
  'Section 2: The effectiveness of the Local Safeguarding Children Board',
  'Kingston upon Hull Safeguarding Children Board',
  'The effectiveness of the Swindon Safeguarding Children Board (SSCB) is good.',
  'The LSCB requires improvement',
  'Inspection findings – the Local Safeguarding Children Board',
])('what stands in the chapter “%s” is the board’s', async (title) => {
  const found = await ofBoard(`${FRONT}${COUNCIL}\n${title}\n${BOARD_AREAS}${CLOSE}`);
  expect(found.filter((beginning) => !title.startsWith(beginning))).toEqual(ALL);
});

test('a judgement on the front page opens no chapter, nor does a section that speaks of the board', async () => {
  const front = `${FRONT}\nReview of the effectiveness of the Local Safeguarding Children Board\n`;
  expect(await ofBoard(`${front}${COUNCIL}${CLOSE}`)).toEqual([]);
  expect(await ofBoard(`${front}${COUNCIL}\nThe LSCB is good\n${BOARD_AREAS}${CLOSE}`)).toEqual(ALL);
});

test('an item of a list that names the board opens no chapter', async () => {
  const list = '◼ The LSCB\n\n◼ Schools are told of it each term.';
  expect(await ofBoard(`${FRONT}${COUNCIL}\n${list}\n${CLOSE}`)).toEqual([]);
});

test('the chapter ends where one on the authority begins', async () => {
  const swapped = `${FRONT}${COUNCIL}\nThe LSCB\n${BOARD_AREAS}${CLOSE}\nLeadership, management and governance\n\n6. Leaders listen to staff.\n`;
  expect(await ofBoard(swapped)).toEqual(ALL);
});

test('a review of the board alone is the board’s from end to end; other kinds have no such chapter', async () => {
  const review = FRONT.replace(
    /Inspection of .*/,
    'Review of the effectiveness of the Local Safeguarding Children Board',
  );
  expect(await ofBoard(review + BOARD_AREAS)).toEqual(ALL);
  const ilacs = FRONT.replace(/Inspection of .*/, 'Inspection of Harrow local authority children’s services');
  expect(await ofBoard(`${ilacs}${COUNCIL}\nThe LSCB\n${BOARD_AREAS}`)).toEqual([]);
});

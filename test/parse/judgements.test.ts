import { describe, expect, test } from '@jest/globals';
import { readSource } from '../../src/ingest/ingest.ts';
import { parseInspection } from '../../src/parse/parse.ts';

const read = async (lines: string[], path = 'report.txt') =>
  parseInspection(await readSource(path, new TextEncoder().encode(lines.join('\n\n'))));

const BODY = [
  'What needs to improve?',
  '◼ The quality of supervision.',
  'Ofsted inspectors met children. Children were seen. The children and those children spoke of other children.',
];
const ilacs = (dates: string, ...judgements: string[]) => [
  'Inspection of Derby City children’s social care services',
  `Inspection dates: ${dates}`,
  'Lead inspector: Alex Example, His Majesty’s Inspector',
  ...judgements,
  ...BODY,
];
const LEADERS = 'The impact of leaders on social work practice with children and families';
const HELP = 'The experiences and progress of children who need help and protection';
const BOTH = 'The experiences and progress of children in care and care leavers';
const CARE = 'The experiences and progress of children in care';
const LEAVERS = 'The experiences and progress of care leavers';

describe('the judgements of a front page are read', () => {
  const before2023 = {
    'impact-of-leaders': 'good',
    'help-and-protection': 'requires-improvement',
    'in-care-and-care-leavers': 'good',
    'overall-effectiveness': 'inadequate',
  };

  test('beside their names', async () => {
    const rows = [
      `${LEADERS}\tGood`,
      `${HELP}\tRequires improvement to be good`,
      `${BOTH}\tGood`,
      'Overall effectiveness\tInadequate',
    ];
    const { judgements, warnings } = await read(ilacs('7 to 18 February 2022', ...rows));
    expect(judgements).toEqual(before2023);
    expect(warnings).toEqual([]);
  });

  test('with a grade over two lines, and a page number between the rows', async () => {
    const lines = [LEADERS, 'Good', HELP, 'Requires improvement', 'to be good', '2', '\f', BOTH, 'Good'];
    const { judgements } = await read(
      ilacs('7 to 18 February 2022', ...lines, 'Overall effectiveness', 'Inadequate'),
    );
    expect(judgements).toEqual(before2023);
  });

  test.each([
    ['in its line', ['Good permanence'], 'good'],
    ['in a line of its own', ['Requires improvement to be good', 'permanence'], 'requires-improvement'],
  ])('with a grade that comes before the end of its name, %s', async (_, within, grade) => {
    const lines = [
      'Children looked after and achieving',
      ...within,
      'The experiences and progress of children who need help and protection',
      'Inadequate',
    ];
    const { judgements } = await read([
      'Derby City Council',
      'Inspection of services for children in need of help and protection, children looked after and care leavers',
      'Inspection date: 3 March 2015 to 26 March 2015',
      ...lines,
      ...BODY,
    ]);
    expect(judgements).toEqual({
      'looked-after-and-permanence': grade,
      'help-and-protection': 'inadequate',
    });
  });

  test('with a grade that is cut after its first word', async () => {
    const { judgements } = await read(
      ilacs('7 to 18 February 2022', HELP, 'Requires', 'improvement to be good'),
    );
    expect(judgements).toEqual({ 'help-and-protection': 'requires-improvement' });
  });

  test('where they stand first, and not after the front page', async () => {
    const { judgements } = await read([
      'Derby City Council',
      'Inspection of services for children in need of help and protection, children looked after and care leavers',
      'Inspection date: 3 March 2015 to 26 March 2015',
      ...['Adoption performance', 'Good', 'Adoption performance', 'Inadequate'],
      'Executive summary',
      ...['Leadership, management and governance', 'Inadequate'],
      ...BODY,
    ]);
    expect(judgements).toEqual({ adoption: 'good' });
  });

  test('but not off a paragraph that stands between a name and a grade, or ends like one', async () => {
    const paragraph = `${'Children are seen and heard by those who know them. '.repeat(4)}This is`;
    const { judgements } = await read(
      ilacs('7 to 18 February 2022', LEADERS, `${paragraph} new.`, 'Good', `${HELP}: ${paragraph} good`),
    );
    expect(judgements).toEqual({});
  });

  test('of “children care leavers”', async () => {
    const { judgements } = await read(
      ilacs(
        '6 to 17 March 2023',
        `${CARE}\tGood`,
        'The experiences and progress of children care leavers\tOutstanding',
      ),
    );
    expect(judgements).toEqual({ 'in-care': 'good', 'care-leavers': 'outstanding' });
  });

  test('of a safeguarding board reviewed together with the authority', async () => {
    const { judgements, framework, findings } = await read([
      'Derby City Council',
      'Inspection of services for children in need of help and protection, children looked after and care leavers',
      'and',
      'Review of the effectiveness of the Local Safeguarding Children Board',
      'Inspection date: 3 March 2015 to 26 March 2015',
      'The effectiveness of the Local Safeguarding Children Board (LSCB) is inadequate',
      'Recommendations',
      '1. Ensure that plans are kept up to date.',
      'Inspection findings – the Local Safeguarding Children Board',
      'The board is not well led, and inspectors saw little effect of its work on the lives of children.',
      'What does the LSCB need to improve?',
      'Areas for improvement',
      '2. Ensure that the board hears from children.',
    ]);
    expect(framework).toBe('single-inspection');
    expect(judgements.lscb).toBe('inadequate');
    expect(findings.filter(({ kind }) => kind === 'area-for-improvement').map(({ text }) => text)).toEqual([
      'Ensure that plans are kept up to date.',
      'Ensure that the board hears from children.',
    ]);
  });
});

describe('judgements that are not found', () => {
  const four = [`${LEADERS}\tGood`, `${HELP}\tGood`, `${CARE}\tGood`, `${LEAVERS}\tGood`];
  const lost = expect.stringMatching(/^Not all judgements .* Give the PDF itself\.$/);

  test.each<[string, string, string[]]>([
    ['all of them', '7 to 18 February 2022', []],
    ['one of two', '7 to 18 February 2022', [`${LEADERS}\tGood`]],
    ['the overall one, before April 2026', '6 to 17 March 2023', four],
    ['any, since then', '20 to 24 April 2026', four.slice(1)],
  ])('are warned of: %s', async (_, dates, judgements) => {
    expect((await read(ilacs(dates, ...judgements))).warnings).toContainEqual(lost);
  });

  test('but not the overall one of an inspection since April 2026, which has none', async () => {
    expect((await read(ilacs('20 to 24 April 2026', ...four))).warnings).toEqual([]);
  });

  test('nor any of a visit', async () => {
    const visit = [
      'Focused visit to Derby City children’s services',
      'Visit dates: 7 to 8 March 2023',
      ...BODY,
    ];
    expect((await read(visit)).warnings).toEqual([]);
  });
});

test('a document that holds the reports of two visits was published with the later one', async () => {
  const single = [
    'Derby City Council',
    'Inspection of services for children in need of help and protection, children looked after and care leavers',
    'Inspection date: 03/03/2015 – 26/03/2015',
    'Report published: 12 May 2015',
    ...BODY,
    'Inspection of adoption support',
    'Report published: 3 July 2015',
  ];
  const { inspected, published } = await read(single);
  expect(inspected).toEqual({ start: '2015-03-03', end: '2015-03-26' });
  expect(published).toBe('2015-07-03');
});

test('a re-inspection is an inspection of its kind', async () => {
  const { framework, authority } = await read([
    'Derby City Council',
    'Re-inspection of services for children in need of help and protection, children looked after and care leavers',
    'Inspection date: 3 March 2015 to 26 March 2015',
    ...BODY,
  ]);
  expect([framework, authority.id]).toEqual(['single-inspection', 'derby']);
});

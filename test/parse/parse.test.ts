import { expect, test } from '@jest/globals';
import { readSource } from '../../src/ingest/ingest.ts';
import { InputError } from '../../src/model/errors.ts';
import { dateInName } from '../../src/parse/metadata.ts';
import { parseInspection } from '../../src/parse/parse.ts';

const HEAD = `Inspection of services for children

Inspection dates: 3 to 7 March 2008
`;
const FINDINGS = `
What needs to improve

- Plans for children are not clear enough to be followed.
- Children wait too long to be seen by a worker whom they know.

Main findings

1. Inspectors found that most children are seen by the same worker. Children are listened to.

2. Plans are reviewed on time. Parents of children are asked what they think of help for children.
`;

const read = async (text: string, path = 'old/report.txt') =>
  parseInspection(await readSource(path, Buffer.from(text)));

test('a report in which nothing is found is told as one that could not be read', async () => {
  const reading = read(`${HEAD}\nOfsted, children, children, children, children, children\n`);
  await expect(reading).rejects.toThrow(InputError);
  await expect(reading).rejects.toThrow(/No findings were recognised in it\. Check/);
});

test('reports that do not tell their authority are not taken for reports of one', async () => {
  const [one, other] = [
    await read(HEAD + FINDINGS),
    await read(`${HEAD}${FINDINGS}\n3. Staff are well led.\n`),
  ];
  expect(one.findings.length).toBeGreaterThan(3);
  expect(one.authority).toMatchObject({ name: 'Unknown authority (report.txt)', gss: null });
  expect(one.authority.id).toBe(`unknown-authority-${one.document.sha256.slice(0, 12)}`);
  expect(other.authority.id).not.toBe(one.authority.id);
  expect(one.warnings.join(' ')).toContain('The authority could not be told from the text');
});

test.each([['London\n\nWC2B 6SE'], ['Manchester\n\nM1 2WD'], ['Redcliffe Street, Bristol BS1 6NL']])(
  'the authority is not taken from a letterhead: %j',
  async (address) => {
    const { authority } = await read(
      `Ofsted\n\n${address}\n\n${HEAD}${FINDINGS}\n3. Staff in Surrey are well led.\n`,
    );
    expect(authority.id).toBe('surrey');
  },
);

test('nor from the address that stands at the end', async () => {
  const { authority } = await read(
    `${HEAD}${FINDINGS}\nPiccadilly Gate\n\nStore Street\n\nManchester\n\nM1 2WD\n`,
  );
  expect(authority.gss).toBeNull();
});

test.each([
  ['report 2022-03-25.pdf', '2022-03-25'],
  ['a/letter - 25 march 2022.pdf', '2022-03-25'],
  ['report_2021-22-03.pdf', null],
  ['report 2021-02-30.pdf', null],
  ['report 2021-00-10.pdf', null],
])('the date in the name of %s is %s', (path, date) => {
  expect(dateInName(path)).toBe(date);
});

test('a day that is taken from the name of the file is marked as such', async () => {
  const named = await read(HEAD + FINDINGS, 'report 2008-05-02.txt');
  expect(named).toMatchObject({ published: '2008-05-02', publishedByName: true });
  const printed = await read(`${HEAD}Published: 1 May 2008\n${FINDINGS}`, 'report 2008-05-02.txt');
  expect(printed.published).toBe('2008-05-01');
  expect(printed).not.toHaveProperty('publishedByName');
});

const lead = async (...lines: string[]) => (await read(`${HEAD}\n${lines.join('\n\n')}\n${FINDINGS}`)).lead;

test.each([
  [['Lead inspector: Mrs Jo Made HMI'], 'Jo Made'],
  [['Lead inspector', 'Alex Example, Her Majesty’s Inspector'], 'Alex Example'],
  [['Lead inspector: Various'], null],
  [['Lead inspector: All of those who came to see us'], null],
])('the lead inspector of %j', async (lines, name) => expect(await lead(...lines)).toBe(name));

test.each([
  ['5 May 2009', '2009-05-05'],
  ['Date: 5 May 2009', '2009-05-05'],
  ['Children 5 May 2009 aged twelve', null],
  ['Dear Ms Made\n\n5 May 2009', null],
])('the date of publication of a report with the line %j', async (line, date) =>
  expect((await read(`${HEAD}\n${line}\n${FINDINGS}`)).published).toBe(date),
);

test('days far behind what they could be the dates of are not taken', async () => {
  const far = 'see the notice that the inspectorate has put up in each of the offices of the council';
  const { inspected } = await read(HEAD.replace('dates:', `dates: ${far},`) + FINDINGS);
  expect(inspected.start).toBeNull();
  expect(dateInName('visit of 3 to 7 march 2022.pdf')).toBeNull();
});

test('of authorities named as often the first is meant, and the opening comes before the rest', async () => {
  const named = async (text: string) => (await read(text)).authority.id;
  expect(await named(`${HEAD}${FINDINGS}\n3. Staff in Surrey and staff in Kent are well led.\n`)).toBe(
    'surrey',
  );
  const long = FINDINGS + 'Children are seen by those whom they know.\n\n'.repeat(60);
  expect(
    await named(`${HEAD}\nStaff in Surrey are well led.\n${long}Staff in Kent are well led. So is Kent.\n`),
  ).toBe('surrey');
});

test('a sentence that stands twice is two findings, each with its own id and place', async () => {
  const { findings } = await read(`${HEAD}${FINDINGS}\n3. Staff are well led. Staff are well led.\n`);
  const twice = findings.filter((f) => f.text === 'Staff are well led.');
  expect(twice.map((f) => f.id)).toEqual([twice[0]!.id, `${twice[0]!.id}-2`]);
  expect(twice[1]!.span[0]).toBeGreaterThan(twice[0]!.span[1]);
});

test('facts of the front page and lines in capitals are no findings', async () => {
  const fact = 'Age group of the children and young people whom the services are there for: 0 to 18 years';
  const { findings } = await read(`${HEAD}\n${fact}\n${FINDINGS}\nOFSTED INSPECTS CHILDREN SERVICES.\n`);
  expect(findings.map((f) => f.text).filter((t) => /Age group|OFSTED/.test(t))).toEqual([]);
});

test('the range of a finding ends with its last letter, not with markup that was taken out', async () => {
  const text = `${HEAD}${FINDINGS}\n3. <b>Staff are well led.</b> They stay for long.\n`;
  const { findings } = await read(text);
  const [start, end] = findings.find((f) => f.text === 'Staff are well led.')!.span;
  expect(text.slice(start, end)).toBe('Staff are well led.');
});

test('a sentence has the page on which it begins, though its paragraph began on the page before', async () => {
  const source = await readSource(
    'old/report.txt',
    Buffer.from(
      `${HEAD}${FINDINGS}\n3. Staff are well led. Managers read every plan and tell workers what they\n\nthink of it. Children see the plans.\n`,
    ),
  );
  const turn = source.text.indexOf('think of it');
  const { findings } = parseInspection({
    ...source,
    pages: 2,
    blocks: source.blocks.map((block) => ({ ...block, page: block.span[0] < turn ? 1 : 2 })),
  });
  expect(findings.slice(-3).map(({ text, paragraph, page }) => [text, paragraph, page])).toEqual([
    ['Staff are well led.', 3, 1],
    ['Managers read every plan and tell workers what they think of it.', 3, 1],
    ['Children see the plans.', 3, 2],
  ]);
});

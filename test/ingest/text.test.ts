import { describe, expect, test } from '@jest/globals';
import { readSource } from '../../src/ingest/ingest.ts';
import { parseInspection } from '../../src/parse/parse.ts';

/** A report as `pdftotext -raw` writes it: wrapped lines, none of them empty. */
const GLUED = `Northshire County Council
Inspection of children’s social care services
Inspection dates: 6 March 2023 to 10 March 2023
Lead inspector: Ann Example, His Majesty’s Inspector
Services for children in Northshire have changed since the last inspection. Most
children receive help at the right time, and social workers know them well.
Leaders have a clear plan and the means to carry it out over the coming two years.
What needs to improve?
◼ The quality of supervision, so that decisions for children are made in good time
and are recorded.
◼ Children’s influence on the plans that are made for them by the authority’s staff
The experiences and progress of children who need help and
protection: requires improvement to be good
1. Children and families are offered help early. The offer is known to schools, to
health visitors and to the police, who refer children when they have concerns.
2. Assessments are thorough in most cases. A small number do not take account of
the history of a family, and the children in them wait too long for a decision.
The impact of leaders on social work practice: good
3. Leaders know the strengths of their services and what has to be done next. They
listen to children and to those who care for them, and act on what they hear.
`;

const read = async (text: string) =>
  parseInspection(await readSource('report.txt', new TextEncoder().encode(text)));
const areas = ({ findings }: Awaited<ReturnType<typeof read>>) =>
  findings.filter(({ kind }) => kind === 'area-for-improvement').map(({ text }) => text);

describe('text without empty lines', () => {
  test('has its headings and items told apart by their lines', async () => {
    expect(areas(await read(GLUED))).toEqual([
      'The quality of supervision, so that decisions for children are made in good time and are recorded.',
      'Children’s influence on the plans that are made for them by the authority’s staff',
    ]);
  });

  const long = GLUED + GLUED.split('\n').slice(13).join('\n').repeat(6);
  test('is told what it lacks, and what to do', async () => {
    const warning = expect.stringMatching(/no empty lines.*Give the PDF itself/);
    expect((await read(long)).warnings).toContainEqual(warning);
    const spaced = long.replace(/\n(?=[\d◼] )/g, '\n\n');
    expect((await read(spaced)).warnings).not.toContainEqual(warning);
  });
});

const FRONT = `Northshire County Council
Inspection of children’s social care services
Inspection dates: 6 March 2023 to 10 March 2023
`;

test('a number alone at the top of a page is the mark of an item, not a running header', async () => {
  const tasks = [
    'Ensure that plans for children are kept up to date.',
    'Improve the supervision of social workers.',
    'Reduce the time that families wait for help.',
    'Strengthen the oversight of foster homes.',
  ];
  const pages = tasks.map(
    (task, i) => `${i === 0 ? 'Recommendations\n' : ''}${i + 1}.\n\n${task}\n\n${i + 2}\n\f`,
  );
  expect(areas(await read(`${FRONT}\n1\n\f${pages.join('')}`))).toEqual(tasks);
});

test('a grade on the line after its heading ends the list before it', async () => {
  const text = `${FRONT}
What needs to improve

◼ Timeliness of initial health assessments when children come into care.

The experiences and progress of children who need help and protection:
Good

1. Partnerships are strong. Thresholds are understood and children are seen quickly.
`;
  expect(areas(await read(text))).toEqual([
    'Timeliness of initial health assessments when children come into care.',
  ]);
});

test('a heading within a numbered list of tasks divides it, and one before narrative ends it', async () => {
  const text = (rest: string) => `${FRONT}
Recommendations

1. Improve the quality of work with children who live with neglect.

Leadership and partnerships of services

2. ${rest}
`;
  const first = 'Improve the quality of work with children who live with neglect.';
  const task = 'Clarify governance arrangements between the strategic groups.';
  expect(areas(await read(text(task)))).toEqual([first, task]);
  expect(areas(await read(text('Partners meet often, and their meetings are recorded.')))).toEqual([first]);
});

describe('a dash at the start of a wrapped line', () => {
  const text = (list: string) => `${FRONT}
What needs to improve
${list}

The impact of leaders on social work practice: good

1. Children are seen by social workers who know them well, and who listen to what they say.
Their plans are reviewed in good time by managers, who see to it that they are carried out.
`;
  const first = 'The stability of teams, in which many posts have fallen vacant since the visit';

  test('goes on with its sentence', async () => {
    const list = `◼ ${first}\n– particularly in the assessment teams –\nand has to be secured by leaders.`;
    expect(areas(await read(text(list)))).toEqual([
      `${first} – particularly in the assessment teams – and has to be secured by leaders.`,
    ]);
  });

  test('marks an item after a gap, an end, a short line or beside its like', async () => {
    const second = 'Supervision.';
    for (const mark of ['–', '-', 'o'])
      for (const list of [
        `${mark} ${first}\n${mark} ${second}`,
        `\n${mark} ${first}.\n\n${mark} ${second}`,
        `${mark} ${first}.\n${mark} ${second}`,
      ])
        expect(areas(await read(text(list))).map((area) => area.replace(/\.$/, ''))).toEqual([
          first,
          'Supervision',
        ]);
    expect(areas(await read(text(`- ${second}`)))).toEqual([second]);
  });
});

test('the items of a list within an area are parted by semicolons', async () => {
  const text = (marks: string) => `${FRONT}
What needs to improve

◼ Help for care leavers, including:
o suitable places to live
o ${marks}
o health histories.
◼ Supervision.

The impact of leaders on social work practice: good

1. Children are seen by social workers who know them well, and who listen to what they say.
`;
  for (const [printed, joined] of [
    ['advice on work', 'advice on work; health'],
    ['advice on work;', 'advice on work; health'],
    ['advice on work, and', 'advice on work, and health'],
  ])
    expect(areas(await read(text(printed!)))).toEqual([
      `Help for care leavers, including: suitable places to live; ${joined} histories.`,
      'Supervision.',
    ]);
});

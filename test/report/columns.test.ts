import { expect, test } from '@jest/globals';
import type { CitedArea, MissingInspection } from '../../src/model/trail.ts';
import { columnsWithMissing, inspectionColumns, tableHead } from '../../src/report/charts/columns.ts';
import { shropshire } from './seeds.ts';

const trail = shropshire();
const reports = trail.inspections.map((i) => i.document.sha256);
const area = { text: 'Plans', citedBy: reports[1]!, finding: 'f', outcome: 'persists', themes: [] } as const;
const missing = (date: string | null, areas: CitedArea[] = [{ ...area, themes: [] }]): MissingInspection => ({
  ...{ date, framework: null, citedBy: [reports[1]!], overall: [], areas, shared: [] },
});
const months = (all: MissingInspection[]) =>
  columnsWithMissing({ ...trail, missing: all }).map((c) => c.head[0]);

test('an inspection that was not supplied stands by its date, without one before the report that speaks of it', () => {
  const supplied = ['Sep 2011', 'Nov 2012', 'Jul 2024'];
  expect(months([])).toEqual(supplied);
  expect(months([missing('2010-05')])).toEqual(['May 2010', ...supplied]);
  expect(months([missing('2013')])).toEqual(['Sep 2011', 'Nov 2012', '2013', 'Jul 2024']);
  expect(months([missing('2025-01')])).toEqual([...supplied, 'Jan 2025']);
  expect(months([missing(null)])).toEqual(['Sep 2011', 'Earlier', 'Nov 2012', 'Jul 2024']);
  expect(months([missing('2010-05', [])])).toEqual(supplied);
});

test('the head of a table’s column tells the kind only where another report is of that month', () => {
  const [first, ...others] = trail.inspections;
  const twin = {
    ...first!,
    framework: 'focused-visit',
    document: { ...first!.document, sha256: 'x' },
  } as const;
  const columns = inspectionColumns({ ...trail, inspections: [first!, twin, ...others] });
  expect(columns.map((column) => tableHead(column, columns))).toEqual([
    'Sep 2011 Contact, referral and assessment',
    'Sep 2011 Focused visit',
    ...['Nov 2012', 'Jul 2024'],
  ]);
});

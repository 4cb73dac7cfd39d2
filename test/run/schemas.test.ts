import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readSeeds } from '../../eval/corpus.ts';
import { schemaFiles, trailSchema } from '../../scripts/schemas.ts';
import { buildTrail } from '../../src/diff/trail.ts';
import { trailJson } from '../../src/report/json.ts';
import { inspectionSchema } from '../../src/run/inspection-schema.ts';

test('the published schemas are those that the types agree with', () => {
  for (const [name, text] of Object.entries(schemaFiles))
    expect(readFileSync(`schemas/${name}`, 'utf8')).toBe(text);
});

test('what is read off the letters, and the trails, are as the schemas say', async () => {
  const letters = await readSeeds();
  for (const inspection of letters) expect(inspectionSchema.safeParse(inspection).error).toBeUndefined();
  for (const id of new Set(letters.map((i) => i.authority.id))) {
    const trail = buildTrail(letters.filter((i) => i.authority.id === id));
    expect(trailSchema.safeParse(JSON.parse(trailJson(trail))).error).toBeUndefined();
  }
});

test('a finding without its address is not as the schema says', async () => {
  const [letter] = await readSeeds();
  const { span: _, ...rest } = letter!.findings[0]!;
  expect(inspectionSchema.safeParse({ ...letter, findings: [rest] }).success).toBe(false);
});

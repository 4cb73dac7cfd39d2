// The outputs as JSON Schemas: npx tsx scripts/schemas.ts writes schemas/inspection.schema.json (a line of `read`) and
// schemas/trail.schema.json (data/<authority>.json). TypeScript checks them against the types; a test holds the files.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import {
  type Area,
  type CitedArea,
  type Evidence,
  type MissingInspection,
  type Review,
  type ThemeTrail,
  type Trail,
  VERDICTS,
  type Verdict,
} from '../src/model/trail.ts';
import {
  authority,
  date,
  finding,
  framework,
  inspectionSchema,
  outcome,
  probability,
  sha256,
  span,
  stance,
} from '../src/run/inspection-schema.ts';

const evidence = z.strictObject({
  finding: z.string(),
  text: z.string(),
  stance,
  spans: z.array(span),
  before: z.string().nullable(),
}) satisfies z.ZodType<Evidence>;

const verdict = z.enum(VERDICTS);
const given = { verdict, inScope: z.boolean(), confidence: probability, rule: z.string() };

const verdictSchema = z.strictObject({
  in: sha256,
  ...given,
  evidence: z.array(evidence),
  again: z.string().nullable(),
  candidates: z.array(evidence),
}) satisfies z.ZodType<Verdict>;

const review = z.strictObject({
  in: sha256,
  verdict,
  note: z.string(),
  reviewer: z.string(),
  date: z.string(),
  stale: z.boolean(),
  program: z.strictObject(given),
}) satisfies z.ZodType<Review>;

const area = z.strictObject({
  id: z.string(),
  finding: z.string(),
  raisedIn: sha256,
  body: z.literal('lscb').optional(),
  text: z.string(),
  themes: z.array(z.string()),
  verdicts: z.array(verdictSchema),
  standing: z.enum(['addressed', 'partly', 'persists', 're-emerged', 'not-mentioned']),
  raisedAgainAs: z.string().nullable(),
  reviews: z.array(review),
  reviewed: review.nullable(),
}) satisfies z.ZodType<Area>;

const citedArea = z.strictObject({
  text: z.string(),
  citedBy: sha256,
  finding: z.string(),
  outcome,
  themes: z.array(z.string()),
}) satisfies z.ZodType<CitedArea>;

const missing = z.strictObject({
  date: date.nullable(),
  framework: framework.nullable(),
  citedBy: z.array(sha256),
  overall: z.array(citedArea),
  areas: z.array(citedArea),
  shared: z.array(citedArea),
}) satisfies z.ZodType<MissingInspection>;

const theme = z.strictObject({
  id: z.string(),
  trajectory: z.enum(['new', 'recurring', 'resolved', 're-emerged', 'strength', 'one-off']),
  strengthLost: z.boolean(),
  byInspection: z.array(
    z.strictObject({
      in: sha256,
      state: z.enum(['strength', 'weakness', 'mixed', 'absent', 'out-of-scope']),
      areas: z.int(),
      strengths: z.int(),
      weaknesses: z.int(),
      mixed: z.int(),
    }),
  ),
}) satisfies z.ZodType<ThemeTrail>;

/** `data/<authority>.json`. */
export const trailSchema = z.strictObject({
  authority,
  inspections: z.array(inspectionSchema.extend({ findings: z.array(finding) })),
  missing: z.array(missing),
  areas: z.array(area),
  themes: z.array(theme),
}) satisfies z.ZodType<Trail>;

/** The schema files by name. */
export const schemaFiles: Record<string, string> = {
  'inspection.schema.json': `${JSON.stringify(z.toJSONSchema(inspectionSchema), null, 2)}\n`,
  'trail.schema.json': `${JSON.stringify(z.toJSONSchema(trailSchema), null, 2)}\n`,
};

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, text] of Object.entries(schemaFiles))
    writeFileSync(new URL(`../schemas/${name}`, import.meta.url), text);

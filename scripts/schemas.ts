// The outputs as JSON Schemas: npx tsx scripts/schemas.ts writes schemas/inspection.schema.json (a line of `read`) and
// schemas/trail.schema.json (data/<authority>.json). TypeScript checks them against the types; a test holds the files.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Claim, Finding, Inspection, Scope, ThemeTag } from '../src/model/inspection.ts';
import { FRAMEWORKS } from '../src/model/inspection.ts';
import { GRADES, JUDGEMENTS } from '../src/model/judgements.ts';
import type {
  Area,
  CitedArea,
  Evidence,
  MissingInspection,
  Review,
  ThemeTrail,
  Trail,
  Verdict,
} from '../src/model/trail.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const span = z.tuple([z.int().min(0), z.int().min(0)]);
const probability = z.number().min(0).max(1);
const stance = z.enum(['strength', 'weakness', 'mixed', 'neutral']);
const framework = z.enum(FRAMEWORKS);
const outcome = z.enum(['addressed', 'partly', 'persists', 'unstated']);
const verdict = z.enum(['addressed', 'partly', 'persists', 'not-mentioned']);
const authority = z.strictObject({ id: z.string(), name: z.string(), gss: z.string().nullable() });

const themeTag = z.strictObject({
  id: z.string(),
  score: probability,
  spans: z.array(span),
  entries: z.array(z.string()),
}) satisfies z.ZodType<ThemeTag>;

const finding = z.strictObject({
  id: z.string(),
  kind: z.enum(['area-for-improvement', 'strength', 'meets-requirements', 'narrative']),
  priority: z.enum(['priority-action', 'immediately', 'three-months', 'six-months']).nullable(),
  section: z.string(),
  paragraph: z.int().nullable(),
  page: z.int().nullable(),
  block: z.int(),
  text: z.string().min(1),
  span,
  reference: z.string().nullable(),
  themes: z.array(themeTag),
  stance,
  stanceShares: z.tuple([probability, probability, probability, probability]),
}) satisfies z.ZodType<Finding>;

const claim = z.strictObject({
  kind: z.enum(['area', 'areas', 'change']),
  text: z.string(),
  finding: z.string(),
  refersTo: z.strictObject({ date: date.nullable(), framework: framework.nullable() }),
  outcome,
  about: z.array(z.string()),
}) satisfies z.ZodType<Claim>;

const scope = z.strictObject({
  whole: z.boolean(),
  statements: z.array(z.string()),
}) satisfies z.ZodType<Scope>;

/** A line of `throughline read`. */
export const inspectionSchema = z.strictObject({
  document: z.strictObject({
    path: z.string(),
    format: z.enum(['txt', 'md', 'html', 'docx', 'pdf']),
    sha256,
    pages: z.int().nullable(),
    words: z.int(),
  }),
  authority,
  framework,
  inspected: z.strictObject({ start: date.nullable(), end: date.nullable() }),
  published: date.nullable(),
  lead: z.string().nullable(),
  judgements: z.partialRecord(z.enum(JUDGEMENTS), z.enum(GRADES)),
  scope,
  findings: z.array(finding),
  claims: z.array(claim),
  warnings: z.array(z.string()),
}) satisfies z.ZodType<Inspection>;

const evidence = z.strictObject({
  finding: z.string(),
  text: z.string(),
  stance,
  spans: z.array(span),
}) satisfies z.ZodType<Evidence>;

const given = { verdict, inScope: z.boolean(), confidence: probability, rule: z.string() };

const verdictSchema = z.strictObject({
  in: sha256,
  ...given,
  evidence: z.array(evidence),
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
  inspections: z.array(inspectionSchema),
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

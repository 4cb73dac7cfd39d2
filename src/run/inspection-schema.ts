import { z } from 'zod';
import type { Claim, Finding, Inspection, Scope, ThemeTag } from '../model/inspection.ts';
import { FRAMEWORKS, STANCES } from '../model/inspection.ts';
import { GRADES, JUDGEMENTS } from '../model/judgements.ts';

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
export const span = z.tuple([z.int().min(0), z.int().min(0)]);
export const probability = z.number().min(0).max(1);
export const stance = z.enum(STANCES);
export const framework = z.enum(FRAMEWORKS);
export const outcome = z.enum(['addressed', 'partly', 'persists', 'unstated']);
export const authority = z.strictObject({ id: z.string(), name: z.string(), gss: z.string().nullable() });

const themeTag = z.strictObject({
  id: z.string(),
  score: probability,
  spans: z.array(span),
  entries: z.array(z.string()),
}) satisfies z.ZodType<ThemeTag>;

export const finding = z.strictObject({
  id: z.string(),
  kind: z.enum(['area-for-improvement', 'strength', 'meets-requirements', 'narrative']),
  priority: z.enum(['priority-action', 'immediately', 'three-months', 'six-months']).nullable(),
  section: z.string(),
  body: z.literal('lscb').optional(),
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

const reference = z.strictObject({ date: date.nullable(), framework: framework.nullable() });

const claim = z.strictObject({
  kind: z.enum(['area', 'areas', 'change']),
  text: z.string(),
  finding: z.string(),
  refersTo: reference,
  alsoRefersTo: z.array(reference),
  outcome,
  about: z.array(z.string()),
}) satisfies z.ZodType<Claim>;

const scope = z.strictObject({
  whole: z.boolean(),
  statements: z.array(z.string()),
}) satisfies z.ZodType<Scope>;

/** A line of `throughline read`, which refuses a document without findings. */
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
  publishedByName: z.literal(true).optional(),
  lead: z.string().nullable(),
  judgements: z.partialRecord(z.enum(JUDGEMENTS), z.enum(GRADES)),
  scope,
  findings: z.array(finding).min(1, 'there are none, as in no report that was read'),
  claims: z.array(claim),
  warnings: z.array(z.string()),
}) satisfies z.ZodType<Inspection>;

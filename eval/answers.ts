// What the program of one tree answers, for `npm run eval -- --diff`: tsx eval/answers.ts OUT DOCUMENTS GOLD writes it to
// a file. It is run in a copy of another revision too, and so imports nothing but the program.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LaterReport, laterReport } from '../src/diff/later.ts';
import { verdictModels } from '../src/diff/models.ts';
import { profile } from '../src/diff/profile.ts';
import { relevantFindings } from '../src/diff/relevance.ts';
import { judge } from '../src/diff/verdict.ts';
import { verdictFeatures } from '../src/diff/verdict-features.ts';
import { readSource } from '../src/ingest/ingest.ts';
import { type Finding, type Inspection, inspectionDate } from '../src/model/inspection.ts';
import { parseInspection } from '../src/parse/parse.ts';
import { tagInspection } from '../src/tag/inspection.ts';
import { loadLexicon } from '../src/tag/lexicon.ts';
import { createTagger, type Tagger } from '../src/tag/tagger.ts';

/** What is said of an area in a later report, and what it rests on. */
export interface VerdictAnswer {
  area: string;
  raisedIn: string;
  judgedIn: string;
  /** What the reader said; null where nobody did. */
  reader: string | null;
  verdict: string;
  confidence: number;
  rule: string;
  evidence: string[];
  /** Feature by feature its value and what it adds to each verdict. */
  features: Record<string, { value: number; adds: Record<string, number> }>;
}

/** The themes and stance of a finding, and what gave them. */
export interface TagAnswer {
  text: string;
  document: string;
  reader: { themes: string[]; stance: string } | null;
  themes: string[];
  stance: string;
  /** What moved the score of each theme considered, and that of the stance under its own name. */
  reasons: Record<string, { score: number; features: [name: string, added: number][] }>;
}

export interface Answers {
  verdicts: VerdictAnswer[];
  tags: TagAnswer[];
}

interface Gold {
  findings: {
    document: string;
    text: string;
    before: string;
    kind: string;
    themes: string[];
    stance: string;
  }[];
  areas: { text: string; raised_in: string; judged_in: string; verdict: string }[];
}

/**
 * The program's answers on the letters and, where they are at hand, on the findings and areas that readers labelled.
 * @param letters folder of the letters @param shared folder of the published reports and their labels
 */
export async function answers(letters: string, shared: string): Promise<Answers> {
  const tagger = createTagger(loadLexicon());
  const seeds = await readAll(
    letters,
    readdirSync(letters)
      .filter((name) => name.endsWith('.txt'))
      .sort(),
    tagger,
  );
  const known = gold<Gold>(shared, 'seeds.json');
  const labelled = gold<Gold[]>(shared, 'dev.json') ?? [];
  const paths = new Set(labelled.flatMap((g) => g.areas.flatMap((a) => [a.raised_in, a.judged_in])));
  const reports = await readAll(join(shared, 'corpus'), [...paths].sort(), tagger);
  return {
    verdicts: [
      ...ofLetters(seeds, known),
      ...ofLabelled(
        reports,
        labelled.flatMap((g) => g.areas),
      ),
    ],
    tags: [
      ...tagsOfLetters(seeds, known, tagger),
      ...tagsOfLabelled(
        labelled.flatMap((g) => g.findings),
        tagger,
      ),
    ],
  };
}

function gold<T>(shared: string, name: string): T | null {
  const file = join(shared, 'gold', name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

async function readAll(folder: string, paths: readonly string[], tagger: Tagger): Promise<Inspection[]> {
  const read: Inspection[] = [];
  for (const path of paths)
    read.push(
      tagInspection(parseInspection(await readSource(path, readFileSync(join(folder, path)))), tagger),
    );
  return read;
}

const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const areasOf = (i: Inspection) => i.findings.filter((f) => f.kind === 'area-for-improvement');

/** Every area of a letter in every later letter of its authority. */
function ofLetters(seeds: readonly Inspection[], known: Gold | null): VerdictAnswer[] {
  return seeds.flatMap((later) => {
    const date = inspectionDate(later) ?? '';
    const earlier = seeds.filter(
      (i) => i.authority.id === later.authority.id && (inspectionDate(i) ?? '') < date,
    );
    const report = laterReport(later);
    return earlier.flatMap((i) =>
      areasOf(i).map((finding) => {
        const label = known?.areas.find(
          (a) => a.judged_in === later.document.path && plain(a.text) === plain(finding.text),
        );
        return judged(finding, i, report, label?.verdict ?? null);
      }),
    );
  });
}

/** The areas that readers labelled; those that reading does not find are left out, and so told as gone or come. */
function ofLabelled(reports: readonly Inspection[], areas: Gold['areas']): VerdictAnswer[] {
  const byPath = new Map(reports.map((i) => [i.document.path, i]));
  const prepared = new Map<string, LaterReport>();
  return areas.flatMap(({ text, raised_in, judged_in, verdict }) => {
    const [from, to] = [byPath.get(raised_in), byPath.get(judged_in)];
    const finding = from && areasOf(from).find((f) => plain(f.text) === plain(text));
    if (!finding || !to) return [];
    const report = prepared.get(judged_in) ?? laterReport(to);
    prepared.set(judged_in, report);
    return [judged(finding, from, report, verdict)];
  });
}

function judged(
  finding: Finding,
  from: Inspection,
  later: LaterReport,
  reader: string | null,
): VerdictAnswer {
  const models = verdictModels();
  const area = profile(finding);
  const { verdict, confidence, rule, evidence } = judge(area, later, models);
  const features = verdictFeatures(area, relevantFindings(area, later, models.relevance), later).map(
    ([name, value]) => {
      const weights = models.verdict.weights.get(name) ?? [];
      const adds = models.verdict.classes.map((c, i) => [c, (weights[i] ?? 0) * value]);
      return [name, { value, adds: Object.fromEntries(adds) }] as const;
    },
  );
  return {
    area: finding.text,
    raisedIn: from.document.path,
    judgedIn: later.inspection.document.path,
    reader,
    ...{ verdict, confidence, rule },
    evidence: evidence.map((e) => e.text),
    features: Object.fromEntries(features),
  };
}

function tagsOfLetters(seeds: readonly Inspection[], known: Gold | null, tagger: Tagger): TagAnswer[] {
  return seeds.flatMap(({ document, findings }) =>
    findings.map(({ text, kind, block }, i) => {
      const before = findings.slice(0, i).filter((f) => f.block === block);
      const reader = known?.findings.find(
        (f) => f.document === document.path && plain(f.text) === plain(text),
      );
      return tagged(tagger, document.path, text, before.map((f) => f.text).join(' '), kind, reader ?? null);
    }),
  );
}

function tagsOfLabelled(findings: Gold['findings'], tagger: Tagger): TagAnswer[] {
  return findings.map((f) => tagged(tagger, f.document, f.text, f.before, f.kind, f));
}

function tagged(
  tagger: Tagger,
  document: string,
  text: string,
  before: string,
  kind: string,
  reader: Gold['findings'][number] | null,
): TagAnswer {
  const { themes, stance } = tagger.tag({ text, before, kind });
  const told = tagger.explain(text, before, kind);
  const sure = told.stances.find(([name]) => name === stance)?.[1] ?? 1;
  return {
    text,
    document,
    reader: reader && { themes: reader.themes, stance: reader.stance },
    themes: themes.map((t) => t.id).sort(),
    stance,
    reasons: {
      ...Object.fromEntries(told.themes.map((t) => [t.id, { score: t.score, features: t.reasons }])),
      [stance]: { score: sure, features: told.reasons },
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [out, letters, shared] = process.argv.slice(2) as [string, string, string];
  writeFileSync(out, JSON.stringify(await answers(letters, shared)));
}

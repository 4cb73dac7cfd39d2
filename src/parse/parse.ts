import { untoldAuthority } from '../model/authority.ts';
import { InputError } from '../model/errors.ts';
import type { ParsedInspection } from '../model/inspection.ts';
import type { SourceText } from '../model/source.ts';
import { readClaims } from './claims.ts';
import { findingsOf } from './findings.ts';
import { recognise } from './frameworks/registry.ts';
import { frontPage, judgementsOf, lacksJudgements } from './judgements.ts';
import { authorityOf, dateInName, inspectedOf, leadOf, publishedOf } from './metadata.ts';
import { opening } from './opening.ts';
import { passages } from './passages.ts';
import { scopeOf } from './scope.ts';

/** What stands at the head of every page that the program makes of an authority. */
const OWN_PAGE = 'Every statement is a quotation from a report or follows from quotations beside it.';

/**
 * Reads an inspection off the text of its report.
 * @throws InputError where the text is no inspection report, or nothing is found in it
 */
export function parseInspection(source: SourceText): ParsedInspection {
  const all = passages(source);
  const first = opening(all);
  const front = first.map(({ text }) => text).join(' ');
  if (front.includes(OWN_PAGE))
    throw new InputError(
      source.path,
      'This is a page that throughline has made, and no report. Keep its pages in another folder than the reports.',
    );
  const framework = recognise(front);
  if (!framework || (framework.id === 'unknown' && !speaksOfInspection(source.text)))
    throw new InputError(
      source.path,
      "This is no report of an inspection of children's services: its opening names no inspection. Leave it out, or check that it is whole.",
    );
  const warnings = [...source.warnings];
  if (framework.id === 'unknown')
    warnings.push(
      'The kind of inspection is not known; findings were read by what all reports have in common.',
    );
  const authority = authorityOf(all, framework);
  if (!authority)
    warnings.push(
      'The authority could not be told from the text, so that the report is compared with no other.',
    );
  const inspected = inspectedOf(first);
  if (!inspected.start) warnings.push('The dates of the inspection could not be read.');
  const printed = publishedOf(all, first);
  const published = printed ?? dateInName(source.path);
  const publishedByName = !printed && published !== null;
  if (publishedByName)
    warnings.push(
      'The date of publication is not printed in the report; it was taken from the name of the file.',
    );
  if (!inspected.start && !published)
    warnings.push(
      'Without a date the report is compared with no other. Put the day into the name of the file, such as “report 2022-03-25.pdf”.',
    );
  const judgements = judgementsOf(all, framework);
  if (lacksJudgements(judgements, framework, inspected.start ?? published)) {
    const advice = source.format === 'pdf' ? 'Look them up in the report.' : 'Give the PDF itself.';
    warnings.push(`Not all judgements that such a report gives were found. ${advice}`);
  }
  const findings = findingsOf(source, all, framework);
  if (findings.length === 0)
    throw new InputError(
      source.path,
      'No findings were recognised in it. Check that the document is whole, or give the PDF itself from Ofsted’s site.',
    );
  const { path, format, sha256, pages } = source;
  return {
    document: { path, format, sha256, pages, words: source.text.match(/\S+/g)?.length ?? 0 },
    authority: authority ?? untoldAuthority(path, sha256),
    framework: framework.id,
    inspected,
    published,
    ...(publishedByName && { publishedByName }),
    lead: leadOf(all, frontPage(all, framework)),
    judgements,
    scope: scopeOf(all, framework),
    findings,
    claims: readClaims(findings),
    warnings,
  };
}

function speaksOfInspection(text: string): boolean {
  return (
    /\bOfsted\b|\bMajesty[’']s Inspect|\binspectors?\b/i.test(text) &&
    (text.match(/\bchild(?:ren)?\b/gi)?.length ?? 0) >= 5
  );
}

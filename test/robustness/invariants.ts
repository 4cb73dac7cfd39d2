import { type DefaultTreeAdapterMap, parse } from 'parse5';
import type { Finding, Inspection, RawFinding } from '../../src/model/inspection.ts';
import type { SourceText } from '../../src/model/source.ts';
import type { Span } from '../../src/model/span.ts';
import type { Trail } from '../../src/model/trail.ts';
import { Mender } from '../../src/parse/mend.ts';

/** What must be true whatever was read; the sentence says what is not. */
export class Broken extends Error {}

function hold(condition: boolean, sentence: string): void {
  if (!condition) throw new Broken(sentence);
}

const isRange = ([start, end]: Span, length: number) =>
  Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length;
const isShare = (n: number) => n >= 0 && n <= 1;

/** Letters and digits alone, ligatures as letters: what mending leaves as it is. */
const words = (text: string) =>
  text.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC')).match(/[\p{L}\p{N}]/gu) ?? [];

/** A document's blocks lie in its text. */
export function holdSource({ text, blocks, pages, sha256, path }: SourceText): void {
  hold(/^[0-9a-f]{64}$/.test(sha256), `${path} has no hash`);
  for (const { span, cells, page } of blocks) {
    hold(
      [span, ...cells].every((s) => isRange(s, text.length)),
      `a block lies outside the text: ${span}`,
    );
    hold(
      pages === null ? page === null : page! >= 1 && page! <= pages,
      `a block is on page ${page} of ${pages}`,
    );
  }
}

/** Findings are quotations: their ranges lie in the text, and what stands there is what they say. */
export function holdFindings(source: SourceText, findings: readonly RawFinding[]): void {
  const mender = new Mender(source.text);
  const ids = new Set<string>();
  for (const { id, text, span, page } of findings) {
    hold(/^[0-9a-f]{12}(-\d+)?$/.test(id) && !ids.has(id), `the id ${id} is odd or not the only one`);
    ids.add(id);
    hold(isRange(span, source.text.length) && span[0] < span[1], `a finding lies outside the text: ${span}`);
    hold(text !== '' && text === text.trim(), `a finding is empty or has spaces around it: ${text}`);
    hold(source.pages === null ? page === null : page! <= source.pages, `a finding is on page ${page}`);
    const there = source.text.slice(...span);
    if (mender.mend([span]).text.trim() === text) continue;
    hold(isWithin(words(text), words(there)), `“${text}” is not what stands at its range: “${there}”`);
  }
}

/** Whether a list of characters is another one with some left out, as page headers are from a sentence over two pages. */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const character of whole) if (character === part[at]) at++;
  return at === part.length;
}

/** Tags, stances and claims of an inspection rest on its findings. */
export function holdInspection({ findings, claims }: Inspection, themes: ReadonlySet<string>): void {
  for (const finding of findings) holdTags(finding, themes);
  const texts = new Map(findings.map((f) => [f.id, f.text]));
  for (const { finding, text } of claims)
    hold(texts.get(finding)?.includes(text) === true, `a claim is not in its finding: “${text}”`);
}

function holdTags({ text, themes, stanceShares, stance }: Finding, known: ReadonlySet<string>): void {
  const sum = stanceShares.reduce((total, share) => total + share, 0);
  hold(stanceShares.every(isShare) && Math.abs(sum - 1) < 0.02, `shares of stance: ${stanceShares}`);
  hold(['strength', 'weakness', 'mixed', 'neutral'].includes(stance), `stance: ${stance}`);
  hold(new Set(themes.map((t) => t.id)).size === themes.length, `a theme twice: “${text}”`);
  for (const { id, score, spans } of themes) {
    hold(known.has(id), `the theme ${id} is not in the lexicon`);
    hold(isShare(score) && score > 0, `score of ${id}: ${score}`);
    for (const [i, span] of spans.entries())
      hold(
        isRange(span, text.length) && span[0] < span[1] && span[0] >= (spans[i - 1]?.[0] ?? 0),
        `${id} marks ${span} of “${text}”`,
      );
  }
}

/** Verdicts rest on sentences of the later report, word for word. */
export function holdTrail({ inspections, areas }: Trail): void {
  const texts = new Map(
    inspections.map((i) => [i.document.sha256, new Map(i.findings.map((f) => [f.id, f.text]))]),
  );
  for (const area of areas) {
    hold(texts.get(area.raisedIn)?.get(area.finding) === area.text, `an area is no finding: “${area.text}”`);
    for (const { confidence, verdict, evidence, candidates, ...judged } of area.verdicts) {
      hold(isShare(confidence), `confidence ${confidence}`);
      hold(
        (evidence.length === 0) === (verdict === 'not-mentioned'),
        `${verdict} with ${evidence.length} sentences`,
      );
      const { findings } = inspections.find((i) => i.document.sha256 === judged.in)!;
      for (const { finding, text, spans, before } of [...evidence, ...candidates]) {
        hold(texts.get(judged.in)?.get(finding) === text, `evidence is no finding: “${text}”`);
        const previous = findings[findings.findIndex((f) => f.id === finding) - 1];
        hold(before === null || before === previous?.text, `“${before}” does not stand before “${text}”`);
        hold(
          spans.every((s) => isRange(s, text.length)),
          `evidence marks beyond its end: “${text}”`,
        );
      }
    }
  }
}

type Node = DefaultTreeAdapterMap['node'];

/** The quotations of a page: what stands as one in its markup, without the address beside it. */
export function quotations(page: string): string[] {
  const found: string[] = [];
  const look = (node: Node): void => {
    if (!('childNodes' in node)) return;
    const attributes = 'attrs' in node ? new Map(node.attrs.map((a) => [a.name, a.value])) : new Map();
    const isFinding = node.nodeName === 'li' && /^f-/.test(attributes.get('id') ?? '');
    const isEvidence =
      node.nodeName === 'li' && /^(strength|weakness|mixed|neutral)$/.test(attributes.get('class') ?? '');
    const isContext = node.nodeName === 'span' && attributes.get('class') === 'context';
    if (isEvidence) node.childNodes.filter((child) => 'childNodes' in child).forEach(look);
    if (node.nodeName === 'blockquote' || isFinding || isEvidence || isContext) found.push(textOf(node));
    else node.childNodes.forEach(look);
  };
  look(parse(page));
  return found;
}

/** A node's text up to the address that follows it, without the sentences that may stand around it. */
function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  const end = node.childNodes.findIndex((child) => child.nodeName === 'p');
  const own = end < 0 ? node.childNodes : node.childNodes.slice(0, end);
  return own
    .filter((child) => child.nodeName !== 'span')
    .map(textOf)
    .join('');
}

/** Every quotation on a page is a wording of one of its documents. */
export function holdPage(page: string, { inspections, missing }: Trail): void {
  const plain = (text: string) => words(text.normalize('NFC')).join('');
  const said = inspections
    .flatMap((i) => [...i.findings.map((f) => f.text), ...i.scope.statements])
    .concat(missing.flatMap((m) => [...m.areas, ...m.overall].map((a) => a.text)))
    .map(plain);
  const known = new Set(said);
  const all = said.join('\n');
  for (const quotation of quotations(page)) {
    const text = plain(quotation);
    hold(known.has(text) || all.includes(text), `a page quotes what no document says: “${quotation}”`);
  }
}

import Table from 'cli-table3';
import { longDate } from '../model/dates.ts';
import { inspectionDate } from '../model/inspection.ts';
import type { Area, Trail } from '../model/trail.ts';
import { clean } from './clean.ts';
import { confidence } from './phrases.ts';
import { FATES, fateOf, summarise } from './summary.ts';
import { FATE, FRAMEWORK, VERDICT } from './words.ts';

const NARROWEST = 60;
const WIDEST = 120;

/**
 * What became of an authority's earlier areas, as a table for a terminal.
 * @param width columns that the terminal has; kept between 60 and 120
 */
export function terminal(trail: Trail, width: number): string {
  const columns = Math.min(WIDEST, Math.max(NARROWEST, width));
  const { followed, latest, fates } = summarise(trail);
  const head = `${trail.authority.name}: ${trail.inspections.map(named).join('; ')}.`;
  if (followed.length === 0)
    return plain(
      `${head}\nThere is no later report to compare with. ${latest.length} areas for improvement noted.\n`,
    );
  const counts = FATES.filter((f) => fates[f] > 0).map((f) => `${FATE[f].toLowerCase()}: ${fates[f]}`);
  const sum = `${followed.length} earlier areas for improvement. ${counts.join('; ')}.`;
  return plain(`${wrap(head, columns)}\n${wrap(sum, columns)}\n${table(trail, followed, columns)}\n`);
}

function table(trail: Trail, areas: Area[], width: number): string {
  const [when, what] = [12, 16];
  const texts = width - when - what - 5;
  const widths = [when, Math.ceil(texts / 2), what, Math.floor(texts / 2)];
  const rows = new Table({
    head: ['Raised', 'Area for improvement', 'Latest', 'What carries it'],
    colWidths: widths,
    wordWrap: true,
    style: { head: [], border: [], compact: false },
  });
  for (const area of areas) {
    const latest = area.verdicts.findLast((v) => v.verdict !== 'not-mentioned') ?? area.verdicts.at(-1)!;
    const fate = fateOf(area);
    const sure = latest.verdict === 'not-mentioned' ? '' : ` (${confidence(latest.confidence)})`;
    rows.push([
      dateOf(trail, area.raisedIn),
      clean(area.text),
      `${fate === 'not-mentioned' || fate === 'out-of-scope' ? FATE[fate] : VERDICT[latest.verdict]}${sure}`,
      latest.evidence[0] ? `${dateOf(trail, latest.in)}: ${clean(latest.evidence[0].text)}` : '',
    ]);
  }
  return rows.toString();
}

function named(inspection: Trail['inspections'][number]): string {
  const date = inspectionDate(inspection);
  return `${FRAMEWORK[inspection.framework]}${date ? `, ${longDate(date)}` : ''}`;
}

function dateOf(trail: Trail, sha256: string): string {
  const inspection = trail.inspections.find((i) => i.document.sha256 === sha256)!;
  return (inspectionDate(inspection) ?? 'undated').slice(0, 7);
}

function wrap(text: string, width: number): string {
  return text.replace(new RegExp(`(.{1,${width}})(?:\\s+|$)`, 'g'), '$1\n').trimEnd();
}

/** Without the escapes that a document could have brought. */
function plain(text: string): string {
  return clean(text);
}

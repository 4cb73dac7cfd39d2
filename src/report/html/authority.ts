import type { Trail } from '../../model/trail.ts';
import type { ReportContext } from '../context.ts';
import { lookup } from '../lookup.ts';
import { trailTime } from '../times.ts';
import { areasHeading, areasSection } from './areas.ts';
import { findingsSection } from './findings.ts';
import { judgementsSection } from './judgements.ts';
import { type Content, html } from './markup.ts';
import { documentsSection, methodSection } from './method.ts';
import { missingSection } from './missing.ts';
import { opening } from './opening.ts';
import { page } from './page.ts';
import { recurringSection } from './recurring.ts';

/** The page of one authority: one self-contained HTML file. */
export function authorityPage(trail: Trail, context: ReportContext): string {
  const look = lookup(trail, context);
  const name = trail.authority.name;
  const sections: [string, string, Content][] = [
    ['in-short', 'In short', opening(look)],
    ['recurring', 'What keeps coming back', recurringSection(look)],
    ['areas', areasHeading(look).replace(' for improvement', ''), areasSection(look)],
    ['judgements', 'Judgements', judgementsSection(look)],
    ['missing', 'Inspections not supplied', missingSection(look)],
    ['findings', 'Every finding by theme', findingsSection(look)],
    ['documents', 'The reports read', documentsSection(look)],
    ['method', 'How this was made', methodSection(look)],
  ];
  const present = sections.filter(([, , content]) => content !== null);
  const months = trailTime(trail.inspections);
  return page(
    {
      title: `${name}: inspections of children’s services, ${months}`,
      home: true,
      wide: false,
      contents: present.map(([anchor, label]) => [anchor, label]),
      intro: html`<p class="kicker">Inspections of children’s services, ${months}</p><h1>${name}</h1>
<p class="lead">${trail.inspections.length > 1 ? 'What keeps coming back, and what became of earlier areas for improvement.' : 'What one report found, by theme.'} Every statement is a quotation from a report or follows from quotations beside it.</p>`,
      body: present.map(([, , content]) => content),
    },
    context,
  );
}

import { longDate } from '../../model/dates.ts';
import { authorityFile, inspectionAnchor } from '../addresses.ts';
import type { QualityFigures } from '../context.ts';
import type { Lookup } from '../lookup.ts';
import { scope } from '../phrases.ts';
import { numeral } from '../prose.ts';
import { inspectionTime } from '../times.ts';
import { FRAMEWORK } from '../words.ts';
import { type Html, html } from './markup.ts';

/** The reports read, with what could not be read of each, and what else lay in their folders. */
export function documentsSection(look: Lookup): Html {
  return html`<section id="documents" aria-labelledby="documents-h"><h2 id="documents-h">The reports read</h2>
${look.trail.inspections.map(
  (
    i,
  ) => html`<div class="document" id="${inspectionAnchor(i.document.sha256)}"><h3>${FRAMEWORK[i.framework]}, ${inspectionTime(i)}</h3>
<dl><div><dt>File</dt><dd class="path">${i.document.path}</dd></div><div><dt>Published</dt><dd>${i.published ? longDate(i.published) : 'Not stated in the document'}</dd></div><div><dt>Lead inspector</dt><dd>${i.lead ?? 'Not stated on the front page or by a signature'}</dd></div><div><dt>Looked at</dt><dd>${scope(i)}${i.scope.statements.map((s) => html`<blockquote>${s}</blockquote>`)}</dd></div><div><dt>Length</dt><dd>${i.document.pages !== null && `${i.document.pages} ${i.document.pages === 1 ? 'page' : 'pages'}, `}${numeral(i.document.words)} words</dd></div></dl>
${i.warnings.length > 0 && html`<h4>What could not be read or was assumed</h4><ul>${i.warnings.map((w) => html`<li>${w}</li>`)}</ul>`}</div>
`,
)}
${unread(look)}
</section>`;
}

/** Documents that lie with these reports and could not be read: they may be of this authority. */
function unread({ context }: Lookup): Html | null {
  if (context.unread.length === 0) return null;
  return html`<h3>In the same folder, but not read</h3><ul>${context.unread.map((u) => html`<li><span class="path">${u.path}</span>: ${u.reason}</li>`)}</ul>`;
}

/** How the page was made, how far it can be trusted, and how to disagree. */
export function methodSection(look: Lookup): Html {
  const { program, lexicon, quality } = look.context;
  const file = authorityFile(look.trail.authority.id, 'json');
  return html`<section id="method" aria-labelledby="method-h"><h2 id="method-h">How this was made, and how to disagree</h2>
<p>A program, ${program.name} ${program.version}, read the reports. It splits each into findings: listed areas and strengths, and the sentences of the text. It gives each finding themes by the words in a lexicon (version ${lexicon.version}, <code>${lexicon.hash.slice(0, 12)}</code>) and a stance by its wording. For each earlier area it looks in each later report for what speaks of the same issue, and weighs what is good and bad in it, with what inspectors themselves say of earlier findings.</p>
<p>A verdict is given with how likely it is that a careful reader would give the same: <em>very likely</em> means nine times in ten or more, <em>likely</em> seven or more, <em>more likely than not</em> five or more. Below that the page says <em>not clear</em>.</p>
<p>A report speaks of a theme where it says anything good or bad of it. It finds the theme <em>wanting</em> where it makes it an area for improvement, or where at least three in four of these sentences say bad; it finds it a <em>strength</em> where it makes it no area for improvement and at least three in four say good. A mixed sentence counts half. A theme <em>keeps coming back</em> where two or more reports find it wanting and the last that speaks of it does not find it a strength. “On one sentence” marks what would not be so without a report that has only one such sentence on the theme.</p>
${qualityFigures(quality)}
<h3>If a verdict is wrong</h3>
<p>People decide in the end. Write your verdict into a review file and run the program again with <code>--reviews reviews.csv</code>: it takes the place of the program’s verdict, and the page shows your name and note. <code>${program.name} check &lt;your reports&gt; --write-reviews reviews.csv</code> makes the file to fill in, the doubtful ones first. Each of its lines names an area and a later report; fill in verdict, note, reviewer and date.</p>
<h3>The data</h3>
<p>Beside this page, in the same folder: <a href="data/${file}">everything as JSON</a>, <a href="areas.csv">the areas</a> and <a href="findings.csv">the findings</a> of all authorities as tables for a spreadsheet.</p>
</section>`;
}

const percent = (share: number) => `${Math.round(share * 100)}%`;

function qualityFigures(quality: QualityFigures | null): Html {
  if (!quality)
    return html`<p>How often it is right has not been measured for this version of the program.</p>`;
  const figures: [number | undefined, string][] = [
    [quality.themeF1, 'agreement with careful readers on themes (F1)'],
    [quality.stanceAccuracy, 'of stances are as careful readers give them'],
    [quality.verdictAccuracy, 'of verdicts are as careful readers give them'],
  ];
  const { chanceRate } = quality;
  return html`<p>Measured on ${quality.measuredOn ?? 'labelled reports'}:</p>
<ul>${figures.map(([value, words]) => value !== undefined && html`<li>${percent(value)} ${words}</li>`)}</ul>
${chanceRate !== undefined && html`<p>With the program as it stands, ${percent(chanceRate)} of areas also get a verdict other than “nothing specific said” when the report of a different authority is taken for the later one: reports speak of the same subjects everywhere, so read the quotations before relying on a verdict.</p>`}`;
}

import { sprite } from '../charts/symbols.ts';
import type { ReportContext } from '../context.ts';
import { script, style } from './assets.ts';
import { type Content, type Html, html } from './markup.ts';

/** One page: its head, banner, contents and foot around what it says. */
export interface Page {
  title: string;
  /** Entries of the list of contents: anchor and words. */
  contents: readonly (readonly [anchor: string, label: string])[];
  /** Whether the banner leads to the index. */
  home: boolean;
  /** Whether the contents stand above the text instead of beside it. */
  wide: boolean;
  /** What stands above the contents: the heading and what it is about. */
  intro: Html;
  body: Content;
}

const POLICY = `default-src 'none'; style-src '${style.hash}'; script-src '${script.hash}'; base-uri 'none'; form-action 'none'`;

/** The whole page as a string: one file that asks the network for nothing and runs no script but its own. */
export function page({ title, contents, home, wide, intro, body }: Page, context: ReportContext): string {
  const head = html`<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style.code}</style>
</head>
`;
  const content = html`<body>
${sprite()}
<a class="skip" href="#main">Skip to the report</a>
<header class="banner"><div><a class="brand" href="${home ? 'index.html' : '#main'}">throughline</a><span>Inspections of children’s services, over time</span>
${home && html`<a class="home" href="index.html">All authorities</a>`}</div></header>
<div class="${wide ? 'layout wide' : 'layout'}">
<nav class="contents" aria-label="On this page"><h2>On this page</h2><ul>${contents.map(([anchor, label]) => html`<li><a href="#${anchor}">${label}</a></li>`)}</ul></nav>
<main id="main" tabindex="-1">
${intro}
${body}
</main>
</div>
<footer><div>
<p><strong>This is not an Ofsted product.</strong> Ofsted has neither made nor checked it. Quotations are from Ofsted’s published reports, © Crown copyright, and contain public sector information licensed under the Open Government Licence v3.0 where that licence applies (nationalarchives.gov.uk/doc/open-government-licence/version/3). The reports themselves are at reports.ofsted.gov.uk.</p>
<p>Made by ${context.program.name} ${context.program.version} with lexicon ${context.lexicon.version}. The verdicts are a program’s reading, not a judgement by inspectors.</p>
</div></footer>
`;
  return `${head}${lean(content)}${html`<script>${script.code}</script>
</body>
</html>
`}`;
}

/** What ends a paragraph by itself: a block that follows, or the end of the one around it. */
const ENDS_PARAGRAPH =
  /<\/p>\s*(?=<(?:p|h[2-6]|ul|div|details|section|form|table)\b|<\/(?:div|details|section|form)>)/g;

/**
 * Markup without what a browser does without, a fiftieth of a long page: quotes around attributes that need none, line
 * breaks after headings, ends of paragraphs. Quotes and brackets within texts are escaped, so that what matches is
 * markup.
 */
function lean(markup: Html): string {
  return String(markup)
    .replace(/="([\w#.%-]+)"(?=[ >])/g, '=$1')
    .replace(ENDS_PARAGRAPH, '')
    .replace(/<\/p>(?=\s*<(?:li\b|\/li>|\/ul>))/g, '')
    .replace(/(<\/(?:h[45]|summary)>)\n(?=<)/g, '$1')
    .replace(/\n{2,}/g, '\n');
}

/**
 * Makes the Word and PDF documents of the golden set from their `source.html`: `npx tsx test/golden/make.ts`.
 * They are committed; this runs only when a source is changed. The PDFs need a Chromium (CHROMIUM, else /usr/bin/chromium).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { chromium } from 'playwright-core';
import { zip } from '../helpers/zip.ts';

const STYLE =
  'body{font:11pt/1.4 sans-serif}h1{font-size:16pt}h2{font-size:13pt}table{border-collapse:collapse}td,th{border:1px solid;padding:4pt;text-align:left}sup{font-size:6pt}.page{break-before:page}p,li{orphans:2;widows:2}';
const FOOTER =
  '<div style="font-size:8px;width:100%;text-align:center">A report made for tests, page <span class="pageNumber"></span></div>';

const here = new URL('./', import.meta.url);
const cases = readdirSync(here).filter((name) => /-(?:docx|pdf)$/.test(name));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});
for (const name of cases) {
  const source = readFileSync(new URL(`${name}/source.html`, here), 'utf8');
  if (name.endsWith('-docx')) {
    writeFileSync(new URL(`${name}/document.docx`, here), docx(source));
    continue;
  }
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><html lang="en"><title>Report</title><style>${STYLE}</style>${source}`);
  const pdf = await page.pdf({
    format: 'A5',
    margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' },
    tagged: !name.includes('untagged'),
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: FOOTER,
  });
  writeFileSync(new URL(`${name}/document.pdf`, here), pdf);
  await page.close();
}
await browser.close();

type Node = DefaultTreeAdapterTypes.ChildNode;

function docx(html: string): Uint8Array {
  const body = parseFragment(html).childNodes.map((node) => blockXml(node)).join('');
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const levels = (format: string) =>
    [0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="•"/></w:lvl>`).join('');
  return zip({
    '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${main}.numbering+xml"/><Override PartName="/word/styles.xml" ContentType="${main}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${word}">${[1, 2, 3].map((n) => `<w:style w:type="paragraph" w:styleId="Heading${n}"><w:name w:val="heading ${n}"/></w:style>`).join('')}</w:styles>`,
    'word/numbering.xml': `<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="1">${levels('bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${levels('decimal')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
    'word/document.xml': `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
  });
}

function blockXml(node: Node, list = ''): string {
  if (!('tagName' in node)) return '';
  const { tagName, childNodes } = node;
  const inner = (properties: string) => `<w:p><w:pPr>${properties}</w:pPr>${childNodes.map((child) => runXml(child, '')).join('')}</w:p>`;
  if (tagName === 'ul' || tagName === 'ol')
    return childNodes.map((child) => blockXml(child, tagName === 'ul' ? '1' : '2')).join('');
  if (tagName === 'table') return `<w:tbl>${rows(node).join('')}</w:tbl>`;
  if (/^h\d$/.test(tagName)) return inner(`<w:pStyle w:val="Heading${tagName[1]}"/>`);
  return inner(list ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>` : '');
}

function rows(node: Node): string[] {
  if (!('tagName' in node)) return [];
  if (node.tagName !== 'tr') return node.childNodes.flatMap(rows);
  return [`<w:tr>${node.childNodes.map((cell) => ('tagName' in cell ? `<w:tc>${blockXml(cell)}</w:tc>` : '')).join('')}</w:tr>`];
}

function runXml(node: Node, properties: string): string {
  if ('tagName' in node) {
    if (node.tagName === 'br') return '<w:r><w:br/></w:r>';
    const own = { b: '<w:b/>', sup: '<w:vertAlign w:val="superscript"/>' }[node.tagName] ?? '';
    return node.childNodes.map((child) => runXml(child, properties + own)).join('');
  }
  if (!('value' in node)) return '';
  const text = node.value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

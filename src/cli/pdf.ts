import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InputError } from '../model/errors.ts';
import { aside } from './aside.ts';
import { reason } from './faults.ts';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return folder ? programs.map((program) => `${folder}\\${program}`) : [];
  }),
];

/** Milliseconds that a browser may take for one page. */
const TIME = 120_000;

/**
 * What keeps the browser from the network whatever a page holds: no name resolves and every connection would go
 * through a proxy that is not there. The pages forbid requests themselves as well.
 */
const OFFLINE = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * The browser that prints: the one that the variable CHROMIUM names, else a Chromium, Chrome or Edge where such
 * programs are installed.
 * @throws InputError where there is none
 */
export async function findBrowser(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  const own = environment.CHROMIUM;
  if (own) {
    if (await isProgram(own)) return own;
    throw new InputError(
      own,
      'the variable CHROMIUM names this, but it is no program that can be run. Name a Chromium, Chrome or Edge there, or nothing.',
    );
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  for (const place of [...folders.flatMap((f) => COMMANDS.map((c) => join(f, c))), ...PLACES])
    if (await isProgram(place)) return place;
  throw new InputError(
    '--pdf',
    'PDFs are printed by Chromium, Chrome or Edge, and none was found. Install one, or name it in the variable ' +
      'CHROMIUM. Without one, open a report in any browser and print it to PDF from there.',
  );
}

async function isProgram(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/**
 * Prints pages to PDF, one after another.
 * @param pages file name to HTML
 * @param onDone told after each page how many are printed
 * @returns file name, with `.pdf` for `.html`, to PDF
 * @throws InputError where the browser fails on a page, or there is no room to print in
 */
export async function printPages(
  browser: string,
  pages: ReadonlyMap<string, string>,
  onDone?: (done: number, total: number) => void,
): Promise<Map<string, Uint8Array>> {
  return aside(tmpdir(), async (folder) => {
    const printed = new Map<string, Uint8Array>();
    for (const [name, page] of pages) {
      printed.set(name.replace(/\.html$/, '.pdf'), await print(browser, folder, page));
      onDone?.(printed.size, pages.size);
    }
    return printed;
  }).catch((error) => {
    if (error instanceof InputError) throw error;
    throw new InputError(tmpdir(), `the pages could not be printed: ${reason(error)}.`);
  });
}

async function print(browser: string, folder: string, page: string): Promise<Uint8Array> {
  const [html, pdf, profile] = ['page.html', 'page.pdf', 'profile'].map((n) => join(folder, n)) as [
    string,
    string,
    string,
  ];
  await writeFile(html, withoutFileLinks(page));
  await mkdir(profile, { recursive: true });
  const fault = await run(browser, [
    '--headless',
    '--disable-gpu',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...OFFLINE,
    `--user-data-dir=${profile}`,
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(html).href,
  ]);
  const bytes = fault === null ? await readFile(pdf).catch(() => null) : null;
  if (bytes) return bytes;
  throw new InputError(
    browser,
    `this browser could not print a report${fault ? ` (${fault})` : ''}. Name another in the variable CHROMIUM, or leave --pdf out and print the reports from any browser.`,
  );
}

/** Links to the files beside a page lead nowhere from within a PDF; those within the page stay. */
function withoutFileLinks(page: string): string {
  return page.replace(/(<a [^>]*?)href="?[^#" >][^" >]*"?/g, '$1');
}

/** Runs the browser to its end; says what went wrong, or null. */
function run(browser: string, options: string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(browser, options, { stdio: 'ignore' });
    const stop = () => child.kill('SIGKILL');
    const timer = setTimeout(stop, TIME);
    process.once('exit', stop);
    const end = (fault: string | null) => {
      clearTimeout(timer);
      process.off('exit', stop);
      resolve(fault);
    };
    child.on('error', (error) => end(error.message));
    child.on('exit', (code, signal) =>
      end(code === 0 ? null : signal ? `ended by ${signal}` : `status ${code}`),
    );
  });
}

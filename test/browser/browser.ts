import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const PATHS = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium to test in; null where none is installed. */
export const CHROMIUM = PATHS.find((path) => path && existsSync(path)) ?? null;

if (!CHROMIUM) {
  console.warn(
    'SKIPPED: the browser tests. They need Chromium: install it, or name it in the variable CHROMIUM.',
  );
}

/** Files written to a folder of their own and a browser that opens them from disk. */
export class Site {
  readonly folder = mkdtempSync(join(tmpdir(), 'throughline-'));
  #browser: Browser | null = null;

  constructor(files: Map<string, string>) {
    for (const [path, content] of files) {
      const file = join(this.folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }

  url(path: string): string {
    const [file, hash] = path.split('#');
    return pathToFileURL(join(this.folder, file!)).href + (hash === undefined ? '' : `#${hash}`);
  }

  /** Opens a page; whoever opens it closes its context. */
  async open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    this.#browser ??= await chromium.launch({
      executablePath: CHROMIUM!,
      args: ['--no-sandbox', '--disable-gpu'],
    });
    const context = await this.#browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    await page.goto(this.url(path));
    return page;
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    rmSync(this.folder, { recursive: true });
  }
}

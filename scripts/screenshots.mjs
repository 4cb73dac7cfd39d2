// Takes the pictures of docs/screenshots from reports/, or the folder given, in Chromium (the variable CHROMIUM, else
// /usr/bin/chromium).
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const REPORTS = pathToFileURL(`${resolve(process.argv[2] ?? 'reports')}/`);
const PICTURES = new URL('../docs/screenshots/', import.meta.url);

/** Name of the picture, page, width and height of the window, colour scheme, and the element at its top. */
const SHOTS = [
  ['shropshire', 'shropshire.html', 1280, 1000, 'light', null],
  ['shropshire-evidence', 'shropshire.html', 1280, 1000, 'light', '.card:nth-child(2)'],
];

mkdirSync(PICTURES, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const [name, file, width, height, colorScheme, top] of SHOTS) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
  await page.goto(new URL(file, REPORTS).href);
  if (top) {
    await page.evaluate((selector) => {
      const element = document.querySelector(selector);
      if (element instanceof HTMLDetailsElement) element.open = true;
      element?.scrollIntoView();
    }, top);
  }
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, PICTURES)) });
  await page.close();
}
await browser.close();

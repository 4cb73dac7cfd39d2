import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { slug } from '../../src/model/slug.ts';
import { authorityPage } from '../../src/report/html/authority.ts';
import { indexPage } from '../../src/report/html/index.ts';
import { outlineOf } from '../../src/report/outline.ts';
import { CONTEXT } from '../report/fixture.ts';
import { large } from '../report/large.ts';
import { CHROMIUM, Site } from './browser.ts';

const REGISTER = readFileSync('data/authorities.csv');
const NAMES = (parse(REGISTER, { columns: true }) as { name: string }[])
  .map(({ name }) => name)
  .sort()
  .slice(-153);

/** One authority with one to four reports and as many areas as its place in the alphabet gives. */
function authority(name: string, n: number) {
  const trail = large(name, 1 + (n % 4), 30);
  return {
    ...trail,
    authority: { id: slug(name), name, gss: null },
    areas: trail.areas.slice(0, 3 + ((7 * n) % 41)),
  };
}

const trails = NAMES.map(authority);
const index = indexPage(trails.map(outlineOf), CONTEXT);
const york = trails.at(-1)!;
const site = new Site(
  new Map([
    ['index.html', index],
    ['york.html', authorityPage(york, CONTEXT)],
  ]),
);
afterAll(() => site.close());

/** Milliseconds in which an answer must stand on the screen: what people take for at once. */
const AT_ONCE = 100;

/** Rounds of which the quietest counts: what else the machine does is not the page's doing. */
const ROUNDS = 3;

/** The median of the milliseconds that some work takes in a page, with the layout that follows from it. */
async function timed(page: Page, works: string[]): Promise<number> {
  const medians: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const times = await page.evaluate<
      number[]
    >(`[${works.map((work) => `() => { ${work} }`).join(',')}].map((work) => {
      const start = performance.now();
      work();
      document.body.getBoundingClientRect();
      return performance.now() - start;
    })`);
    medians.push(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!);
  }
  return Math.min(...medians);
}

const rows = (page: Page) => page.locator('#table tbody tr:visible');
const names = (page: Page) => page.locator('#table tbody tr:visible th').allTextContents();

(CHROMIUM ? describe : describe.skip)('an index of 153 authorities', () => {
  test('has less than 1 MB and a row for each', async () => {
    expect(Buffer.byteLength(index)).toBeLessThan(1_000_000);
    const page = await site.open('index.html');
    expect(await names(page)).toEqual(NAMES);
    await page.context().close();
  });

  test('shows the rows that hold what is typed, at once', async () => {
    const page = await site.open('index.html');
    for (const typed of ['on', 'north y', 'CASELOADS', 'no such place']) {
      await page.fill('#table-text', typed);
      const shown = new Set(await names(page));
      const texts = await page.locator('#table tbody tr').allTextContents();
      const fitting = texts.map((text) =>
        typed
          .toLowerCase()
          .split(' ')
          .every((word) => text.toLowerCase().includes(word)),
      );
      expect(NAMES.filter((_, i) => fitting[i])).toEqual([...shown]);
      expect(await page.locator('#table-result').textContent()).toBe(`${shown.size} of 153 authorities`);
    }
    const type = (text: string) =>
      `const field = document.getElementById('table-text'); field.value = '${text}'; field.dispatchEvent(new Event('input', { bubbles: true }));`;
    expect(await timed(page, ['n', 'no', 'nor', 'nort', 'north', ''].map(type))).toBeLessThan(AT_ONCE);
    await page.context().close();
  });

  test('sorts by every column, both ways, at once', async () => {
    const page = await site.open('index.html');
    const heads = await page.locator('#table thead th').allTextContents();
    expect(heads).toHaveLength(11);
    for (const [column, head] of heads.entries()) {
      const keys = () =>
        page.evaluate<string[]>(
          `[...document.querySelectorAll('#table tbody tr')].map(({ cells: { ${column}: c } }) => c.dataset.sort ?? c.textContent.trim())`,
        );
      const button = page.locator('#table thead button').nth(column);
      await button.click();
      const up = await keys();
      expect(up).toHaveLength(153);
      const numbers = up.filter((key) => key !== '–').map(Number);
      const kind = numbers.some(Number.isNaN) ? 'words' : 'numbers';
      expect([head, kind]).toEqual([head, [0, 2, 10].includes(column) ? 'words' : 'numbers']);
      expect(kind === 'words' ? up : numbers).toEqual(
        kind === 'words' ? [...up].sort() : [...numbers].sort((a, b) => a - b),
      );
      await button.click();
      expect((await keys()).filter((key) => key !== '–')).toEqual(up.filter((key) => key !== '–').reverse());
      expect(await page.locator('#table th').nth(column).getAttribute('aria-sort')).toBe('descending');
    }
    const sort = heads.map((_, n) => `document.querySelectorAll('#table thead button')[${n}].click();`);
    expect(await timed(page, sort)).toBeLessThan(AT_ONCE);
    await page.context().close();
  });

  test('is searched, sorted and left for an authority with the keyboard alone', async () => {
    const page = await site.open('index.html');
    const focus = () =>
      page.evaluate<string>('document.activeElement.id || document.activeElement.textContent');
    const tabTo = async (wanted: string) => {
      for (let presses = 0; presses < 30; presses++) {
        if ((await focus()) === wanted) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`${wanted} is not reached; the focus is on ${await focus()}`);
    };
    await tabTo('table-text');
    await page.keyboard.type('york');
    expect(await names(page)).toEqual(['East Riding of Yorkshire', 'North Yorkshire', 'York']);
    await tabTo('Authority');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    expect((await names(page))[0]).toBe('York');
    await tabTo('York');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/york.html');
    expect(await page.locator('h1').textContent()).toBe('York');
    await page.context().close();
  });

  test('is printed whole: names wrap, and the heads that buttons would keep from standing on every page hold none', async () => {
    const page = await site.open('index.html', { viewport: { width: 680, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(680);
    expect(
      await page.evaluate("getComputedStyle(document.querySelector('#table thead button')).display"),
    ).toBe('contents');
    await page.context().close();
  });

  test('without scripts has every row, and no field that does nothing', async () => {
    const page = await site.open('index.html', { javaScriptEnabled: false });
    expect(await rows(page).count()).toBe(153);
    expect(await page.locator('input:visible, button:visible').count()).toBe(0);
    await page.context().close();
  });
});

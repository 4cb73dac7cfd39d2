import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Area, Trail, Verdict } from '../../src/model/trail.ts';
import { reportFiles } from '../report/files.ts';
import { CONTEXT } from '../report/fixture.ts';
import { large } from '../report/large.ts';
import { shropshire, staffordshire, wiltshire } from '../report/seeds.ts';
import { CHROMIUM, Site } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const trails = [shropshire(), staffordshire(), wiltshire()];
const context = { ...CONTEXT, unread: [{ path: 'a/broken.pdf', reason: 'it is damaged.' }] };
const site = new Site(reportFiles([...trails, large('Longshire', 4, 30)], context));
const six = new Site(reportFiles([withAllFates(shropshire())], CONTEXT));
const PAGES = ['index.html', 'shropshire.html', 'staffordshire.html', 'wiltshire.html'];

afterAll(() => Promise.all([site.close(), six.close()]));

function withAllFates(trail: Trail): Trail {
  const [area] = trail.areas as [Area];
  const areas = (['persists', 're-emerged', 'partly', 'addressed', 'not-mentioned'] as const).map(
    (standing): Area => ({ ...area, id: standing, standing }),
  );
  const verdicts = area.verdicts.map((v): Verdict => ({ ...v, verdict: 'not-mentioned', inScope: false }));
  return { ...trail, areas: [...areas, { ...area, id: 'outside', standing: 'not-mentioned', verdicts }] };
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
}

(CHROMIUM ? describe : describe.skip)('a page in a browser, opened from disk', () => {
  test.each(PAGES)('%s asks the network for nothing and breaks no rule of its own policy', async (path) => {
    const page = await site.open('index.html');
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(site.url(path));
    await unfold(page);
    await page.waitForTimeout(100);
    expect(requests).toEqual([site.url(path)]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test.each(PAGES.flatMap((path) => (['light', 'dark'] as const).map((scheme) => [path, scheme] as const)))(
    '%s has no fault that any rule of axe finds, %s',
    async (path, colorScheme) => {
      const page = await site.open(path, { colorScheme, bypassCSP: true });
      await unfold(page);
      await page.evaluate(AXE);
      const faults = await page.evaluate(`axe
        .run({ runOnly: { type: 'rule', values: axe.getRules().map((rule) => rule.ruleId) } })
        .then((result) => result.violations.map((v) => [v.id, v.nodes.map((n) => n.html.slice(0, 120))]))`);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  test.each(PAGES)(
    '%s does not scroll sideways on a screen of 400 pixels, nor at 200 %% zoom',
    async (path) => {
      for (const width of [400, 640]) {
        const page = await site.open(path, { viewport: { width, height: 800 } });
        await unfold(page);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        await page.context().close();
      }
    },
  );

  test('a label that a narrow screen cuts ends with an ellipsis, and the whole one has none', async () => {
    for (const [width, narrow] of [
      [400, true],
      [1280, false],
    ] as const) {
      const page = await site.open('shropshire.html', { viewport: { width, height: 800 } });
      const shown = (part: string) => page.locator(`#chart-areas .label ${part}`).first().isVisible();
      expect([await shown('.cut'), await shown('.rest')]).toEqual([narrow, !narrow]);
      await page.context().close();
    }
  });

  test('without scripts everything is there', async () => {
    const plain = await site.open('shropshire.html', { javaScriptEnabled: false });
    for (const summary of await plain.locator('details > summary').all()) {
      if (await summary.isVisible()) await summary.click();
    }
    const words = await plain.locator('main').textContent();
    for (const { findings } of trails[0]!.inspections) {
      for (const finding of findings.filter((f) => f.themes.length > 0))
        expect(words).toContain(finding.text);
    }
    for (const shown of ['.theme li', '.quotes > li', '.cited blockquote', '.chart']) {
      expect(await plain.locator(shown).count()).toBe(await plain.locator(`${shown}:visible`).count());
    }
    expect(await plain.locator('form:visible').count()).toBe(0);
    await plain.context().close();
  });

  test('the address of a finding, an area and a theme opens what is folded around it', async () => {
    const finding = trails[0]!.inspections[1]!.findings.find((f) => f.text.startsWith('Staff supervision'))!;
    const [f, area] = [`f-${finding.id}`, `area-${trails[0]!.areas[1]!.id}`];
    for (const [address, anchor] of [
      [f, f.slice(0, 9)],
      [f.slice(0, 9), f.slice(0, 9)],
      [area, area.slice(0, 12)],
      ['theme-thresholds', 'theme-thresholds'],
    ] as const) {
      const page = await site.open(`shropshire.html#${address}`);
      const target = page.locator(`[id="${anchor}"]`);
      expect(await page.evaluate(`document.getElementById('${anchor}').closest('details').open`)).toBe(true);
      const box = await target.boundingBox();
      expect(box!.y).toBeGreaterThanOrEqual(-1);
      expect(box!.y).toBeLessThan(900);
      await page.context().close();
    }
  });

  test('the chart of threads leads to the area with its evidence in one click', async () => {
    const page = await site.open('shropshire.html');
    await page.locator('#chart-areas svg a').nth(1).click();
    const area = trails[0]!.areas[1]!;
    const anchor = `area-${area.id.slice(0, 7)}`;
    expect(page.url()).toContain(`#${anchor}`);
    const words = await page.locator(`[id="${anchor}"]`).textContent();
    expect(words).toContain(area.text);
    expect(words).toContain(area.verdicts[0]!.evidence[0]!.text);
    expect(await page.locator(`[id="${anchor}"] .later mark`).first().textContent()).toBe('recording system');
    await page.context().close();
  });

  test('filters show what fits, say how many, and live in the address', async () => {
    const page = await site.open('shropshire.html');
    await page.selectOption('#filter-stance', 'weakness');
    await page.fill('#filter-text', 'recording');
    expect(await page.locator('.theme li:visible').count()).toBe(2);
    expect(await page.locator('#filter-result').textContent()).toMatch(/^2 of \d+ findings$/);
    const address = page.url();
    expect(address).toContain('#findings?q=recording&stance=weakness');
    await page.context().close();

    const again = await site.open(address.slice(address.lastIndexOf('/') + 1));
    expect(await again.inputValue('#filter-text')).toBe('recording');
    expect(await again.locator('.theme li:visible').count()).toBe(2);
    await again.click('button[type=reset]');
    await again.waitForTimeout(50);
    expect(await again.locator('.theme li[hidden]').count()).toBe(0);
    expect(again.url()).toMatch(/#findings$/);
    await again.context().close();
  });

  test('a link to a finding that the filters hide takes them away; one to a finding that they show keeps them', async () => {
    const page = await site.open('shropshire.html');
    const [hidden, kept] = ['strength', 'weakness'].map((stance) => {
      const inspection = trails[0]!.inspections[1]!;
      return inspection.findings.find((f) => f.stance === stance && f.kind !== 'area-for-improvement')!;
    });
    const follow = (id: string) => page.evaluate(`location.hash = 'f-${id.slice(0, 7)}'`);
    const place = (id: string) => page.locator(`[id="f-${id.slice(0, 7)}"]`).boundingBox();
    await page.selectOption('#filter-stance', 'weakness');
    await follow(kept!.id);
    expect(await page.locator('.theme li[hidden]').count()).toBeGreaterThan(0);
    expect((await place(kept!.id))!.y).toBeLessThan(900);
    await follow(hidden!.id);
    expect(await page.inputValue('#filter-stance')).toBe('');
    expect(await page.locator('.theme li[hidden]').count()).toBe(0);
    const box = await place(hidden!.id);
    expect(box!.y).toBeGreaterThanOrEqual(-1);
    expect(box!.y).toBeLessThan(900);
    await page.context().close();
  });

  test('a count on the first screen leads to the areas that it counts', async () => {
    const page = await site.open('shropshire.html');
    await page.click('.fates .partly a');
    expect(page.url()).toContain('#areas?fate=partly');
    expect(await page.locator('.card:visible').count()).toBe(2);
    expect(await page.locator('#areas-shown').textContent()).toBe('2 of 6 areas are shown. Show all');
    await page.click('#areas-shown a');
    expect(await page.locator('.card:visible').count()).toBe(6);
    await page.context().close();
  });

  test('the table of authorities sorts and searches', async () => {
    const page = await site.open('index.html');
    const first = () => page.locator('#table tbody tr:visible th').first().textContent();
    await page.click('#table thead >> text=Reports');
    await page.click('#table thead >> text=Reports');
    expect(await first()).toBe('Longshire');
    expect(await page.locator('#table th[aria-sort=descending]').count()).toBe(1);
    await page.fill('#table-text', 'wilt');
    expect(await page.locator('#table tbody tr:visible').count()).toBe(1);
    expect(await first()).toBe('Wiltshire');
    await page.click('#table tbody tr:visible a');
    expect(await page.locator('h1').textContent()).toBe('Wiltshire');
    await page.context().close();
  });

  test('the keyboard reaches what the mouse does, and focus is visible', async () => {
    const page = await site.open('shropshire.html');
    const unreachable = await page.evaluate(
      "[...document.querySelectorAll('a[href],summary,input,select,button')].filter((e) => e.tabIndex < 0).length",
    );
    expect(unreachable).toBe(0);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the report');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.context().close();
  });

  test('print has a short chart as a picture, and in place of one that is taller than a page its table', async () => {
    const page = await site.open('longshire.html');
    await page.emulateMedia({ media: 'print' });
    const shown = async (chart: string) => [
      await page.locator(`#${chart} .chart`).isVisible(),
      await page.locator(`#${chart} table`).isVisible(),
    ];
    expect(await shown('chart-judgements')).toEqual([true, false]);
    expect(await shown('chart-areas')).toEqual([false, true]);
    await page.context().close();
  });

  test('print has the fates of areas beside each other, be it all six', async () => {
    const page = await six.open('shropshire.html', { viewport: { width: 794, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("document.body.style.width = '180mm'");
    const tops = `[...document.querySelectorAll('.fates li')].map((li) => li.getBoundingClientRect().top)`;
    const found = (await page.evaluate(tops)) as number[];
    expect(found).toHaveLength(6);
    expect(new Set(found).size).toBe(1);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(794);
    await page.context().close();
  });

  test('printing unfolds every area, and leaves out the findings by theme with a line that says where they are', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await site.open('shropshire.html', { javaScriptEnabled });
      expect(await page.locator('.printed').isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.quotes:visible').count()).toBe(await page.locator('.quotes').count());
      expect(await page.locator('.theme:visible, .filters:visible').count()).toBe(0);
      expect(await page.locator('.printed').textContent()).toContain('shropshire.html, and in findings.csv');
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000);
      await page.context().close();
    }
  });
});

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findChromium, launchChromium, serveFolder } from '../support/browser.ts';
import { pageKinds } from '../support/page-kinds.ts';

const folder = inject('sampleArchive');

describe.runIf(findChromium() !== null)('reading without JavaScript', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveFolder>>;

  beforeAll(async () => {
    browser = await launchChromium();
    site = await serveFolder(join(folder, 'dist'), '/papers/gazette/');
  });
  afterAll(async () => {
    await browser.close();
    site.server.close();
  });

  async function openPage() {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const requests: { url: string; status: number }[] = [];
    page.on('response', (response) =>
      requests.push({ url: response.url(), status: response.status() }),
    );
    page.on('requestfailed', (request) => requests.push({ url: request.url(), status: 0 }));
    return { context, page, requests };
  }

  test('a reader finds a story by its date, its print page and its byline, below any path', async () => {
    const { context, page, requests } = await openPage();
    await page.goto(`${site.origin}/papers/gazette/`);
    await page.getByRole('link', { name: /^1972/ }).first().click();
    await page.getByRole('link', { name: 'February 29, 1972: 12 articles' }).first().click();
    await page
      .getByRole('link', { name: 'Council votes to reopen the harbour tram' })
      .first()
      .click();
    expect(await page.locator('h1').innerText()).toContain('Council votes to reopen');
    await page.locator('.print-line a').last().click();
    expect(page.url()).toMatch(/\/papers\/gazette\/editions\/1972-02-29\/late-city-final\/#pa1$/);
    await page
      .getByRole('link', { name: 'Council votes to reopen the harbour tram' })
      .first()
      .click();
    await page.getByRole('link', { name: 'Ana Reyes' }).click();
    expect(await page.locator('h1').innerText()).toContain('Ana Reyes');
    expect(requests.filter(({ status }) => status !== 200)).toEqual([]);
    await context.close();
  });

  test('no page asks another host for anything, or for what is not there', async () => {
    const { context, page, requests } = await openPage();
    for (const path of Object.values(pageKinds).filter((name) => name !== '404.html'))
      await page.goto(`${site.origin}/papers/gazette/${path}`, { waitUntil: 'load' });
    expect(requests.length).toBeGreaterThan(40);
    expect(
      requests.filter(({ url, status }) => !url.startsWith(site.origin) || status !== 200),
    ).toEqual([]);
    await context.close();
  });

  test('an offline archive opens from a disk, with links that work', async () => {
    const { context, page } = await openPage();
    await page.goto(pathToFileURL(join(folder, 'offline', 'index.html')).href);
    await page.getByRole('link', { name: 'Sections', exact: true }).first().click();
    await page.getByRole('link', { name: 'Sport' }).first().click();
    expect(page.url()).toMatch(/\/offline\/sections\/sport\/index\.html$/);
    expect(await page.locator('h1').innerText()).toContain('Sport');
    await context.close();
  });

  test('nothing is wider than a phone', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const wide: string[] = [];
    for (const path of Object.values(pageKinds)) {
      await page.goto(pathToFileURL(join(folder, 'offline', path)).href);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (width > 390) wide.push(`${path}: ${width}`);
    }
    expect(wide).toEqual([]);
    await context.close();
  });
});

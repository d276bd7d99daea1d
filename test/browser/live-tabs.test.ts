import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findChromium } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { startLiveServer, type LiveServer } from '../support/live-server.ts';

function html(heading: string): string {
  return `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><h1>${heading}</h1></body></html>`;
}

describe.runIf(findChromium() !== null)('several tabs', () => {
  let browser: Browser;
  let context: BrowserContext;
  let server: LiveServer;

  beforeAll(async () => {
    server = await startLiveServer();
    browser = await chromium.launch({
      executablePath: findChromium() ?? '',
      args: ['--no-sandbox', '--disable-gpu'],
      // Browsers of readers keep pages for the way back; one that is driven by a test does not, unless it is asked to.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });
  beforeEach(async () => {
    server.reset();
    context = await browser.newContext();
  });
  afterEach(async () => {
    await context.close();
  });

  async function open(path: string): Promise<Page> {
    server.files.set(path, html('One'));
    const page = await context.newPage();
    await page.goto(server.origin + path);
    await page.evaluate('window.marker = true');
    await eventually(() => server.asked.filter((asked) => asked === path).length).toBe(2);
    return page;
  }
  function edit(paths: readonly string[], heading: string): void {
    for (const path of paths) server.files.set(path, html(heading));
    server.tell();
  }
  const shown = (pages: readonly Page[]): Promise<string[]> =>
    Promise.all(pages.map((page) => page.locator('h1').innerText()));

  /** As the browser does when another tab comes to the front, or this one. */
  async function setVisible(page: Page, state: 'visible' | 'hidden'): Promise<void> {
    await page.evaluate(`
      Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    `);
  }

  test('share one stream, which another takes over when the tab that holds it closes', async () => {
    const paths = Array.from({ length: 8 }, (_, index) => `/${index}/`);
    const pages = await Promise.all(paths.map(open));
    edit(paths, 'Two');
    await eventually(() => shown(pages)).toEqual(pages.map(() => 'Two'));
    expect(server.streams).toEqual({ open: 1, most: 1 });

    await pages[0]!.close();
    await eventually(() => server.streams.open).toBe(1);
    const others = pages.slice(1);
    edit(paths, 'Three');
    await eventually(() => shown(others)).toEqual(others.map(() => 'Three'));
    expect(server.streams.most).toBeLessThanOrEqual(2);
    expect(await Promise.all(others.map((page) => page.evaluate('window.marker')))).toEqual(
      others.map(() => true),
    );
  });

  test('one that is behind others waits, and catches up when it comes to the front', async () => {
    const [front, behind] = [await open('/front/'), await open('/behind/')];
    await setVisible(behind, 'hidden');
    edit(['/front/', '/behind/'], 'Two');
    await eventually(() => shown([front])).toEqual(['Two']);
    edit(['/front/', '/behind/'], 'Three');
    await eventually(() => shown([front])).toEqual(['Three']);
    expect(await shown([behind])).toEqual(['One']);
    expect(server.asked.filter((path) => path === '/behind/').length).toBe(2);
    await setVisible(behind, 'visible');
    await eventually(() => shown([behind])).toEqual(['Three']);
    expect(await behind.evaluate('window.marker')).toBe(true);
  });

  test('the one that holds the stream gives it up when it goes behind others', async () => {
    const [first, second] = [await open('/first/'), await open('/second/')];
    await setVisible(first, 'hidden');
    await eventually(
      () => server.asked.filter((path) => path === '/.backissue/events').length,
    ).toBe(2);
    edit(['/first/', '/second/'], 'Two');
    await eventually(() => shown([second])).toEqual(['Two']);
    expect(await shown([first])).toEqual(['One']);
    await setVisible(second, 'hidden');
    await eventually(() => server.streams.open).toBe(0);
    await setVisible(first, 'visible');
    await eventually(() => shown([first])).toEqual(['Two']);
  });

  test('where the browser cannot lock, each reads for itself', async () => {
    await context.addInitScript(
      "Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })",
    );
    const pages = [await open('/first/'), await open('/second/')];
    edit(['/first/', '/second/'], 'Two');
    await eventually(() => shown(pages)).toEqual(['Two', 'Two']);
    expect(server.streams.open).toBe(2);
  });

  test('a page that the browser kept whole for the way back catches up', async () => {
    const page = await open('/');
    server.files.set('/other/', html('Other'));
    await page.goto(`${server.origin}/other/`);
    edit(['/'], 'Two');
    await page.evaluate('history.back()');
    await eventually(() => shown([page])).toEqual(['Two']);
    expect(await page.evaluate('window.marker')).toBe(true);
  });
});

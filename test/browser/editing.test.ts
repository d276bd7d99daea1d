import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, launchChromium } from '../support/browser.ts';
import { serveArchive, type ServedArchive } from '../support/served-archive.ts';
import { articleText, threeArticles } from '../support/small-archive.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

describe.runIf(findChromium() !== null)('an editor with the archive open beside', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'articles/1972/02/29/tram.md');
  let archive: ServedArchive;
  let browser: Browser;
  let page: Page;
  let dayPage: Page;
  const text = () => page.locator('main').innerText();
  const isSameDocument = async () =>
    (await Promise.all([page, dayPage].map((open) => open.evaluate('window.marker')))).every(
      Boolean,
    );

  beforeAll(async () => {
    writeFiles(folder, { ...threeArticles, 'templates/assets/extra.css': 'p { color: teal }' });
    archive = await serveArchive(folder);
    await archive.built(({ result }) => result.published);
    await archive.watching;
    browser = await launchChromium();
    const context = await browser.newContext();
    [dayPage, page] = [await context.newPage(), await context.newPage()];
    await dayPage.goto(new URL('1972/02/29/', archive.url).href);
    await page.goto(new URL('1972/02/29/tram/', archive.url).href);
    for (const open of [page, dayPage]) await open.evaluate('window.marker = true');
  });
  afterAll(async () => {
    await browser.close();
    await archive.close();
  });

  test('sees a corrected word at once, in a page that is not loaded again', async () => {
    writeFileSync(file, readFileSync(file, 'utf8').replace('voted Tuesday', 'voted at midnight'));
    await expect.poll(text, { timeout: 10_000 }).toContain('voted at midnight');
    expect(await isSameDocument()).toBe(true);
  });

  test('sees a new headline on the page of the day, when he turns to it', async () => {
    writeFileSync(file, articleText({ headline: 'Tram wins by one vote' }));
    await expect.poll(text, { timeout: 10_000 }).toContain('Tram wins by one vote');
    await dayPage.bringToFront();
    const day = () => dayPage.locator('main').innerText();
    await expect.poll(day, { timeout: 10_000 }).toContain('Tram wins by one vote');
    expect(await isSameDocument()).toBe(true);
    await page.bringToFront();
  });

  test('is shown what is wrong over the last good page, again when it is still wrong, until it is mended', async () => {
    // Without its place in print the article comes before another; what is made ahead of the build still has the old order.
    await expect.poll(text, { timeout: 10_000 }).toContain('Next that day');
    const good = await text();
    const shown = () => page.getByText('front-matter/date-invalid').isVisible();
    writeFileSync(file, articleText({ published: '1972-02-30' }));
    await expect.poll(shown, { timeout: 10_000 }).toBe(true);
    expect(await page.getByText('articles/1972/02/29/tram.md:').getAttribute('href')).toMatch(
      /^vscode:\/\/file\/.*tram\.md:\d+:\d+$/,
    );
    expect(await text()).toBe(good);
    await page.keyboard.press('Escape');
    await expect.poll(shown).toBe(false);
    writeFileSync(file, articleText({ published: '1972-02-31' }));
    await expect.poll(shown, { timeout: 10_000 }).toBe(true);
    writeFileSync(file, articleText({}, 'All is well.\n'));
    await expect.poll(text, { timeout: 10_000 }).toContain('All is well.');
    await expect.poll(shown, { timeout: 10_000 }).toBe(false);
    expect(await isSameDocument()).toBe(true);
  });
});

import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findChromium, launchChromium, serveFolder } from '../support/browser.ts';
import { pageKinds } from '../support/page-kinds.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe.runIf(findChromium() !== null)('pages meet WCAG 2.2 AA, as far as axe sees', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveFolder>>;
  let wideAndLight: Page;
  let narrowAndDark: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    site = await serveFolder(join(inject('sampleArchive'), 'dist'));
    const open = async (colorScheme: 'light' | 'dark', width: number) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      return context.newPage();
    };
    wideAndLight = await open('light', 1280);
    narrowAndDark = await open('dark', 390);
  });
  afterAll(async () => {
    await browser.close();
    site.server.close();
  });

  /** Of what colours and widths decide, or of everything. */
  async function violationsOn(
    page: Page,
    path: string,
    { more = '', rules }: { more?: string; rules?: string[] } = {},
  ): Promise<string[]> {
    await page.goto(`${site.origin}/${path}`);
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(more)})`);
    // There are no frames, so that axe needs no page of its own to gather what it finds in them.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const chosen = rules === undefined ? axe.withTags(standards) : axe.withRules(rules);
    const { violations } = await chosen.analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  }

  test.each(Object.entries(pageKinds))('%s', async (_kind, path) => {
    const found = await Promise.all([
      violationsOn(wideAndLight, path),
      // What the same elements are besides, the other page shows.
      violationsOn(narrowAndDark, path, { rules: ['color-contrast', 'target-size'] }),
    ]);
    expect(found).toEqual([[], []]);
  });

  test('axe does complain', async () => {
    const bad = '<p style="color: #ccc; background: #fff">faint</p><img src="data:,">';
    expect((await violationsOn(wideAndLight, 'index.html', { more: bad })).length).toBeGreaterThan(
      1,
    );
    const rules = ['color-contrast', 'target-size'];
    const small = '<p style="color: #ccc; background: #fff">faint</p>';
    expect(await violationsOn(narrowAndDark, 'index.html', { more: small, rules })).toHaveLength(1);
  });
});

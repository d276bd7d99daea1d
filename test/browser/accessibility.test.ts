import { AxeBuilder } from '@axe-core/playwright';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findChromium, launchChromium, serveFolder } from '../support/browser.ts';
import { pageKinds } from '../support/page-kinds.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe.runIf(findChromium() !== null)(
  'every kind of page meets WCAG 2.2 AA, as axe sees it',
  () => {
    let browser: Browser;
    let site: Awaited<ReturnType<typeof serveFolder>>;

    beforeAll(async () => {
      browser = await launchChromium();
      site = await serveFolder(join(inject('sampleArchive'), 'dist'));
    });
    afterAll(async () => {
      await browser.close();
      site.server.close();
    });

    async function violationsOf(
      path: string,
      colorScheme: 'light' | 'dark',
      content = '',
    ): Promise<string[]> {
      const width = colorScheme === 'light' ? 1280 : 390;
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      await page.goto(`${site.origin}/${path}`);
      if (content !== '')
        await page.evaluate(
          `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(content)})`,
        );
      const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
      await context.close();
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
    }

    test.each(Object.entries(pageKinds))('%s', async (_kind, path) => {
      // Light on a wide screen, dark on a phone.
      expect(await violationsOf(path, 'light')).toEqual([]);
      expect(await violationsOf(path, 'dark')).toEqual([]);
    });

    test('axe does complain', async () => {
      const bad = '<p style="color: #ccc; background: #fff">faint</p><img src="data:,">';
      expect((await violationsOf('index.html', 'light', bad)).length).toBeGreaterThan(1);
    });
  },
);

import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, launchChromium, serveFolder } from '../support/browser.ts';
import { buildArchive } from '../support/build-archive.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

/** Each shows a dialog where it runs. */
const payloads = [
  '<script>alert(1)</script>',
  '<img src=x.png onload=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<details open ontoggle=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<video src=x.png onerror=alert(1)></video>',
  '<style>@keyframes x{}</style><b style="animation-name:x" onanimationstart="alert(1)">x</b>',
  '<math><mtext><table><mglyph><style><img src=x.png onload=alert(1)>',
  '<noscript><p title="</noscript><img src=x.png onload=alert(1)>">',
  '</script><script>alert(1)</script>',
  '"><img src=x.png onload=alert(1)>',
  '{{ "<img src=x.png onload=alert(1)>" | safe }}',
];
const fields = [
  'headline',
  'subhead',
  'kicker',
  'section',
  'byline',
  'dateline',
  'summary',
  'agency',
];

describe.runIf(findChromium() !== null)('nothing in an article runs in a browser', () => {
  const folder = temporaryFolder();
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveFolder>>;

  beforeAll(async () => {
    const articles = payloads.map((payload, index) => {
      const front = fields.map((field) => `${field}: ${JSON.stringify(payload)}`).join('\n');
      const photo = `photos: [{ caption: ${JSON.stringify(payload)}, credit: ${JSON.stringify(payload)} }]`;
      const links = `[a](javascript:alert(1)) [b](<data:text/html,${payload}>) ![c" onload="alert(1)](x.png)`;
      const text = `---\n${front}\nkeywords: [${JSON.stringify(payload)}]\n${photo}\npublished: 2001-01-01\n---\n\n`;
      return [
        `articles/story-${index}.md`,
        `${text}Words.\n\n${payload}\n\nInline ${payload} here.\n\n${links}\n`,
      ];
    });
    writeFiles(folder, Object.fromEntries(articles) as Record<string, string>);
    // One pixel.
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
      'base64',
    );
    writeFiles(folder, { 'articles/x.png': pixel });
    const control = `<p>${payloads.slice(1, 3).join('')}</p>`;
    const result = await buildArchive(folder);
    expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    writeFiles(folder, { 'dist/control.html': control, 'dist/x.png': pixel });
    browser = await launchChromium();
    site = await serveFolder(join(folder, 'dist'));
  });
  afterAll(async () => {
    await browser.close();
    site.server.close();
  });

  async function dialogsOn(paths: readonly string[]): Promise<string[]> {
    const page = await browser.newPage();
    const shown: string[] = [];
    page.on('dialog', (dialog) => {
      shown.push(page.url());
      void dialog.dismiss();
    });
    for (const path of paths) {
      await page.goto(`${site.origin}/${path}`, { waitUntil: 'load' });
      for (const link of await page.locator('main a').all()) {
        const href = (await link.getAttribute('href')) ?? '';
        if (!/^(?:https?:|[./#])/.test(href) && /^[a-z]+:/i.test(href)) shown.push(href);
      }
    }
    await page.waitForTimeout(200);
    await page.close();
    return shown;
  }

  test('no page of the archive shows a dialog', async () => {
    const stories = payloads.map((_, index) => `2001/01/01/story-${index}/`);
    expect(await dialogsOn([...stories, '', '2001/01/01/', 'sections/', 'about/'])).toEqual([]);
  });

  test('a page without the sanitiser does', async () => {
    expect((await dialogsOn(['control.html'])).length).toBeGreaterThan(0);
  });
});

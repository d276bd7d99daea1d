import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LiveProblem } from '../../src/client/live-state.ts';
import { findChromium, launchChromium } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { startLiveServer, type LiveServer } from '../support/live-server.ts';

const impossible: LiveProblem = {
  id: 'front-matter/date-invalid',
  severity: 'error',
  place: 'articles/1972/02/tram.md:3:12',
  text: `error  front-matter/date-invalid
articles/1972/02/tram.md:3:12

  2 | headline: Trustees pass budget
> 3 | published: 1972-02-30
    |            ^^^^^^^^^^
  4 | section: News

What  \`1972-02-30\` is not a calendar day.
Why   An article is placed in the issue of its day; February 1972 had 29 days.
Fix   Correct the day, for example \`published: 1972-02-29\`.
`,
  href: 'vscode://file/archive/articles/1972/02/tram.md:3:12',
};
const problems = [impossible];

function html(body: string, head = '<title>Edited</title>'): string {
  return `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
}

describe.runIf(findChromium() !== null)('the sheet that shows problems', () => {
  let browser: Browser;
  let server: LiveServer;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    server = await startLiveServer();
    page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });
  beforeEach(async () => {
    await page.goto('about:blank');
    server.reset();
    const style =
      '<style>* { display: none !important; color: red } html, body, p, input { display: block !important }</style>';
    const body = `${'<p>Words</p>'.repeat(60)}<input name="q">`;
    server.files.set('/', html(body, style));
    await page.goto(`${server.origin}/`);
    await page.evaluate('window.marker = true');
    await eventually(() => server.asked.filter((path) => path === '/').length).toBe(2);
  });

  const sheet = () => page.getByRole('region', { name: 'Not published' });
  const isShown = (): Promise<boolean> => sheet().isVisible();

  test('opens with the text of the terminal, and closes when all is mended', async () => {
    expect(await isShown()).toBe(false);
    server.tell({ problems });
    await eventually(isShown).toBe(true);
    expect(await sheet().getByRole('heading').innerText()).toBe('Not published: 1 error');
    expect(await sheet().locator('pre').textContent()).toBe(impossible.text);
    expect(await sheet().getByRole('link').getAttribute('href')).toBe(impossible.href);
    expect(await sheet().getByRole('link').innerText()).toBe(impossible.place);
    server.tell({ problems: [] });
    await eventually(isShown).toBe(false);
    expect(await page.evaluate('window.marker')).toBe(true);
  });

  test('Escape hides it until the next broken save, even with the same problem', async () => {
    server.tell({ problems });
    await eventually(isShown).toBe(true);
    await page.keyboard.press('Escape');
    expect(await isShown()).toBe(false);
    server.tell({ problems });
    await eventually(isShown).toBe(true);
    await page.getByRole('button', { name: 'Hide' }).click();
    expect(await isShown()).toBe(false);
    // The build tells the same as the preview did, and a page that comes back is told the same state. Who hears it tells the others.
    const { saves } = server.state();
    for (const tellAgain of [() => server.tell({ problems, saves }), () => server.drop()]) {
      await page.evaluate(`window.heard = new Promise((resolve) => {
        const channel = new BroadcastChannel('backissue-live');
        channel.onmessage = ({ data }) => resolve(data.kind);
      }); null`);
      tellAgain();
      expect(await page.evaluate('window.heard')).toBe('state');
      expect(await isShown()).toBe(false);
    }
    server.tell({ problems });
    await eventually(isShown).toBe(true);
  });

  test('a page that is opened while there are problems shows them', async () => {
    server.tell({ problems });
    await page.reload();
    await eventually(isShown).toBe(true);
  });

  test('warnings alone do not open it', async () => {
    const warning: LiveProblem = { ...impossible, severity: 'warning' };
    server.files.set('/', html(''));
    server.tell({ problems: [warning] });
    await eventually(() => page.title()).toBe('Edited');
    expect(await isShown()).toBe(false);
    server.tell({ problems: [warning, impossible] });
    await eventually(isShown).toBe(true);
    expect(await sheet().getByRole('heading').innerText()).toBe(
      'Not published: 1 error, 1 warning',
    );
  });

  test('takes no focus from a reader who types, and gives back what it was given', async () => {
    await page.locator('[name=q]').focus();
    await page.keyboard.type('har');
    server.tell({ problems });
    await eventually(isShown).toBe(true);
    await page.keyboard.type('bour');
    expect(await page.locator('[name=q]').inputValue()).toBe('harbour');
    await sheet().getByRole('link').focus();
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.name')).toBe('q');
  });

  test('stays while the page is patched, and leaves all of the page to be read', async () => {
    server.tell({ problems });
    await eventually(isShown).toBe(true);
    const longer = html('<p>New</p><div style="height: 900px"></div><b>End</b>');
    server.files.set('/', longer.replace('lang="en"', 'lang="ar" dir="rtl"'));
    server.tell({ problems });
    await eventually(() => page.title()).toBe('Edited');
    expect(await isShown()).toBe(true);
    await page.evaluate('scrollTo(0, 9999)');
    const end = await page.locator('body b').boundingBox();
    const top = await sheet().boundingBox();
    expect(end!.y + end!.height).toBeLessThanOrEqual(top!.y);
  });

  test('what a problem says is text, and its link opens files only', async () => {
    const hostile =
      '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>';
    const hostileProblem = {
      ...impossible,
      place: hostile,
      text: `error  ${hostile}\n${hostile}\n> 1 | ${hostile}\nWhat  ${hostile}\n${hostile}`,
    };
    const schemes = [
      'javascript:window.hacked=true',
      'JaVaScRiPt:1',
      ' javascript:1',
      'java\nscript:1',
      'data:text/html,x',
      'https://example.org/',
      '//example.org',
      'blob:x',
      '/x',
      '',
    ];
    server.tell({ problems: schemes.map((href) => ({ ...hostileProblem, href })) });
    await eventually(isShown).toBe(true);
    expect(await sheet().locator('pre').count()).toBe(schemes.length);
    expect(await sheet().locator('pre').first().textContent()).toBe(hostileProblem.text);
    expect(await sheet().locator('img, script, a').count()).toBe(0);
    server.tell({ problems: [{ ...hostileProblem, href: 'cursor://file/x' }] });
    await eventually(() => sheet().locator('a').count()).toBe(1);
    expect(await page.evaluate('window.hacked')).toBeUndefined();
  });

  test('many are cut, and counted', async () => {
    server.tell({ problems: Array.from({ length: 500 }, () => impossible) });
    await eventually(isShown).toBe(true);
    expect(await sheet().getByRole('heading').innerText()).toBe('Not published: 500 errors');
    expect(await sheet().locator('pre').count()).toBe(20);
    expect(await sheet().getByText('and 480 more').count()).toBe(1);
  });

  /** The lowest contrast of any words in the sheet: axe cannot tell it for what stands beside the body. */
  const lowestContrast = `(() => {
    const sheet = document.querySelector('backissue-problems').shadowRoot.querySelector('section');
    const luminance = (color) => {
      const [r, g, b] = color.match(/\\d+/g).map((part) => {
        const value = Number(part) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const paper = luminance(getComputedStyle(sheet).backgroundColor);
    return Math.min(...[...sheet.querySelectorAll('*')].map((element) => {
      const ink = luminance(getComputedStyle(element).color);
      return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    }));
  })()`;

  describe.each(['light', 'dark'] as const)('on a phone, %s', (colorScheme) => {
    beforeEach(async () => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 320, height: 640 });
      const warning: LiveProblem = { ...impossible, severity: 'warning', place: null, href: null };
      server.tell({ problems: [impossible, warning] });
      await eventually(isShown).toBe(true);
    });
    afterEach(async () => {
      await page.emulateMedia({ media: null, colorScheme: null });
      await page.setViewportSize({ width: 900, height: 700 });
    });

    test('it meets WCAG 2.2 AA, as far as axe sees, and is no wider than the window', async () => {
      const axe = new AxeBuilder({ page }).setLegacyMode().include('backissue-problems');
      const { violations } = await axe.analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(lowestContrast)).toBeGreaterThan(4.5);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      await page.evaluate(
        'document.querySelector("backissue-problems").shadowRoot.querySelector("h2").style.color = "#888"',
      );
      expect(await page.evaluate(lowestContrast)).toBeLessThan(5.2);
    });

    test('it is not printed', async () => {
      await page.emulateMedia({ media: 'print' });
      expect(await isShown()).toBe(false);
    });
  });
});

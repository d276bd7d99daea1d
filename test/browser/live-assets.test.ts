import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findChromium, launchChromium } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { startLiveServer, type LiveServer } from '../support/live-server.ts';

const colour = (name: string, element = 'h1'): string => `${element} { color: ${name} }`;
const picture = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"><rect width="9" height="9"/></svg>`;

const red = 'rgb(200, 0, 0)';
const green = 'rgb(0, 120, 0)';

describe.runIf(findChromium() !== null)('stylesheets and pictures that are edited', () => {
  let browser: Browser;
  let server: LiveServer;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    server = await startLiveServer();
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });
  beforeEach(async () => {
    await page.goto('about:blank');
    server.reset();
    server.files.set('/assets/style.css', colour(red));
    server.files.set('/assets/lists.css', colour(red, 'p'));
    server.files.set('/tram.svg', picture(40));
    server.files.set('/ferry.svg', picture(40));
  });

  const head = `<link rel="stylesheet" href="../assets/style.css">
    <link rel="stylesheet" href="../assets/lists.css">`;
  const body =
    '<h1>Tram</h1><p>Words</p><img src="../tram.svg"><img srcset="/ferry.svg 1x, /other.svg 3x">';
  const html = (more = '', links = head): string =>
    `<!DOCTYPE html><html lang="en"><head><title>x</title>${links}</head><body>${body}${more}</body></html>`;

  async function open(): Promise<void> {
    server.files.set('/a/', html());
    await page.goto(`${server.origin}/a/`);
    await page.evaluate('window.marker = true');
    // Once to load the page and once to see whether anything has changed since.
    const parts = ['/a/', '/assets/style.css', '/assets/lists.css'];
    await eventually(() => parts.map((path) => askedFor(path).length)).toEqual([2, 2, 2]);
    await eventually(() => colourOf('h1')).toBe(red);
    server.asked.length = 0;
  }
  const stamp = (): string =>
    encodeURIComponent(`${server.state().server}-${server.state().version}`);
  const colourOf = (element: string): Promise<unknown> =>
    page.evaluate(`getComputedStyle(document.querySelector('${element}')).color`);
  const widths = (): Promise<unknown> =>
    page.evaluate('[...document.images].map(({ naturalWidth }) => naturalWidth)');
  const sheets = (): Promise<unknown> =>
    page.evaluate('[...document.styleSheets].map(({ href }) => new URL(href).pathname)');
  const askedFor = (path: string): string[] => server.asked.filter((name) => name.startsWith(path));

  afterEach(async () => {
    expect(await page.evaluate('window.marker')).toBe(true);
  });

  test('a stylesheet is swapped in its place, and only that', async () => {
    await open();
    // Notes every colour that a frame shows: there must be none but the old and the new.
    await page.evaluate(`(() => {
      window.seen = new Set();
      const look = () => {
        window.seen.add(getComputedStyle(document.querySelector('h1')).color);
        requestAnimationFrame(look);
      };
      look();
    })()`);
    server.files.set('/assets/style.css', colour(green));
    server.tell({ files: ['/assets/style.css'] });
    await eventually(() => colourOf('h1')).toBe(green);
    await eventually(() => page.evaluate('[...window.seen]')).toEqual([red, green]);
    expect(await sheets()).toEqual(['/assets/style.css', '/assets/lists.css']);
    expect(askedFor('/assets/')).toEqual([`/assets/style.css?v=${stamp()}`]);
    expect(askedFor('/tram')).toEqual([]);
  });

  test('one that is edited before it is known whether any is stale is asked for as the newer one', async () => {
    server.files.set('/a/', html());
    const load = server.hold('/assets/lists.css');
    await page.goto(`${server.origin}/a/`, { waitUntil: 'commit' });
    await eventually(() => askedFor('/assets/lists.css')).toHaveLength(1);
    const look = server.hold('/assets/lists.css');
    load();
    await eventually(() => askedFor('/assets/lists.css')).toHaveLength(2);
    await page.evaluate('window.marker = true');
    server.asked.length = 0;
    server.files.set('/assets/style.css', colour(green));
    server.tell({ files: ['/assets/style.css'] });
    // Long enough for the client to be told.
    await page.waitForTimeout(200);
    look();
    await eventually(() => colourOf('h1')).toBe(green);
    expect(askedFor('/assets/')).toEqual([`/assets/style.css?v=${stamp()}`]);
  });

  test('an edit of the page after that does not bring the old one back', async () => {
    await open();
    server.files.set('/assets/style.css', colour(green));
    server.tell({ files: ['/assets/style.css'] });
    await eventually(() => colourOf('h1')).toBe(green);
    server.files.set('/a/', html('<p id="new">New</p>'));
    server.tell();
    await eventually(() => page.locator('#new').count()).toBe(1);
    expect(await colourOf('h1')).toBe(green);
    expect(askedFor('/assets/').length).toBe(1);
  });

  test('a stylesheet that imports the file, or shows it, is swapped, too', async () => {
    server.files.set(
      '/assets/style.css',
      '@import "more.css"; h1 { background: url("../tram.svg") }',
    );
    server.files.set('/assets/more.css', colour(red));
    await open();
    server.files.set('/assets/more.css', colour(green));
    server.tell({ files: ['/assets/more.css'] });
    await eventually(() => colourOf('h1')).toBe(green);
    const first = `/assets/style.css?v=${stamp()}`;
    server.tell({ files: ['/tram.svg'] });
    await eventually(() => askedFor('/assets/style.css')).toEqual([
      first,
      `/assets/style.css?v=${stamp()}`,
    ]);
    expect(askedFor('/assets/lists.css')).toEqual([]);
  });

  test('a stylesheet that the page did not have is loaded at its place, before the page changes', async () => {
    await open();
    server.files.set('/assets/first.css', `${colour(green)} ${colour(green, 'b')}`);
    const links = `<link rel="stylesheet" href="../assets/first.css">${head}`;
    await page.evaluate(`new MutationObserver(() => {
      const bold = document.querySelector('b');
      if (bold !== null) window.first ??= getComputedStyle(bold).color;
    }).observe(document.body, { childList: true })`);
    server.files.set('/a/', html('<b>New</b>', links));
    server.tell({ files: ['/assets/first.css'] });
    await eventually(() => page.evaluate('window.first')).toBe(green);
    expect(await colourOf('h1')).toBe(red);
    expect(await sheets()).toEqual(['/assets/first.css', '/assets/style.css', '/assets/lists.css']);
  });

  test('a stylesheet that cannot be had leaves the old one', async () => {
    await open();
    server.files.delete('/assets/style.css');
    server.tell({ files: ['/assets/style.css'] });
    await eventually(() => askedFor('/assets/style.css')).toHaveLength(1);
    server.files.set('/a/', html('<p id="new">New</p>'));
    server.tell();
    await eventually(() => page.locator('#new').count()).toBe(1);
    expect(await colourOf('h1')).toBe(red);
    expect(await sheets()).toEqual(['/assets/style.css', '/assets/lists.css']);
  });

  test('pictures are shown anew, in src and srcset', async () => {
    await open();
    await eventually(widths).toEqual([40, 40]);
    server.files.set('/tram.svg', picture(50));
    server.files.set('/ferry.svg', picture(60));
    server.tell({ files: ['/tram.svg'] });
    await eventually(widths).toEqual([50, 40]);
    server.tell({ files: ['/ferry.svg'] });
    await eventually(widths).toEqual([50, 60]);
    expect(await page.evaluate('document.images[1].getAttribute("srcset")')).toBe(
      `/ferry.svg?v=${stamp()} 1x, /other.svg 3x`,
    );
    expect(askedFor('/assets/')).toEqual([]);
  });

  test.each([
    ['nobody knows which changed', { files: null }],
    ['a state was missed', { version: 7 }],
    ['there is a new server', { server: 'b', version: 1 }],
  ])('all are loaded anew when %s', async (_, change) => {
    await open();
    server.files.set('/assets/lists.css', colour(green, 'p'));
    server.files.set('/tram.svg', picture(50));
    server.tell(change);
    await eventually(() => colourOf('p')).toBe(green);
    await eventually(widths).toEqual([50, 40]);
    expect(await sheets()).toEqual(['/assets/style.css', '/assets/lists.css']);
  });
});

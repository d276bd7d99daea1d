import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findChromium, launchChromium } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { startLiveServer, type LiveServer } from '../support/live-server.ts';

const lines = (count: number, from = 0): string =>
  Array.from(
    { length: count },
    (_, index) => `<p id="line-${from + index}">Line ${from + index}</p>`,
  ).join('\n');

function html(body: string, head = '<title>Tram</title>'): string {
  return `<!DOCTYPE html>\n<html lang="en" dir="ltr"><head><meta charset="utf-8">${head}</head>\n<body>${body}</body></html>`;
}

describe.runIf(findChromium() !== null)('a page that is edited', () => {
  let browser: Browser;
  let server: LiveServer;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    server = await startLiveServer();
    page = await browser.newPage({ viewport: { width: 800, height: 400 } });
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });
  beforeEach(async () => {
    await page.goto('about:blank');
    server.reset();
  });

  /** Opens the page and waits until it listens; `window.marker` lives as long as it is not loaded again. */
  async function open(body: string, head?: string): Promise<void> {
    server.files.set('/', html(body, head));
    await page.goto(`${server.origin}/`);
    await page.evaluate('window.marker = true');
    await eventually(timesAsked).toBe(2);
  }
  async function edit(body: string, head?: string): Promise<void> {
    server.files.set('/', html(body, head));
    server.tell();
    await eventually(() => page.evaluate('document.title')).toBe('Edited');
  }
  const timesAsked = (): number => server.asked.filter((path) => path === '/').length;
  const marker = (): Promise<unknown> => page.evaluate('window.marker ?? false');
  const edited = '<title>Edited</title>';

  test('is patched: text, title, language and direction', async () => {
    await open('<h1>Tram</h1>');
    const turned = html('<h1>Ferry</h1>', edited).replace(
      'lang="en" dir="ltr"',
      'lang="ar" dir="rtl"',
    );
    server.files.set('/', turned);
    server.tell();
    await eventually(() => page.locator('h1').innerText()).toBe('Ferry');
    const shown = '[document.title, document.documentElement.lang, document.dir]';
    expect(await page.evaluate(shown)).toEqual(['Edited', 'ar', 'rtl']);
    expect(await marker()).toBe(true);
  });

  test.each([
    ['with ids', (text: string) => text],
    ['without ids', (text: string) => text.replace(/ id="[^"]*"/g, '')],
    ['where the browser scrolls by itself', (text: string) => text.replaceAll('\n', '')],
  ])('stays where it is scrolled to, also when lines come in above: %s', async (_, written) => {
    await open(written(lines(60)));
    await page.evaluate('scrollTo(0, 900)');
    const topOfLine = `(() => {
      const line = [...document.querySelectorAll('p')].find((p) => p.textContent === 'Line 35');
      return Math.round(line.getBoundingClientRect().top);
    })()`;
    const before = await page.evaluate(topOfLine);
    await edit(written(lines(60).replace('Line 36', 'Line thirty-six')), edited);
    expect(await page.evaluate('scrollY')).toBe(900);
    server.files.set('/', html(written(`${lines(5, 100)}\n${lines(60)}`)));
    server.tell();
    await eventually(() => page.evaluate('document.title')).toBe('Tram');
    await eventually(() => page.evaluate(topOfLine)).toBe(before);
    expect(await page.evaluate('scrollY')).toBeGreaterThan(900);
  });

  const form = (more = ''): string => `<form>${more}<input name="q" value="old">
    <input type="checkbox" name="c"><textarea name="t">a</textarea><select name="s"><option>one
    <option>two</select></form><details><summary>More</summary>Words</details>`;

  test.each([
    ['kept', `<p>First</p>${form()}`, `<h1>New</h1><p>First edited</p>${form()}<p>Last</p>`],
    ['replaced', `<div>${form()}</div>`, `<section>${form()}</section>`],
    ['pushed on', form(), `<details><summary>Other</summary></details>${form('<input name="r">')}`],
  ])('keeps focus, caret, words in fields and opened details: elements are %s', async (...row) => {
    const [, before, after] = row;
    await open(before);
    await page.locator('textarea').fill('typed below');
    await page.locator('[type=checkbox]').check();
    await page.locator('select').selectOption('two');
    await page.locator('summary').click();
    await page.locator('[name=q]').fill('harbour');
    await page.evaluate('document.querySelector("[name=q]").setSelectionRange(2, 5)');
    await edit(after, edited);
    const filled = `(() => {
      const valueOf = (name) => document.querySelector('[name=' + name + ']').value;
      const { name, selectionStart, selectionEnd } = document.activeElement;
      const open = document.querySelector('details[open] summary').textContent;
      const checked = document.querySelector('[name=c]').checked;
      return [valueOf('q'), checked, valueOf('t'), valueOf('s'), open, name, selectionStart, selectionEnd];
    })()`;
    const expected = ['harbour', true, 'typed below', 'two', 'More', 'q', 2, 5];
    expect(await page.evaluate(filled)).toEqual(expected);
    const others = '[...document.querySelectorAll("[name=r]")].map(({ value }) => value).join("")';
    expect(await page.evaluate(others)).toBe('');
    expect(await page.locator('details[open]').count()).toBe(1);
    expect(await marker()).toBe(true);
  });

  test('follows what is edited in fields that nobody has touched', async () => {
    await open('<input name="q" value="old"><details><summary>More</summary>Words</details>');
    await edit(
      '<input name="q" value="new"><details open><summary>More</summary>Words</details>',
      edited,
    );
    expect(await page.evaluate('document.querySelector("input").value')).toBe('new');
    expect(await page.evaluate('document.querySelector("details").open')).toBe(true);
  });

  test.each([
    ['kept', '<h1>New</h1><p>One two four</p><p>Three</p>', 'two'],
    ['pushed on', '<p>One new three</p><p>One two three</p><p>Three</p>', 'two'],
    ['gone', '<p>One new three</p><p>Three</p>', ''],
  ])('keeps the words that are selected: %s', async (_, after, expected) => {
    await open('<p>One two three</p><p>Three</p>');
    await page.evaluate(`(() => {
      const text = document.querySelector('p').firstChild;
      getSelection().setBaseAndExtent(text, 4, text, 7);
    })()`);
    await edit(after, edited);
    expect(await page.evaluate('String(getSelection())')).toBe(expected);
  });

  test('shows the newest of two answers, whichever comes last', async () => {
    await open('<h1>One</h1>');
    const release = server.hold('/');
    server.files.set('/', html('<h1>Two</h1>'));
    server.tell();
    await eventually(() => server.delays.size).toBe(0);
    await edit('<h1>Three</h1>', edited);
    release();
    await edit('<h1>Three</h1><p>Four</p>', '<title>Edited</title><meta name="edit" content="4">');
    await eventually(() => page.locator('body p').count()).toBe(1);
    expect(await page.locator('h1').innerText()).toBe('Three');
    expect(await marker()).toBe(true);
  });

  test('says that it is gone when it is deleted, and comes back', async () => {
    await open('<h1>Tram</h1>');
    server.files.delete('/');
    server.tell();
    await eventually(() => page.locator('body').innerText()).toBe('Gone');
    await edit('<h1>Back</h1>', edited);
    expect(await page.locator('h1').innerText()).toBe('Back');
    expect(await marker()).toBe(true);
  });

  test('is followed to where it has moved', async () => {
    await open('<h1>Tram</h1>');
    server.files.set('/trams/', html('<h1>Trams</h1>', edited));
    server.moved.set('/', '/trams/');
    server.tell();
    await page.waitForURL('**/trams/');
    expect(await page.locator('h1').innerText()).toBe('Trams');
  });

  test('is loaded again when there is a new script to run, once', async () => {
    await open('<h1>Tram</h1><script type="application/ld+json">{"a":1}</script>');
    await edit('<h1>Tram</h1><script type="application/ld+json">{"a":2}</script>', edited);
    expect(await marker()).toBe(true);
    const script = '<script>document.querySelector("h1").textContent = "Run"</script>';
    server.files.set('/', html(`<h1>Tram</h1>${script}`));
    const before = timesAsked();
    server.tell();
    await eventually(() => page.locator('h1').innerText()).toBe('Run');
    expect(await marker()).toBe(false);
    // The question after the edit, the page loaded again, and its own first question.
    await eventually(timesAsked).toBe(before + 3);
    server.tell();
    await eventually(timesAsked).toBe(before + 4);
    // What the script did is not undone when the page learns that nothing has changed since.
    expect(await page.locator('h1').innerText()).toBe('Run');
  });

  test('keeps what its scripts did, apart from what is edited', async () => {
    const script = `<script>
      document.documentElement.className = 'scripted';
      for (const part of document.querySelectorAll('div')) part.append('found');
    </script>`;
    await open(`<h1>One</h1><div id="a"></div><div id="b"></div>${script}`);
    await edit(`<h1>Two</h1><p>New</p><div id="a"></div><div id="b">Edited</div>${script}`, edited);
    expect(await page.evaluate('document.documentElement.className')).toBe('scripted');
    expect(await page.locator('#a').innerText()).toBe('found');
    expect(await page.locator('#b').innerText()).toBe('Edited');
    expect(await page.locator('h1').innerText()).toBe('Two');
    expect(await marker()).toBe(true);
  });

  test('shows a change that came between its loading and its listening', async () => {
    server.files.set(
      '/',
      html('<h1>One</h1>', '<title>Tram</title><link rel="stylesheet" href="a.css">'),
    );
    server.files.set('/a.css', 'h1 { color: rgb(1, 1, 1) }');
    const release = server.hold('/.backissue/events');
    await page.goto(`${server.origin}/`, { waitUntil: 'commit' });
    await page.locator('h1').waitFor();
    await eventually(() => server.asked.includes('/a.css')).toBe(true);
    server.files.set(
      '/',
      html('<h1>Two</h1>', '<title>Tram</title><link rel="stylesheet" href="a.css">'),
    );
    server.files.set('/a.css', 'h1 { color: rgb(2, 2, 2) }');
    release();
    await eventually(() => page.locator('h1').innerText()).toBe('Two');
    const colour = 'getComputedStyle(document.querySelector("h1")).color';
    await eventually(() => page.evaluate(colour)).toBe('rgb(2, 2, 2)');
  });

  test('outlives its server, and takes up what the next one says', async () => {
    await open('<h1>One</h1>');
    server.files.set('/', html('<h1>Two</h1>'));
    server.drop();
    server.tell({ server: 'b', version: 1 });
    await eventually(() => page.locator('h1').innerText()).toBe('Two');
    expect(await marker()).toBe(true);
    expect(server.asked.filter((path) => path === '/.backissue/events').length).toBe(2);
  });
});

import { describe, expect, test } from 'vitest';
import { problemsOf, rendered } from './test-support/render.ts';

/** The one paragraph that `markdown` makes. */
function paragraph(markdown: string): string {
  return rendered(markdown).html.replace(/^<p>|<\/p>$/g, '');
}

describe('links to articles', () => {
  test.each([
    ['[it](../29/tram.md)', '<a href="../tram/">it</a>'],
    ['[it](tram.MD "T")', '<a href="../tram/" title="T">it</a>'],
    ['[it](old%20tram.md)', '<a href="../old%20tram/">it</a>'],
    ['[it](<old tram.md>)', '<a href="../old%20tram/">it</a>'],
    ['[it](tram.md#the end)', '[it](tram.md#the end)'],
    ['[it](tram.md#end)', '<a href="../tram/#body-end">it</a>'],
    ['[it][t]\n\n[t]: tram.md', '<a href="../tram/">it</a>'],
    ['<a href="tram.md#caf&eacute;">it</a>', '<a href="../tram/#body-café">it</a>'],
    ['[](tram.md)', '<a href="../tram/">tram.md</a>'],
  ])('%s', (markdown, html) => {
    expect(paragraph(markdown)).toBe(html);
  });

  test('a dead one keeps its words and names its place in the file', () => {
    const body = rendered('One.\n\nTwo [*words*](gone.md#x "Title") three.', { firstLine: 10 });
    expect(body.html).toBe('<p>One.</p>\n<p>Two <em>words</em> (Title) three.</p>');
    expect(problemsOf(body)).toEqual(['body/link-dead 12:5']);
    expect(body.problems[0]).toMatchObject({ severity: 'error', place: { path: 'articles/a.md' } });
    expect(body.problems[0]?.what).toContain('`gone.md#x`');
  });

  test('so does a dead one in raw HTML, also in a list', () => {
    const body = rendered(
      '<p>\n<a href="gone.md">words</a>\n\n- x\n\n  <p>\n  <a href=\'gone.md\'>y</a>',
    );
    expect(problemsOf(body)).toEqual(['body/link-dead 2:1', 'body/link-dead 7:3']);
    expect(body.html).not.toContain('<a');
  });
});

describe('other addresses', () => {
  test.each([
    [
      '<https://example.org/a?b=c&d>',
      '<a href="https://example.org/a?b=c&#x26;d">https://example.org/a?b=c&#x26;d</a>',
    ],
    ['[x](HTTP://Example.org)', '<a href="http://Example.org">x</a>'],
    ['[x](//example.org/a)', '<a href="https://example.org/a">x</a>'],
    ['<desk@example.org>', '<a href="mailto:desk@example.org">desk@example.org</a>'],
    ['[x](tram.jpg)', '<a href="../media/tram.jpg">x</a>'],
    ['See https://example.org now', 'See https://example.org now'],
  ])('%s is kept', (markdown, html) => {
    const body = rendered(markdown);
    expect(body.html).toBe(`<p>${html}</p>`);
    expect(body.problems).toEqual([]);
  });

  test.each([
    ['[words](/news/1.html)', 'body/link-unchecked'],
    ['[words](story.php?id=1)', 'body/link-unchecked'],
    ['[words](tram.md?x)', 'body/link-unchecked'],
    ['[words](gone.jpg)', 'body/link-unchecked'],
    ['<a href="index.html">words</a>', 'body/link-unchecked'],
    ['[words](javascript:alert\\(1\\))', 'body/link-refused'],
    ['[words](ftp://example.org)', 'body/link-refused'],
    ['[words](\\\\\\\\example.org)', 'body/link-refused'],
    ['[words](https:example.org)', 'body/link-refused'],
    ['<a href="java&#10;script:x">words</a>', 'body/link-refused'],
  ])('%s gives its words and a warning', (markdown, id) => {
    const body = rendered(markdown);
    expect(body.html).toBe('<p>words</p>');
    expect(problemsOf(body)).toEqual([`${id} 1:1`]);
    expect(body.problems[0]?.severity).toBe('warning');
  });

  test('what only looks like an address stays as typed', () => {
    const body = rendered('IBM <IBM:NYSE> said.\n\n[AP]: Washington\n\nThe [AP] said.');
    expect(body.html).toBe(
      '<p>IBM &#x3C;IBM:NYSE> said.</p>\n<p>[AP]: Washington</p>\n<p>The [AP] said.</p>',
    );
    expect(body.problems).toEqual([]);
  });
});

describe('places in the body', () => {
  test('a link to an id works, both prefixed, in Markdown and in HTML', () => {
    const body = rendered('<h2 id="the end">End</h2>\n\n[x](#the%20end) <a href="#the end">y</a>');
    expect(body.html).toContain('<h2 id="body-the_20end">');
    expect(body.html.match(/href="#body-the_20end"/g)).toHaveLength(2);
    expect(body.problems).toEqual([]);
  });

  test('the old form `name` is an id; an id stands once', () => {
    const body = rendered('<a name="x">one</a> <b id="x">two</b> [three](#x)');
    expect(body.html).toBe(
      '<p><span id="body-x">one</span> <b>two</b> <a href="#body-x">three</a></p>',
    );
  });

  test('a link to nothing keeps its words; the top is on every page', () => {
    const body = rendered('[a](#nowhere) [b](#top) [c](#)\n\n<a href="#x">d</a>');
    expect(body.html).toBe('<p>a <a href="#top">b</a> <a href="#top">c</a></p>\n<p>d</p>');
    expect(problemsOf(body)).toEqual(['body/anchor-missing 1:1', 'body/anchor-missing 3:1']);
  });

  test('footnotes lead there and back', () => {
    const { html, problems } = rendered('A[^n] B[^n] C[^café b].\n\n[^n]: One.\n[^café b]: Two.');
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    const hrefs = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id?.startsWith('body-') && !id.startsWith('body-body-'))).toBe(true);
    expect(hrefs).toHaveLength(4);
    expect(hrefs.filter((href) => !ids.includes(href))).toEqual([]);
    expect(ids).toContain(/aria-describedby="([^"]*)"/.exec(html)?.[1]);
    expect(problems).toEqual([]);
  });

  test('a note inside a link stands behind it', () => {
    const { html } = rendered('[words[^1]](https://example.org)\n\n[^1]: Note.');
    expect(html).toMatch(/^<p><a href="https:\/\/example.org">words<\/a><sup><a /);
  });
});

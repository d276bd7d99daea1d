import { describe, expect, test } from 'vitest';
import { problemsOf, rendered } from './test-support/render.ts';

const size = 'width="640" height="480" loading="lazy" decoding="async"';

test.each([
  ['![A tram](tram.jpg)', `<figure><img src="../media/tram.jpg" alt="A tram" ${size}></figure>`],
  [
    '![A tram](tram.jpg "The *last* tram")',
    `<figure><img src="../media/tram.jpg" alt="A tram" ${size}>\n<figcaption>The *last* tram</figcaption></figure>`,
  ],
  [
    '[![A tram](tram.jpg)](https://example.org)',
    `<figure><a href="https://example.org"><img src="../media/tram.jpg" alt="A tram" ${size}></a></figure>`,
  ],
  [
    'words ![](tram.jpg "T")',
    `<p>words <img src="../media/tram.jpg" alt="" title="T" ${size}></p>`,
  ],
  ['<img src="tram.jpg">', `<figure><img src="../media/tram.jpg" alt="" ${size}></figure>`],
  [
    'words <IMG SRC=tram.jpg ALT="A &quot;tram&quot;" width=9999 onerror=x>',
    `<p>words <img src="../media/tram.jpg" alt="A &#x22;tram&#x22;" ${size}></p>`,
  ],
  [
    '![A][t]\n\n[t]: tram.jpg "T"',
    `<figure><img src="../media/tram.jpg" alt="A" ${size}>\n<figcaption>T</figcaption></figure>`,
  ],
])('%s', (markdown, html) => {
  const body = rendered(markdown);
  expect(body.html).toBe(html);
  expect(body.problems).toEqual([]);
});

describe('a picture that is not there', () => {
  test.each([
    '![A tram](gone.jpg "Title")',
    '<img src="gone.jpg" alt="A tram" title="Title">',
    '![A tram](tram.md "Title")',
  ])('%s gives its words and an error', (markdown) => {
    const body = rendered(markdown);
    expect(body.html).toBe('<p>A tram (Title)</p>');
    expect(problemsOf(body)).toEqual(['body/picture-missing 1:1']);
    expect(body.problems[0]?.severity).toBe('error');
  });
});

describe('a picture on another host', () => {
  test.each([
    [
      '![A tram](https://example.org/x.jpg "T")',
      '<p><a href="https://example.org/x.jpg" title="T">A tram</a></p>',
    ],
    [
      '<img src="//example.org/x.jpg">',
      '<p><a href="https://example.org/x.jpg">//example.org/x.jpg</a></p>',
    ],
    [
      '[![A tram](https://example.org/x.jpg)](https://example.org)',
      '<p><a href="https://example.org">A tram</a></p>',
    ],
    [
      '<a href="https://example.org"><img src="https://example.org/x.jpg" alt="A tram"></a>',
      '<p><a href="https://example.org">A tram</a></p>',
    ],
  ])('%s becomes a link', (markdown, html) => {
    const body = rendered(markdown);
    expect(body.html).toBe(html);
    expect(body.problems.map(({ id }) => id)).toEqual(['body/picture-remote']);
  });
});

describe('what would be loaded from elsewhere', () => {
  test.each([
    ['<iframe src="https://example.org/film" title="A film">words</iframe>', 'iframe'],
    [
      '<video src="https://example.org/film" poster="https://example.org/p.jpg">words</video>',
      'video',
    ],
    ['<audio><source src="https://example.org/film">words</audio>', 'source'],
    ['<object data="https://example.org/film">words</object>', 'object'],
    ['<embed src="https://example.org/film"> words', 'embed'],
  ])('%s becomes a link', (markdown, element) => {
    const body = rendered(markdown);
    expect(body.html).toMatch(/<a href="https:\/\/example.org\/film">[^<]+<\/a>\s*words/);
    expect(body.problems.map(({ id }) => id)).toEqual(['body/media-remote']);
    expect(body.problems[0]?.what).toContain(`<${element}>`);
  });

  test('a set of sources gives the picture that is held', () => {
    const body = rendered(
      '<picture><source srcset="https://example.org/x.webp"><img src="tram.jpg" srcset="https://example.org/2x.jpg 2x" alt="A tram"></picture>',
    );
    expect(body.html).toBe(`<figure><img src="../media/tram.jpg" alt="A tram" ${size}></figure>`);
    expect(body.problems.map(({ id }) => id)).toEqual(['body/markup-removed']);
  });
});

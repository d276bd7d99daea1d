import { describe, expect, test } from 'vitest';
import { problemsOf, rendered } from './test-support/render.ts';

/** Without the line ends between tags. */
function tight(html: string): string {
  return html.replace(/>\n+/g, '>').replace(/\n+</g, '<');
}

const size = 'width="640" height="480" loading="lazy" decoding="async"';

test.each([
  [
    ':::pullquote{by="Ana Reyes"}\nThe tram is *ours*.\n:::',
    '<figure class="pullquote"><blockquote><p>The tram is <em>ours</em>.</p></blockquote><figcaption>Ana Reyes</figcaption></figure>',
  ],
  [
    ':::pullquote\nOurs.\n:::',
    '<figure class="pullquote"><blockquote><p>Ours.</p></blockquote></figure>',
  ],
  [
    '::pullquote[Ours.]',
    '<figure class="pullquote"><blockquote><p>Ours.</p></blockquote></figure>',
  ],
  [
    ':::figure{file=tram.jpg alt="A tram" credit="Harbour Museum/L. Osei"}\nIt left in **1961**.\n:::',
    `<figure><img src="../media/tram.jpg" alt="A tram" ${size}><figcaption>It left in <strong>1961</strong>. <span class="credit">Harbour Museum/L. Osei</span></figcaption></figure>`,
  ],
  [
    ':::figure{file=tram.jpg credit=AP}\nOne.\n\nTwo.\n:::',
    `<figure><img src="../media/tram.jpg" alt="" ${size}><figcaption><p>One.</p><p>Two.</p><p><span class="credit">AP</span></p></figcaption></figure>`,
  ],
  ['::figure{file=tram.jpg}', `<figure><img src="../media/tram.jpg" alt="" ${size}></figure>`],
])('%j', (markdown, html) => {
  const body = rendered(markdown);
  expect(tight(body.html)).toBe(html);
  expect(body.problems).toEqual([]);
});

describe('what is no directive', () => {
  test.each([
    'At 10:30 they led 3:4, :tada: and ::: too.',
    ':::note words behind it',
    '::: pullquote',
    ':::',
  ])('%s is text', (markdown) => {
    const body = rendered(markdown);
    expect(body.html).toBe(`<p>${markdown}</p>`);
    expect(body.problems).toEqual([]);
  });

  test('an unknown one is shown as typed, its content rendered', () => {
    const body = rendered('> :::pulquote[Of *note*]{by="Ana"}\n> The *tram*.\n> :::\n\nAfter.', {
      firstLine: 7,
    });
    expect(tight(body.html)).toBe(
      '<blockquote><p>:::pulquote[Of *note*]{by="Ana"}</p><p>The <em>tram</em>.</p><p>:::</p></blockquote><p>After.</p>',
    );
    expect(problemsOf(body)).toEqual(['body/directive-unknown 7:3']);
    expect(body.problems[0]?.fix).toBe('Did you mean `:::pullquote`?');
  });

  test('one without an end does not take in the article', () => {
    const body = rendered('::::pullquote{by="Ana"}\nOne.\n\nTwo.\n:::');
    expect(tight(body.html)).toBe('<p>::::pullquote{by="Ana"}</p><p>One.</p><p>Two.\n:::</p>');
    expect(problemsOf(body)).toEqual(['body/directive-unclosed 1:1']);
    expect(body.problems[0]?.fix).toContain('`::::`');
  });

  test('a figure without a file is shown as typed', () => {
    const body = rendered(':::figure{alt="A tram"}\nWords.\n:::');
    expect(tight(body.html)).toBe('<p>:::figure{alt="A tram"}</p><p>Words.</p><p>:::</p>');
    expect(problemsOf(body)).toEqual(['body/directive-incomplete 1:1']);
  });
});

test('a missing or remote picture leaves all words of its figure', () => {
  const missing = rendered(':::figure{file=gone.jpg alt="A tram" credit=AP}\nWords.\n:::');
  expect(missing.html).toMatch(/A tram[^]*Words\.[^]*AP/);
  expect(missing.problems.map(({ id }) => id)).toEqual(['body/picture-missing']);
  const remote = rendered(':::figure{file="https://example.org/x.jpg" alt="A tram"}\nWords.\n:::');
  expect(remote.html).toContain('<a href="https://example.org/x.jpg">A tram</a>');
  expect(remote.problems.map(({ id }) => id)).toEqual(['body/picture-remote']);
});

test.each([
  [':::pullquote{by="Ana" role="Mayor of *x*"}\nOurs.\n:::', 'role="Mayor of *x*"'],
  [':::pullquote{by="Ana" by="Leo"}\nOurs.\n:::', 'by="Ana" by="Leo"'],
  [':::pullquote{#id .class}\nOurs.\n:::', '#id .class'],
])('%j: attributes that are not used are told', (markdown, written) => {
  const body = rendered(markdown);
  expect(problemsOf(body)).toEqual(['body/directive-attribute 1:1']);
  expect(body.problems[0]?.what).toContain(written);
});

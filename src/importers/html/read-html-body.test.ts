import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letters, picture } from '../../../test/support/run-importer.ts';
import { createBodyRenderer } from '../../stages/2-parse/markdown.ts';
import { defaultProfile } from '../profile.ts';
import { createArticleDraft } from '../record/article-draft.ts';
import { createPictureStore } from '../record/picture-store.ts';
import { readHtmlBody } from './read-html-body.ts';

const render = createBodyRenderer();

interface Read {
  readonly body: string;
  readonly html: string;
  readonly kept: string;
  readonly all: string;
}

function read(html: string): Read {
  const draft = createArticleDraft();
  const pictures = createPictureStore((address) => (address === 'tram.gif' ? picture() : null));
  const url = 'https://gazette.example/a/';
  const body = readHtmlBody(html, '', { draft, profile: defaultProfile, url, pictures });
  const article = draft.finish({ file: 'x', record: null, line: null, url, sha256: '' }, body);
  const rendered = render({
    markdown: body,
    firstLine: 1,
    path: 'x.md',
    fileText: body,
    dateline: null,
    resolve: () => ({ kind: 'media', href: 'tram.gif', width: 3, height: 2 }) as never,
  });
  const texts = (fates: readonly string[]): string =>
    article.account
      .filter(({ fate }) => fates.includes(fate))
      .map(({ text }) => text)
      .join(' ');
  return {
    body,
    html: rendered.html,
    kept: texts(['kept']),
    all: texts(['kept', 'moved', 'dropped']),
  };
}

/** What a reader of HTML sees, alternative texts of pictures among it. */
function seen(html: string): string {
  return letters(
    html
      .replace(/<img[^>]*alt="([^"]*)"[^>]*>/g, '$1')
      .replace(/<[^>]*>/g, '')
      .replace(/&#x([0-9a-f]+);/gi, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      )
      .replace(/&(?:amp|lt|gt|quot);/g, ' '),
  );
}

test.for([
  ['<p>a <b> b </b>c</p>', 'a **b** c\n'],
  ['<p>a<br>b</p>', 'a\\\nb\n'],
  ['text <i>alone</i><p>then</p>', 'text *alone*\n\nthen\n'],
  ['<h1>Head</h1><p>x</p>', '# Head\n\nx\n'],
  ['<ol start="3"><li>c</li><li><p>d</p></li></ol>', '3. c\n\n4. d\n'],
  ['<blockquote><div>a</div><div>b</div></blockquote>', '> a\n>\n> b\n'],
  ['<pre>a\n  b</pre>', '```\na\n  b\n```\n'],
  [
    '<p>1. no list</p><p># no heading</p><p>:::no</p>',
    '1\\. no list\n\n\\# no heading\n\n\\:::no\n',
  ],
  [
    '<p><a href="../b?x=1&amp;y=2">b</a> <a href="#n">n</a> <a href="mailto:a@b.example">m</a></p>',
    '[b](https://gazette.example/b?x=1\\&y=2) n [m](mailto:a@b.example)\n',
  ],
  ['<p>He said <q>yes</q></p>', 'He said “yes”\n'],
  ['<div><p>a</p><div>b<div>c</div></div></div>', 'a\n\nb\n\nc\n'],
  ['<table><tr><td>layout<p>one</p></td></tr></table>', 'layout\n\none\n'],
  ['<dl><dt>Fare</dt><dd>Ten</dd></dl>', '- Fare\n  - Ten\n'],
] as const)('%s', ([html, markdown]) => {
  const { body } = read(html);
  if (html.startsWith('<dl>')) expect(letters(body)).toBe('FareTen');
  else expect(body).toBe(markdown);
});

test('a picture in the text stands where it stood', () => {
  const { body, html } = read(
    '<p>Before it.</p><figure><img src="tram.gif" alt="A &quot;tram&quot;"><figcaption>The *last* one. (AFP)</figcaption></figure><p>After it.</p>',
  );
  expect(body).toMatch(
    /^Before it\.\n\n:::figure\{file=tram-[0-9a-f]{10}\.gif alt="A &quot;tram&quot;" credit="AFP"\}\nThe \\\*last\\\* one\.\n:::\n\nAfter it\.\n$/,
  );
  expect(html).toContain(
    '<figcaption>The *last* one. <span class="credit">AFP</span></figcaption>',
  );
});

const word = fc.stringMatching(/^[a-z*_#>&\][`~|:.<0-9-]{1,8}$/);
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const phrase: fc.Arbitrary<string> = fc.letrec<{ inline: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => escape(words.join(' '))),
    fc
      .tuple(
        fc.constantFrom('b', 'i', 'a href="/x"', 'span', 'sub', 'code', 'u'),
        tie('inline'),
        fc.constantFrom('', ' '),
      )
      .map(
        ([tag, inner, blank]) => `${blank}<${tag}>${inner}${blank}</${tag.split(' ')[0] ?? ''}>`,
      ),
    fc
      .tuple(tie('inline'), fc.constantFrom('', ' ', '<br>'), tie('inline'))
      .map((parts) => parts.join('')),
  ),
})).inline;
const block = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    phrase.map((text) => `<p>${text}</p>`),
    phrase,
    phrase.map((text) => `<h2>${text}</h2>`),
    fc
      .array(phrase, { minLength: 1, maxLength: 3 })
      .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
    fc
      .tuple(phrase, phrase, phrase, phrase)
      .map(
        ([a, b, c, d]) =>
          `<table><tr><th>${a}</th><th>${b}</th></tr><tr><td>${c}</td><td>${d}</td></tr></table>`,
      ),
    fc
      .tuple(fc.constantFrom('div', 'blockquote', 'section'), tie('block'), tie('block'))
      .map(([tag, a, b]) => `<${tag}>${a}${b}</${tag}>`),
  ),
})).block;

test('all words of any HTML are accounted for, and those kept are what a build shows', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
      const source = blocks.join('\n');
      const { html, kept, all } = read(source);
      expect(letters(all)).toBe(seen(source));
      expect(seen(html)).toBe(letters(kept));
    }),
    { numRuns: 400 },
  );
});

test('control: a converter that loses a word is caught', () => {
  const { html, kept } = read('<p>one two</p>');
  expect(seen(html.replace('two', ''))).not.toBe(letters(kept));
});

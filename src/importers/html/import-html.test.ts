import { expect, test } from 'vitest';
import {
  accountedLetters,
  importOne,
  letters,
  picture,
  rulesOf,
  runImporter,
  sorted,
  textsOf,
} from '../../../test/support/run-importer.ts';
import { importHtml } from './import-html.ts';

const shown = `<header><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<div id="wrap"><main><div class="post">
<h1>Council votes to reopen the harbour tram</h1>
<div class="meta"><span class="byline">By Ana Reyes</span> <span class="date">Tuesday, November 29, 2016</span></div>
<div class="share-bar"><a href="#">Tweet</a> <a href="#">Share</a></div>
<figure><img src="tram_files/tram.gif" alt="A tram"><figcaption>The last tram left the quay in 1961. <span class="credit">REUTERS/Leo Osei</span></figcaption></figure>
<div class="text">
<p><strong>PORT ELLERY:</strong> The council voted <em>Tuesday</em> to reopen the harbour tram, <a href="/topics/tram">which closed</a> in 1961, and to spend 4 million on new rails and wires.</p>
<p>“It was a long * night,” said the mayor_of_the_town, who had asked for the vote in May.<br><br>Nobody spoke against it, though two members left the room before the vote was taken, as they had in April.</p>
<h2>What it costs</h2>
<table><caption>In millions</caption><tr><th>Year</th><th>Sum</th></tr><tr><td>2017</td><td>1.5</td></tr></table>
<ul><li>New rails along the quay</li><li>Two trams from <b>abroad </b>by sea</li></ul>
<figure><img src="https://gazette.example/quay.gif" alt=""><figcaption>The quay today.</figcaption></figure>
<div class="related"><h3>Related</h3><ul><li><a href="/1">Ferry fares rise</a></li></ul></div>
<p>H<sub>2</sub>O and 10:30, [AP] and ::: are only text, the engineers said in a report of some length to the council.</p>
<iframe src="https://video.example/1"></iframe>
</div>
<p class="print">A version of this article appeared in the print edition of The Harbour Gazette on November 30, 2016, on page 9.</p>
<div id="comments"><h3>Comments</h3><p>I like trams</p></div>
</div></main><aside><h2>Most read</h2><ol><li><a href="/2">Weather</a></li></ol></aside></div>
<footer><p>Copyright the Gazette</p></footer>`;

const linked = {
  '@graph': [
    { '@type': 'WebSite', name: 'x' },
    {
      '@type': 'NewsArticle',
      headline: 'Council votes to reopen the harbour tram',
      datePublished: '2016-11-30T01:10:00Z',
      dateModified: '2016-12-02T08:00:00+02:00',
      articleSection: 'Local News',
      author: [
        { '@type': 'Person', name: 'Ana Reyes' },
        { '@type': 'Organization', name: 'Reuters' },
      ],
    },
  ],
};

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Council votes to reopen the harbour tram | The Harbour Gazette</title>${head}</head><body>${body}</body></html>`;
const canonical = '<link rel="canonical" href="https://gazette.example/news/tram.ashx?id=17">';
const script = `<script type="application/ld+json"><!-- ${JSON.stringify(linked)} --></script><script>never("a word")</script>`;
const beside = { 'tram_files/tram.gif': picture() };

test('a saved page: its own words, its fields, its pictures', async () => {
  const article = await importOne(importHtml, page(shown, canonical + script), { beside });
  expect(article.fields).toEqual({
    headline: 'Council votes to reopen the harbour tram',
    section: 'Local News',
    byline: 'By Ana Reyes',
    authors: [{ name: 'Ana Reyes' }],
    agency: 'Reuters',
    dateline: 'PORT ELLERY',
    // The page tells machines the time in UTC and readers the day of the paper.
    published: '2016-11-29',
    updated: '2016-12-02',
    print: {
      publication: 'The Harbour Gazette',
      date: '2016-11-30',
      page: '9',
      relation: 'version',
      note: 'A version of this article appeared in the print edition of The Harbour Gazette on November 30, 2016, on page 9.',
    },
    photos: [
      {
        file: expect.stringMatching(/^tram-[0-9a-f]{10}\.gif$/) as string,
        alt: 'A tram',
        caption: 'The last tram left the quay in 1961.',
        credit: 'REUTERS/Leo Osei',
        photographer: 'Leo Osei',
        agency: 'Reuters',
      },
      { url: 'https://gazette.example/quay.gif', caption: 'The quay today.', held: false },
    ],
    language: 'en',
    aliases: ['/news/tram.ashx?id=17'],
    extra: { embeds: ['https://video.example/1'] },
  });
  expect(article.body)
    .toBe(`The council voted *Tuesday* to reopen the harbour tram, [which closed](https://gazette.example/topics/tram) in 1961, and to spend 4 million on new rails and wires.

“It was a long * night,” said the mayor_of_the_town, who had asked for the vote in May.

Nobody spoke against it, though two members left the room before the vote was taken, as they had in April.

## What it costs

In millions

| Year | Sum |
| - | - |
| 2017 | 1.5 |

- New rails along the quay
- Two trams from **abroad** by sea

H<sub>2</sub>O and 10:30, \\[AP] and ::: are only text, the engineers said in a report of some length to the council.
`);
  expect(article.origin).toMatchObject({
    url: 'https://gazette.example/news/tram.ashx?id=17',
    record: null,
  });
  expect(article.doubts).toEqual([]);
});

test('every word that the page shows is kept, moved or dropped by a named rule', async () => {
  const article = await importOne(importHtml, page(shown, canonical), { beside });
  const words = letters(shown.replace(/<[^>]+>/g, ' '));
  const alt = letters('A tram');
  const fromHead = article.account.filter(({ rule }) =>
    /^(?:language|extra\.publisher)$/.test(rule),
  );
  const head = letters(fromHead.map(({ text }) => text).join(''));
  expect(accountedLetters(article)).toBe(sorted(words + alt + head));
  expect(rulesOf(article)).toEqual([
    'outside/nav',
    'boilerplate/share',
    'boilerplate/related',
    'boilerplate/comments',
    'outside/footer',
  ]);
});

test('without metadata the page itself says what it is', async () => {
  const article = await importOne(importHtml, page(shown), { beside });
  expect(article.fields).toMatchObject({
    headline: 'Council votes to reopen the harbour tram',
    byline: 'By Ana Reyes',
    published: '2016-11-29',
  });
  expect(article.origin.url).toBeNull();
  // Without an address of its own, links to the same site have none to go to.
  expect(article.body).toContain('harbour tram, which closed in 1961');
});

test('a credit is never an author, and nothing is invented', async () => {
  const bare = `<article><h1>Ferry fares rise again</h1><figure><img src="x.gif"><figcaption>The ferry. <span class="byline">Leo Osei/AFP</span></figcaption></figure>${'<p>The ferry will cost more from May, said the board on Monday in its yearly report.</p>'.repeat(6)}</article>`;
  const { fields } = await importOne(
    importHtml,
    page(bare, '<meta property="og:type" content="article">'),
  );
  expect(fields.byline).toBeUndefined();
  expect(fields.authors).toBeUndefined();
  expect(fields.published).toBeUndefined();
  expect(fields.section).toBeUndefined();
  expect(fields.photos).toEqual([{ caption: 'The ferry.', credit: 'Leo Osei/AFP', held: false }]);
});

test('a page made of tables, with paragraphs that only line breaks part', async () => {
  const old = `<table><tr><td><a href="/">Home</a></td><td><table><tr><td><font size="5"><b>Ferry fares rise again</b></font><br><br>${'The ferry will cost more from May, said the board on Monday in its yearly report.<br><br>'.repeat(8)}</td></tr></table></td></tr></table>`;
  const { body } = await importOne(importHtml, page(old));
  expect(body.split('\n\n').filter((paragraph) => paragraph.startsWith('The ferry'))).toHaveLength(
    8,
  );
});

test('a front page is no article', async () => {
  const links =
    '<ul>' + '<li><a href="/a">A story about the tram and the quay</a></li>'.repeat(30) + '</ul>';
  const { articles, problems } = await runImporter(importHtml, page(links));
  expect(articles).toEqual([]);
  expect(problems.map(({ id }) => id)).toEqual(['import/no-article']);
});

test.for([
  [
    'Windows-1252 that says nothing',
    '',
    'latin1',
    ['It names no encoding, and was read as Windows-1252.'],
  ],
  ['Windows-1252 that says so', '<meta charset="windows-1252">', 'latin1', []],
  [
    'Latin-1 that is Windows-1252',
    '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
    'latin1',
    [],
  ],
  ['UTF-8 that says Latin-1', '<meta charset="iso-8859-1">', 'utf8', []],
  ['UTF-8 that says nothing', '', 'utf8', []],
  [
    'Windows-1252 that says UTF-8',
    '<meta charset="utf-8">',
    'latin1',
    ['It says UTF-8, and some bytes are not; they were read as Windows-1252.'],
  ],
] as const)('%s', async ([, meta, encoding, doubts]) => {
  const text = `<html><head>${meta}</head><body><article itemprop="articleBody"><h1>Café on the quay</h1>${'<p>The café is “open” again, said the board.</p>'.repeat(4)}</article></body></html>`;
  const bytes =
    encoding === 'utf8'
      ? Buffer.from(text)
      : Buffer.from(text.replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1');
  const article = await importOne(importHtml, bytes);
  expect(article.body).toContain('The café is “open” again');
  expect(article.doubts.map(({ reason }) => reason)).toEqual(doubts);
});

test('hostile pages cost a problem each', async () => {
  const deep = await runImporter(importHtml, page('<div>'.repeat(20_000)));
  expect(deep.problems.map(({ id }) => id)).toEqual(['import/too-deep']);
  const large = await runImporter(importHtml, Buffer.alloc(11 * 1024 * 1024, 'a'), {
    piece: 1_000_000,
  });
  expect(large.problems.map(({ id }) => id)).toEqual(['import/record-too-large']);
  const empty = await runImporter(importHtml, '');
  expect(empty.problems.map(({ id }) => id)).toEqual(['import/no-article']);
});

test('nothing that runs comes through', async () => {
  const body = `<article itemprop="articleBody"><h1>Two words</h1><p onclick="x()">The <a href="javascript:x()">link</a> and <a href=" data:text/html,x">that one</a>, <svg onload=x()><script>bad()</script></svg>said the board of the harbour on Monday in its yearly report to the council.</p><p><img src="javascript:x()" alt="Alt text" onerror=x()>Some more words stand here.</p></article>`;
  const article = await importOne(importHtml, page(body));
  expect(article.body).not.toMatch(/javascript|data:|onclick|onerror|script|bad\(\)/);
  expect(article.body).toContain('The link and that one, said the board');
  expect(textsOf(article, 'kept').join(' ')).not.toContain('bad');
});

import { expect, test } from 'vitest';
import { picture, runImporter, rulesOf, textsOf } from '../../../test/support/run-importer.ts';
import { importWxr } from './import-wxr.ts';
import { wordpressHtml } from './wordpress-html.ts';

const channel = (items: string): string => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Harbour Gazette</title><language>en-GB</language>
<wp:author><wp:author_login><![CDATA[areyes]]></wp:author_login><wp:author_display_name><![CDATA[Ana Reyes]]></wp:author_display_name></wp:author>
${items}</channel></rss>`;

const content = `PORT ELLERY — The council voted on Tuesday.
It was late.

[caption id="a" width="300"]<img src="https://gazette.example/wp-content/uploads/2016/11/tram-300x200.gif" alt="Tram" /> The last tram [sic] left in 1961. (AFP/Leo Osei)[/caption]

<blockquote>Never again,

said the mayor.</blockquote>
[gallery ids="19,99"]
[slider speed="5"]Words inside[/slider] stay. [AP] too.
<!--more-->
See <a href="/ferry">the ferry</a> & more.
[embed src="https://video.example/v"]`;

const post = `<item><title>Council votes: &#8220;the tram&#8221; returns</title><link>https://gazette.example/2016/11/30/tram/</link>
<pubDate>Tue, 29 Nov 2016 23:10:00 +0000</pubDate><dc:creator><![CDATA[areyes]]></dc:creator><guid isPermaLink="false">https://gazette.example/?p=17</guid>
<content:encoded><![CDATA[${content}]]></content:encoded><excerpt:encoded><![CDATA[A <b>short</b> word]]></excerpt:encoded>
<wp:post_id>17</wp:post_id><wp:post_date><![CDATA[2016-11-30 01:10:00]]></wp:post_date><wp:post_modified>2016-12-01 00:00:00</wp:post_modified>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="post_tag"><![CDATA[tram]]></category><category domain="category"><![CDATA[Transport]]></category><category domain="category"><![CDATA[City Desk]]></category>
<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>19</wp:meta_value></wp:postmeta>
<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>old-tram</wp:meta_value></wp:postmeta>
<wp:postmeta><wp:meta_key>print_page</wp:meta_key><wp:meta_value>A9</wp:meta_value></wp:postmeta>
<wp:comment><wp:comment_author>Tom</wp:comment_author><wp:comment_content>I like trams</wp:comment_content></wp:comment></item>`;

const quay = `<item><title>quay</title><wp:post_id>19</wp:post_id><wp:post_type>attachment</wp:post_type>
<wp:attachment_url>https://gazette.example/wp-content/uploads/2016/11/quay.gif</wp:attachment_url><excerpt:encoded><![CDATA[The quay. REUTERS/Leo Osei]]></excerpt:encoded></item>`;

const profile = { categories: new Map([['city desk', 'Local News']]) };

test('a post with all that WordPress has', async () => {
  const { articles, problems } = await runImporter(importWxr, channel(post + quay), {
    profile,
    piece: 50,
  });
  const [article] = articles;
  expect(article?.fields).toMatchObject({
    headline: 'Council votes: “the tram” returns',
    section: 'Local News',
    authors: [{ name: 'Ana Reyes' }],
    dateline: 'PORT ELLERY',
    published: '2016-11-30',
    updated: '2016-12-01',
    print: { page: 'A9' },
    language: 'en-GB',
    summary: 'A short word',
    keywords: ['tram', 'Transport'],
    aliases: ['/2016/11/30/tram/', '/?p=17', '/2016/11/30/old-tram/'],
    extra: { embeds: ['https://video.example/v'] },
  });
  expect(article?.fields.photos).toEqual([
    {
      url: 'https://gazette.example/wp-content/uploads/2016/11/quay.gif',
      caption: 'The quay.',
      credit: 'REUTERS/Leo Osei',
      photographer: 'Leo Osei',
      agency: 'Reuters',
      held: false,
    },
    expect.objectContaining({
      caption: 'The last tram [sic] left in 1961.',
      agency: 'AFP',
      alt: 'Tram',
    }),
  ]);
  expect(article?.body).toBe(
    'The council voted on Tuesday.\\\nIt was late.\n\n> Never again,\n>\n> said the mayor.\n\n' +
      'Words inside stay. [AP] too.\n\nSee [the ferry](https://gazette.example/ferry) & more.\n',
  );
  expect(article && rulesOf(article)).toEqual([
    'wordpress/hidden-field',
    'shortcode/slider',
    'wordpress/comment',
  ]);
  expect(article?.doubts.map(({ reason }) => reason)).toEqual([
    'A gallery names pictures that the export does not hold: 99.',
  ]);
  expect(article?.origin).toMatchObject({
    record: 1,
    line: 4,
    url: 'https://gazette.example/2016/11/30/tram/',
  });
  expect(problems.map(({ id }) => id)).toEqual(['import/records-skipped']);
  expect(problems[0]?.what).toContain('attachments (1)');
});

test('pictures are taken from the folder of uploads beside the export, the whole one first', async () => {
  const beside = {
    'uploads/2016/11/tram.gif': picture(900),
    'wp-content/uploads/2016/11/quay.gif': picture(800),
  };
  const { articles } = await runImporter(importWxr, channel(post + quay), { beside });
  expect(
    [...(articles[0]?.media.keys() ?? [])].map((name) => name.replace(/-[0-9a-f]{10}/, '')),
  ).toEqual(['media/quay.gif', 'media/tram-300x200.gif']);
  // In the text a picture that is held stands where it stood; the second `quay` is the first one.
  expect(articles[0]?.body).toMatch(
    /:::figure\{file=tram-300x200-[0-9a-f]{10}\.gif alt="Tram" credit="AFP\/Leo Osei"\}/,
  );
});

test('several categories without a profile are doubted', async () => {
  const { articles } = await runImporter(importWxr, channel(post));
  expect(articles[0]?.fields.section).toBe('Transport');
  expect(articles[0]?.doubts.map(({ field }) => field)).toContain('section');
});

test('from standard input pictures that stand later are not known, and that is told', async () => {
  const { articles } = await runImporter(importWxr, channel(post + quay), { isOnce: true });
  expect(articles[0]?.doubts.map(({ reason }) => reason)).toContain(
    'Its picture, number 19, is not in the export.',
  );
});

test('a broken item costs only itself', async () => {
  const broken = '<item><title>Broken</title><content:encoded>a <b>x</i></content:encoded></item>';
  const { articles, problems } = await runImporter(importWxr, channel(broken + post));
  expect(articles).toHaveLength(1);
  expect(problems.map(({ id }) => id)).toEqual(['import/record-broken']);
});

test('drafts are drafts, and what is no post is counted', async () => {
  const items = [
    '<item><title>D</title><wp:status>draft</wp:status><wp:post_type>post</wp:post_type><wp:post_date>0000-00-00 00:00:00</wp:post_date></item>',
    '<item><title>T</title><wp:status>trash</wp:status><wp:post_type>post</wp:post_type></item>',
    '<item><title>About</title><wp:post_type>page</wp:post_type></item>',
    `<item><title>Own type</title><wp:post_type>story</wp:post_type><content:encoded>${'word '.repeat(30)}</content:encoded></item>`,
  ];
  const { articles, problems } = await runImporter(importWxr, channel(items.join('')));
  expect(articles.map(({ fields }) => [fields.headline, fields.status])).toEqual([
    ['D', 'draft'],
    ['Own type', undefined],
  ]);
  expect(articles[0]?.fields.published).toBeUndefined();
  expect(problems[0]?.what).toContain('posts in the trash (1), pages (1)');
});

test('shortcodes are told from words in brackets', () => {
  const lookup = { gallery: () => [] };
  const html = (text: string): string => wordpressHtml(text, lookup).html;
  expect(html('He said [sic] so [1] [AP]')).toBe('<p>He said [sic] so [1] [AP]</p>');
  expect(html('[[gallery]]')).toBe('<p>[gallery]</p>');
  expect(wordpressHtml('[box]a[/box] [ad id=3]', lookup)).toEqual({
    html: '<p>a</p>',
    dropped: [
      { name: 'box', text: '[box]' },
      { name: 'box', text: '[/box]' },
      { name: 'ad', text: '[ad id=3]' },
    ],
  });
});

test('paragraphs as WordPress sets them; block markup is left as it is', () => {
  const html = (text: string): string => wordpressHtml(text, { gallery: () => [] }).html;
  expect(html('a\nb\n\nc')).toBe('<p>a<br>\nb</p>\n<p>c</p>');
  expect(html('<ul>\n<li>a</li>\n</ul>\ntail')).toBe('<ul>\n<li>a</li>\n</ul>\n<p>tail</p>');
  expect(html('<!-- wp:paragraph -->\n<p>a\n\nb</p>')).toContain('<p>a\n\nb</p>');
  expect(html('x\n<pre>a\n\nb</pre>')).toContain('<pre>a\n\nb</pre>');
});

test('scripts in a post are no words and do not come through', async () => {
  const hostile = `<item><title>&lt;script&gt;x&lt;/script&gt;</title><wp:post_type>post</wp:post_type><content:encoded><![CDATA[<p onclick="x()">a <a href="javascript:x()">link</a><script>alert(1)</script><img src=x onerror=alert(1)></p>]]></content:encoded></item>`;
  const { articles } = await runImporter(importWxr, channel(hostile));
  expect(articles[0]?.body).toBe('a link\n');
  expect(articles[0] && textsOf(articles[0], 'kept')).toEqual(['a link']);
});

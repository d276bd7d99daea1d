import { expect, it } from 'vitest';
import { sampleFeed as feed, tellingArticle } from '../../../../test/support/sample-feed.ts';

it('tells everything of an article', () => {
  expect(JSON.parse(feed('json', [tellingArticle], { baseUrl: 'https://example.org/' }))).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'A & B',
    home_page_url: 'https://example.org/sections/sport/',
    feed_url: 'https://example.org/sections/sport/feed.json',
    language: 'en',
    authors: [{ name: 'The Harbour Gazette' }],
    items: [
      {
        id: 'https://example.org/1972/02/29/tram/',
        url: 'https://example.org/1972/02/29/tram/',
        external_url: 'http://a.example/?a=1&b=2',
        title: 'Rovers 3, Linesman 1',
        ...{ summary: 'First.', content_text: 'First.', tags: ['Sport', 'fog'], language: 'fr' },
        date_published: '1972-02-29T00:00:00Z',
        date_modified: '1972-03-01T00:00:00Z',
        authors: [{ name: 'Ana Reyes' }, { name: 'Tom Hale' }],
      },
    ],
  });
});

it('leaves out what is not known', () => {
  const { items } = JSON.parse(feed('json', [{ id: 'x', day: '1972' }])) as { items: object[] };
  expect(items).toEqual([
    {
      id: 'tag:the-harbour-gazette.invalid,2000:x',
      url: '../../1972/tram/',
      title: 'Council votes to reopen the harbour tram',
      ...{ summary: 'First.', content_text: 'First.', tags: ['Local News'], language: 'en' },
      date_published: '1972-01-01T00:00:00Z',
    },
  ]);
});

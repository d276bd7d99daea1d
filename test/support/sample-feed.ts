import { articleUrl } from '../../src/stages/5-plan/urls.ts';
import { atomFeed } from '../../src/stages/6-render/feeds/atom.ts';
import { jsonFeed } from '../../src/stages/6-render/feeds/json-feed.ts';
import { sampleArticle } from './sample-article.ts';
import { sampleSettings } from './sample-settings.ts';

type Given = Parameters<typeof sampleArticle>[0];

/** The feed `A & B` of the section Sport, with these articles. */
export function sampleFeed(
  format: 'atom' | 'json',
  given: readonly Given[],
  settings: Parameters<typeof sampleSettings>[0] = {},
): string {
  const task = {
    kind: 'feed',
    title: 'A & B',
    homeUrlPath: '/sections/sport/',
    articles: [],
  } as const;
  const entries = given.map((fields) => {
    const article = sampleArticle(fields);
    return { article, urlPath: articleUrl(article), summary: article.summary ?? 'First.' };
  });
  const write = format === 'atom' ? atomFeed : jsonFeed;
  const urlPath = `/sections/sport/feed.${format}`;
  return write({ ...task, format }, entries, sampleSettings(settings), urlPath);
}

/** An article that says everything a feed tells. */
export const tellingArticle = {
  headline: 'Rovers 3, Linesman 1',
  published: '1972-02-29',
  updated: '1972-03-01',
  section: 'Sport',
  genre: 'review',
  authors: ['Ana Reyes', 'Tom Hale'].map((name) => ({
    name,
    role: null,
    affiliation: null,
    id: null,
  })),
  dateline: { text: 'KIEL', places: ['Kiel'], date: null },
  keywords: ['fog'],
  language: 'fr',
  rights: { holder: 'Star', year: '1972', license: null, statement: null },
  print: { publication: 'The Star' },
  source: {
    ...{ url: 'http://a.example/?a=1&b=2', archivedUrl: null, retrieved: null, file: null },
    ...{ sha256: null, format: null, importer: null },
  },
} satisfies Given;

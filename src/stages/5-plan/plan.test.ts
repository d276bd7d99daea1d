import { expect, it } from 'vitest';
import { sampleRecord } from '../../../test/support/sample-article.ts';
import { pagesOf, planned } from '../../../test/support/sample-settings.ts';

const media = { path: 'media/tram.jpg', width: 3, height: 2 };
const records = [
  sampleRecord({ slug: 'a', print: { page: 'A1' }, datelinePlaces: ['Kiel'], agencies: ['AP'] }),
  sampleRecord({
    slug: 'b',
    print: { page: 'A1' },
    authors: ['Ana Reyes'],
    aliases: ['/old?id=2'],
  }),
  sampleRecord({ slug: 'c', print: { page: 'A2' }, section: 'Sport', updated: '1972-03-01' }),
  sampleRecord({ slug: 'd', references: [{ kind: 'media', written: 'tram.jpg', media }] }),
  sampleRecord({ slug: 'e', day: '1972-02' }),
  sampleRecord({ slug: 'f', day: '1961' }),
  sampleRecord({ slug: 'g', status: 'withdrawn', aliases: ['/gone'] }),
  sampleRecord({ slug: 'h', status: 'draft' }),
];
const baseUrl = 'https://example.org/';

it('plans every page and file of an archive', () => {
  const { pages, problems } = planned(records, {}, ['style.css']);
  expect(problems).toEqual([]);
  expect(pages.map(({ urlPath }) => urlPath).sort()).toEqual(
    [
      ...[
        '/',
        '/404.html',
        '/about/',
        '/robots.txt',
        '/feed.atom',
        '/feed.json',
        '/assets/style.css',
      ],
      ...[
        '/1961/',
        '/1961/undated/',
        '/1961/f/',
        '/1972/',
        '/1972/02/',
        '/1972/02/undated/',
        '/1972/02/e/',
      ],
      ...['a/', 'b/', 'c/', 'd/', 'g/', ''].map((slug) => `/1972/02/29/${slug}`),
      ...[
        '/sections/',
        '/editions/',
        '/editions/1972/',
        '/editions/1972-02-29/',
        '/media/tram.jpg',
      ],
      ...['', '1961/', '1972/', '1972/02/', 'feed.atom', 'feed.json'].map(
        (end) => `/sections/local-news/${end}`,
      ),
      ...['', '1972/', '1972/02/', 'feed.atom', 'feed.json'].map((end) => `/sections/sport/${end}`),
      ...[
        '/places/',
        '/places/kiel/',
        '/bylines/',
        '/bylines/ana-reyes/',
        '/agencies/',
        '/agencies/ap/',
      ],
      ...['/_redirects', '/redirects/nginx.map', '/redirects/apache.conf', '/redirects/s3.json'],
    ].sort(),
  );
});

it('plans no indexes for what no article has', () => {
  const { pages } = planned([sampleRecord()]);
  expect(pages.map(({ urlPath }) => urlPath).join(' ')).not.toMatch(
    /editions|places|bylines|agencies|redirects|sitemap|media|undated/,
  );
});

it('plans sitemaps only with a base URL, without withdrawn articles, and with dates that the paper gave', () => {
  expect(pagesOf(planned(records).pages, 'sitemap')).toEqual([]);
  const { pages } = planned(records, { baseUrl });
  const sitemaps = pagesOf(pages, 'sitemap');
  expect(sitemaps.map(({ urlPath }) => urlPath)).toEqual([
    '/sitemaps/1972-02.xml',
    '/sitemaps/archive.xml',
  ]);
  expect(pagesOf(pages, 'sitemap-index')[0]?.sitemaps).toEqual(
    sitemaps.map(({ urlPath }) => urlPath),
  );
  const entries = sitemaps.flatMap((sitemap) => sitemap.entries);
  const pagesForPeople = pages.filter(
    ({ urlPath, kind }) => urlPath.endsWith('/') && kind !== 'withdrawn',
  );
  expect(entries.map(({ urlPath }) => urlPath).sort()).toEqual(
    pagesForPeople.map(({ urlPath }) => urlPath).sort(),
  );
  expect(entries.filter(({ modified }) => modified !== null)).toEqual([
    { urlPath: '/1972/02/29/c/', modified: '1972-03-01' },
  ]);
});

it('gives an article its neighbours in the issue, and one on the web only those of the day', () => {
  const articles = pagesOf(planned(records).pages, 'article');
  const around = articles.map(({ article, issue, previous, next, samePage, sameDay }) => [
    ...[article.slug, issue?.date ?? null, previous?.slug ?? null, next?.slug ?? null],
    ...[samePage.length, sameDay.length],
  ]);
  expect(around.sort()).toEqual([
    ['a', '1972-02-29', null, 'b', 2, 4],
    ['b', '1972-02-29', 'a', 'c', 2, 4],
    ['c', '1972-02-29', 'b', null, 1, 4],
    ['d', null, null, null, 0, 4],
    ['e', null, null, null, 0, 0],
    ['f', null, null, null, 0, 0],
  ]);
});

it('plans a page for each edition of a day, and one for the day', () => {
  const editions = ['Early', 'Late'].map((edition) =>
    sampleRecord({ slug: edition.toLowerCase(), print: { edition } }),
  );
  const next = sampleRecord({ slug: 'next', day: '1973-01-01', print: {} });
  const { pages } = planned([...editions, next]);
  expect(
    pagesOf(pages, 'edition-day').map(({ urlPath, neighbours }) => [urlPath, neighbours.next]),
  ).toEqual([['/editions/1972-02-29/', '1973-01-01']]);
  expect(pagesOf(pages, 'edition').map(({ urlPath }) => urlPath)).toEqual([
    '/editions/1972-02-29/early/',
    '/editions/1972-02-29/late/',
    '/editions/1973-01-01/',
  ]);
  expect(pagesOf(pages, 'editions-year').map(({ neighbours }) => neighbours)).toEqual([
    { previous: null, next: '1973' },
    { previous: '1972', next: null },
  ]);
});

it('lists people by last name, and every name under its letter', () => {
  const authors = ['Ana Reyes', 'Zoë Álvarez', 'Åke Öberg', '北京', 'Madonna', 'Al Reyes'];
  const [index] = pagesOf(planned([sampleRecord({ authors })]).pages, 'names');
  expect(
    index?.letters.map(({ letter, groups }) => [letter, ...groups.map(({ name }) => name)]),
  ).toEqual([
    ['A', 'Zoë Álvarez'],
    ['B', '北京'],
    ['M', 'Madonna'],
    ['O', 'Åke Öberg'],
    ['R', 'Al Reyes', 'Ana Reyes'],
  ]);
});

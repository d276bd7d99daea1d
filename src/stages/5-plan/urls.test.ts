import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueName, type Issue } from '../../model/issue.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import * as urls from './urls.ts';

const day = '2016-11-30' as IsoDate;
const month = '2016-11' as IsoDate;
const year = '2016' as IsoDate;
const slug = 'haftar-visits-russia';
const issue = (edition: string | null) => ({ date: day, edition }) as Issue;

it.each([
  ['an article', urls.articleUrl({ day, slug }), '/2016/11/30/haftar-visits-russia/'],
  [
    'an article of a month',
    urls.articleUrl({ day: month, slug }),
    '/2016/11/haftar-visits-russia/',
  ],
  ['an article of a year', urls.articleUrl({ day: year, slug }), '/2016/haftar-visits-russia/'],
  ['a year', urls.dateUrl(year), '/2016/'],
  ['a month', urls.dateUrl(month), '/2016/11/'],
  ['a day', urls.dateUrl(day), '/2016/11/30/'],
  ['what has no day', urls.undatedUrl(month), '/2016/11/undated/'],
  ['a section', urls.sectionUrl('Middle East'), '/sections/middle-east/'],
  [
    'a month of a section',
    urls.sectionUrl('Middle East', '2016-11'),
    '/sections/middle-east/2016/11/',
  ],
  ['its second page', urls.partUrl(urls.sectionUrl('A', '2016-11'), 2), '/sections/a/2016/11/2/'],
  ['its first page', urls.partUrl('/sections/a/2016/11/', 1), '/sections/a/2016/11/'],
  [
    'the only issue of a day',
    urls.issueUrl(issueName(issue('Late Final'), [issue(null)])),
    '/editions/2016-11-30/',
  ],
  [
    'one of several',
    urls.issueUrl(issueName(issue('Late Final'), [issue('Early'), issue('Late Final')])),
    '/editions/2016-11-30/late-final/',
  ],
  ['a year of issues', urls.editionsYearUrl('2016'), '/editions/2016/'],
  ['a byline', urls.nameUrl('byline', 'Jane Doe'), '/bylines/jane-doe/'],
  ['an agency', urls.nameUrl('agency', 'Reuters'), '/agencies/reuters/'],
  ['a place', urls.nameUrl('place', 'Moscow'), '/places/moscow/'],
  ['a year of a place', urls.nameUrl('place', 'Moscow', '2016'), '/places/moscow/2016/'],
  ['a letter of places', urls.namesUrl('place', 'M'), '/places/a-z/m/'],
  ['the other letters', urls.namesUrl('place', '#'), '/places/a-z/other/'],
  ['a name without a letter', urls.nameUrl('place', '!'), '/places/u-21/'],
  ['a name in another script', urls.nameUrl('byline', 'Анна Ахматова'), '/bylines/anna-ahmatova/'],
  ['a feed', urls.feedUrl('atom', null), '/feed.atom'],
  ['a feed of a section', urls.feedUrl('json', 'Sport'), '/sections/sport/feed.json'],
  ['a sitemap', urls.sitemapUrl('2016-11', 1), '/sitemaps/2016-11.xml'],
  ['a second sitemap', urls.sitemapUrl('archive', 2), '/sitemaps/archive-2.xml'],
  ['a picture', urls.mediaUrl({ path: '2016/11/30/tram.jpg' }), '/media/2016/11/30/tram.jpg'],
  ['a picture of media/', urls.mediaUrl({ path: 'media/tram.jpg' }), '/media/tram.jpg'],
  ['a picture with blanks', urls.mediaUrl({ path: 'Old Tram (1).JPG' }), '/media/old-tram-1.jpg'],
  ['a picture named as a device', urls.mediaUrl({ path: 'aux/CON.JPG' }), '/media/aux-x/con-x.jpg'],
  [
    'a picture with a very long name',
    urls.mediaUrl({ path: `${'tram-'.repeat(40)}1.jpg` }),
    `/media/${'tram-'.repeat(16).slice(0, -1)}.jpg`,
  ],
  ['a picture in another script', urls.mediaUrl({ path: 'a/Туман.jpg' }), '/media/a/tuman.jpg'],
  [
    'a picture that climbs',
    urls.mediaUrl({ path: '../a/..%2f/x.jpg' }),
    '/media/u-2e-2e/a/2f/x.jpg',
  ],
  ['redirects', urls.redirectsUrl('netlify'), '/_redirects'],
])('%s has its address', (_what, url, expected) => {
  expect(url).toBe(expected);
});

it.each([
  [null, 'p-unknown'],
  ['9', 'p9'],
  ['A10', 'pa10'],
  ['Sports 3', 'psports-3'],
])('page %j has the anchor %s', (page, anchor) => {
  expect(urls.printPageAnchor(page)).toBe(anchor);
});

it.each([
  ['/', 'index.html'],
  ['/2016/11/', '2016/11/index.html'],
  ['/404.html', '404.html'],
  ['/sections/a/feed.json', 'sections/a/feed.json'],
])('%s is served from the file %s', (urlPath, file) => {
  expect(urls.outputPathOf(urlPath)).toBe(file);
});

it('completes an address only when the archive has one', () => {
  expect(urls.absoluteUrl('https://example.org/paper/', '/2016/')).toBe(
    'https://example.org/paper/2016/',
  );
  expect(urls.absoluteUrl(null, '/2016/')).toBeNull();
});

describe('relativeHref', () => {
  it.each([
    ['/2016/11/', '/sections/', '../../sections/', '../../sections/index.html'],
    ['/', '/', './', 'index.html'],
    ['/2016/11/', '/2016/', '../', '../index.html'],
    ['/2016/', '/2016/11/30/x/', '11/30/x/', '11/30/x/index.html'],
    ['/a/b/', '/a/b/', './', 'index.html'],
    ['/a/', '/b/#p9', '../b/#p9', '../b/index.html#p9'],
    ['/a/', '/a/#p9', './#p9', 'index.html#p9'],
    ['/404.html', '/a/', 'a/', 'a/index.html'],
    ['/a/feed.atom', '/a/feed.json', 'feed.json', 'feed.json'],
    ['/a/', '/a/10:30.jpg', './10:30.jpg', './10:30.jpg'],
    ['/a/', '/assets/style.css', '../assets/style.css', '../assets/style.css'],
  ])('from %s to %s', (from, to, online, offline) => {
    expect(urls.relativeHref(from, to, false)).toBe(online);
    expect(urls.relativeHref(from, to, true)).toBe(offline);
  });

  it('leads from any page to any other, below any folder, on any host', () => {
    const segment = fc.constantFrom('a', 'b', '2016', '11', 'u-21', 'a-z', '12:30', 'x.y');
    const folders = fc
      .array(segment, { maxLength: 5 })
      .map((parts) => `/${parts.map((part) => `${part}/`).join('')}`);
    const page = fc
      .tuple(folders, fc.constantFrom('', '', 'feed.atom', 'a.jpg'))
      .map((parts) => parts.join(''));
    const fragment = fc.constantFrom('', '', '#p9');
    const base = fc.constantFrom(
      'https://example.org',
      'http://localhost:8080/old/paper',
      'file:///home/ana/dist',
    );
    fc.assert(
      fc.property(page, page, fragment, base, fc.boolean(), (from, to, hash, root, offline) => {
        const href = urls.relativeHref(from, to + hash, offline);
        const index = offline && to.endsWith('/') ? 'index.html' : '';
        expect(new URL(href, root + from).href).toBe(new URL(root + to + index + hash).href);
        expect(href).not.toMatch(/^\/|^$/);
      }),
      { numRuns: 2000 },
    );
  });
});

it('makes names into addresses that every host and disk can have', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 });
  fc.assert(
    fc.property(name, name, (text, other) => {
      expect(urls.nameUrl('place', text)).toMatch(/^\/places\/[a-z0-9]+(-[a-z0-9]+)*\/$/);
      const url = urls.mediaUrl({
        path: `a/${text.replaceAll('/', '')}${other.replaceAll('/', '')}.jpg`,
      });
      expect(url).toMatch(/^\/media\/a\/[A-Za-z0-9_.-]+$/);
      expect(url).not.toContain('..');
    }),
  );
});

import { describe, expect, it } from 'vitest';
import { sampleSite } from '../../../../test/support/sample-view.ts';
import type { IsoDate } from '../../../model/iso-date.ts';
import { articleCrumbs, dayCrumbs } from './crumbs.ts';
import { frameView } from './frame.ts';

type Settings = Parameters<typeof sampleSite>[0];
const facts = { title: 'Sections', description: 'All sections.', breadcrumb: [] };
const frameOf = (urlPath: string, settings: Settings = {}, given = {}) =>
  frameView(sampleSite(settings), urlPath, { ...facts, ...given });

it('links from where the page stands', () => {
  const { archive } = frameOf('/1972/02/29/');
  expect(archive).toMatchObject({
    ...{ homeHref: '../../../', aboutHref: '../../../about/', assetsHref: '../../../assets/' },
    stylesheetHref: '../../../assets/style.css',
  });
  expect(archive.navigation.map(({ text, href, current }) => [text, href, current])).toEqual([
    ['Dates', '../../../#dates', true],
    ['Sections', '../../../sections/', false],
    ['Editions', '../../../editions/', false],
    ['Places', '../../../places/', false],
    ['Bylines', '../../../bylines/', false],
    ['Agencies', '../../../agencies/', false],
    ['About', '../../../about/', false],
  ]);
  expect(archive.feeds.map(({ href }) => href)).toEqual([
    '../../../feed.atom',
    '../../../feed.json',
  ]);
});

it.each([
  '/',
  '/about/',
  '/sections/',
  '/sections/a/',
  '/1972/',
  '/1972/02/',
  '/1973/01/',
  '/404.html',
])('shows the same around %s, whatever page was made before', (urlPath) => {
  const site = sampleSite();
  for (const other of ['/sections/b/', '/about/x/', '/1972/03/', '/1973/', '/places/a-z/m/'])
    frameView(site, other, facts);
  expect(frameView(site, urlPath, facts)).toEqual(frameOf(urlPath));
});

it('names index.html for reading from a disk', () => {
  const { archive } = frameOf('/sections/', { offline: true });
  expect(archive.homeHref).toBe('../index.html');
  expect(archive.assetsHref).toBe('../assets/');
  expect(archive.navigation[0]?.href).toBe('../index.html#dates');
});

it('leaves out of the navigation what the archive does not have', () => {
  const site = {
    ...sampleSite(),
    hasEditions: false,
    hasPlaces: false,
    hasBylines: false,
    hasAgencies: false,
  };
  const { archive } = frameView(site, '/', facts);
  expect(archive.navigation.map(({ text }) => text)).toEqual(['Dates', 'Sections', 'About']);
  expect(archive.homeHref).toBe('./');
});

describe('the page of a wrong address', () => {
  it.each([
    [{ baseUrl: 'https://example.org/old/paper/' }, '/old/paper/', '/old/paper/assets/style.css'],
    [{ baseUrl: null }, '/', '/assets/style.css'],
    [{ baseUrl: null, offline: true }, 'index.html', 'assets/style.css'],
  ])('links from the root with %j', (settings, homeHref, stylesheetHref) => {
    const { archive, page } = frameOf('/404.html', settings);
    expect(archive).toMatchObject({ homeHref, stylesheetHref });
    expect(page.canonicalUrl).toBeNull();
  });
});

it('says of the page what it is', () => {
  const breadcrumb = [
    { text: 'Up', urlPath: '/sections/' },
    { text: 'Here', urlPath: null },
  ];
  const { page } = frameOf('/sections/a/', {}, { breadcrumb });
  expect(page).toEqual({
    title: 'Sections – The Harbour Gazette Archive',
    description: 'All sections.',
    canonicalUrl: 'https://example.org/sections/a/',
    noIndex: false,
    breadcrumb: [
      { text: 'Up', href: '../' },
      { text: 'Here', href: null },
    ],
    metaTags: [
      { name: null, property: 'og:type', content: 'website' },
      { name: null, property: 'og:site_name', content: 'The Harbour Gazette Archive' },
      { name: null, property: 'og:title', content: 'Sections' },
      { name: null, property: 'og:description', content: 'All sections.' },
      { name: null, property: 'og:url', content: 'https://example.org/sections/a/' },
    ],
    linkTags: [],
    jsonLd: null,
  });
  expect(frameOf('/', { baseUrl: null }, { title: '' }).page).toMatchObject({
    title: 'The Harbour Gazette Archive',
    canonicalUrl: null,
  });
});

it.each([
  [null, null, null],
  ['1894-03-05', null, 'since 1894'],
  [null, '2009', 'until 2009'],
  ['1894-03-05', '2009-06-27', '1894–2009'],
  ['1894', '1894-12', '1894'],
])('founded %s and ceased %s, the paper lived %s', (founded, ceased, lifetime) => {
  const publication = { founded: founded as IsoDate | null, ceased: ceased as IsoDate | null };
  expect(frameOf('/', { publication }).archive.lifetime).toBe(lifetime);
});

it('shows the date as the way up', () => {
  const day = '1972-02-29' as IsoDate;
  expect(articleCrumbs(day, true, null)).toEqual([
    { text: '1972', urlPath: '/1972/' },
    { text: 'February', urlPath: '/1972/02/' },
    { text: '29 Tuesday', urlPath: '/1972/02/29/' },
  ]);
  expect(dayCrumbs(day).map(({ urlPath }) => urlPath)).toEqual(['/1972/', '/1972/02/', null]);
  expect(
    articleCrumbs('1972-02' as IsoDate, false, 'Withdrawn').map(({ text, urlPath }) => [
      text,
      urlPath,
    ]),
  ).toEqual([
    ['1972', null],
    ['February', null],
    ['Withdrawn', null],
  ]);
});

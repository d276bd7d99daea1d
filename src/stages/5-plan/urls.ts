import type { ArticleRecord, Media } from '../../model/article-record.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { IssueName } from '../../model/issue.ts';
import type { NameKind, RedirectFormat } from '../../model/site-page.ts';
import { isDeviceName } from '../../model/portable-path.ts';
import { remembered } from '../../model/remember.ts';
import { slugify } from '../../model/slug.ts';

/*
 * The only file that knows what an address looks like. An address (`urlPath`) starts with
 * `/` at the archive's root, is lower case, and ends with `/` where it stands for a page.
 */

const homePath = '/';
const nameFolders = { place: 'places', byline: 'bylines', agency: 'agencies' } as const;

/** Addresses that do not depend on any article. */
export const fixedUrls = {
  home: homePath,
  about: '/about/',
  notFound: '/404.html',
  sections: '/sections/',
  editions: '/editions/',
  robots: '/robots.txt',
  sitemapIndex: '/sitemap.xml',
  manifest: '/manifest-sha256.txt',
} as const;

/** `/2016/11/30/haftar-visits-russia/`; shorter where the day is not known. */
export function articleUrl(article: Pick<ArticleRecord, 'day' | 'slug'>): string {
  return `${dateUrl(article.day)}${article.slug}/`;
}

/** `/2016/`, `/2016/11/` or `/2016/11/30/`. */
export function dateUrl(date: IsoDate): string {
  return `/${date.replaceAll('-', '/')}/`;
}

/** Where articles stand of which no more than this year or month is known. */
export function undatedUrl(date: IsoDate): string {
  return `${dateUrl(date)}undated/`;
}

/** `/sections/middle-east/`; with a year or month `2016-11` below it. */
export function sectionUrl(name: string, date = ''): string {
  return below(`${fixedUrls.sections}${segmentOf(name)}/`, date);
}

/** `/editions/2016-11-30/`, `/editions/2016-11-30/late-final/` when there are several that day. */
export function issueUrl({ date, edition, ofDay }: IssueName): string {
  const day = editionDayUrl(date);
  return ofDay > 1 ? `${day}${segmentOf(edition ?? 'first')}/` : day;
}

export function editionDayUrl(date: IsoDate): string {
  return `${fixedUrls.editions}${date}/`;
}

/** `/editions/2016/`. */
export function editionsYearUrl(year: string): string {
  return `${fixedUrls.editions}${year}/`;
}

/** The place of a print page on its issue's page: `p9`, `pa10`. */
export function printPageAnchor(pageName: string | null): string {
  return `p${pageName === null ? '-unknown' : segmentOf(pageName)}`;
}

/** `/places/`, `/bylines/`, `/agencies/`; with a letter `/places/a-z/m/`. */
export function namesUrl(kind: NameKind, letter: string | null = null): string {
  const index = `/${nameFolders[kind]}/`;
  return letter === null ? index : `${index}a-z/${letter === '#' ? 'other' : segmentOf(letter)}/`;
}

/** `/places/moscow/`, `/bylines/jane-doe/`; with a year below it. */
export function nameUrl(kind: NameKind, name: string, date = ''): string {
  return below(`${namesUrl(kind)}${segmentOf(name)}/`, date);
}

/** The later pages of a numbered list: `2/` below its first one. */
export function partUrl(first: string, part: number): string {
  return part === 1 ? first : `${first}${part}/`;
}

/** `/feed.atom`, `/sections/sport/feed.json`. */
export function feedUrl(format: 'atom' | 'json', sectionName: string | null): string {
  const folder = sectionName === null ? homePath : sectionUrl(sectionName);
  return `${folder}feed.${format}`;
}

/** `/sitemaps/2016-11.xml`, `/sitemaps/archive-2.xml`. */
export function sitemapUrl(name: string, part: number): string {
  return `/sitemaps/${name}${part === 1 ? '' : `-${part}`}.xml`;
}

/** `/media/2016/11/30/tram.jpg`; pictures of `articles/media/` stand directly in `/media/`. */
export function mediaUrl(media: Pick<Media, 'path'>): string {
  const segments = media.path.replace(/^media\//, '').split('/');
  return `/media/${segments.map(fileSegmentOf).join('/')}`;
}

export function assetUrl(assetPath: string): string {
  return `/assets/${assetPath}`;
}

const redirectPaths: Readonly<Record<RedirectFormat, string>> = {
  netlify: '/_redirects',
  nginx: '/redirects/nginx.map',
  apache: '/redirects/apache.conf',
  s3: '/redirects/s3.json',
};

export function redirectsUrl(format: RedirectFormat): string {
  return redirectPaths[format];
}

/** The file, below the output folder, that a host serves at `urlPath`. */
export function outputPathOf(urlPath: string): string {
  return (urlPath.endsWith('/') ? `${urlPath}index.html` : urlPath).slice(1);
}

const slash = 0x2f;

/**
 * The link from one page of the archive to another, relative, so that the archive works
 * below any path: from `/2016/11/` to `/sections/` is `../../sections/`. `offline` names
 * `index.html` outright, for reading from a disk. `to` may end in a `#fragment`.
 */
export function relativeHref(from: string, to: string, offline: boolean): string {
  const hash = to.indexOf('#');
  const path = hash === -1 ? to : to.slice(0, hash);
  // Asked for a million times a build: the folders that both share are found letter by letter.
  let shared = 0;
  for (let at = 0; at < path.length; at++) {
    const letter = path.charCodeAt(at);
    if (letter !== from.charCodeAt(at)) break;
    if (letter === slash) shared = at + 1;
  }
  let up = '';
  for (let at = from.indexOf('/', shared); at !== -1; at = from.indexOf('/', at + 1)) up += '../';
  const down = path.slice(shared) + (offline && path.endsWith('/') ? 'index.html' : '');
  // A first segment with a colon would be read as a scheme.
  if (up === '' && (down === '' || /^[^/]*:/.test(down))) up = './';
  return hash === -1 ? up + down : up + down + to.slice(hash);
}

/** The complete address of a page, when the archive's own is known. */
export function absoluteUrl(baseUrl: string | null, urlPath: string): string | null {
  return baseUrl === null ? null : baseUrl + urlPath.slice(1);
}

function below(folder: string, date: string): string {
  return date === '' ? folder : `${folder}${date.replaceAll('-', '/')}/`;
}

/** Never empty: a name without a letter or digit in any script is spelt by its code points. Nearly all names come again and again. */
const segmentOf = remembered(2000, (name) => {
  const slug = slugify(name);
  if (slug !== '') return slug;
  const points = Array.from(name, (character) => character.codePointAt(0)?.toString(16));
  return `u-${points.slice(0, 12).join('-')}`;
});

const longestFileName = 100;

/** A file's name, safe on every host; its suffix stays. */
function fileSegmentOf(segment: string): string {
  const isPlain = /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9]+)*$/.test(segment);
  if (isPlain && segment.length <= longestFileName && !isDeviceName(segment)) return segment;
  const [, name = segment, suffix = ''] = /^(.*?)(\.[A-Za-z0-9]+)?$/s.exec(segment) ?? [];
  return segmentOf(name) + suffix.toLowerCase();
}

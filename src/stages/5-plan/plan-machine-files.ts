import type { Archive } from '../../model/archive.ts';
import type { ArticleRecord, Media } from '../../model/article-record.ts';
import { redirectFormats, type Redirect, type SitePage } from '../../model/site-page.ts';
import { assetUrl, feedUrl, fixedUrls, mediaUrl, redirectsUrl, sitemapUrl } from './urls.ts';

/** Articles in a feed, at most. */
const articlesPerFeed = 50;
/** Addresses in one sitemap; the protocol's limit is 50,000. */
const urlsPerSitemap = 45_000;

/** Feeds of the archive and of each section, `robots.txt`, and pictures. */
export function* planMachineFiles(archive: Archive): Generator<SitePage> {
  yield { kind: 'robots', urlPath: fixedUrls.robots };
  // The two feeds of a section come together: what is read for one serves the other.
  for (const group of [null, ...archive.sections]) {
    const section = group?.name ?? null;
    const articles = (group ?? archive).articles.slice(-articlesPerFeed).reverse();
    for (const format of ['atom', 'json'] as const)
      yield { kind: 'feed', urlPath: feedUrl(format, section), format, section, articles };
  }
  for (const media of heldMedia(archive.articles))
    yield { kind: 'media', urlPath: mediaUrl(media), media };
}

/** The table of old addresses, for every kind of host. */
export function* planRedirectTables(redirects: readonly Redirect[]): Generator<SitePage> {
  if (redirects.length === 0) return;
  for (const format of redirectFormats)
    yield { kind: 'redirects', urlPath: redirectsUrl(format), format, redirects };
}

/** The theme's own files. */
export function* planAssets(assetPaths: readonly string[]): Generator<SitePage> {
  for (const assetPath of assetPaths)
    yield { kind: 'asset', urlPath: assetUrl(assetPath), assetPath };
}

/** Each picture once, however many articles show it. */
function heldMedia(articles: readonly ArticleRecord[]): Media[] {
  const byPath = new Map<string, Media>();
  for (const { references } of articles) {
    for (const reference of references)
      if (reference.kind === 'media') byPath.set(reference.media.path, reference.media);
  }
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Sitemaps of the pages planned so far: one for each month of articles, one for what
 * belongs to no month, and their index. Only with a base URL: the protocol wants whole addresses.
 */
export function* planSitemaps(pages: readonly SitePage[]): Generator<SitePage> {
  const byName = new Map<string, { urlPath: string; modified: string | null }[]>();
  for (const page of pages) {
    if (!page.urlPath.endsWith('/') || page.kind === 'withdrawn') continue;
    const month = /^\/(\d{4})\/(\d{2})\//.exec(page.urlPath);
    const name = month === null ? 'archive' : `${month[1]}-${month[2]}`;
    const modified = page.kind === 'article' ? page.article.updated : null;
    const entries = byName.get(name);
    if (entries === undefined) byName.set(name, [{ urlPath: page.urlPath, modified }]);
    else entries.push({ urlPath: page.urlPath, modified });
  }
  const sitemaps: string[] = [];
  for (const [name, entries] of [...byName].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (let start = 0; start < entries.length; start += urlsPerSitemap) {
      const urlPath = sitemapUrl(name, start / urlsPerSitemap + 1);
      sitemaps.push(urlPath);
      yield { kind: 'sitemap', urlPath, entries: entries.slice(start, start + urlsPerSitemap) };
    }
  }
  yield { kind: 'sitemap-index', urlPath: fixedUrls.sitemapIndex, sitemaps };
}
